#include "arrow_export.hpp"
#include "arrow_reading.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace maatstaf {

namespace {

struct answer_type {
    layout lies;
    const char* format;
};

answer_type type_of(kind of) noexcept {
    switch (of) {
    case kind::truth: return {layout::bits, "b"};
    case kind::money: return {layout::decimal128, "d:18,2"};
    case kind::date: return {layout::int32, "tdD"};
    case kind::choice: return {layout::int8, "c"};
    case kind::count:
    case kind::rate: break; // of a rate the numerator
    }
    return {layout::int64, "l"};
}

std::size_t bytes_of_bits(std::size_t rows) noexcept {
    return (rows + 7) / 8;
}

/// Mostly all answers of a word are there, which is quickly seen.
std::int64_t count_nulls(const arrow_buffer& validity, std::size_t rows) noexcept {
    const auto* const bytes = static_cast<const std::uint8_t*>(validity.data());
    std::int64_t nulls = 0;
    const auto count = [&](std::uint64_t missing) {
        if (missing != 0) nulls += std::popcount(missing);
    };
    std::uint64_t there = 0;
    std::size_t row = 0;
    for (; rows - row >= 64; row += 64) {
        std::memcpy(&there, bytes + row / 8, sizeof there);
        count(~there);
    }
    if (const std::size_t rest = rows - row; rest != 0) {
        std::memcpy(&there, bytes + row / 8, bytes_of_bits(rest));
        count(~there & ((std::uint64_t{1} << rest) - 1));
    }
    return nulls;
}

} // namespace

struct arrow_answers::parts {
    struct one_rule {
        const statement* rule = nullptr;
        arrow_buffer values, validity;
    };

    std::size_t rows = 0;
    std::vector<one_rule> rules;
    std::vector<result_column> columns;
};

arrow_answers::arrow_answers(const plan& of, std::size_t rows) : parts_(std::make_unique<parts>()) {
    parts_->rows = rows;
    for (const std::uint32_t segment : of.rules()) {
        const statement& rule = of.statement_of(segment);
        const layout lies = type_of(rule.of).lies;
        const std::size_t size = lies == layout::bits ? bytes_of_bits(rows) : rows * bytes_of(lies);
        auto& now =
            parts_->rules.emplace_back(parts::one_rule{&rule, arrow_buffer{size}, arrow_buffer{bytes_of_bits(rows)}});
        parts_->columns.push_back(
            {.lies = lies, .values = now.values.data(), .validity = static_cast<std::uint8_t*>(now.validity.data())});
    }
}

arrow_answers::arrow_answers(arrow_answers&&) noexcept = default;
arrow_answers& arrow_answers::operator=(arrow_answers&&) noexcept = default;
arrow_answers::~arrow_answers() = default;

std::span<const result_column> arrow_answers::columns() const noexcept {
    return parts_->columns;
}

void arrow_answers::export_schema(ArrowSchema& into) const {
    std::vector<owned_schema> columns;
    for (const parts::one_rule& r : parts_->rules) {
        std::optional<owned_schema> options;
        if (r.rule->of == kind::choice) options = make_schema("u", "", false);
        columns.push_back(make_schema(type_of(r.rule->of).format, r.rule->name, true, {}, std::move(options)));
    }
    into = make_schema("+s", "", false, std::move(columns)).hand_over();
}

void arrow_answers::export_array(ArrowArray& into) && {
    const auto length = static_cast<std::int64_t>(parts_->rows);
    std::vector<owned_array> columns;
    for (parts::one_rule& r : parts_->rules) {
        const std::int64_t nulls = count_nulls(r.validity, parts_->rows);
        std::vector<std::optional<arrow_buffer>> memory;
        memory.emplace_back(std::move(r.validity));
        memory.emplace_back(std::move(r.values));
        std::optional<owned_array> options;
        if (r.rule->of == kind::choice) options = make_texts(r.rule->options);
        columns.push_back(make_array(length, nulls, std::move(memory), {}, std::move(options)));
    }
    into = make_array(length, 0, std::vector<std::optional<arrow_buffer>>(1), std::move(columns)).hand_over();
}

} // namespace maatstaf
