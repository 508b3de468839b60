#include "lowering.hpp"

#include "fixed_kernels.hpp"
#include "joined_truths.hpp"
#include "lane_width.hpp"
#include "near_days.hpp"
#include "place_registers.hpp"
#include "term_registers.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

namespace maatstaf::block {

namespace {

constexpr box days_in_lanes{date{1896, 3, 1}.day, date{2151, 12, 31}.day};

class lowering : term_registers {
public:
    lowering(const built_graph& of, const bound_table& bound, std::span<const list_layout> lists)
        : term_registers(of), of_(of), bound_(bound), lists_(lists), joined_(of, needed_) {}

    std::optional<lane_program> lower() {
        if (!needed_.can_be_had()) return std::nullopt;
        column_read_.assign(bound_.columns.size(), false);
        for (std::uint32_t at = 0; at < terms_.size(); ++at)
            if (needed_.has(at) && !terms_[at].is_constant() && !joined_.is_part(at)) registers_[at] = emit(at);
        for (std::uint32_t c = 0; c < bound_.columns.size(); ++c)
            if (!column_read_[c]) read_column(c); // nobody asks, but what is wrong in it must be found
        for (const std::uint32_t rule : of_.rules) made_.rules.push_back(natural(rule));
        if (!good_) return std::nullopt;
        return std::move(made_);
    }

private:
    using name = kernel_name;

    /// The narrowest in which so many truths added up are another number than none of them.
    static width width_of_count(std::uint32_t most) noexcept {
        return most <= 0xff ? width::w8 : most <= 0xffff ? width::w16 : width::w32;
    }

    std::uint32_t emit(std::uint32_t at) {
        const term& t = terms_[at];
        always_now_ = needed_.always(at);
        if (needed_.decision_of(at) != nullptr) return emit_decided(at);
        const std::uint32_t a = t.arguments[0], b = t.arguments[1];
        const width w = natural_width(at);
        switch (t.how) {
        case makes::constant: return no_register;
        case makes::column: return read_column(static_cast<std::uint32_t>(t.payload));
        case makes::line: return emit_line(at);
        case makes::month_key: {
            if (covers(days_in_lanes, terms_[a].range, kind::date))
                return add({.how = runs::by_ends,
                            .w = width::w32,
                            .point = name::month_key,
                            .about = t.about,
                            .a = in_width(a, width::w32),
                            .range = terms_[a].range},
                           {.w = width::w32});
            return fixed(month_key_lanes, at, in_width(a, width::w64), no_register, runs::by_ends);
        }
        case makes::near_key: {
            const auto c = static_cast<std::uint32_t>(t.payload);
            column_read_[c] = true;
            always_now_ = true; // what is wrong in it must be found
            return add({.how = runs::near_keys, .w = width::w16, .about = t.about, .k = t.payload}, {.w = width::w16});
        }
        case makes::near_difference:
            return add({.how = runs::by_ends,
                        .w = width::w16,
                        .point = name::near_difference,
                        .b_down = true,
                        .about = t.about,
                        .a = in_width(a, width::w16),
                        .b = in_width(b, width::w16),
                        .range = {beyond_by(a), beyond_by(b)}},
                       {.w = width::w16});
        case makes::divide: {
            const auto by = static_cast<std::uint64_t>(t.payload);
            const width wide = std::max(natural_width(a), width::w16);
            if (std::has_single_bit(by))
                return with_constant(name::shift, wide, at, in_width(a, wide), std::countr_zero(by), wide);
            return fixed(divide_lanes, at, in_width(a, width::w64), no_register, runs::by_ends, t.payload);
        }
        case makes::look_up: break; // decided
        case makes::narrow: {
            const width wide = t.of == kind::choice ? std::max(natural_width(a), natural_width(b)) : width::w64;
            return add({.how = runs::narrow, .w = wide, .a = in_width(a, wide), .b = in_width(b, wide)},
                       {.w = wide, .is_set = t.of == kind::choice});
        }
        case makes::expand: {
            const std::uint32_t from = natural(a);
            return add({.how = runs::expand, .w = made_.registers[from].w, .about = t.about, .a = from},
                       {.w = made_.registers[from].w, .is_set = made_.registers[from].is_set});
        }
        case makes::fold: {
            const bool truth = t.code == op::some || t.code == op::every;
            const width sums = truth ? width_of_count(lists_[static_cast<std::size_t>(t.payload)].maximum) : w;
            return add({.how = runs::fold, .w = sums, .a = in_width(a, sums), .k = t.payload, .line = t.as_node()},
                       {.w = w});
        }
        case makes::anybody:
            return add({.how = runs::anybody,
                        .w = width::w64,
                        .a = in_width(a, width::w64),
                        .k = t.payload,
                        .line = t.as_node()},
                       {.w = width::w64});
        case makes::if_known:
            return add({.how = runs::if_known, .w = w, .a = in_width(a, w), .b = in_width(b, w), .k = t.payload},
                       {.w = w, .is_set = t.of == kind::choice});
        }
        return no_register;
    }

