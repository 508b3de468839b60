#include "block_runner.hpp"

#include "fixed_kernels.hpp"
#include "result_block.hpp"
#include "table/column_reader.hpp"

#include <algorithm>
#include <cstring>
#include <new>

namespace maatstaf::block {

namespace {

constexpr std::align_val_t alignment{64};

std::size_t whole_groups(std::size_t lanes) noexcept {
    return (lanes + lane_group - 1) / lane_group * lane_group;
}

} // namespace

void block_runner::aligned_delete::operator()(std::byte* memory) const noexcept {
    operator delete[](memory, alignment);
}

block_runner::block_runner(const lane_program& code, const kernel_set& kernels, const bound_table& bound,
                           const plan& of, const table& cases, std::span<const result_column> results)
    : code_(code),
      kernels_(kernels),
      bound_(bound),
      plan_(of),
      cases_(cases),
      results_(results),
      arena_(new (alignment) std::byte[code.arena]),
      now_(code.registers.size()),
      straight_(code.registers.size()),
      members_(of.code().lists.size()),
      bad_(code.row_lanes) {
    columns_.reserve(bound.columns.size());
    std::vector<width> widths(bound.columns.size());
    for (const instruction& i : code.code)
        if (i.how == runs::column) widths[static_cast<std::size_t>(i.k)] = i.w;
    for (std::size_t c = 0; c < bound.columns.size(); ++c) {
        const bound_column& what = bound.columns[c];
        const bool member = what.is == bound_column::target::member;
        columns_.emplace_back(cases.columns[c], what, widths[c], kernels, code.lanes_about(member ? what.list + 1 : 0));
    }
    for (const std::uint32_t l : bound.lists) {
        members_[l].parents.resize(code.member_lanes[l]);
        members_[l].bad.resize(code.member_lanes[l]);
        members_[l].first.resize(code.row_lanes + 1);
        members_[l].known.resize(code.row_lanes);
    }
    std::size_t most = code.row_lanes;
    for (const std::size_t lanes : code.member_lanes) most = std::max(most, lanes);
    for (std::uint32_t r = 0; r < code.registers.size(); ++r) {
        const lane_register& is = code.registers[r];
        if (!is.is_constant) continue;
        const auto fill = [&](std::size_t at, std::int64_t number) { fill_lanes(is.w, place(at), number, most); };
        fill(is.lo, is.value.lo);
        if (is.hi != is.lo) fill(is.hi, is.value.hi);
        now_[r] = {place(is.lo), place(is.hi), is_point(is.value, is.is_set ? kind::choice : kind::count)};
    }
}

std::size_t block_runner::lanes_about(std::uint32_t about) const noexcept {
    return whole_groups(about == 0 ? rows_ : members_[about - 1].count);
}

/// Whole groups of rows, as long as there is room for their members.
std::size_t block_runner::rows_that_fit(std::size_t begin, std::size_t end) {
    std::size_t rows = std::min(code_.row_lanes, end - begin);
    for (std::size_t n = 0; n < bound_.lists.size(); ++n) {
        const std::size_t room = code_.member_lanes[bound_.lists[n]];
        std::size_t fit = 0, members = 0;
        while (fit < rows) {
            const std::size_t group = std::min(lane_group, rows - fit);
            const auto until = member_offset(cases_.lists[n], begin + fit + group);
            const auto from = member_offset(cases_.lists[n], begin + fit);
            if (until < from || members + static_cast<std::size_t>(until - from) > room) break;
            members += static_cast<std::size_t>(until - from);
            fit += group;
        }
        rows = fit;
    }
    return rows;
}

/// Says whether the lists of these rows can be followed at all.
bool block_runner::find_members(std::size_t begin, std::size_t rows) {
    some_list_unknown_ = false;
    for (std::size_t n = 0; n < bound_.lists.size(); ++n) {
        const list_column& from = cases_.lists[n];
        members_now& now = members_[bound_.lists[n]];
        const std::int64_t first = member_offset(from, begin);
        const auto most = static_cast<std::int64_t>(plan_.code().lists[bound_.lists[n]].maximum);
        if (first < 0) return false;
        now.begin = static_cast<std::size_t>(first);
        now.all_known = true;
        std::int64_t before = first;
        for (std::size_t r = 0; r < rows; ++r) {
            const std::int64_t until = member_offset(from, begin + r + 1);
            const bool known = read_members(from, begin + r).has_value();
            if (until < before || (known && until - before > most)) return false;
            now.first[r] = static_cast<std::int32_t>(before - first);
            for (std::int64_t m = before; m < until; ++m)
                now.parents[static_cast<std::size_t>(m - first)] = static_cast<std::int32_t>(r);
            now.known[r] = known ? 1 : 0;
            now.all_known = now.all_known && known;
            before = until;
        }
        now.count = static_cast<std::size_t>(before - first);
        for (std::size_t r = rows; r <= whole_groups(rows); ++r) now.first[r] = static_cast<std::int32_t>(now.count);
        for (std::size_t r = rows; r < whole_groups(rows); ++r) now.known[r] = 1;
        for (std::size_t m = now.count; m < whole_groups(now.count); ++m) now.parents[m] = 0;
        std::fill(now.bad.begin(), now.bad.end(), std::uint8_t{0});
        some_list_unknown_ = some_list_unknown_ || !now.all_known;
    }
    return true;
}

std::size_t block_runner::run(std::size_t begin, std::size_t end) {
    std::size_t rows = rows_that_fit(begin, end);
    if (rows == 0 || !find_members(begin, rows)) { // each row for itself, then
        rows = std::min(lane_group, end - begin);
        std::fill(bad_.begin(), bad_.end(), std::uint8_t{1});
        return rows;
    }
    begin_ = begin;
    rows_ = rows;
    std::fill(bad_.begin(), bad_.end(), std::uint8_t{0});
    aim_at_results(begin, rows);
    for (const instruction& i : code_.code)
        if (!i.only_if_unknown || some_list_unknown_) execute(i);
    for (const std::uint32_t l : bound_.lists) {
        const members_now& now = members_[l];
        for (std::size_t m = 0; m < now.count; ++m)
            if (now.bad[m] != 0) {
                const auto row = static_cast<std::size_t>(now.parents[m]);
                bad_[row] |= now.known[row]; // of a list that is not known nobody looks at the members
            }
    }
    write_answers(begin, rows);
    return rows;
}

/// Whole groups of answers that lie in lanes as they do in the result are computed where they belong.
void block_runner::aim_at_results(std::size_t begin, std::size_t rows) {
    for (std::size_t r = 0; r < results_.size(); ++r) {
        const lane_register& is = code_.registers[code_.rules[r]];
        void*& to = straight_[code_.rules[r]];
        to = nullptr;
        if (!is.is_constant && !is.is_set && rows % lane_group == 0 && lies_like_lanes(results_[r].lies, is.w))
            to = static_cast<std::byte*>(results_[r].values) + begin * bytes_of(is.w);
    }
}

bool block_runner::is_any_bad() const noexcept {
    std::uint64_t any = 0;
    for (std::size_t i = 0; i < bad_.size(); i += sizeof any) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bad_.data() + i, sizeof eight);
        any |= eight;
    }
    return any != 0;
}

