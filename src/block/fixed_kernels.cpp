#include "fixed_kernels.hpp"

#include <maatstaf/engine/interpret.hpp>

#include <algorithm>

namespace maatstaf::block {

namespace {

const std::int64_t* numbers(const void* lanes) noexcept {
    return static_cast<const std::int64_t*>(lanes);
}

template <class Value>
void each(const operands& o, const Value& value) noexcept {
    auto* out = static_cast<std::int64_t*>(o.out);
    for (std::size_t i = 0; i < o.lanes; ++i) out[i] = value(i);
}

template <op Code>
void line(const operands& given) noexcept {
    const operands o = given; // what is written could otherwise be what is told
    const node n = *static_cast<const node*>(o.c);
    const auto *a = numbers(o.a), *b = numbers(o.b);
    if constexpr (info(Code).form == shape::one) each(o, [&](std::size_t i) { return meaning<Code>::point(n, a[i]); });
    else each(o, [&](std::size_t i) { return meaning<Code>::point(n, a[i], b[i]); });
}

/// Calls `run` with a pointer to numbers of that width.
template <class Run>
void of_width(width w, const void* lanes, const Run& run) {
    switch (w) {
    case width::w8: return run(static_cast<const std::int8_t*>(lanes));
    case width::w16: return run(static_cast<const std::int16_t*>(lanes));
    case width::w32: return run(static_cast<const std::int32_t*>(lanes));
    case width::w64: return run(static_cast<const std::int64_t*>(lanes));
    }
}

} // namespace

kernel line_kernel(op code) noexcept {
    switch (code) {
    case op::scale: return line<op::scale>;
    case op::reduce: return line<op::reduce>;
    case op::portion: return line<op::portion>;
    case op::birthday: return line<op::birthday>;
    case op::plus_months: return line<op::plus_months>;
    case op::first_of_month: return line<op::first_of_month>;
    default: return nullptr;
    }
}

void divide_lanes(const operands& given) noexcept {
    const operands o = given; // what is written could otherwise be what is told
    const std::int64_t* a = numbers(o.a);
    each(o, [&](std::size_t i) { return rounded::floor_divide(a[i], o.k); });
}

void month_key_lanes(const operands& given) noexcept {
    const operands o = given; // what is written could otherwise be what is told
    const std::int64_t* a = numbers(o.a);
    each(o, [&](std::size_t i) { return calendar::month_key(a[i]); });
}

void unknown_list_least(const operands& given) noexcept {
    const operands o = given; // what is written could otherwise be what is told
    const node n = *static_cast<const node*>(o.c);
    const auto *lo = numbers(o.a), *hi = numbers(o.b);
    const auto most = static_cast<std::uint32_t>(o.k);
    each(o, [&](std::size_t i) { return of_unknown_list(n, box{lo[i], hi[i]}, most).lo; });
}

void unknown_list_greatest(const operands& given) noexcept {
    const operands o = given; // what is written could otherwise be what is told
    const node n = *static_cast<const node*>(o.c);
    const auto *lo = numbers(o.a), *hi = numbers(o.b);
    const auto most = static_cast<std::uint32_t>(o.k);
    each(o, [&](std::size_t i) { return of_unknown_list(n, box{lo[i], hi[i]}, most).hi; });
}

void fill_lanes(width w, void* lanes, std::int64_t number, std::size_t lane_count) noexcept {
    of_width(w, lanes,
             [&]<class T>(const T*) { std::fill_n(static_cast<T*>(lanes), lane_count, static_cast<T>(number)); });
}

void expand_lanes(width w, const void* from, const std::int32_t* parents, void* out, std::size_t members) noexcept {
    of_width(w, from, [&]<class T>(const T* values) {
        auto* to = static_cast<T*>(out);
        for (std::size_t m = 0; m < members; ++m) to[m] = values[parents[m]];
    });
}

} // namespace maatstaf::block
