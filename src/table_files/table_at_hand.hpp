// A table that lies in memory, as one that is read: for what goes through a table some rows at a time, wherever it is from.
#pragma once

#include "table_slice.hpp"
#include "table_source.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace maatstaf {

class table_at_hand : public table_source {
public:
    /// Says why a row of the whole table was refused, with its place.
    using explanation_of_row = std::function<diagnostics(const refused_row&)>;

    /// The plan and the table must outlive it. `rows_before`: in tables before this one, for the places of findings.
    table_at_hand(const plan& of, const table& all, std::uint64_t rows_before, explanation_of_row explain)
        : all_(all), rows_before_(rows_before), explain_(std::move(explain)) {
        std::vector<table_problem> none; // whoever has the table has looked at it
        bound_ = bind(of, all, none);
        at_hand_.show(all_, bound_, 0, 0);
    }

    bool next(diagnostics&) override {
        begin_ += at_hand_.rows().rows;
        at_hand_.show(all_, bound_, begin_, std::min(all_.rows - begin_, rows_at_a_time));
        return at_hand_.rows().rows > 0;
    }

    const table& rows() const noexcept override { return at_hand_.rows(); }
    /// What is wrong with a row is found when it is read or judged.
    std::span<const row_finding> found() const noexcept override { return {}; }
    std::span<const std::size_t> refused() const noexcept override { return {}; }

    diagnostics in_words(const refused_row& refused) const override {
        refused_row in_all = refused;
        in_all.row += begin_;
        return explain_(in_all);
    }

    /// "/17", or "/17/netto_inkomen".
    diagnostic at_row(std::size_t row, diagnostic what) const override {
        const std::string number = '/' + std::to_string(rows_before_ + begin_ + row);
        what.place = what.place.empty() ? number : number + '/' + what.place;
        return what;
    }

private:
    static constexpr std::size_t rows_at_a_time = 65'536; // as of a file

    const table& all_;
    std::uint64_t rows_before_;
    explanation_of_row explain_;
    bound_table bound_;
    table_slice at_hand_;
    std::size_t begin_ = 0;
};

} // namespace maatstaf
