#include "refusals.hpp"

#include "diagnostic_ids.hpp"
#include "row_facts.hpp"
#include "table/column_reader.hpp"
#include "value_text.hpp"

#include <maatstaf/read_case.hpp>

#include <algorithm>

namespace maatstaf {

namespace {

using reason = refused_row::reason;

class refusal {
public:
    refusal(const refused_row& refused, const plan& of, const bound_table& bound, const table& cases)
        : refused_(refused), of_(of), bound_(bound), cases_(cases) {}

    diagnostics in_words() const {
        if (refused_.why == reason::contradiction) return contradictions();
        if (refused_.column >= bound_.columns.size()) return {of_list(refused_.column - bound_.columns.size())};
        return {of_column(bound_.columns[refused_.column])};
    }

private:
    std::string name() const { return std::string(cases_.columns[refused_.column].name); }

    /// The number that stands there, whatever the fact can be; nothing where it is that of a member.
    std::optional<box> what_stands_there(const bound_column& what) const {
        bound_column anything = what;
        anything.domain = {INT64_MIN, INT64_MAX};
        anything.of = kind::count;
        box value{};
        if (what.is == bound_column::target::member || what.of == kind::choice) return std::nullopt;
        maatstaf::read_value(cases_.columns[refused_.column], anything, refused_.row, value);
        return value;
    }

    diagnostic of_column(const bound_column& what) const {
        const auto stands = what_stands_there(what);
        const auto text = [&](std::int64_t n) {
            const bool end = n == INT64_MIN || n == INT64_MAX;
            return end ? "a number beyond all amounts" : plain_value(n, what.of);
        };
        switch (refused_.why) {
        case reason::outside_domain: {
            const bool lower = stands && !covers(what.domain, point(stands->lo), what.of);
            const std::string value = !stands ? "A value of it" : text(lower ? stands->lo : stands->hi);
            return report(finding::outside_domain, name(), {name(), value, plain_values(what.domain, what.of)});
        }
        case reason::empty_range:
            if (stands) return report(finding::reversed_range, name(), {name(), text(stands->lo), text(stands->hi)});
            return report(finding::unfit_row, name(), {name(), "a lower end of it lies above the upper one"});
        case reason::no_such_option:
            return report(finding::unfit_row, name(), {name(), "a number of it is none of its options"});
        default: return report(finding::unfit_row, name(), {name(), "a day of it is not in the calendar"});
        }
    }

    diagnostic of_list(std::size_t number) const {
        const list_column& list = cases_.lists[number];
        const std::string place(list.name);
        const auto range = read_members(list, refused_.row);
        if (refused_.why != reason::too_many_members || !range)
            return report(finding::unfit_row, place, {place, "the offsets of its members go down"});
        const std::uint32_t most = of_.names().lists[bound_.lists[number]].maximum;
        return report(finding::too_many_members, place,
                      {place, std::to_string(range->end - range->begin), std::to_string(most)});
    }

    diagnostics contradictions() const {
        situation known{of_};
        tell_row(cases_, bound_, refused_.row, known);
        judge by{of_};
        by.consider(known);
        diagnostics found;
        report_contradictions(known, by, found);
        for (diagnostic& d : found) d.place = d.place.substr(d.place.rfind('/') + 1);
        return found;
    }

    const refused_row& refused_;
    const plan& of_;
    const bound_table& bound_;
    const table& cases_;
};

} // namespace

diagnostics refusal_in_words(const refused_row& refused, const plan& of, const bound_table& bound, const table& cases) {
    return refusal{refused, of, bound, cases}.in_words();
}

} // namespace maatstaf
