#include "decision.hpp"

#include <maatstaf/algebra/meaning.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>

namespace maatstaf::block {

namespace {

constexpr std::size_t most_truths = 6, most_rows = 127;               ///< the number of a row is a lane of 8 bits
constexpr std::size_t most_places = 4'096, most_open_places = 32'767; ///< an index is a lane of 16 bits
constexpr std::size_t enough_values = 3;                              ///< fewer are chosen faster than looked up

std::size_t power(std::size_t base, std::size_t exponent) noexcept {
    std::size_t result = 1;
    while (exponent-- > 0) result *= base;
    return result;
}

struct collector {
    const graph& terms;
    decision found;
    std::size_t dated = 0;
    bool good = true;

    void collect(std::uint32_t at) {
        const term& t = terms[at];
        if (t.is_constant() || !good) return;
        if (t.how == makes::look_up) {
            ++dated;
            good = found.day == no_term || found.day == t.arguments[0];
            found.day = t.arguments[0];
        } else if (t.how == makes::line && t.code == op::choose && !terms[t.arguments[0]].is_constant()) {
            auto& truths = found.truths;
            if (std::find(truths.begin(), truths.end(), t.arguments[0]) == truths.end())
                truths.push_back(t.arguments[0]);
            good = truths.size() <= most_truths;
            collect(t.arguments[1]);
            collect(t.arguments[2]);
        } else {
            good = false;
        }
    }
};

/// The value for one state of what decides it.
class state {
public:
    state(const graph& terms, const decision& by, std::span<const std::int32_t> days)
        : terms_(terms), by_(by), days_(days), truths_(by.truths.size()) {}

    void set_rows(std::size_t first, std::size_t last) noexcept {
        first_ = first;
        last_ = last;
    }
    void set_truth(std::size_t which, box value) noexcept { truths_[which] = value; }

    box value(std::uint32_t at) {
        const term& t = terms_[at];
        if (t.is_constant()) return t.range;
        if (t.how == makes::look_up) return dated(at);
        const auto which = std::find(by_.truths.begin(), by_.truths.end(), t.arguments[0]) - by_.truths.begin();
        return meaning<op::choose>::on_boxes(t.as_node(), truths_[static_cast<std::size_t>(which)],
                                             value(t.arguments[1]), value(t.arguments[2]));
    }

private:
    box dated(std::uint32_t at) {
        std::vector<box>& known = dated_[at];
        const std::size_t rows = days_.size() + 1;
        if (known.empty()) {
            const graph::dated& all = terms_.table(static_cast<std::size_t>(terms_[at].payload));
            known.resize(rows * rows);
            for (std::size_t first = 0; first < rows; ++first) {
                box between{};
                for (std::size_t last = first; last < rows; ++last) {
                    const auto begun = last == 0 ? all.days.begin()
                                                 : std::upper_bound(all.days.begin(), all.days.end(), days_[last - 1]);
                    const box here = all.values[static_cast<std::size_t>(begun - all.days.begin())];
                    between = last == first ? here : hull(between, here, all.of);
                    known[first * rows + last] = between;
                }
            }
        }
        return known[first_ * rows + last_];
    }

    const graph& terms_;
    const decision& by_;
    std::span<const std::int32_t> days_;
    std::vector<box> truths_;
    std::size_t first_ = 0, last_ = 0;
    std::map<std::uint32_t, std::vector<box>> dated_; ///< of each look-up, by the first and the last row
};

void append(std::vector<std::uint8_t>& to, width w, std::int64_t number) {
    static_assert(std::endian::native == std::endian::little, "the lowest bytes of a number are taken for the number");
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&number);
    to.insert(to.end(), bytes, bytes + bytes_of(w));
}

} // namespace

std::optional<decision> decision_of(const graph& terms, std::uint32_t at) {
    collector all{.terms = terms, .found = {}};
    all.collect(at);
    const bool is_choice = terms[at].how == makes::line;
    if (!all.good || all.dated == 0 || (is_choice && all.dated < enough_values)) return std::nullopt;
    return all.found;
}

bool table_is_small(std::size_t rows, std::size_t truths) noexcept {
    return rows <= most_rows && rows * power(2, truths) <= most_places &&
           rows * rows * power(3, truths) <= most_open_places;
}

lane_table lay_table(const graph& terms, std::uint32_t at, const decision& by, std::span<const std::int32_t> days,
                     width w) {
    const std::size_t rows = days.size() + 1, truths = by.truths.size();
    const kind of = terms[at].of;
    lane_table made;
    made.w = w;
    made.certain.assign(rows, true);
    std::vector<box> in_row(rows); ///< where no truth decides
    state now{terms, by, days};
    // known: the row stands first, so truth t has the stride rows x 2^t
    made.strides.push_back(1);
    for (std::size_t t = 0; t < truths; ++t) made.strides.push_back(static_cast<std::int16_t>(rows << t));
    for (std::size_t truth_bits = 0; truth_bits < power(2, truths); ++truth_bits) {
        for (std::size_t t = 0; t < truths; ++t) now.set_truth(t, point(truth_bits >> t & 1));
        for (std::size_t row = 0; row < rows; ++row) {
            now.set_rows(row, row);
            const box value = now.value(at);
            made.certain[row] = made.certain[row] && is_point(value, of);
            in_row[row] = value;
            append(made.lo, w, value.lo);
            append(made.hi, w, value.hi);
        }
    }
    // open: a truth adds 0 where it is no, 1 where it is open and 2 where it is yes, as often as its stride
    made.open_strides = {static_cast<std::int16_t>(rows), 1};
    for (std::size_t t = 0; t < truths; ++t) {
        const auto stride = static_cast<std::int16_t>(rows * rows * power(3, t));
        made.open_strides.insert(made.open_strides.end(), {stride, stride});
    }
    made.is_between_rows = truths == 0 && of != kind::choice;
    for (std::size_t states = 0; states < power(3, truths); ++states) {
        for (std::size_t t = 0; t < truths; ++t) {
            const std::size_t is = states / power(3, t) % 3;
            now.set_truth(t, {is == 2 ? 1 : 0, is == 0 ? 0 : 1});
        }
        for (std::size_t first = 0; first < rows; ++first)
            for (std::size_t last = 0; last < rows; ++last) {
                now.set_rows(std::min(first, last), last); // the first row is never after the last one
                const box value = now.value(at);
                append(made.open, w, value.lo);
                append(made.open, w, value.hi);
                made.is_between_rows =
                    made.is_between_rows && value == hull(in_row[std::min(first, last)], in_row[last], of);
            }
    }
    return made;
}

} // namespace maatstaf::block
