// The room in which one case is judged and explained: what every node gave, and what is then found out about it. Set aside
// once for a program and used again and again, so that judging allocates nothing.
#pragma once

#include "one.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf {

/// A comparison, a fact or a quantifier that determined the answer; for an amount or a date, a definition or a dated
/// value that made it. Said as nodes: names and sentences come from the pack (src/explain.cpp).
struct reason {
    std::uint32_t node = 0;
    std::int32_t list = -1;   ///< the list whose member it concerns, or -1
    std::uint32_t row = 0;    ///< that member
    std::int64_t margin = -1; ///< distance to the threshold, in the unit of what is compared; -1: there is none
    box left{}, right{};      ///< what was compared, or the value in `left`
};

/// A node that keeps the answer open, and not for want of a fact: a dated value that is not known, a question that no
/// source settles, or a function of the host that is not at hand or gives no value.
struct obstacle {
    std::uint32_t node = 0;
};

/// A set of numbers below a fixed bound.
class bit_set {
public:
    constexpr void resize(std::size_t bound) { words_.assign((bound + 63) / 64, 0); }
    constexpr void clear() noexcept { std::fill(words_.begin(), words_.end(), 0); }
    constexpr void add(std::size_t n) noexcept { words_[n / 64] |= std::uint64_t{1} << (n % 64); }
    constexpr bool has(std::size_t n) const noexcept { return (words_[n / 64] >> (n % 64) & 1) != 0; }
    constexpr bool empty() const noexcept {
        return std::all_of(words_.begin(), words_.end(), [](std::uint64_t w) { return w == 0; });
    }
    constexpr std::size_t bound() const noexcept { return words_.size() * 64; }

private:
    std::vector<std::uint64_t> words_;
};

/// Room for one evaluation with its reasons, set aside once and used again and again. One thread at a time.
struct workspace {
    std::vector<box> values;         ///< of each segment
    std::vector<box> trace;          ///< of each node
    std::vector<reason> reasons;     ///< the first `reason_count` are meant
    std::vector<obstacle> obstacles; ///< the first `obstacle_count` are meant
    std::size_t reason_count = 0, obstacle_count = 0;
    bit_set used, open;                 ///< slots of the case
    bit_set used_lists, open_lists;     ///< lists of which the members themselves were used, or are not known
    bit_set used_given;                 ///< segments of which what the host gave was used
    std::vector<std::uint8_t> visited;  ///< of each segment: what has been explained already
    std::vector<std::uint32_t> reached; ///< the first `reached_count` are meant: the segments visited
    std::size_t reached_count = 0;
    std::uint32_t contradiction = no_segment; ///< set by `evaluate`: the first segment that contradicts what was given

    workspace() = default;
    explicit workspace(const program& of)
        : values(of.segments.size()), trace(of.nodes.size()), visited(of.segments.size()), reached(of.segments.size()) {
        reasons.resize(of.nodes.size() + 1);
        obstacles.resize(of.nodes.size() + 1);
        for (bit_set* set : {&used, &open}) set->resize(of.slots + 1);
        for (bit_set* set : {&used_lists, &open_lists}) set->resize(of.lists.size() + 1);
        used_given.resize(of.segments.size() + 1);
    }

    /// The segments that the last explanation came by, in the order in which they are read from the answer back.
    std::span<const std::uint32_t> segments_reached() const noexcept { return {reached.data(), reached_count}; }
};

} // namespace maatstaf
