// The operators, as data: the one list from which the enumeration, the words in packs and traces, the interpreter's
// switch and the checks of kinds are made. What each operator means is one line in meaning.hpp.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace maatstaf {

// GCC takes an enumerator of an `enum class` for a shadow of the alias `count`, if values/kind.hpp was included before.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"

/// How many arguments an operator has and how it finds them.
enum class shape : std::uint8_t {
    leaf,  ///< none
    one,   ///< one
    two,   ///< two
    three, ///< three: a truth, then two of the same kind
    many,  ///< as many as the payload says, at least one
    head,  ///< opens a quantifier: the payload names the list, the next `length` nodes are its body
    fold,  ///< closes a quantifier: combines what the body gave for each member
    hint,  ///< gives nothing: lets a driver pass over what cannot matter. Written by the linker, never in a rule
};

/// What kinds an operator takes.
enum class takes : std::uint8_t {
    nothing,
    truths,
    alike,       ///< all of one ordered kind
    amounts,     ///< all counts, or all money
    amount_each, ///< counts and at most one of them money
    amount_rate, ///< money or a count, then a rate
    money_count, ///< money, then a count
    choice,
    condition, ///< a truth, then two of one kind
    date,
    date_count, ///< a date, then a count
    dates,      ///< two dates
    anything,   ///< any value of a case, each argument for itself
};

/// What kind an operator gives; `own` is written in the node.
enum class gives : std::uint8_t { truth, count, date, own };

/// What happens to the result when one argument grows and the others stay.
enum class direction : std::uint8_t {
    none,   ///< no argument there
    up,     ///< it never decreases
    down,   ///< it never increases
    either, ///< one or the other, depending on the other arguments
    mixed,  ///< neither: the operator says itself what it does to boxes
};

// clang-format off
//  name             word in packs      shape  takes        gives  direction of the first and of the second argument
#define MAATSTAF_OPERATORS(X)                                                                                          \
    X(constant,       "constant",        leaf,  nothing,     own,   none,   none)   /* the payload itself */           \
    X(known,          "known",           leaf,  nothing,     own,   none,   none)   /* a look-up folded by binding */  \
    X(fact,           "fact",            leaf,  nothing,     own,   none,   none)                                      \
    X(member,         "member",          leaf,  nothing,     own,   none,   none)   /* a fact of a list's member */    \
    X(setting,        "setting",         leaf,  nothing,     own,   none,   none)   /* chosen by the pack that uses */ \
    X(use,            "use",             leaf,  nothing,     own,   none,   none)   /* what a definition gave */       \
    X(unsettled,      "unsettled",       leaf,  nothing,     own,   none,   none)   /* no source settles this */       \
    X(parameter,      "parameter",       one,   date,        own,   mixed,  none)   /* a dated value, by date */       \
    X(all,            "all",             many,  truths,      truth, up,     up)                                        \
    X(any,            "any",             many,  truths,      truth, up,     up)                                        \
    X(negation,       "not",             one,   truths,      truth, down,   none)                                      \
    X(choose,         "choose",          three, condition,   own,   mixed,  mixed)                                     \
    X(less,           "less",            two,   alike,       truth, down,   up)                                        \
    X(at_most,        "at_most",         two,   alike,       truth, down,   up)                                        \
    X(more,           "more",            two,   alike,       truth, up,     down)                                      \
    X(at_least,       "at_least",        two,   alike,       truth, up,     down)                                      \
    X(equal,          "equal",           two,   alike,       truth, mixed,  mixed)                                     \
    X(one_of,         "one_of",          one,   choice,      truth, mixed,  none)                                      \
    X(plus,           "plus",            many,  amounts,     own,   up,     up)                                        \
    X(minus,          "minus",           two,   amounts,     own,   up,     down)                                      \
    X(times,          "times",           two,   amount_each, own,   either, either)                                    \
    X(smallest,       "smallest",        many,  alike,       own,   up,     up)                                        \
    X(largest,        "largest",         many,  alike,       own,   up,     up)                                        \
    X(scale,          "scale",           two,   amount_rate, own,   either, either) /* round(amount x rate) */         \
    X(reduce,         "reduce",          two,   amount_rate, own,   either, either) /* amount - round(amount x rate) */\
    X(portion,        "portion",         two,   money_count, own,   either, either) /* kostendelersnorm */             \
    X(age,            "age",             two,   dates,       count, down,   up)     /* born, on */                     \
    X(birthday,       "birthday",        two,   date_count,  date,  up,     up)     /* born, years */                  \
    X(plus_months,    "plus_months",     two,   date_count,  date,  up,     up)                                        \
    X(plus_days,      "plus_days",       two,   date_count,  date,  up,     up)                                        \
    X(complete_months,"complete_months", two,   dates,       count, down,   up)     /* from, to */                     \
    X(first_of_month, "first_of_month",  one,   date,        date,  up,     none)                                      \
    X(custom,         "custom",          many,  anything,    own,   mixed,  mixed)  /* what the host computes */         \
    X(each,           "each",            head,  nothing,     own,   none,   none)                                      \
    X(some,           "some",            fold,  truths,      truth, up,     none)                                      \
    X(every,          "every",           fold,  truths,      truth, up,     none)                                      \
    X(count,          "count",           fold,  truths,      count, up,     none)                                      \
    X(sum,            "sum",             fold,  amounts,     own,   up,     none)                                      \
    X(skip_then,      "skip_then",       hint,  nothing,     own,   none,   none)   /* the condition is no */          \
    X(skip_otherwise, "skip_otherwise",  hint,  nothing,     own,   none,   none)   /* the condition is yes */         \
    X(skip_settled,   "skip_settled",    hint,  nothing,     own,   none,   none)   /* all is no, or any is yes */
// clang-format on

enum class op : std::uint8_t {
#define MAATSTAF_ENUMERATOR(name, ...) name,
    MAATSTAF_OPERATORS(MAATSTAF_ENUMERATOR)
#undef MAATSTAF_ENUMERATOR
};

#pragma GCC diagnostic pop

struct operator_info {
    op code;
    std::string_view word;
    shape form;
    takes arguments;
    gives result;
    direction first;
    direction second;
};

inline constexpr std::array operators{
#define MAATSTAF_INFO(name, word, form, arguments, result, first, second)                                              \
    operator_info{op::name, word, shape::form, takes::arguments, gives::result, direction::first, direction::second},
    MAATSTAF_OPERATORS(MAATSTAF_INFO)
#undef MAATSTAF_INFO
};

/// From here on the list has what the interpreter does itself instead of stepping: quantifiers and hints.
inline constexpr op first_special = op::each;

constexpr const operator_info& info(op code) noexcept {
    return operators[static_cast<std::size_t>(code)];
}

} // namespace maatstaf
