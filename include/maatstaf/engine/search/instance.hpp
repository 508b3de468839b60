// A program in a case that is open: its answers as terms over variables, which are the facts of the case. Two instances in
// the same terms are two cases, or two versions of a rule; where they are given the same variables they share those facts.
#pragma once

#include "choice_terms.hpp"

#include <maatstaf/engine/one.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace maatstaf::search {

/// The variables of a case: for each slot the value, for each list how many members it has. A member counts if its row is
/// less than that.
struct case_variables {
    std::vector<std::uint32_t> slots;
    std::vector<std::uint32_t> lists;

    /// New ones for what a case leaves open. `kinds`: of each slot.
    static case_variables of(terms& into, const program& code, const known_facts& facts, std::span<const kind> kinds) {
        case_variables made;
        for (std::uint32_t slot = 0; slot < code.slots; ++slot)
            made.slots.push_back(into.add_variable(kinds[slot], facts.slots[slot]));
        for (std::size_t l = 0; l < code.lists.size(); ++l) {
            const std::int64_t members = facts.members[l];
            const box open{0, code.lists[l].maximum};
            made.lists.push_back(into.add_variable(kind::count, members < 0 ? open : point(members)));
        }
        return made;
    }
};

class instance {
public:
    /// Follows what the answers of these segments rest on, and what the host knows of any (`given`, or null). The program,
    /// the terms and what is given must outlive it.
    instance(terms& into, const program& of, case_variables variables, std::span<const std::uint32_t> segments,
             const box* given = nullptr)
        : terms_(into),
          of_(of),
          variables_(std::move(variables)),
          given_(given),
          boxes_(into),
          choices_(into),
          values_(of.segments.size()),
          followed_(of.segments.size()) {
        mark(segments);
        for (std::uint32_t k = 0; k < of_.segments.size(); ++k) {
            if (followed_[k] == 0) continue;
            run(of_.segments[k].begin, of_.segments[k].end);
            values_[k] = take();
            if (given_ != nullptr) narrow(k);
            // Where what is given cannot be true, the ends of what it narrowed are the wrong way about.
            if (possible_.empty() && of_.segments[k].of != kind::choice) terms_.note_ends(values_[k]);
        }
    }
    instance(const instance&) = delete;
    instance& operator=(const instance&) = delete;

    /// What a segment of an ordered kind answers.
    term_box answer(std::uint32_t segment) const noexcept { return values_[segment]; }
    /// Of a choice: are only these options, and are any of them possible?
    term_box one_of(std::uint32_t segment, std::int64_t options) {
        return choices_.one_of(values_[segment].lo, options);
    }
    /// Truths that must hold: what the host knows can be true together with what is computed.
    std::span<const term_number> possible() const noexcept { return possible_; }
    const case_variables& variables() const noexcept { return variables_; }
    const program& code() const noexcept { return of_; }
    const box* given() const noexcept { return given_; }
    bool follows(std::uint32_t segment) const noexcept { return followed_[segment] != 0; }

private:
    static constexpr bool says_anything(box given, kind of) noexcept {
        return of == kind::choice ? ~given.lo != 0 : given != box{INT64_MIN, INT64_MAX};
    }

    void mark(std::span<const std::uint32_t> segments) {
        for (const std::uint32_t k : segments) followed_[k] = 1;
        for (std::size_t k = of_.segments.size(); k-- > 0;) {
            if (given_ != nullptr && says_anything(given_[k], of_.segments[k].of)) followed_[k] = 1;
            if (followed_[k] == 0) continue;
            for (std::uint32_t i = of_.segments[k].begin; i < of_.segments[k].end; ++i)
                if (of_.nodes[i].code == op::use) followed_[static_cast<std::size_t>(of_.nodes[i].payload)] = 1;
        }
    }

    term_box take() {
        const term_box top = stack_.back();
        stack_.pop_back();
        return top;
    }
    void give(term_box b) { stack_.push_back(b); }
    void give_choice(choice_number c) { stack_.push_back({c, c}); }

    void give_fact(kind of, std::uint32_t slot) {
        const std::uint32_t v = variables_.slots[slot];
        if (of == kind::choice) give_choice(choices_.variable(v));
        else give(term_boxes::both(terms_.of_variable(v)));
    }
    void give_box(kind of, box value) {
        if (of == kind::choice) give_choice(choices_.set(value.lo));
        else give(boxes_.numbers(value));
    }

    void load(const node& n) {
        switch (n.code) {
        case op::fact: return give_fact(n.of, static_cast<std::uint32_t>(n.payload));
        case op::member:
            return give_fact(n.of, of_.lists[n.mode].slot_of(rows_[n.mode], static_cast<std::uint32_t>(n.payload)));
        case op::use: return give(values_[static_cast<std::size_t>(n.payload)]);
        case op::known: return give_box(n.of, of_.known[static_cast<std::size_t>(n.payload)]);
        case op::unsettled: return give_box(n.of, everything(n.of, n.mode));
        default: return give_box(n.of, point(n.payload));
        }
    }

    /// As one_case: what cannot count need not be followed. Of a condition that what is given contradicts, one arm still is.
    bool passes_over(const node& hint) {
        const auto is = [&](term_number t, std::int64_t value) { return terms_.whole(t) == point(value); };
        const auto is_so = [&](term_box condition) { return is(condition.lo, 1) && !is(condition.hi, 0); };
        const term_box top = stack_.back();
        bool pass = false;
        if (hint.code == op::skip_then) pass = is(top.hi, 0);
        else if (hint.code == op::skip_otherwise) pass = is_so(stack_[stack_.size() - 2]);
        else pass = static_cast<op>(hint.mode) == op::all ? is(top.hi, 0) : is(top.lo, 1);
        if (pass) give(top);
        return pass;
    }

