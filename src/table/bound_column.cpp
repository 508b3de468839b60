#include "bound_column.hpp"

#include <maatstaf/engine/one.hpp>

#include <algorithm>
#include <limits>

namespace maatstaf {

namespace {

using reason = table_problem::reason;

bool can_lie(kind of, layout lies) noexcept {
    switch (lies) {
    case layout::bits: return of == kind::truth;
    case layout::decimal128: return of == kind::money;
    case layout::year_month_day: return of == kind::date;
    case layout::int32:
    case layout::int64: return true;
    default: return of != kind::date;
    }
}

box range_of_layout(layout lies) noexcept {
    const auto all = [](auto zero) {
        using limits = std::numeric_limits<decltype(zero)>;
        return box{limits::min(), limits::max()};
    };
    switch (lies) {
    case layout::bits: return {0, 1};
    case layout::int8: return all(std::int8_t{});
    case layout::uint8: return all(std::uint8_t{});
    case layout::int16: return all(std::int16_t{});
    case layout::uint16: return all(std::uint16_t{});
    case layout::int32: return all(std::int32_t{});
    case layout::uint32: return all(std::uint32_t{});
    default: return all(std::int64_t{});
    }
}

/// What each rule can give at all: every fact anywhere in its domain, every list unknown.
std::vector<box> possible_answers(const plan& of) {
    const std::vector<std::int32_t> nobody_knows(of.code().lists.size(), -1);
    std::vector<box> values(of.code().segments.size()), answers;
    evaluate(of.code(), {of.domains().data(), nobody_knows.data(), nullptr}, values.data());
    for (const std::uint32_t segment : of.rules()) answers.push_back(values[segment]);
    return answers;
}

class binder {
public:
    binder(const plan& of, const table& like, std::vector<table_problem>& problems)
        : of_(of), names_(of.names()), like_(like), problems_(problems) {}

    bound_table bind() {
        for (const list_column& l : like_.lists) bind(l);
        for (const column& c : like_.columns) bind(c);
        bound_.answers = possible_answers(of_);
        return std::move(bound_);
    }

private:
    void bind(const list_column& written) {
        const std::uint32_t* list = names_.list_names.find(symbol_of(written.name));
        if (list == nullptr) return refuse(reason::no_such_name, written.name);
        if (written.lies != layout::int32 && written.lies != layout::int64) refuse(reason::wrong_layout, written.name);
        if (std::find(bound_.lists.begin(), bound_.lists.end(), *list) != bound_.lists.end())
            refuse(reason::named_twice, written.name);
        bound_.lists.push_back(*list);
    }

    void bind(const column& written) {
        bound_column now{.lies = written.lies, .has_upper = written.upper.has_value()};
        const symbol name = symbol_of(written.name);
        if (const std::uint32_t* f = names_.fact_names.find(name)) {
            const place at = names_.places[*f];
            now.of = names_.facts[*f].of;
            now.option_count = static_cast<std::uint32_t>(names_.facts[*f].options.size());
            now.place = at.slot;
            now.domain = names_.facts[*f].domain;
            if (at.list < 0) {
                now.domain = of_.domains()[at.slot]; // the date of judgement may be settled
            } else {
                now.is = bound_column::target::member;
                now.list = static_cast<std::uint32_t>(at.list);
                if (std::find(bound_.lists.begin(), bound_.lists.end(), now.list) == bound_.lists.end())
                    refuse(reason::no_list, written.name);
            }
        } else if (const std::uint32_t* s = names_.statements.names.find(name)) {
            const statement& what = *names_.statements.things[*s];
            now.is = bound_column::target::given;
            now.of = what.of;
            now.option_count = static_cast<std::uint32_t>(what.options.size());
            now.place = of_.links().segment_of[*s];
            now.domain = everything(what.of, std::max<std::size_t>(what.options.size(), 1));
        } else {
            return refuse(reason::no_such_name, written.name);
        }
        const bool ends_of_a_set = now.has_upper && now.of == kind::choice;
        const bool two_ways_of_not_knowing = now.has_upper && written.lies == layout::year_month_day;
        if (!can_lie(now.of, written.lies) || ends_of_a_set || two_ways_of_not_knowing)
            refuse(reason::wrong_layout, written.name);
        for (const bound_column& other : bound_.columns)
            if (other.is == now.is && other.place == now.place && other.list == now.list && now.is_used())
                refuse(reason::named_twice, written.name);
        bound_.columns.push_back(now);
    }

    void refuse(reason why, std::string_view name) { problems_.push_back({why, name}); }

    const plan& of_;
    const scope& names_;
    const table& like_;
    std::vector<table_problem>& problems_;
    bound_table bound_;
};

/// The numbers that a result has to hold: of a choice those of its options.
box numbers_of(const statement& rule, box answers) noexcept {
    return rule.of == kind::choice ? box{0, static_cast<std::int64_t>(rule.options.size()) - 1} : answers;
}

} // namespace

bound_table bind(const plan& of, const table& like, std::vector<table_problem>& problems) {
    return binder{of, like, problems}.bind();
}

void check_columns(const bound_table& bound, const table& cases, std::vector<table_problem>& problems) {
    if (cases.columns.size() != bound.columns.size() || cases.lists.size() != bound.lists.size()) {
        problems.push_back({reason::wrong_count, {}});
        return;
    }
    if (cases.rows == 0) return;
    for (std::size_t c = 0; c < bound.columns.size(); ++c) {
        const column& given = cases.columns[c];
        if (given.lies != bound.columns[c].lies || given.upper.has_value() != bound.columns[c].has_upper)
            problems.push_back({reason::wrong_layout, given.name});
        if (given.values.data == nullptr || (given.upper && given.upper->data == nullptr))
            problems.push_back({reason::missing, given.name});
    }
    for (const list_column& l : cases.lists)
        if (l.offsets == nullptr) problems.push_back({reason::missing, l.name});
}

void check_shape(const plan& of, const bound_table& bound, const table& cases, std::span<const result_column> results,
                 std::vector<table_problem>& problems) {
    if (results.size() != of.rules().size()) {
        problems.push_back({reason::wrong_count, {}});
        return;
    }
    check_columns(bound, cases, problems);
    const bool other = !problems.empty() && problems.back().why == reason::wrong_count;
    if (other || cases.rows == 0) return;
    for (std::size_t r = 0; r < results.size(); ++r) {
        const statement& rule = of.statement_of(of.rules()[r]);
        const box numbers = numbers_of(rule, bound.answers[r]);
        const layout lies = results[r].lies;
        if (!can_lie(rule.of, lies) || lies == layout::year_month_day ||
            !covers(range_of_layout(lies), numbers, kind::count))
            problems.push_back({reason::wrong_layout, rule.name});
        if (results[r].values == nullptr) problems.push_back({reason::missing, rule.name});
    }
}

} // namespace maatstaf
