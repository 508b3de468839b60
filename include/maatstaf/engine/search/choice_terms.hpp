// Choices among the terms of a search. A choice is no number, and nothing can be done with it but ask whether it is one of
// some options; so it is kept as it was put together, and becomes a truth when it is asked.
#pragma once

#include "term_boxes.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace maatstaf::search {

/// The place of a choice among those of one program.
using choice_number = std::uint32_t;

class choice_terms {
public:
    explicit choice_terms(terms& into) : terms_(into), boxes_(into) {}

    choice_number set(std::int64_t options) { return add({.what = form::set, .all = options}); }
    choice_number variable(std::uint32_t v) {
        return add({.what = form::variable, .all = terms_.variables()[v].domain.lo, .variable = v});
    }
    choice_number choose(term_box condition, choice_number then, choice_number otherwise) {
        // An arm that cannot count was passed over, and is no choice: see instance.
        if (terms_.whole(condition.hi) == point(0)) return otherwise;
        if (terms_.whole(condition.lo) == point(1)) return then;
        return add({.what = form::choose,
                    .all = made_[then].all | made_[otherwise].all,
                    .on = condition,
                    .first = then,
                    .second = otherwise});
    }
    choice_number look_up(std::span<const std::int32_t> days, auto&& set_of_row, term_box day) {
        choice made{.what = form::look_up, .on = day, .days = days};
        for (std::size_t row = 0; row <= days.size(); ++row) {
            made.rows.push_back(set_of_row(row));
            made.all |= made.rows.back();
        }
        return add(std::move(made));
    }
    /// Those options that are in `allowed` too. That there are any must hold: see `some_option`.
    choice_number meet(choice_number a, std::int64_t allowed) {
        return add({.what = form::meet, .all = made_[a].all & allowed, .first = a});
    }
    choice_number call(host_call of) {
        choice made{.what = form::call, .all = of.function.domain.lo};
        made.call = std::move(of);
        return add(std::move(made));
    }

    /// All options that it can ever be.
    std::int64_t all(choice_number c) const noexcept { return made_[c].all; }

    /// Is one of these still possible?
    term_number some_option(choice_number c, std::int64_t options) {
        std::vector<question> open{{c, options & made_[c].all}};
        while (!open.empty()) {
            const question q = open.back();
            if (answers_.contains(q)) {
                open.pop_back();
                continue;
            }
            const std::size_t before = open.size();
            const choice& made = made_[q.first];
            if (made.what == form::choose) {
                ask(open, made.first, q.second);
                ask(open, made.second, q.second);
            }
            if (made.what == form::meet) ask(open, made.first, q.second);
            if (open.size() == before) answers_.emplace(q, answer(made, q.second));
        }
        return answers_.at({c, options & made_[c].all});
    }

    /// Are only these, and are any of these possible? As `one_of` gives it.
    term_box one_of(choice_number c, std::int64_t options) {
        return {terms_.negation(some_option(c, ~options)), some_option(c, options)};
    }

private:
    enum class form : std::uint8_t { set, variable, choose, look_up, meet, call };
    struct choice {
        form what = form::set;
        std::int64_t all = 0;
        std::uint32_t variable = 0;
        term_box on{}; ///< the condition, or the day
        choice_number first = 0, second = 0;
        std::span<const std::int32_t> days{};
        std::vector<std::int64_t> rows{};
        host_call call{};
    };
    using question = std::pair<choice_number, std::int64_t>;

    choice_number add(choice made) {
        made_.push_back(std::move(made));
        return static_cast<choice_number>(made_.size() - 1);
    }

    void ask(std::vector<question>& open, choice_number c, std::int64_t options) const {
        const question q{c, options & made_[c].all};
        if (!answers_.contains(q)) open.push_back(q);
    }
    term_number answered(choice_number c, std::int64_t options) const {
        return answers_.at({c, options & made_[c].all});
    }

    term_number answer(const choice& made, std::int64_t options) {
        if (options == 0) return terms_.number(0);
        switch (made.what) {
        case form::set: return terms_.number(1);
        case form::variable: return terms_.one_of(made.variable, options);
        case form::choose: {
            const term_number then = answered(made.first, options), otherwise = answered(made.second, options);
            return boxes_.choose(kind::truth, made.on, {then, then}, {otherwise, otherwise}).hi;
        }
        case form::look_up:
            return boxes_
                .look_up(
                    made.days, [&](std::size_t row) { return point((made.rows[row] & options) != 0); }, made.on)
                .hi;
        case form::meet: return answered(made.first, options);
        case form::call: return terms_.call(made.call, asked::some_option, options);
        }
        return 0;
    }

    terms& terms_;
    term_boxes boxes_;
    std::vector<choice> made_;
    std::map<question, term_number> answers_;
};

} // namespace maatstaf::search
