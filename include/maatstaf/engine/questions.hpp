// What to ask next. For each fact that is still open: into which pieces do its possible values fall, and what would the
// answer be on each? Pieces are found by evaluating boxes and halving where that does not settle, never by sampling: a
// settled piece is settled for every value in it. What stays open is said to be open. Of what a function of the host reads,
// only a few values are tried: it says nothing of a range, and may be slow.
#pragma once

#include "verdict.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace maatstaf {

/// If the fact lies in `values`, the answer is `answer` (a box; not one value where it stays open).
struct piece {
    box values{};
    box answer{};
};

/// A question worth asking, with what each answer would settle. The pieces cover all that is possible of the fact.
struct question {
    std::int32_t slot = -1;     ///< the fact, or
    std::int32_t list = -1;     ///< the list of which nothing is known
    std::vector<piece> settles; ///< for a list: the first piece is "no members", the second anything else
};

/// Looks for questions about one segment of one case. Copies the case, and evaluates it often; unlike evaluation itself
/// it allocates.
class questioner {
public:
    questioner(const program& of, const known_facts& facts, std::uint32_t segment)
        : of_(of),
          segment_(segment),
          slots_(facts.slots, facts.slots + of.slots),
          members_(facts.members, facts.members + of.lists.size()),
          given_(facts.given),
          values_(of.segments.size()) {
        bit_set needed;
        needed.resize(segment + 1U);
        needed.add(segment);
        for (std::uint32_t k = segment + 1; k-- > 0;) {
            if (!needed.has(k)) continue;
            needed_.push_back(k);
            for (std::uint32_t i = of.segments[k].begin; i < of.segments[k].end; ++i)
                if (of.nodes[i].code == op::use) needed.add(static_cast<std::size_t>(of.nodes[i].payload));
        }
        find_read_by_host();
        std::reverse(needed_.begin(), needed_.end());
    }

    /// What each possible value of the fact in `slot` would settle. In order, merged where neighbours agree.
    std::vector<piece> pieces(std::size_t slot, kind of) {
        const box possible = slots_[slot];
        std::vector<piece> found;
        if (of == kind::choice) {
            for (std::uint64_t rest = static_cast<std::uint64_t>(possible.lo); rest != 0; rest &= rest - 1) {
                const box option = set_of(rest & (~rest + 1));
                append(found, {option, answer(slot, option)}, of);
            }
        } else if (read_by_host_.has(slot) && possible.hi - possible.lo >= most_values) {
            append(found, {possible, answer(slot, possible)}, of);
        } else {
            divide(found, slot, possible);
        }
        slots_[slot] = possible;
        if (found.size() > most_pieces) found = {{possible, answer(slot, possible)}};
        slots_[slot] = possible;
        return found;
    }

    /// What it would settle that a list of which nothing is known has no members.
    std::vector<piece> pieces_of_list(std::size_t list) {
        members_[list] = 0;
        const box of_none = current();
        members_[list] = -1;
        return {{point(0), of_none}, {{1, of_.lists[list].maximum}, current()}};
    }

    /// The question of which the largest share of the answers settles the matter; among equals the first fact declared.
    std::optional<question> next(const workspace& explained, const kind* kinds) {
        std::optional<question> best;
        std::size_t best_settled = 0;
        const auto consider = [&](question q) {
            std::size_t settled = 0;
            for (const piece& p : q.settles) settled += is_settled(p.answer) ? 1U : 0U;
            if (best && settled * best->settles.size() <= best_settled * q.settles.size()) return;
            best_settled = settled;
            best = std::move(q);
        };
        for (std::size_t slot = 0; slot < of_.slots; ++slot)
            if (explained.open.has(slot)) consider({static_cast<std::int32_t>(slot), -1, pieces(slot, kinds[slot])});
        for (std::size_t list = 0; list < of_.lists.size(); ++list)
            if (explained.open_lists.has(list)) consider({-1, static_cast<std::int32_t>(list), pieces_of_list(list)});
        return best;
    }

private:
    static constexpr std::size_t most_pieces = 16;
    static constexpr std::int64_t most_values = 64; ///< that a function of the host is asked about

    /// The facts that reach an argument of a function at hand. `needed_` has what uses something before what it uses.
    void find_read_by_host() {
        read_by_host_.resize(of_.slots + 1);
        bit_set segments; // of which all that they read, the host reads
        segments.resize(segment_ + 1U);
        for (const std::uint32_t k : needed_) {
            std::uint32_t begin = of_.segments[k].begin, end = of_.segments[k].end;
            if (!segments.has(k)) {
                std::uint32_t at = begin;
                while (at < end && (of_.nodes[at].code != op::custom || !of_.functions[of_.nodes[at].mode].call)) ++at;
                if (at == end) continue;
                begin = at + 1 - of_.nodes[at].length;
                end = at;
            }
            for (std::uint32_t i = begin; i < end; ++i) {
                const node& n = of_.nodes[i];
                if (n.code == op::use) segments.add(static_cast<std::size_t>(n.payload));
                if (n.code == op::fact) read_by_host_.add(static_cast<std::size_t>(n.payload));
                if (n.code != op::member) continue;
                const list_layout& lies = of_.lists[n.mode];
                for (std::uint32_t row = 0; row <= lies.maximum; ++row)
                    read_by_host_.add(lies.slot_of(row, static_cast<std::uint32_t>(n.payload)));
            }
        }
    }

    bool is_settled(box answer) const noexcept { return is_point(answer, of_.segments[segment_].of); }

    box current() noexcept {
        const known_facts facts{slots_.data(), members_.data(), given_};
        one_case<std::int64_t, false> carrier{of_, facts, values_.data()};
        std::uint32_t contradiction = no_segment; // told by who judged the case
        for (const std::uint32_t k : needed_) evaluate_segment(of_, facts, k, carrier, values_.data(), contradiction);
        return values_[segment_];
    }
    box answer(std::size_t slot, box value) noexcept {
        slots_[slot] = value;
        return current();
    }

    /// Two neighbours that agree become one piece; where neither is settled their answers are joined.
    void append(std::vector<piece>& found, piece next, kind of) const {
        if (!found.empty()) {
            piece& last = found.back();
            const bool both_open = !is_settled(last.answer) && !is_settled(next.answer);
            if (last.answer == next.answer || both_open) {
                last.values = hull(last.values, next.values, of);
                last.answer = hull(last.answer, next.answer, of_.segments[segment_].of);
                return;
            }
        }
        found.push_back(next);
    }

    void divide(std::vector<piece>& found, std::size_t slot, box range) {
        if (found.size() > most_pieces) return;
        const box whole_range = answer(slot, range);
        if (is_settled(whole_range) || range.lo == range.hi) return append(found, {range, whole_range}, kind::count);
        const std::int64_t middle = range.lo + (range.hi - range.lo) / 2;
        if (!is_settled(answer(slot, point(range.lo))) && !is_settled(answer(slot, point(middle))) &&
            !is_settled(answer(slot, point(range.hi))))
            return append(found, {range, whole_range}, kind::count);
        divide(found, slot, {range.lo, middle});
        divide(found, slot, {middle + 1, range.hi});
    }

    const program& of_;
    std::uint32_t segment_;
    std::vector<std::uint32_t> needed_; ///< the segments that it rests on, and itself
    bit_set read_by_host_;              ///< slots
    std::vector<box> slots_;
    std::vector<std::int32_t> members_;
    const box* given_;
    std::vector<box> values_;
};

} // namespace maatstaf
