// One case, for a program that is a constexpr object: every step is unrolled and folded by the compiler. The steps are
// those of every other driver; only the loop is gone.
#pragma once

#include "one.hpp"

#include <array>
#include <cstdint>
#include <utility>

namespace maatstaf {

/// The largest program worth unrolling; a longer one is run by `evaluate`.
inline constexpr std::size_t unroll_limit = 256;

namespace detail {

template <const auto& Program>
struct unrolled {
    using carrier = one_case<std::int64_t, false>;
    static constexpr program of = Program.view();
    static constexpr std::size_t size = of.nodes.size();

    /// The segment that ends with each node, or no_segment.
    static constexpr auto ends = [] {
        std::array<std::uint32_t, size> result{};
        for (auto& end : result) end = no_segment;
        for (std::uint32_t k = 0; k < of.segments.size(); ++k) result[of.segments[k].end - 1] = k;
        return result;
    }();

    /// The nodes that a quantifier runs itself.
    static constexpr auto inside = [] {
        std::array<bool, size> result{};
        for (std::uint32_t i = 0; i < size; ++i)
            if (of.nodes[i].code == op::each && !result[i])
                for (std::uint32_t j = 1; j <= of.nodes[i].length + 1; ++j) result[i + j] = true;
        return result;
    }();

    /// As step_as does, without a loop: a loop would keep the stack in memory.
    template <std::size_t I, std::size_t... More>
    MAATSTAF_INLINE static constexpr void run_many(carrier& c, carrier::cursor& top,
                                                   std::index_sequence<More...>) noexcept {
        carrier::value result = c.take(top);
        ((static_cast<void>(More), result = on_boxes<of.nodes[I].code>(of.nodes[I], c.take(top), result)), ...);
        c.give(top, result);
    }

    template <std::size_t I>
    MAATSTAF_INLINE static constexpr void run(carrier& c, carrier::cursor& top, const known_facts& facts, box* values,
                                              std::uint32_t& contradiction) noexcept {
        if constexpr (!inside[I] && of.nodes[I].code == op::each) {
            carrier::cursor inner = top;
            run_quantifier(of.nodes, I, c, inner);
            top = inner;
        } else if constexpr (!inside[I] && info(of.nodes[I].code).form == shape::many &&
                             of.nodes[I].code != op::custom) {
            run_many<I>(c, top, std::make_index_sequence<static_cast<std::size_t>(of.nodes[I].payload) - 1>{});
        } else if constexpr (!inside[I]) {
            step_as<of.nodes[I].code>(of.nodes[I], c, top);
        }
        if constexpr (ends[I] != no_segment) {
            values[ends[I]] = c.take(top);
            narrow(facts, of.segments[ends[I]], ends[I], values[ends[I]], contradiction);
        }
    }

    template <std::size_t... I>
    MAATSTAF_INLINE static constexpr std::uint32_t run_all(const known_facts& facts, box* values,
                                                           std::index_sequence<I...>) noexcept {
        carrier c{of, facts, values};
        carrier::cursor top = c.bottom();
        std::uint32_t contradiction = no_segment;
        (run<I>(c, top, facts, values, contradiction), ...);
        return contradiction;
    }
};

} // namespace detail

/// `evaluate` for a program known to the compiler. `Program` has a constexpr member view() that gives it (compiled.hpp).
template <const auto& Program>
constexpr std::uint32_t evaluate_known(const known_facts& facts, box* values) noexcept {
    using code = detail::unrolled<Program>;
    if constexpr (code::size > unroll_limit) return evaluate(code::of, facts, values);
    else return code::run_all(facts, values, std::make_index_sequence<code::size>{});
}

} // namespace maatstaf
