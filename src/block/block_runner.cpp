#include "block_runner.hpp"

#include "fixed_kernels.hpp"
#include "result_block.hpp"

#include <algorithm>
#include <cstring>
#include <new>

namespace maatstaf::block {

namespace {

constexpr std::align_val_t alignment{64};

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
      ahead_(cases, bound, results),
      arena_(new (alignment) std::byte[code.arena]),
      now_(code.registers.size()),
      straight_(code.registers.size()),
      lanes_(code.member_lanes.size() + 1),
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
    for (std::size_t n = 0; n < bound.lists.size(); ++n) {
        const std::uint32_t l = bound.lists[n];
        members_[l].emplace(cases.lists[n], cases.rows, of.code().lists[l].maximum,
                            members_block::room{code.row_lanes, code.member_lanes[l]}, kernels);
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
    for (const instruction& i : code.code) told_.push_back(told(i));
}

/// What the kernel of an instruction is told in every block.
operands block_runner::told(const instruction& i) const {
    operands o{.k = i.k};
    if (i.fixed != nullptr) o.c = &i.line;
    else if (i.point == kernel_name::rows) {
        const std::vector<std::int32_t>& days = code_.days[static_cast<std::size_t>(i.k)];
        o.b = days.data();
        o.k = static_cast<std::int64_t>(days.size());
    } else if (i.point == kernel_name::rows_by_month) {
        const month_rows& months = code_.months[static_cast<std::size_t>(i.k)];
        o.b = months.rows.data();
        o.k = months.before;
    } else if (i.point == kernel_name::month_key) {
        o.k = i.range.lo;
        o.m = i.range.hi;
        o.fill = calendar::month_key(i.range.lo);
        o.other_fill = calendar::month_key(i.range.hi);
    } else if (i.point == kernel_name::near_difference) {
        o.k = i.range.lo;
        o.m = i.range.hi;
    }
    return o;
}

/// Whole groups of rows, as long as there is room for their members.
std::size_t block_runner::rows_that_fit(std::size_t begin, std::size_t end) const noexcept {
    std::size_t rows = std::min(code_.row_lanes, end - begin);
    for (const std::uint32_t l : bound_.lists) rows = members_[l]->rows_that_fit(begin, rows);
    return rows;
}

/// Says whether the lists of these rows can be followed at all.
bool block_runner::find_members(std::size_t begin, std::size_t rows) {
    some_list_unknown_ = false;
    for (const std::uint32_t l : bound_.lists) {
        if (!members_of(l).find(begin, rows)) return false;
        some_list_unknown_ = some_list_unknown_ || !members_of(l).all_known();
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
    lanes_[0] = whole_groups(rows);
    for (const std::uint32_t l : bound_.lists) lanes_[l + 1] = members_of(l).lanes();
    aim_at_results(begin, rows);
    ahead_.begin(begin + rows, std::min(rows, end - begin - rows), code_.code.size());
    for (const instruction& i : code_.code) {
        if (!i.only_if_unknown || some_list_unknown_) execute(i);
        ahead_.step();
    }
    for (const std::uint32_t l : bound_.lists) members_of(l).blame(bad_.data());
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

void block_runner::execute(const instruction& i) {
    switch (i.how) {
    case runs::column:
    case runs::near_keys: return read_column(i);
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

void block_runner::write_answers(std::size_t begin, std::size_t rows) {
    for (std::size_t r = 0; r < results_.size(); ++r) {
        const std::uint32_t is = code_.rules[r];
        const lane_register& lies = code_.registers[is];
        write_block(results_[r], {begin, rows}, {now_[is].lo, now_[is].hi, now_[is].known, lies.w, lies.is_set},
                    kernels_);
    }
}

} // namespace maatstaf::block
