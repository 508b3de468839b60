#include "tree_maker.hpp"

#include <algorithm>
#include <iterator>

namespace maatstaf::tests {

namespace {

template <class... Arguments>
tree apply(op code, kind of, Arguments&&... arguments) {
    tree t{.code = code, .of = of};
    (t.arguments.push_back(std::forward<Arguments>(arguments)), ...);
    return t;
}

/// Is it clear from this choice alone which options it has?
bool says_its_options(const tree& choice) {
    if (choice.code == op::choose) return says_its_options(choice.arguments[1]);
    return choice.code != op::constant && choice.code != op::unsettled;
}

} // namespace

tree tree_maker::make(kind of, int depth) {
    if (depth <= 0 || dice_.one_in(6)) return leaf(of);
    switch (of) {
    case kind::truth: return make_truth(depth - 1);
    case kind::count: return make_count(depth - 1);
    case kind::money: return make_money(depth - 1);
    case kind::date: return make_date(depth - 1);
    default: return dice_.one_in(2) ? choose(of, depth - 1) : leaf(of);
    }
}

tree tree_maker::make_needed(kind of, int depth) {
    tree t{.code = op::custom, .of = of};
    for (std::size_t n = 1 + dice_.below(3); n > 0; --n) {
        const kind argument =
            dice_.of(std::array{kind::truth, kind::count, kind::money, kind::date, kind::choice, kind::choice});
        tree a = make(argument, depth);
        if (with_.spelled && argument == kind::choice && !says_its_options(a)) a = fact_or_constant(kind::choice);
        if (with_.spelled && argument == kind::choice && !says_its_options(a)) a = make(kind::truth, depth);
        t.arguments.push_back(std::move(a));
    }
    return t;
}

tree tree_maker::many(op code, kind of, kind argument, int depth) {
    tree t{.code = code, .of = of};
    for (std::size_t n = 1 + dice_.below(3); n > 0; --n) {
        tree a = make(argument, depth);
        if (with_.spelled && a.code == code)
            std::move(a.arguments.begin(), a.arguments.end(), std::back_inserter(t.arguments));
        else t.arguments.push_back(std::move(a));
    }
    return t;
}

tree tree_maker::choose(kind of, int depth) {
    tree condition = make(kind::truth, depth), then = make(of, depth), otherwise = make(of, depth);
    return apply(op::choose, of, std::move(condition), std::move(then), std::move(otherwise));
}

tree tree_maker::two(op code, kind of, kind a, kind b, int depth) {
    tree first = make(a, depth), second = make(b, depth);
    return apply(code, of, std::move(first), std::move(second));
}

tree tree_maker::make_truth(int depth) {
    switch (dice_.below(10)) {
    case 0:
    case 1: return many(op::all, kind::truth, kind::truth, depth);
    case 2: return many(op::any, kind::truth, kind::truth, depth);
    case 3: return apply(op::negation, kind::truth, make(kind::truth, depth));
    case 4: return choose(kind::truth, depth);
    case 5: {
        const kind of = ordered();
        if (!with_.read_once || of == kind::truth) return two(op::equal, kind::truth, of, of, depth);
        tree a = fact_or_constant(of), b = fact_or_constant(of);
        return apply(op::equal, kind::truth, std::move(a), std::move(b));
    }
    case 6: {
        tree of = make(kind::choice, depth);
        if (with_.spelled && !says_its_options(of)) of = fact_or_constant(kind::choice);
        tree t = apply(op::one_of, kind::truth, std::move(of));
        t.with.set = dice_.between(1, 7);
        return t;
    }
    case 7: return quantifier(dice_.one_in(2) ? op::some : op::every, kind::truth, kind::truth, depth);
    default: {
        const kind of = ordered();
        return two(dice_.of(std::array{op::less, op::at_most, op::more, op::at_least}), kind::truth, of, of, depth);
    }
    }
}

tree tree_maker::make_count(int depth) {
    switch (dice_.below(9)) {
    case 0: return two(op::times, kind::count, kind::count, kind::count, depth);
    case 1: return two(op::age, kind::count, kind::date, kind::date, depth);
    case 2: return two(op::complete_months, kind::count, kind::date, kind::date, depth);
    case 3: return quantifier(op::count, kind::count, kind::truth, depth);
    case 4: return quantifier(op::sum, kind::count, kind::count, depth);
    default: return amount(kind::count, depth);
    }
}

tree tree_maker::make_money(int depth) {
    switch (dice_.below(8)) {
    case 0: return two(op::times, kind::money, kind::count, kind::money, depth);
    case 1: {
        tree t = two(op::portion, kind::money, kind::money, kind::count, depth);
        t.with.mode = static_cast<std::uint8_t>(dice_.below(3));
        t.with.shares =
            dice_.of(std::array{sharing{40, 30, 100}, sharing{1, 1, 3}, sharing{0, 1, 1}, sharing{30, 0, 7}});
        return t;
    }
    case 2: return quantifier(op::sum, kind::money, kind::money, depth);
    default: return amount(kind::money, depth);
    }
}

tree tree_maker::amount(kind of, int depth) {
    switch (dice_.below(6)) {
    case 0: return many(op::plus, of, of, depth);
    case 1: return two(op::minus, of, of, of, depth);
    case 2: return many(op::smallest, of, of, depth);
    case 3: return many(op::largest, of, of, depth);
    case 4: return scaled(of, depth);
    default: return choose(of, depth);
    }
}

tree tree_maker::scaled(kind of, int depth) {
    tree amount = make(of, depth), by = leaf(kind::rate);
    const bool reduces = dice_.one_in(3);
    tree t = apply(reduces ? op::reduce : op::scale, of, std::move(amount), std::move(by));
    t.with.mode = static_cast<std::uint8_t>(dice_.below(3));
    t.with.scales = {3, reduces ? 1 : dice_.of(std::array{1, 1, 2, 100})};
    return t;
}

tree tree_maker::make_date(int depth) {
    switch (dice_.below(7)) {
    case 0: return two(op::birthday, kind::date, kind::date, kind::count, depth);
    case 1: {
        tree t = two(op::plus_months, kind::date, kind::date, kind::count, depth);
        t.with.mode = static_cast<std::uint8_t>(dice_.below(2));
        return t;
    }
    case 2: return two(op::plus_days, kind::date, kind::date, kind::count, depth);
    case 3: return apply(op::first_of_month, kind::date, make(kind::date, depth));
    case 4: return many(dice_.one_in(2) ? op::smallest : op::largest, kind::date, kind::date, depth);
    default: return choose(kind::date, depth);
    }
}

tree tree_maker::quantifier(op code, kind of, kind body, int depth) {
    const std::string list{dice_.of(entity_of(with_.in).lists).name};
    const bool is_open = std::find(open_.begin(), open_.end(), list) != open_.end();
    if (is_open || (with_.read_once && !open_.empty()) || !take(list)) return leaf(of);
    open_.push_back(list);
    tree t = apply(code, of, make(body, depth));
    t.list = list;
    open_.pop_back();
    return t;
}

tree tree_maker::constant(kind of) {
    tree t{.code = op::constant, .of = of};
    const bool huge = with_.in == world::huge && dice_.one_in(2);
    switch (of) {
    case kind::truth: t.value = dice_.between(0, 1); break;
    case kind::count:
        t.value = huge ? dice_.between(-1'000'000, 1'000'000) : dice_.of(std::array{-1, 0, 1, 2, 3, 12, 18, 20});
        break;
    case kind::money: t.value = huge ? dice_.between(0, 1'000'000'000'000) : dice_.between(-2, 4); break;
    case kind::date:
        t.value = dice_.one_in(3) ? date{2006, 2, 28}.day : dice_.between(first_day.day - 1, last_day.day + 1);
        break;
    case kind::choice: t.value = dice_.between(0, 2); break;
    case kind::rate: t.value = dice_.of(std::array{0, 1, 2, 3, 4, 5}); break;
    }
    return t;
}

// A fact of this kind that may be read here; a constant if there is none.
tree tree_maker::fact_or_constant(kind of) {
    std::vector<tree> found;
    const auto offer = [&](op code, std::string_view name, std::string_view list) {
        if (with_.read_once && taken_.contains(std::string(list) + "." + std::string(name))) return;
        found.push_back({.code = code, .of = of, .name = std::string(name), .list = std::string(list)});
    };
    const bool of_members_alone = with_.read_once && !open_.empty();
    for (const fact_view& f : entity_of(with_.in).facts) {
        if (f.of != of) continue;
        if (f.list.empty() && !of_members_alone) offer(op::fact, f.name, "");
        if (std::find(open_.begin(), open_.end(), f.list) != open_.end())
            for (int n = 0; n < 4; ++n) offer(op::member, f.name, f.list);
    }
    if (of == kind::date && !of_members_alone) offer(op::fact, peildatum.name, "");
    if (found.empty()) return constant(of);
    tree chosen = dice_.of(found);
    take(chosen.list + "." + chosen.name);
    return chosen;
}

tree tree_maker::leaf(kind of) {
    const bool case_too = !with_.read_once || open_.empty();
    switch (dice_.below(10)) {
    case 0: return constant(of);
    case 1:
        for (const generated_setting& s : out_.settings)
            if (s.of == of) return {.code = op::setting, .of = of, .name = s.name};
        break;
    case 2:
    case 3:
        if (case_too && with_.dated)
            if (tree t = dated(of); t.code == op::parameter) return t;
        break;
    case 4:
        if (with_.unsettled && case_too && of != kind::rate && dice_.one_in(2)) {
            const std::string name = "vraag_" + std::string(name_of(of));
            if (take(name))
                return {.code = op::unsettled,
                        .of = of,
                        .name = name,
                        .option_count = static_cast<std::uint8_t>(of == kind::choice ? 3 : 0)};
        }
        break;
    case 5:
    case 6:
        if (case_too)
            for (std::size_t n = out_.statements.size(), k = n == 0 ? 0 : dice_.below(n), tried = 0; tried < n;
                 ++tried, k = (k + 1) % n) {
                const generated_statement& s = out_.statements[k];
                if (s.body.of == of && take(s.name)) return {.code = op::use, .of = of, .name = s.name};
            }
        break;
    default: break;
    }
    if (of == kind::rate && with_.dated && case_too && dice_.one_in(2)) return dated(of);
    return fact_or_constant(of);
}

tree tree_maker::dated(kind of) {
    std::vector<const generated_parameter*> found;
    for (const generated_parameter& p : out_.parameters)
        if (p.of == of) found.push_back(&p);
    if (found.empty()) return constant(of);
    const std::string name = dice_.of(found)->name;
    if (!take(name)) return constant(of);
    tree day = with_.read_once || dice_.one_in(2) ? fact_or_constant(kind::date) : make(kind::date, 1);
    tree t = apply(op::parameter, of, std::move(day));
    t.name = name;
    return t;
}

} // namespace maatstaf::tests
