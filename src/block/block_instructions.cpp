// What each instruction of a lane program does: which kernels run on which ends of its arguments, and what is then known of its
// result.
#include "block_runner.hpp"
#include "fixed_kernels.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace maatstaf::block {

void block_runner::read_column(const instruction& i) {
    members_block* of = i.about == 0 ? nullptr : &members_of(i.about - 1);
    const std::size_t begin = of == nullptr ? begin_ : of->begin(), count = of == nullptr ? rows_ : of->readable();
    std::uint8_t* bad = of == nullptr ? bad_.data() : of->bad();
    column_block& from = columns_[static_cast<std::size_t>(i.k)];
    const column_lanes read = i.how == runs::near_keys ? from.read_near_keys(begin, count, lo(i), hi(i), bad)
                                                       : from.read(begin, count, lo(i), hi(i), bad);
    put(i, {read.lo, read.hi, read.known});
}

void block_runner::by_ends(const instruction& i) {
    const kernel compute = kernel_of(i);
    const ends none{nullptr, nullptr, true};
    const ends a = at(i.a), b = i.b == no_register ? none : at(i.b), c = i.c == no_register ? none : at(i.c);
    const bool known = a.known && b.known && c.known;
    const auto run = [&](const void* on_a, const void* on_b, const void* on_c, void* out) {
        operands& o = on(i, on_a, on_b, out);
        if (on_c != nullptr) o.c = on_c;
        compute(o);
    };
    run(i.a_down ? a.hi : a.lo, i.b_down ? b.hi : b.lo, c.lo, lo(i));
    if (known || code_.registers[i.out].is_set) {
        ends now{lo(i), lo(i), known};
        const bool counts_rows = i.point == kernel_name::rows || i.point == kernel_name::rows_by_month;
        if (i.fixed == nullptr && counts_rows) {
            std::int64_t extent[2];
            kernels_.at(kernel_name::extent, width::w8)({.a = lo(i), .out = extent, .lanes = lanes_about(i.about)});
            now.first_row = extent[0];
            now.last_row = extent[1];
        }
        return put(i, now);
    }
    run(i.a_down ? a.lo : a.hi, i.b_down ? b.lo : b.hi, c.hi, hi(i));
    put(i, {lo(i), hi(i), false});
}

void block_runner::either_way(const instruction& i) {
    const kernel compute = kernel_of(i);
    const ends a = at(i.a), b = at(i.b);
    if (a.known && b.known) {
        compute(on(i, a.lo, b.lo, lo(i)));
        return put(i, {lo(i), lo(i), true});
    }
    void* corner[4];
    for (std::size_t c = 0; c < 4; ++c) {
        corner[c] = place(code_.scratch[c]);
        compute(on(i, c < 2 ? a.lo : a.hi, c % 2 == 0 ? b.lo : b.hi, corner[c]));
    }
    const kernel least = kernels_.at(kernel_name::least, i.w), greatest = kernels_.at(kernel_name::greatest, i.w);
    void* between = place(code_.scratch[4]);
    for (const auto& [run_end, out] : {std::pair{least, lo(i)}, std::pair{greatest, hi(i)}}) {
        run_end({.a = corner[0], .b = corner[1], .out = out, .lanes = lanes_about(i.about)});
        run_end({.a = corner[2], .b = corner[3], .out = between, .lanes = lanes_about(i.about)});
        run_end({.a = out, .b = between, .out = out, .lanes = lanes_about(i.about)});
    }
    put(i, {lo(i), hi(i), false});
}

