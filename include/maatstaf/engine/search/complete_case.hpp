// A complete case, put together from the variables of a search and judged by the ordinary interpreter: what a search claims
// to have found is looked at once more by who knows nothing of searching.
#pragma once

#include "instance.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::search {

class complete_case {
public:
    complete_case(const instance& of, std::span<const std::int64_t> variables)
        : of_(of), values_(of.code().segments.size()) {
        for (const std::uint32_t v : of.variables().slots) slots_.push_back(point(variables[v]));
        for (const std::uint32_t v : of.variables().lists) members_.push_back(static_cast<std::int32_t>(variables[v]));
        contradicted_ = evaluate(of.code(), facts(), values_.data()) != no_segment;
    }

    known_facts facts() const noexcept { return {slots_.data(), members_.data(), of_.given()}; }
    /// Does what the host gave contradict it?
    bool is_contradicted() const noexcept { return contradicted_; }
    box answer(std::uint32_t segment) const noexcept { return values_[segment]; }

    /// Does the interpreter say of every segment what the terms say? `value_of(term)`: the value of one, or nothing.
    bool agrees(auto&& value_of) const {
        for (std::uint32_t k = 0; k < values_.size(); ++k) {
            if (!of_.follows(k) || of_.code().segments[k].of == kind::choice) continue;
            const auto lo = value_of(of_.answer(k).lo), hi = value_of(of_.answer(k).hi);
            if ((lo && *lo != values_[k].lo) || (hi && *hi != values_[k].hi)) return false;
        }
        return !contradicted_;
    }

private:
    const instance& of_;
    std::vector<box> slots_, values_;
    std::vector<std::int32_t> members_;
    bool contradicted_ = false;
};

} // namespace maatstaf::search
