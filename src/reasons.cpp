// The reasons of a verdict in words: comparisons of a truth, definitions and dated values of anything else.
#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"
#include "verdict_words.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace maatstaf {

namespace {

/// Did a comparison of these boxes, which the judge found to be settled, come out yes?
bool holds(op code, box left, box right) noexcept {
    switch (code) {
    case op::less: return left.hi < right.lo;
    case op::at_most: return left.hi <= right.lo;
    case op::more: return left.lo > right.hi;
    case op::at_least: return left.lo >= right.hi;
    default: return left.lo == left.hi && left == right;
    }
}

class reason_writer {
public:
    explicit reason_writer(const verdict_words& words) : words_(words), nodes_(words.nodes) {}

    explanation::reason write(const reason& r, const statement& of_rule) const {
        const statement& stands_in = words_.statement_at(r.node);
        const op code = nodes_.at(r.node).code;
        explanation::reason told;
        const source* from = first_source(stands_in);
        if (code == op::use || code == op::known || code == op::parameter) {
            from = tell_part(r, told, from);
        } else {
            told.text = sentence(r);
            told.margin = margin(r);
            told.facts = facts_read(r.node, {r.list, r.row});
        }
        const int page = unconfirmed_page(r.node, stands_in, of_rule);
        if (page != 0) told.text += fill(words_.word(phrase::not_confirmed), {std::to_string(page)});
        told.source = source_text(from, true);
        told.short_source = source_text(from, false);
        return told;
    }

private:
    std::string sentence(const reason& r) const {
        const node& n = nodes_.at(r.node);
        const member_of whose{r.list, r.row};
        switch (n.code) {
        case op::fact:
        case op::member: return words_.of_member(whose) + truth_sentence(nodes_.refer(r.node, whose), r.left.lo == 1);
        case op::custom: return need_sentence(r);
        case op::some:
        case op::every: return quantifier_sentence(r);
        case op::one_of:
            return words_.of_member(whose) +
                   nodes_.options_sentence(r.node, r.left, (r.left.lo & ~n.payload) == 0, whose);
        default:
            return words_.of_member(whose) +
                   nodes_.comparison(r.node, r.left, r.right, holds(n.code, r.left, r.right), whose);
        }
    }

    /// The labels of truths are main clauses; names are not.
    std::string truth_sentence(const reference& what, bool yes) const {
        const std::string_view answer = words_.word(yes ? phrase::yes : phrase::no);
        return fill(words_.word(words_.by_labels() ? phrase::has_value : phrase::is), {nodes_.called(what), answer});
    }

    /// Of a truth that the host computed: it is known by its name.
    std::string need_sentence(const reason& r) const {
        const statement& s = words_.statement_at(r.node);
        return truth_sentence({std::string(s.name), s.meta.label}, r.left.lo == 1);
    }

    std::string quantifier_sentence(const reason& r) const {
        const bool yes = r.left.lo == 1, some = nodes_.at(r.node).code == op::some;
        const text& said =
            some ? (yes ? phrase::some_yes : phrase::some_no) : (yes ? phrase::every_yes : phrase::every_no);
        return fill(words_.word(said), {nodes_.called(nodes_.list_of(r.node)), std::to_string(r.row + 1)});
    }

    /// Only a threshold has a distance: a municipality is not nearly another one.
    std::optional<stated> margin(const reason& r) const {
        const op code = nodes_.at(r.node).code;
        const bool threshold = code == op::less || code == op::at_most || code == op::more || code == op::at_least;
        if (!threshold || r.margin < 0) return std::nullopt;
        const kind of = nodes_.at(r.node - 1).of;
        return stated{of == kind::date ? kind::count : of, point(r.margin), {}, widest_of(of, 0)};
    }

    /// A definition or a dated value that made the answer; its own source is the one to name.
    const source* tell_part(const reason& r, explanation::reason& told, const source* from) const {
        const reference part = nodes_.refer(r.node);
        told.name = part.name;
        told.value = nodes_.value_at(r.node, r.left);
        const std::string amount = in_words(*told.value, words_.how);
        told.text =
            fill(words_.word(words_.by_labels() ? phrase::has_value : phrase::is), {nodes_.called(part), amount});
        if (part.on != nullptr) return part.on->where;
        if (part.defined != nullptr && first_source(*part.defined) != nullptr) return first_source(*part.defined);
        return from;
    }