void block_runner::choose(const instruction& i) {
    const ends condition = at(i.a), then = at(i.b), otherwise = at(i.c);
    const bool is_set = code_.registers[i.out].is_set;
    const auto compute = [&](kernel_name which, const void* a, const void* b, const void* c, const void* d, void* out) {
        kernels_.at(which, i.w)({.a = a, .b = b, .c = c, .d = d, .out = out, .lanes = lanes_about(i.about)});
    };
    if (condition.known) {
        const bool known = then.known && otherwise.known;
        compute(kernel_name::choose, condition.lo, then.lo, otherwise.lo, nullptr, lo(i));
        if (known || is_set) return put(i, {lo(i), lo(i), known});
        compute(kernel_name::choose, condition.lo, then.hi, otherwise.hi, nullptr, hi(i));
        return put(i, {lo(i), hi(i), false});
    }
    if (is_set) {
        compute(kernel_name::choose_both, condition.lo, condition.hi, then.lo, otherwise.lo, lo(i));
        return put(i, {lo(i), lo(i), false});
    }
    compute(kernel_name::choose_least, condition.lo, condition.hi, then.lo, otherwise.lo, lo(i));
    compute(kernel_name::choose_greatest, condition.lo, condition.hi, then.hi, otherwise.hi, hi(i));
    put(i, {lo(i), hi(i), false});
}

void block_runner::includes(const instruction& i) {
    const ends a = at(i.a);
    const kernel any_of = kernels_.at(kernel_name::includes, i.w);
    if (a.known) {
        any_of(on(i, a.lo, nullptr, lo(i)));
        return put(i, {lo(i), lo(i), true});
    }
    any_of(on(i, a.lo, nullptr, hi(i)));
    operands none_other = on(i, a.lo, nullptr, lo(i));
    none_other.k = ~i.k;
    kernels_.at(kernel_name::excludes, i.w)(none_other);
    put(i, {lo(i), hi(i), false});
}

void block_runner::equal(const instruction& i) {
    const ends a = at(i.a), b = at(i.b);
    if (a.known && b.known) {
        kernels_.at(kernel_name::equal, i.w)(on(i, a.lo, b.lo, lo(i)));
        return put(i, {lo(i), lo(i), true});
    }
    operands o{.a = a.lo, .b = a.hi, .c = b.lo, .d = b.hi, .out = lo(i), .lanes = lanes_about(i.about)};
    kernels_.at(kernel_name::surely_equal, i.w)(o);
    o.out = hi(i);
    kernels_.at(kernel_name::maybe_equal, i.w)(o);
    put(i, {lo(i), hi(i), false});
}

void block_runner::look_up(const instruction& i) {
    const ends row = at(i.a);
    const lane_table& table = code_.tables[static_cast<std::size_t>(i.k)];
    const bool is_set = code_.registers[i.out].is_set;
    const bool known = row.known && std::all_of(table.truths.begin(), table.truths.end(),
                                                [this](std::uint32_t truth) { return at(truth).known; });
    if (!known && table.is_between_rows) {
        kernels_.at(kernel_name::take_between, i.w)({.a = row.lo,
                                                     .b = row.hi,
                                                     .c = table.lo.data(),
                                                     .d = table.hi.data(),
                                                     .out = lo(i),
                                                     .other = hi(i),
                                                     .k = static_cast<std::int64_t>(table.certain.size()),
                                                     .lanes = lanes_about(i.about)});
        return put(i, {lo(i), hi(i), false});
    }
    const void* index = row.lo;
    kernel_name by = kernel_name::take_w8;
    if (!known || !table.truths.empty()) { // the place is a sum
        const void* streams[16]{row.lo, row.hi};
        std::size_t count_of_streams = known ? 1 : 2;
        for (const std::uint32_t truth : table.truths) {
            streams[count_of_streams++] = at(truth).lo;
            if (!known) streams[count_of_streams++] = at(truth).hi;
        }
        void* sum = place(code_.scratch[0]);
        kernels_.at(kernel_name::index, width::w16)({.a = streams,
                                                     .b = known ? table.strides.data() : table.open_strides.data(),
                                                     .out = sum,
                                                     .k = static_cast<std::int64_t>(count_of_streams),
                                                     .lanes = lanes_about(i.about)});
        index = sum;
        by = kernel_name::take_w16;
    }
    operands take{.a = index, .b = table.open.data(), .out = lo(i), .other = hi(i), .lanes = lanes_about(i.about)};
    if (!known) {
        if (is_set) take.other = place(code_.scratch[1]); // a set has one end
        kernels_.at(kernel_name::take_ends, i.w)(take);
        return put(i, {lo(i), is_set ? lo(i) : hi(i), false});
    }
    take.b = table.lo.data();
    take.k = static_cast<std::int64_t>(table.lo.size() / bytes_of(i.w));
    kernels_.at(by, i.w)(take);
    const bool certain = is_certain(table, row);
    if (certain || is_set) return put(i, {lo(i), lo(i), certain});
    take.b = table.hi.data();
    take.out = hi(i);
    kernels_.at(by, i.w)(take);
    put(i, {lo(i), hi(i), false});
}

