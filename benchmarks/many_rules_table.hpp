// Households for the rules of many_rules.hpp as columns, and room for what each rule answers.
#pragma once

#include "many_rules_by_hand.hpp"

#include <maatstaf/table.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace many_rules {

/// The facts of households, in columns. What `cases` gives views them.
class household_columns {
public:
    explicit household_columns(std::span<const household> all) : rows_(all.size()) {
        for (const household& h : all) {
            income_.push_back(h.income);
            wealth_.push_back(h.wealth);
            rent_.push_back(h.rent);
            birth_.push_back(born_at_age(h.age).day);
            residents_.push_back(static_cast<std::uint8_t>(h.residents));
            months_.push_back(static_cast<std::uint16_t>(h.months));
            married_.push_back(h.married);
            studies_.push_back(h.studies);
            works_.push_back(h.works);
            home_.push_back(static_cast<std::uint8_t>(h.home));
            for (const std::int64_t years : h.children) child_birth_.push_back(born_at_age(years).day);
            offsets_.push_back(static_cast<std::int32_t>(child_birth_.size()));
        }
        columns_ = {
            {.name = "inkomen", .lies = layout::int64, .values = {income_.data()}},
            {.name = "vermogen", .lies = layout::int64, .values = {wealth_.data()}},
            {.name = "huur", .lies = layout::int64, .values = {rent_.data()}},
            {.name = "geboortedatum", .lies = layout::int32, .values = {birth_.data()}},
            {.name = "bewoners", .lies = layout::uint8, .values = {residents_.data()}},
            {.name = "maanden", .lies = layout::uint16, .values = {months_.data()}},
            {.name = "gehuwd", .lies = layout::uint8, .values = {married_.data()}},
            {.name = "student", .lies = layout::uint8, .values = {studies_.data()}},
            {.name = "werkt", .lies = layout::uint8, .values = {works_.data()}},
            {.name = "woont", .lies = layout::uint8, .values = {home_.data()}},
            {.name = "kinderen.geboortedatum", .lies = layout::int32, .values = {child_birth_.data()}},
        };
        lists_ = {{.name = "kinderen", .lies = layout::int32, .offsets = offsets_.data()}};
    }
    household_columns(const household_columns&) = delete;
    household_columns& operator=(const household_columns&) = delete;

    table cases() const noexcept { return {.rows = rows_, .columns = columns_, .lists = lists_}; }

private:
    std::size_t rows_;
    std::vector<std::int64_t> income_, wealth_, rent_;
    std::vector<std::int32_t> birth_, child_birth_, offsets_{0};
    std::vector<std::uint16_t> months_;
    std::vector<std::uint8_t> residents_, married_, studies_, works_, home_;
    std::vector<column> columns_;
    std::vector<list_column> lists_;
};

/// A byte for each rule of each household, and a bit that says whether it is settled. `columns` gives what views them.
class truth_columns {
public:
    truth_columns(std::size_t rules, std::size_t rows)
        : rows_(rows), bitmap_((rows + 7) / 8), values_(rules * rows), settled_(rules * bitmap_) {
        for (std::size_t r = 0; r < rules; ++r)
            columns_.push_back({.lies = layout::uint8,
                                .values = values_.data() + r * rows_,
                                .validity = settled_.data() + r * bitmap_});
    }
    truth_columns(const truth_columns&) = delete;
    truth_columns& operator=(const truth_columns&) = delete;

    std::span<const result_column> columns() const noexcept { return columns_; }
    bool holds(std::size_t rule, std::size_t row) const noexcept { return values_[rule * rows_ + row] != 0; }
    bool settled(std::size_t rule, std::size_t row) const noexcept {
        return (settled_[rule * bitmap_ + row / 8] >> row % 8 & 1) != 0;
    }

private:
    std::size_t rows_, bitmap_;
    std::vector<std::uint8_t> values_, settled_;
    std::vector<result_column> columns_;
};

} // namespace many_rules