    std::uint32_t read_column(std::uint32_t c) {
        const bound_column& what = bound_.columns[c];
        column_read_[c] = true;
        always_now_ = true; // what is wrong in it must be found
        const bool given = what.is == bound_column::target::given;
        const box whole = what.of == kind::choice ? everything(what.of, what.option_count) : what.domain;
        // the calendar works in 32 bits, and so do the columns that dates come in
        const width w = given && what.of != kind::choice ? width::w64
                        : what.of == kind::date          ? width::w32
                                                         : width_of(what.of, whole);
        return add(
            {.how = runs::column, .w = w, .about = what.is == bound_column::target::member ? what.list + 1 : 0, .k = c},
            {.w = w, .is_set = what.of == kind::choice});
    }

    struct pair_of_registers {
        std::uint32_t a, b;
    };

    std::uint32_t by_ends(name point, width w, std::uint32_t at, pair_of_registers of, width out, bool a_down = false,
                          bool b_down = false) {
        return add({.how = runs::by_ends,
                    .w = w,
                    .point = point,
                    .a_down = a_down,
                    .b_down = b_down,
                    .about = terms_[at].about,
                    .a = of.a,
                    .b = of.b},
                   {.w = out});
    }
    std::uint32_t with_constant(name point, width w, std::uint32_t at, std::uint32_t a, std::int64_t k, width out,
                                bool a_down = false) {
        return add(
            {.how = runs::by_ends, .w = w, .point = point, .a_down = a_down, .about = terms_[at].about, .a = a, .k = k},
            {.w = out});
    }
    std::uint32_t fixed(kernel which, std::uint32_t at, std::uint32_t a, std::uint32_t b, runs how,
                        std::int64_t k = 0) {
        return add({.how = how,
                    .w = width::w64,
                    .fixed = which,
                    .about = terms_[at].about,
                    .a = a,
                    .b = b,
                    .k = k,
                    .line = terms_[at].as_node()},
                   {.w = width::w64});
    }

    std::uint32_t emit_line(std::uint32_t at) {
        const term& t = terms_[at];
        const std::uint32_t a = t.arguments[0], b = t.arguments[1];
        switch (t.code) {
        case op::all:
        case op::any: return truths(at);
        case op::smallest: return arithmetic(at, name::least, name::least_with);
        case op::largest: return arithmetic(at, name::greatest, name::greatest_with);
        case op::plus:
        case op::plus_days: return arithmetic(at, name::plus, name::plus_with);
        case op::minus: {
            const width w = common_width(at);
            if (terms_[a].is_number())
                return with_constant(name::minus_from, w, at, in_width(b, w), terms_[a].range.lo, w, true);
            return by_ends(name::minus, w, at, {in_width(a, w), in_width(b, w)}, w, false, true);
        }
        case op::times: {
            const width w = common_width(at);
            return add({.how = runs::either_way,
                        .w = w,
                        .point = name::times,
                        .about = t.about,
                        .a = in_width(a, w),
                        .b = in_width(b, w)},
                       {.w = w});
        }
        case op::negation:
            return with_constant(name::minus_from, width::w8, at, in_width(a, width::w8), 1, width::w8, true);
        case op::less:
        case op::at_most:
        case op::more:
        case op::at_least: return comparison(at);
        case op::equal: {
            const width w = common_width(at);
            return add({.how = runs::equal, .w = w, .about = t.about, .a = in_width(a, w), .b = in_width(b, w)},
                       {.w = width::w8});
        }
        case op::one_of: {
            const width w = natural_width(a);
            return add({.how = runs::includes, .w = w, .about = t.about, .a = in_width(a, w), .k = t.payload},
                       {.w = width::w8});
        }
        case op::choose: {
            const width w = std::max({natural_width(at), natural_width(b), natural_width(t.arguments[2])});
            return add({.how = runs::choose,
                        .w = w,
                        .about = t.about,
                        .a = in_width(a, width::w8),
                        .b = in_width(b, w),
                        .c = in_width(t.arguments[2], w)},
                       {.w = w, .is_set = t.of == kind::choice});
        }
        case op::scale:
        case op::reduce:
        case op::portion:
            return fixed(line_kernel(t.code), at, in_width(a, width::w64), in_width(b, width::w64), runs::either_way);
        case op::birthday:
        case op::plus_months:
            return fixed(line_kernel(t.code), at, in_width(a, width::w64), in_width(b, width::w64), runs::by_ends);
        case op::first_of_month:
            return fixed(line_kernel(t.code), at, in_width(a, width::w64), no_register, runs::by_ends);
        default: good_ = false; return no_register; // an operator that nobody taught to lanes
        }
    }