/// Is there one value in every row of the table that a day of this block lies in?
bool block_runner::is_certain(const lane_table& table, const ends& row) noexcept {
    for (std::int64_t r = row.first_row; r <= row.last_row; ++r)
        if (!table.certain[static_cast<std::size_t>(r)]) return false;
    return true;
}

void block_runner::narrow(const instruction& i) {
    const ends value = at(i.a), by = at(i.b);
    operands o{.a = value.lo,
               .b = value.hi,
               .c = by.lo,
               .d = by.hi,
               .out = lo(i),
               .bad = bad_.data(),
               .lanes = lanes_about(i.about)};
    if (code_.registers[i.out].is_set) {
        kernels_.at(kernel_name::narrow_set, i.w)(o);
        return put(i, {lo(i), lo(i), value.known || by.known});
    }
    kernels_.at(kernel_name::narrow_from, i.w)(o);
    if (value.known) return put(i, {lo(i), lo(i), true});
    o.out = hi(i);
    kernels_.at(kernel_name::narrow_until, i.w)(o);
    put(i, {lo(i), hi(i), false});
}

void block_runner::expand(const instruction& i) {
    const ends of = at(i.a);
    members_block& list = members_of(i.about - 1);
    const std::int32_t* parents = list.parents();
    const auto compute = [&](const void* from, void* out) { expand_lanes(i.w, from, parents, out, list.lanes()); };
    compute(of.lo, lo(i));
    if (of.known || of.lo == of.hi) return put(i, {lo(i), lo(i), of.known});
    compute(of.hi, hi(i));
    put(i, {lo(i), hi(i), false});
}

void block_runner::fold(const instruction& i) {
    const ends of = at(i.a);
    const members_block& list = members_of(static_cast<std::size_t>(i.k));
    const kernel_name between = i.line.code == op::some    ? kernel_name::some_between
                                : i.line.code == op::every ? kernel_name::every_between
                                                           : kernel_name::sum_between;
    const auto compute = [&](const void* body, void* out) {
        std::byte* sums = place(code_.sums);
        std::memset(sums - bytes_of(i.w), 0, bytes_of(i.w));
        kernels_.at(kernel_name::running_sums, i.w)({.a = body, .out = sums, .lanes = list.lanes()});
        kernels_.at(between, i.w)({.a = sums, .b = list.first(), .out = out, .lanes = lanes_about(0)});
    };
    compute(of.lo, lo(i));
    if (of.known) return put(i, {lo(i), lo(i), true});
    compute(of.hi, hi(i));
    put(i, {lo(i), hi(i), false});
}

void block_runner::anybody(const instruction& i) {
    const ends of = at(i.a);
    operands o{.a = of.lo, .b = of.hi, .c = &i.line, .out = lo(i), .k = i.k, .lanes = lanes_about(i.about)};
    unknown_list_least(o);
    o.out = hi(i);
    unknown_list_greatest(o);
    put(i, {lo(i), hi(i), false});
}

void block_runner::if_known(const instruction& i) {
    const members_block& list = members_of(static_cast<std::size_t>(i.k));
    if (list.all_known()) return put(i, at(i.a));
    const ends known = at(i.a), unknown = at(i.b);
    const auto compute = [&](const void* then, const void* otherwise, void* out) {
        kernels_.at(kernel_name::choose,
                    i.w)({.a = list.known(), .b = then, .c = otherwise, .out = out, .lanes = lanes_about(i.about)});
    };
    compute(known.lo, unknown.lo, lo(i));
    if (code_.registers[i.out].is_set) return put(i, {lo(i), lo(i), false});
    compute(known.hi, unknown.hi, hi(i));
    put(i, {lo(i), hi(i), false});
}

} // namespace maatstaf::block
