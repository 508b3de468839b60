// A program that also answers each truth that its rules are decided by: comparisons, truths of the case, what is asked of all
// members, and of an extreme which of two is the higher. Each becomes a segment of its own behind the others, so that a search
// can suppose it. Of a member there is one for each row.
#pragma once

#include <maatstaf/engine/search/course.hpp>
#include <maatstaf/engine/search/instance.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::search {

/// Where such a truth stands in the program. In the order in which one would rather do without.
enum class truth_of : std::uint8_t {
    member,     ///< of one member of a list
    comparison, ///< or another truth of the case
    members,    ///< of some or all members of a list
    definition, ///< what a named truth gave
};

struct asked_truth {
    truth_of what = truth_of::comparison;
    place_in_program at{};
    std::uint32_t other = no_segment; ///< the node of the other argument of an extreme: is `at` at most that?
    std::uint32_t segment = 0;        ///< that answers it
};

/// Owns its nodes; borrows the rest of the program.
class asked_program {
public:
    /// Of the segments that `followed` follows. `members`: how many rows of each list.
    asked_program(const program& of, const instance& followed, std::span<const std::int32_t> members)
        : of_(of),
          members_(members),
          nodes_(of.nodes.begin(), of.nodes.end()),
          segments_(of.segments.begin(), of.segments.end()) {
        for (std::uint32_t k = 0; k < of.segments.size(); ++k)
            if (followed.follows(k)) gather(of.segments[k].begin, of.segments[k].end);
        code_ = of;
        code_.nodes = nodes_;
        code_.segments = segments_;
    }
    asked_program(const asked_program&) = delete;
    asked_program& operator=(const asked_program&) = delete;

    const program& code() const noexcept { return code_; }
    std::span<const asked_truth> truths() const noexcept { return truths_; }

private:
    void gather(std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) {
            if (of_.nodes[i].code == op::each) {
                const std::uint32_t first = i + 1, last = first + of_.nodes[i].length;
                const auto list = static_cast<std::int32_t>(of_.nodes[last].payload);
                for (std::int32_t row = 0; row < members_[static_cast<std::size_t>(list)]; ++row)
                    gather_of_member(first, last, {no_segment, list, static_cast<std::uint32_t>(row)});
                i = last;
            }
            look_at({i});
        }
    }
    /// What is asked of the members of a list within a list is one truth of the outer member.
    void gather_of_member(std::uint32_t begin, std::uint32_t end, place_in_program whose) {
        for (std::uint32_t i = begin; i < end; ++i) {
            if (of_.nodes[i].code == op::each) i += of_.nodes[i].length + 1;
            look_at({i, whose.list, whose.row});
        }
    }

    void look_at(place_in_program at) {
        const node& n = of_.nodes[at.node];
        const truth_of what = at.list >= 0 ? truth_of::member : truth_of::comparison;
        switch (n.code) {
        case op::less:
        case op::at_most:
        case op::more:
        case op::at_least:
        case op::equal:
        case op::one_of: return ask(what, at);
        case op::fact:
        case op::member:
        case op::custom:
        case op::parameter:
            if (n.of == kind::truth) ask(what, at);
            return;
        case op::some:
        case op::every: return ask(at.list >= 0 ? what : truth_of::members, at);
        case op::use:
            if (n.of == kind::truth)
                truths_.push_back({truth_of::definition, at, no_segment, static_cast<std::uint32_t>(n.payload)});
            return;
        case op::smallest:
        case op::largest: return ask_which_is_higher(what, at);
        default: return;
        }
    }

    void ask(truth_of what, place_in_program at) {
        const auto begin = static_cast<std::uint32_t>(nodes_.size());
        copy(at.node, at);
        add(begin, {what, at});
    }

    void ask_which_is_higher(truth_of what, place_in_program at) {
        std::vector<std::uint32_t> of;
        for_each_argument(of_.nodes, at.node, [&](std::uint32_t root) { of.push_back(root); });
        for (std::size_t a = 1; a < of.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                const auto begin = static_cast<std::uint32_t>(nodes_.size());
                copy(of[a], at);
                copy(of[b], at);
                nodes_.push_back({.code = op::at_most, .of = kind::truth});
                nodes_.back().length = static_cast<std::uint32_t>(nodes_.size()) - begin;
                add(begin, {what, {of[a], at.list, at.row}, of[b]});
            }
    }

    void add(std::uint32_t begin, asked_truth made) {
        made.segment = static_cast<std::uint32_t>(segments_.size());
        segments_.push_back({begin, static_cast<std::uint32_t>(nodes_.size()), kind::truth});
        truths_.push_back(made);
    }

    /// The expression that ends at `root`, of that member; without the hint by which another would pass over it.
    void copy(std::uint32_t root, place_in_program whose) {
        std::uint32_t i = root + 1 - of_.nodes[root].length;
        while (info(of_.nodes[i].code).form == shape::hint) ++i;
        for (; i <= root; ++i) {
            node n = of_.nodes[i];
            if (n.code == op::member && whose.list == n.mode) {
                const list_layout& lies = of_.lists[n.mode];
                n.payload = lies.slot_of(whose.row, static_cast<std::uint32_t>(n.payload));
                n.code = op::fact;
                n.mode = 0;
            }
            nodes_.push_back(n);
        }
    }

    const program& of_;
    std::span<const std::int32_t> members_;
    std::vector<node> nodes_;
    std::vector<segment> segments_;
    std::vector<asked_truth> truths_;
    program code_;
};

} // namespace maatstaf::search