    /// The year of a page that later years do not confirm, of what stands in this reason; 0 if there is none. Of the rule
    /// itself a person reads it once, in the note.
    int unconfirmed_page(std::uint32_t root, const statement& stands_in, const statement& of_rule) const {
        const std::uint32_t length = nodes_.at(root).length;
        for (std::uint32_t i = root + 1 - length; i <= root; ++i) {
            const op code = nodes_.at(i).code;
            const period* on = code == op::known || code == op::parameter ? nodes_.refer(i).on : nullptr;
            if (on != nullptr && words_.unconfirmed(on->confirmed_in)) return on->confirmed_in;
        }
        if (words_.by_labels() && &stands_in == &of_rule) return 0;
        return words_.unconfirmed(stands_in.meta.confirmed_in) ? stands_in.meta.confirmed_in : 0;
    }

    /// The facts that a comparison reads itself; where it reads only definitions, those that they read.
    std::vector<std::string> facts_read(std::uint32_t root, member_of whose) const {
        const op code = nodes_.at(root).code;
        if (code == op::some || code == op::every) return {std::string(nodes_.list_of(root).name)};
        std::set<std::string> found;
        std::vector<std::uint32_t> used;
        collect(root + 1 - nodes_.at(root).length, root + 1, whose, found, used);
        for (std::size_t k = 0; found.empty() && k < used.size(); ++k) {
            const segment& s = words_.of.code().segments[used[k]];
            collect(s.begin, s.end, {}, found, used);
        }
        return {found.begin(), found.end()};
    }

    void collect(std::uint32_t begin, std::uint32_t end, member_of whose, std::set<std::string>& found,
                 std::vector<std::uint32_t>& used) const {
        for (std::uint32_t i = begin; i < end; ++i) {
            const node& n = nodes_.at(i);
            if (n.code == op::each) {
                found.insert(std::string(words_.of.names().lists[static_cast<std::size_t>(n.payload)].name));
                i += n.length; // what is asked of the members belongs to the list
            } else if (n.code == op::fact || n.code == op::member) {
                const bool date_of_judgement = n.code == op::fact && n.payload == 0 && words_.of.on();
                if (!date_of_judgement) found.insert(nodes_.refer(i, whose).name);
            } else if (n.code == op::use && std::find(used.begin(), used.end(), n.payload) == used.end()) {
                used.push_back(static_cast<std::uint32_t>(n.payload));
            }
        }
    }

    const verdict_words& words_;
    const node_words& nodes_;
};

/// What the host gave is a reason: a truth beside comparisons, in which an amount is told; and anything where it decided all.
void tell_given(const verdict_words& words, const verdict& of, std::vector<explanation::reason>& into) {
    const bool decided_all = into.empty();
    for (const std::uint32_t k : words.room.segments_reached()) {
        if (!words.room.used_given.has(k)) continue;
        const statement& s = words.of.statement_of(k);
        if (!decided_all && (of.rule->of != kind::truth || s.of != kind::truth)) continue;
        const stated value{s.of, words.room.values[k], s.options, widest_of(s.of, s.options.size())};
        explanation::reason told;
        told.text = fill(words.word(phrase::given), {words.called(s), in_words(value, words.how)});
        told.source = source_text(first_source(s), true);
        told.short_source = source_text(first_source(s), false);
        if (of.rule->of == kind::truth) {
            told.facts = {std::string(s.name)};
        } else {
            told.name = s.name;
            told.value = value;
        }
        into.push_back(std::move(told));
    }
}

} // namespace

explanation::reason reason_in_words(const verdict_words& words, const reason& what, const statement& of_rule) {
    return reason_writer{words}.write(what, of_rule);
}

std::vector<explanation::reason> reasons_in_words(const verdict_words& words, const verdict& of) {
    std::vector<explanation::reason> result;
    const reason_writer writer{words};
    for (const reason& r : of.reasons) {
        const op code = words.nodes.at(r.node).code;
        const bool part = code == op::use || code == op::known || code == op::parameter;
        if (of.rule->of != kind::truth && !part)
            continue; // of what was counted or summed: how that went is its own matter
        explanation::reason told = writer.write(r, *of.rule);
        const auto same = [&](const explanation::reason& earlier) {
            return earlier.text == told.text && earlier.source == told.source;
        };
        if (std::none_of(result.begin(), result.end(), same)) result.push_back(std::move(told));
    }
    if (of.settled()) tell_given(words, of, result);
    return result;
}

} // namespace maatstaf