operands block_runner::on(const instruction& i, const void* a, const void* b, void* out) const noexcept {
    operands o{.a = a, .b = b, .out = out, .k = i.k, .lanes = lanes_about(i.about)};
    if (i.fixed != nullptr) o.c = &i.line;
    else if (i.point == kernel_name::rows) {
        const std::vector<std::int32_t>& days = code_.days[static_cast<std::size_t>(i.k)];
        o.b = days.data();
        o.k = static_cast<std::int64_t>(days.size());
    } else if (i.point == kernel_name::month_key) {
        o.k = i.range.lo;
        o.m = i.range.hi;
        o.fill = calendar::month_key(i.range.lo);
        o.other_fill = calendar::month_key(i.range.hi);
    }
    return o;
}

void block_runner::execute(const instruction& i) {
    switch (i.how) {
    case runs::column: return read_column(i);
    case runs::by_ends: return by_ends(i);
    case runs::either_way: return either_way(i);
    case runs::choose: return choose(i);
    case runs::includes: return includes(i);
    case runs::equal: return equal(i);
    case runs::dated: return look_up(i);
    case runs::narrow: return narrow(i);
    case runs::expand: return expand(i);
    case runs::fold: return fold(i);
    case runs::anybody: return anybody(i);
    case runs::if_known: return if_known(i);
    }
}