    void run(std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) {
            const node& n = of_.nodes[i];
            switch (info(n.code).form) {
            case shape::leaf: load(n); break;
            case shape::one: {
                const term_box a = take();
                if (n.code == op::parameter) look_up(n, a);
                else if (n.code == op::one_of) give(choices_.one_of(a.lo, n.payload));
                else give(boxes_.operate(n, a));
                break;
            }
            case shape::two: {
                const term_box b = take(), a = take();
                give(boxes_.operate(n, a, b));
                break;
            }
            case shape::three: {
                const term_box otherwise = take(), then = take(), condition = take();
                if (n.of == kind::choice) give_choice(choices_.choose(condition, then.lo, otherwise.lo));
                else give(boxes_.choose(n.of, condition, then, otherwise));
                break;
            }
            case shape::many: run_many(n); break;
            case shape::head:
                run_quantifier(i);
                i += n.length + 1;
                break;
            case shape::fold: break; // done by its head
            case shape::hint:
                if (passes_over(n)) i += static_cast<std::uint32_t>(n.payload);
                break;
            }
        }
    }

    void look_up(const node& n, term_box day) {
        const maatstaf::steps& table = of_.tables[static_cast<std::size_t>(n.payload)];
        const auto days = of_.days.subspan(table.begin, table.end - table.begin);
        const auto row = [&](std::size_t r) { return value_in_row(of_, table, static_cast<std::uint32_t>(r)); };
        if (table.of == kind::choice)
            give_choice(choices_.look_up(
                days, [&](std::size_t r) { return row(r).lo; }, day));
        else give(boxes_.look_up(days, row, day));
    }

    void run_many(const node& n) {
        const auto count = static_cast<std::size_t>(n.payload);
        if (n.code == op::custom) return call(n, count);
        term_box result = take();
        for (std::size_t more = 1; more < count; ++more) result = boxes_.operate(n, take(), result);
        give(result);
    }

    void call(const node& n, std::size_t count) {
        host_call made{of_.functions[n.mode], n.of, {}};
        const std::size_t first = stack_.size() - count;
        for (std::size_t a = 0; a < count; ++a) {
            const term_box given = stack_[first + a];
            const bool choice = (made.function.choices >> a & 1) != 0;
            made.arguments.push_back({choice, {given.lo, given.hi}});
            if (!choice) continue;
            std::vector<term_number>& options = made.arguments.back().terms;
            options.clear();
            const auto all = static_cast<std::uint64_t>(choices_.all(given.lo));
            for (std::uint64_t option = 1; option != 0 && option <= all; option <<= 1)
                options.push_back(choices_.some_option(given.lo, static_cast<std::int64_t>(option)));
        }
        stack_.resize(first);
        if (!made.function.call) give_box(n.of, made.function.domain);
        else if (n.of == kind::choice) give_choice(choices_.call(std::move(made)));
        else give({terms_.call(made, asked::lower), terms_.call(made, asked::upper)});
    }

    void run_quantifier(std::uint32_t head) {
        const std::uint32_t begin = head + 1, end = begin + of_.nodes[head].length;
        const node& fold = of_.nodes[end];
        const auto list = static_cast<std::uint32_t>(fold.payload);
        const node by{.code = fold.code == op::some ? op::any : fold.code == op::every ? op::all : op::plus};
        const term_number length = terms_.of_variable(variables_.lists[list]);
        const term_box nobody = boxes_.numbers(of_nobody<box>(fold));
        term_box result = nobody;
        for (std::int64_t m = 0; m < terms_.whole(length).hi; ++m) {
            rows_[list] = static_cast<std::uint32_t>(m);
            run(begin, end);
            const term_number counts = terms_.operate({.code = op::less}, terms_.number(m), length);
            result = boxes_.operate(by, result, boxes_.choose(fold.of, term_boxes::both(counts), take(), nobody));
        }
        give(result);
    }

    /// As maatstaf::narrow, in a case in which what is given can be true.
    void narrow(std::uint32_t k) {
        const box given = given_[k];
        const kind of = of_.segments[k].of;
        if (!says_anything(given, of)) return;
        term_box& value = values_[k];
        if (of == kind::choice) {
            possible_.push_back(choices_.some_option(value.lo, given.lo));
            value = term_boxes::both(choices_.meet(value.lo, given.lo));
            return;
        }
        const term_box known = boxes_.numbers(given);
        possible_.push_back(terms_.all(terms_.at_most(value.lo, known.hi), terms_.at_most(known.lo, value.hi)));
        if (!term_boxes::is_one(value)) value = {terms_.greatest(value.lo, known.lo), terms_.least(value.hi, known.hi)};
    }

    terms& terms_;
    const program& of_;
    case_variables variables_;
    const box* given_;
    term_boxes boxes_;
    choice_terms choices_;
    std::vector<term_box> values_; ///< of each segment; of a choice its number
    std::vector<std::uint8_t> followed_;
    std::vector<term_box> stack_;
    std::vector<term_number> possible_;
    std::uint32_t rows_[list_limit]{}; ///< the member whose body is followed
};

} // namespace maatstaf::search
