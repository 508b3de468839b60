#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "prove/rests_on.hpp"
#include "prove/undeclared.hpp"
#include "prove/witness.hpp"
#include "spelling.hpp"
#include "value_text.hpp"

#include <algorithm>

namespace maatstaf::proving {

namespace {

using search::term_box;
using search::term_number;
using search_result = search::finding;

/// The pack as it would be if the period before a gap went on through it.
struct filled_pack {
    filled_pack(const pack& of, std::size_t which, std::size_t gap)
        : parameters(of.parameters.begin(), of.parameters.end()), view(of) {
        const std::span<const period> before = of.parameters[which].periods;
        for (std::size_t n = 0; n < before.size(); ++n)
            if (n != gap) periods.push_back(before[n]);
        parameters[which].periods = periods;
        view.parameters = parameters;
    }
    filled_pack(const filled_pack&) = delete;

    std::vector<period> periods;
    std::vector<parameter> parameters;
    pack view;
};

class gap_search {
public:
    gap_search(const pack& of, std::uint64_t budget, proofs& into) : of_(of), budget_(budget), into_(into) {}

    void look() {
        for (std::size_t p = 0; p < of_.parameters.size(); ++p) {
            const std::span<const period> periods = of_.parameters[p].periods;
            for (std::size_t n = 1; n + 1 < periods.size(); ++n) {
                const auto is_gap = [](const period& x) { return x.is_gap(); };
                const auto with_value = [&](auto first, auto last) { return !std::all_of(first, last, is_gap); };
                const auto at = periods.begin() + static_cast<std::ptrdiff_t>(n);
                if (periods[n].is_gap() && with_value(periods.begin(), at) && with_value(at + 1, periods.end()))
                    look(p, n);
            }
        }
    }

private:
    /// The first rule that is settled where the gap is filled, and is not as it is.
    void look(std::size_t which, std::size_t gap) {
        const filled_pack filled{of_, which, gap};
        const pack* const roots[]{&of_};
        for (const statement& s : of_.definitions) {
            if (!s.is_rule && !s.meta.shared) continue;
            const scope names{roots, s.entity};
            const rested_on rests = what_rests(names, s);
            const parameter* const p = &of_.parameters[which];
            if (std::find(rests.parameters.begin(), rests.parameters.end(), p) == rests.parameters.end()) continue;
            if (matters(which, gap, s, filled.view)) return;
        }
    }

    bool matters(std::size_t which, std::size_t gap, const statement& s, const pack& filled) {
        ++into_.looked_at;
        open_case asked{
            {.of = &of_, .entity = s.entity, .roots = {s.name}, .added = {}, .chooses = {}, .on = in_force(s)}};
        const pack* const packs[]{&filled};
        std::vector<link_problem> problems;
        const auto other = plan::make({packs, s.entity, {&s.name, 1}}, problems);
        if (!asked.good() || !other) return false;
        search::instance& as_it_is = asked.first();
        search::instance& as_it_would_be = asked.add(*other, asked.variables());
        const std::uint32_t here = asked.root(0), there = other->rules()[0];
        std::uint64_t left = budget_;
        search_result found = search_result::none;
        if (s.of != kind::choice) {
            const term_box a = as_it_is.answer(here), b = as_it_would_be.answer(there);
            found = asked.find({asked.less(s.of, a.lo, a.hi), asked.terms().equal(b.lo, b.hi)}, left);
        } else {
            for (std::size_t o = 0; o < s.options.size() && found == search_result::none; ++o) {
                const auto option = static_cast<std::int64_t>(std::uint64_t{1} << o);
                found = asked.find({as_it_would_be.one_of(there, option).lo, as_it_is.one_of(here, ~option).hi}, left);
            }
        }
        into_.boxes += asked.boxes();
        into_.most_boxes = std::max(into_.most_boxes, asked.boxes());
        if (found == search_result::none) return false;
        const parameter& p = of_.parameters[which];
        const std::string place = place_in(place_in(place_in(place_in("", "parameters"), which), "periods"), gap);
        proof made{.is = proved::fails, .boxes = asked.boxes()};
        if (found == search_result::unsettled) {
            made.is = proved::unsettled;
            made.found = report(maatstaf::finding::not_settled, place,
                                {in_quotes(s.name) + " needs the value that is missing here", std::to_string(budget_)});
        } else {
            made.found = report(maatstaf::finding::gap_that_matters, place,
                                {plain_date(p.periods[gap].from.day), plain_date(p.periods[gap + 1].from.day),
                                 in_quotes(p.name), in_quotes(s.name)});
            told_case shown{asked.made(), asked.found(as_it_is)};
            forget_but_settled(shown, *other);
            made.cases.push_back(witness_of(shown, 1));
        }
        into_.others.push_back(std::move(made));
        return true;
    }

    /// Only so much that it would be settled without the gap.
    static void forget_but_settled(told_case& shown, const plan& without_gap) {
        const plan* const by = shown.by;
        shown.by = &without_gap;
        forget_what_does_not_matter({&shown, 1}, {});
        shown.by = by;
    }

    const pack& of_;
    const std::uint64_t budget_;
    proofs& into_;
};

} // namespace

void look_for_gaps(const pack& of, std::uint64_t budget, proofs& into) {
    gap_search{of, budget, into}.look();
}

} // namespace maatstaf::proving
