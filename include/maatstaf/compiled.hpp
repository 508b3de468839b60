// A program that the compiler knows: a rule linked at compile time, with its date and settings folded away, so that
// `evaluate_known` turns it into straight code. For the few rules that are asked millions of times one by one.
#pragma once

#include <maatstaf/engine/known.hpp>
#include <maatstaf/link.hpp>

#include <array>

namespace maatstaf {

/// `Make` is a constexpr function object that gives a `linked` program.
template <auto Make>
struct compiled_program {
private:
    static constexpr auto sizes = [] {
        const linked made = Make();
        if (!made.problems.empty()) throw "maatstaf: this rule cannot be linked; make a plan of it to see why";
        struct {
            std::size_t nodes, segments, tables, days, known, lists, functions;
        } result{made.nodes.size(), made.segments.size(), made.tables.size(),   made.days.size(),
                 made.known.size(), made.lists.size(),    made.functions.size()};
        return result;
    }();

    template <class T, std::size_t N>
    static constexpr std::array<T, N> copy(const std::vector<T>& from) {
        std::array<T, N> result{};
        std::copy(from.begin(), from.end(), result.begin());
        return result;
    }

    static constexpr auto nodes_ = copy<node, sizes.nodes>(Make().nodes);
    static constexpr auto segments_ = copy<segment, sizes.segments>(Make().segments);
    static constexpr auto tables_ = copy<steps, sizes.tables>(Make().tables);
    static constexpr auto days_ = copy<std::int32_t, sizes.days>(Make().days);
    static constexpr auto values_ = copy<box, sizes.days>(Make().values);
    static constexpr auto known_ = copy<box, sizes.known>(Make().known);
    static constexpr auto lists_ = copy<list_layout, sizes.lists>(Make().lists);
    static constexpr std::uint32_t slots_ = Make().slots;
    static constexpr auto functions_ = copy<host_function, sizes.functions>(Make().functions);

public:
    static constexpr program view() noexcept {
        return {nodes_, segments_, tables_, days_, values_, known_, lists_, slots_, functions_};
    }
};

template <auto Make>
inline constexpr compiled_program<Make> compiled{};

/// Links one rule of one pack at compile time; its value is the last segment's.
constexpr linked link_one(const pack& from, std::string_view entity, std::string_view rule, std::optional<date> on,
                          std::span<const custom_function> functions = {}) {
    const pack* const roots[]{&from};
    const std::string_view names[]{rule};
    std::vector<std::uint32_t> segments;
    return link(scope{roots, entity}, names, on, segments, functions);
}

} // namespace maatstaf