void block_runner::read_column(const instruction& i) {
    members_now* of = i.about == 0 ? nullptr : &members_[i.about - 1];
    const std::size_t begin = of == nullptr ? begin_ : of->begin, count = of == nullptr ? rows_ : of->count;
    std::uint8_t* bad = of == nullptr ? bad_.data() : of->bad.data();
    const column_lanes read = columns_[static_cast<std::size_t>(i.k)].read(begin, count, lo(i), hi(i), bad);
    put(i, {read.lo, read.hi, read.known});
}

void block_runner::by_ends(const instruction& i) {
    const kernel compute = kernel_of(i);
    const ends a = at(i.a), b = i.b == no_register ? ends{nullptr, nullptr, true} : at(i.b);
    compute(on(i, i.a_down ? a.hi : a.lo, i.b_down ? b.hi : b.lo, lo(i)));
    const bool known = a.known && b.known;
    if (known || code_.registers[i.out].is_set) {
        ends now{lo(i), lo(i), known};
        if (i.fixed == nullptr && i.point == kernel_name::rows) {
            std::int64_t extent[2];
            kernels_.at(kernel_name::extent, width::w8)({.a = lo(i), .out = extent, .lanes = lanes_about(i.about)});
            now.first_row = extent[0];
            now.last_row = extent[1];
        }
        return put(i, now);
    }
    compute(on(i, i.a_down ? a.lo : a.hi, i.b_down ? b.lo : b.hi, hi(i)));
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
    const members_now& list = members_[i.about - 1];
    const auto compute = [&](const void* from, void* out) {
        expand_lanes(i.w, from, list.parents.data(), out, whole_groups(list.count));
    };
    compute(of.lo, lo(i));
    if (of.known || of.lo == of.hi) return put(i, {lo(i), lo(i), of.known});
    compute(of.hi, hi(i));
    put(i, {lo(i), hi(i), false});
}

void block_runner::fold(const instruction& i) {
    const ends of = at(i.a);
    const members_now& list = members_[static_cast<std::size_t>(i.k)];
    const auto compute = [&](const void* body, void* out) {
        fold_lanes(i.line, i.w, body, list.first.data(), out, whole_groups(rows_));
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
    const members_now& list = members_[static_cast<std::size_t>(i.k)];
    if (list.all_known) return put(i, at(i.a));
    const ends known = at(i.a), unknown = at(i.b);
    const auto compute = [&](const void* then, const void* otherwise, void* out) {
        kernels_.at(kernel_name::choose, i.w)(
            {.a = list.known.data(), .b = then, .c = otherwise, .out = out, .lanes = lanes_about(i.about)});
    };
    compute(known.lo, unknown.lo, lo(i));
    if (code_.registers[i.out].is_set) return put(i, {lo(i), lo(i), false});
    compute(known.hi, unknown.hi, hi(i));
    put(i, {lo(i), hi(i), false});
}

void block_runner::write_answers(std::size_t begin, std::size_t rows) {
    for (std::size_t r = 0; r < results_.size(); ++r) {
        const std::uint32_t is = code_.rules[r];
        const lane_register& lies = code_.registers[is];
        write_block(results_[r], {begin, rows}, {now_[is].lo, now_[is].hi, now_[is].known, lies.w, lies.is_set},
                    kernels_);
    }
}

} // namespace maatstaf::block