    std::uint32_t truths(std::uint32_t at) {
        const bool all = terms_[at].code == op::all;
        const std::uint32_t part = joined_.part_of(at);
        if (part == no_term)
            return all ? arithmetic(at, name::least, name::least_with)
                       : arithmetic(at, name::greatest, name::greatest_with);
        const std::uint32_t other = terms_[at].arguments[terms_[at].arguments[0] == part ? 1 : 0];
        const bool part_all = terms_[part].code == op::all;
        return add({.how = runs::by_ends,
                    .w = width::w8,
                    .point = all ? (part_all ? name::least_of_three : name::least_with_greatest)
                                 : (part_all ? name::greatest_with_least : name::greatest_of_three),
                    .about = terms_[at].about,
                    .a = in_width(other, width::w8),
                    .b = in_width(terms_[part].arguments[0], width::w8),
                    .c = in_width(terms_[part].arguments[1], width::w8)},
                   {.w = width::w8});
    }

    std::uint32_t arithmetic(std::uint32_t at, name both, name with) {
        std::uint32_t a = terms_[at].arguments[0], b = terms_[at].arguments[1];
        if (terms_[a].is_number()) std::swap(a, b);
        const width w = common_width(at);
        if (terms_[b].is_number()) return with_constant(with, w, at, in_width(a, w), terms_[b].range.lo, w);
        return by_ends(both, w, at, {in_width(a, w), in_width(b, w)}, w);
    }

    /// Two kernels compare numbers, and two a number with a constant: the others are the same the other way round.
    std::uint32_t comparison(std::uint32_t at) {
        const term& t = terms_[at];
        std::uint32_t a = t.arguments[0], b = t.arguments[1];
        const bool upwards = t.code == op::more || t.code == op::at_least;
        const bool strict = t.code == op::less || t.code == op::more;
        const width w = common_width(at);
        if (terms_[b].is_number()) { // which lies within what a can be, or the answer would be known
            const std::int64_t limit = terms_[b].range.lo;
            if (upwards)
                return with_constant(name::at_least_with, w, at, in_width(a, w), limit + (strict ? 1 : 0), width::w8);
            return with_constant(name::at_most_with, w, at, in_width(a, w), limit - (strict ? 1 : 0), width::w8, true);
        }
        if (upwards) std::swap(a, b);
        return by_ends(strict ? name::less : name::at_most, w, at, {in_width(a, w), in_width(b, w)}, width::w8, true,
                       false);
    }

    /// By how much the last day that a near key can stand for lies beyond the near ones.
    std::int64_t beyond_by(std::uint32_t at) const noexcept {
        const term& t = terms_[at];
        if (t.how == makes::expand) return beyond_by(t.arguments[0]);
        if (t.how != makes::near_key) return 0;
        return block::beyond_by(bound_.columns[static_cast<std::size_t>(t.payload)].domain.hi);
    }

    std::uint32_t row_of(std::uint32_t day) {
        auto [row, fresh] = rows_.try_emplace(day, no_register);
        if (!fresh) return row->second;
        const bool always = std::exchange(always_now_, needed_.always(day));
        const auto days = needed_.days_of(day);
        instruction count{.how = runs::by_ends, .point = name::rows, .about = terms_[day].about};
        if (terms_[day].of == kind::date) {
            count.w = width::w32;
            count.k = static_cast<std::int64_t>(made_.days.size());
            made_.days.emplace_back(days.begin(), days.end());
        } else if (auto by_month = month_rows_of(days)) {
            count.w = width::w16;
            count.point = name::rows_by_month;
            count.k = static_cast<std::int64_t>(made_.months.size());
            made_.months.push_back(*by_month);
        } else {
            count.w = width::w16;
            count.k = static_cast<std::int64_t>(made_.days.size());
            made_.days.emplace_back(days.begin(), days.end());
        }
        count.a = in_width(day, count.w);
        row->second = add(count, {.w = width::w8});
        always_now_ = always;
        return row->second;
    }

    std::uint32_t emit_decided(std::uint32_t at) {
        const decision& by = *needed_.decision_of(at);
        const width w = natural_width(at);
        lane_table made = lay_table(terms_, at, by, needed_.days_of(by.day), w);
        for (const std::uint32_t truth : by.truths) made.truths.push_back(in_width(truth, width::w8));
        made_.tables.push_back(std::move(made));
        return add({.how = runs::dated,
                    .w = w,
                    .about = terms_[at].about,
                    .a = row_of(by.day),
                    .k = static_cast<std::int64_t>(made_.tables.size() - 1)},
                   {.w = w, .is_set = terms_[at].of == kind::choice});
    }

    const built_graph& of_;
    const bound_table& bound_;
    std::span<const list_layout> lists_;
    const joined_truths joined_;
    std::vector<bool> column_read_;
    bool good_ = true;
    std::map<std::uint32_t, std::uint32_t> rows_; ///< register of the row, by term of the day
};

} // namespace

std::optional<lane_program> lower(const built_graph& of, const bound_table& bound, const plan& made_for,
                                  std::size_t rows_of_a_block) {
    if (!of.complete) return std::nullopt;
    auto made = lowering{of, bound, made_for.code().lists}.lower();
    if (made) place_registers(*made, made_for.code().lists, rows_of_a_block);
    return made;
}

} // namespace maatstaf::block
