#include "place_registers.hpp"

#include <algorithm>
#include <map>

namespace maatstaf::block {

namespace {

constexpr std::size_t cache_line = 64;

class placing {
public:
    placing(lane_program& of) : of_(of), last_use_(of.registers.size(), 0), placed_(of.registers.size(), false) {}

    void place() {
        find_last_uses();
        for (std::uint32_t r = 0; r < of_.registers.size(); ++r)
            if (of_.registers[r].is_constant) give_place(r);
        for (std::uint32_t i = 0; i < of_.code.size(); ++i) {
            give_place(of_.code[i].out);
            for (const std::uint32_t r : arguments(of_.code[i]))
                if (last_use_[r] == i) take_back(r);
            if (last_use_[of_.code[i].out] == i) take_back(of_.code[i].out); // nobody reads it
        }
        for (std::size_t& place : of_.scratch) place = fresh(most_lanes() * sizeof(std::int64_t));
        of_.sums = fresh(cache_line + most_lanes() * sizeof(std::int64_t)) + cache_line;
    }

private:
    std::vector<std::uint32_t> arguments(const instruction& i) const {
        std::vector<std::uint32_t> all;
        for (const std::uint32_t r : {i.a, i.b, i.c})
            if (r != no_register) all.push_back(r);
        if (i.how == runs::dated)
            for (const std::uint32_t r : of_.tables[static_cast<std::size_t>(i.k)].truths) all.push_back(r);
        return all;
    }

    void find_last_uses() {
        constexpr std::uint32_t for_ever = ~std::uint32_t{0};
        for (const std::uint32_t r : of_.rules) last_use_[r] = for_ever;
        for (std::uint32_t r = 0; r < of_.registers.size(); ++r)
            if (of_.registers[r].is_constant) last_use_[r] = for_ever;
        for (std::uint32_t i = static_cast<std::uint32_t>(of_.code.size()); i-- > 0;) {
            const instruction& now = of_.code[i];
            last_use_[now.out] = std::max(last_use_[now.out], i);
            // these may hand on the very lanes of their first argument
            const bool hands_on = now.how == runs::narrow || now.how == runs::if_known;
            for (const std::uint32_t r : arguments(now))
                last_use_[r] = std::max(last_use_[r], hands_on ? last_use_[now.out] : i);
        }
    }

    std::size_t most_lanes() const noexcept {
        std::size_t most = of_.row_lanes;
        for (const std::size_t lanes : of_.member_lanes) most = std::max(most, lanes);
        return most;
    }
    std::size_t size_of(const lane_register& r) const noexcept {
        return (r.is_constant ? most_lanes() : of_.lanes_about(r.about)) * bytes_of(r.w);
    }

    std::size_t fresh(std::size_t size) noexcept {
        const std::size_t at = of_.arena;
        // a line further each time: places that are a power of two apart would share the sets of the nearest cache
        of_.arena += (size + cache_line - 1) / cache_line * cache_line + cache_line;
        return at;
    }
    std::size_t find_place(std::size_t size) {
        std::vector<std::size_t>& free = free_[size];
        if (free.empty()) return fresh(size);
        const std::size_t at = free.back();
        free.pop_back();
        return at;
    }

    void give_place(std::uint32_t at) {
        lane_register& r = of_.registers[at];
        if (placed_[at]) return;
        placed_[at] = true;
        r.lo = find_place(size_of(r));
        r.hi = r.is_set || (r.is_constant && r.value.lo == r.value.hi) ? r.lo : find_place(size_of(r));
    }
    void take_back(std::uint32_t at) {
        const lane_register& r = of_.registers[at];
        if (r.is_constant) return;
        // the lower end is given out again first: where everything is known only that was written, and is near
        if (r.hi != r.lo) free_[size_of(r)].push_back(r.hi);
        free_[size_of(r)].push_back(r.lo);
        last_use_[at] = ~std::uint32_t{0}; // not twice, where it is both arguments
    }

    lane_program& of_;
    std::vector<std::uint32_t> last_use_;
    std::vector<bool> placed_;
    std::map<std::size_t, std::vector<std::size_t>> free_; ///< by size
};

} // namespace

void place_registers(lane_program& of, std::span<const list_layout> lists, std::size_t rows_of_a_block) {
    of.row_lanes = whole_groups(rows_of_a_block);
    for (const list_layout& l : lists) // a group of rows always fits, and a block of small families too
        of.member_lanes.push_back(whole_groups(std::max(4 * of.row_lanes, lane_group * l.maximum)));
    placing{of}.place();
}

} // namespace maatstaf::block
