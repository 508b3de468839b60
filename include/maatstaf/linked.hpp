// What linking gives: a program for the engine, and beside it what explains the program in terms of the packs; or the
// reasons why there is none.
#pragma once

#include <maatstaf/algebra/program.hpp>
#include <maatstaf/law/pack.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace maatstaf {

/// Why a program could not be linked. Names are borrowed from the packs.
struct link_problem {
    enum class reason : std::uint8_t {
        no_such_rule,   ///< `name` is no rule or definition of this entity
        undeclared,     ///< `name`, a rule or definition, uses a name that nothing declares
        cycle,          ///< `name` uses itself
        too_deep,       ///< `name` needs more stack than stack_limit, or more lists than list_limit
        name_collision, ///< two declarations have the same name (or the same symbol)
        overflow,       ///< a number in `name` can leave the range of the machine or the calendar
        outside_list, ///< `name` reads a fact of a list's member, but not for each member of that list; or runs through a
                      ///< list within itself, where it could not say of which of the two members it speaks
        not_in_order,       ///< the periods of the dated value `name` do not follow each other in time
        not_one_value,      ///< the setting `name` is not set to one value of its kind, by default or by choice
        empty_domain,       ///< no value is possible for `name`: a fact, or what a function of the host gives
        no_such_need,       ///< a function called `name` was given, and no pack needs one
        given_twice,        ///< two functions called `name` were given, or one without a call
        too_many_functions, ///< with `name` more functions are needed than function_limit, or arguments than argument_limit
    } why = reason::no_such_rule;
    std::string_view name{};
};

/// Where a value came from that binding to a date has settled.
struct bound_value {
    const parameter* of = nullptr;
    const period* on = nullptr; ///< null: before the first period
};

/// A linked program and what explains it. Owns its arrays; borrows the packs.
struct linked {
    std::vector<node> nodes;
    std::vector<segment> segments;
    std::vector<steps> tables;
    std::vector<std::int32_t> days;
    std::vector<box> values;
    std::vector<box> known;
    std::vector<list_layout> lists;
    std::uint32_t slots = 0;
    std::vector<host_function> functions;

    std::vector<const statement*> statements;    ///< of each segment
    std::vector<std::uint32_t> segment_of;       ///< of each statement of the scope; no_segment: not in this program
    std::vector<const parameter*> parameters;    ///< of each table
    std::vector<bound_value> bound;              ///< of each entry of known
    std::vector<const open_question*> questions; ///< payload of unsettled; below 0: segment -1-payload is not in force
    std::vector<link_problem> problems;

    /// The same problem twice is told once.
    constexpr void refuse(link_problem::reason why, std::string_view name) {
        for (const link_problem& told : problems)
            if (told.why == why && told.name == name) return;
        problems.push_back({why, name});
    }

    constexpr program view() const noexcept {
        return {nodes, segments, tables, days, values, known, lists, slots, functions};
    }
};

} // namespace maatstaf
