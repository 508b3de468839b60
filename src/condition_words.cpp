#include "condition_words.hpp"

#include "node_words.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

class condition_writer {
public:
    condition_writer(const plan& of, wording how) : of_(of), how_(how), nodes_(of.names(), of.links(), nullptr, how) {}

    std::string write(const diff_condition& c) const {
        switch (c.what) {
        case diff_condition::about::truth: return of_member(c.at) + truth(c);
        case diff_condition::about::members_at_least:
        case diff_condition::about::members_at_most: return members(c);
        default: return fact(c);
        }
    }

private:
    std::string_view word(const text& both) const { return in(both, how_.in); }
    bool by_labels() const { return how_.by == naming::labels; }

    std::string of_member(const search::place_in_program& at) const {
        if (at.list < 0 || !by_labels()) return {};
        const list_view& list = of_.names().lists[static_cast<std::size_t>(at.list)];
        return fill(word(phrase::member), {nodes_.called(list), std::to_string(at.row + 1)});
    }

    std::string truth(const diff_condition& c) const {
        const std::uint32_t i = c.at.node;
        const node& n = nodes_.at(i);
        const member_of whose{c.at.list, c.at.row};
        const bool yes = c.holds.lo == 1;
        if (c.other != no_segment) return relation(i, c.other, nodes_.relation(op::at_most, n.of, yes), whose);
        if (c.holds.lo != c.holds.hi) return fill(word(phrase::open_whether), {nodes_.describe(i, whose)});
        switch (n.code) {
        case op::fact:
        case op::member:
        case op::use: return named(nodes_.refer(i, whose), yes);
        case op::parameter: return said(nodes_.describe(i, whose), yes);
        case op::custom: {
            const statement& s = statement_at(i);
            return named({std::string(s.name), s.meta.label}, yes);
        }
        case op::one_of: return nodes_.options_sentence(i, {}, yes, whose);
        case op::some:
        case op::every: {
            const std::string all = nodes_.describe(i, whose);
            return yes ? all : fill(word(phrase::negated), {'(' + all + ')'});
        }
        default: {
            const std::uint32_t right = i - 1, left = right - nodes_.at(right).length;
            return relation(left, right, nodes_.relation(n.code, nodes_.at(left).of, yes), whose);
        }
        }
    }

    std::string relation(std::uint32_t left, std::uint32_t right, std::string_view how, member_of whose) const {
        const auto options = nodes_.options_at(left).empty() ? nodes_.options_at(right) : nodes_.options_at(left);
        return nodes_.describe(left, whose, options) + " is " + std::string(how) + ' ' +
               nodes_.describe(right, whose, options);
    }

    /// The labels of truths are main clauses; names are not.
    std::string named(const reference& what, bool yes) const { return said(nodes_.called(what), yes); }
    std::string said(const std::string& what, bool yes) const {
        return fill(word(by_labels() ? phrase::has_value : phrase::is), {what, word(yes ? phrase::yes : phrase::no)});
    }

    const statement& statement_at(std::uint32_t node) const {
        const auto& all = of_.code().segments;
        const auto at =
            std::upper_bound(all.begin(), all.end(), node, [](std::uint32_t i, const segment& s) { return i < s.end; });
        return of_.statement_of(static_cast<std::uint32_t>(at - all.begin()));
    }

    std::string members(const diff_condition& c) const {
        const bool least = c.what == diff_condition::about::members_at_least;
        const std::string called = nodes_.called(of_.names().lists[c.place]);
        if (!least && c.value == 0) return fill(word(phrase::has_value), {called, word(phrase::nobody)});
        return fill(word(phrase::has_value),
                    {called, fill(word(least ? phrase::at_least : phrase::at_most), {std::to_string(c.value)})});
    }

    std::string fact(const diff_condition& c) const {
        const slot_view at = of_.names().at(c.place);
        const box widest = of_.domains()[c.place];
        box value = point(c.value);
        if (c.what == diff_condition::about::at_least) value.hi = widest.hi;
        if (c.what == diff_condition::about::at_most) value.lo = widest.lo;
        const std::string_view label = word(at.fact->label);
        std::string name{by_labels() && !label.empty() ? label : at.fact->name};
        if (at.list >= 0 && !by_labels())
            name = std::string(at.fact->list) + '[' + std::to_string(at.row) + "]." + name;
        return of_member({no_segment, at.list, at.row}) +
               fill(word(phrase::has_value),
                    {name, in_words(stated{at.fact->of, value, at.fact->options, widest}, how_)});
    }

    const plan& of_;
    wording how_;
    node_words nodes_;
};

} // namespace

std::string condition_in_words(const diff_condition& what, const plan& of, wording how) {
    return condition_writer{of, how}.write(what);
}

bool is_about_the_case(const diff_condition& what, const plan& of) noexcept {
    if (what.what != diff_condition::about::truth) return true;
    const auto nodes = std::span{of.links().nodes};
    for (const std::uint32_t root : {what.at.node, what.other}) {
        if (root == no_segment) continue;
        for (std::uint32_t i = root + 1 - nodes[root].length; i <= root; ++i) switch (nodes[i].code) {
            case op::use:
            case op::known:
            case op::parameter:
            case op::unsettled:
            case op::custom: return false;
            default: break;
            }
    }
    return true;
}

} // namespace maatstaf
