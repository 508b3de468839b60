#include "generator.hpp"

#include "tree_maker.hpp"

#include <algorithm>
#include <stdexcept>

namespace maatstaf::tests {

namespace {

constexpr source somewhere{"bron", "Een bron", "art. 1", "", ""};

box random_value(kind of, dice& random) {
    switch (of) {
    case kind::truth: return point(random.between(0, 1));
    case kind::choice:
        return set_of(static_cast<std::uint64_t>(random.one_in(3) ? random.between(1, 7)
                                                                  : std::int64_t{1} << random.between(0, 2)));
    case kind::date: return point(random.between(first_day.day, last_day.day));
    case kind::rate: return point(random.between(0, 6));
    default: break;
    }
    const std::int64_t lo = random.between(-2, 4);
    return {lo, random.one_in(5) ? lo + random.between(0, 2) : lo};
}

generated_need random_need(kind of, bool moody, dice& chance) {
    generated_need need{chance.below(1'000'000), of, {0, 1}, !moody || !chance.one_in(6), moody};
    if (of == kind::choice)
        need.domain = set_of(chance.one_in(2) ? 7 : static_cast<std::uint64_t>(chance.between(3, 6)));
    else if (of != kind::truth) {
        const std::int64_t lo = of == kind::date ? first_day.day : chance.between(-1, 2);
        need.domain = {lo, lo + chance.between(1, 3)};
    }
    return need;
}

generated_parameter random_parameter(std::string name, kind of, bool spelled, dice& random) {
    generated_parameter p{std::move(name), of, of == kind::rate ? 3 : 1, {}};
    for (std::int32_t day = first_day.day - 1; day <= last_day.day + 1; ++day) {
        if (!random.one_in(3)) continue;
        const bool gap = random.one_in(6);
        p.periods.push_back({date{day}, gap ? box{} : random_value(of, random), &somewhere,
                             gap ? text{"geen bron", "no source"} : text{}, 0});
    }
    // Mostly there is a value for every day that matters; otherwise nothing would ever be settled. A pack in JSON wants a
    // value at all: a rate that has none is over no denominator.
    const bool never_known =
        std::all_of(p.periods.begin(), p.periods.end(), [](const period& x) { return x.is_gap(); });
    if (!random.one_in(4) || (spelled && never_known))
        p.periods.insert(p.periods.begin(), {date{2000, 1, 1}, random_value(of, random), &somewhere, {}, 0});
    return p;
}

void view_as_packs(generated& g, dice& random) {
    const auto options = [](kind of) {
        return of == kind::choice ? std::span<const std::string_view>{option_words}
                                  : std::span<const std::string_view>{};
    };
    for (const generated_parameter& p : g.parameters)
        g.parameter_views.push_back({p.name, p.of, options(p.of), p.denominator, {}, p.periods, {}});
    for (const generated_setting& s : g.settings) {
        g.setting_views.push_back({s.name, s.of, options(s.of), s.standard, {}});
        if (s.chosen != s.standard) g.choices.push_back({s.name, s.chosen});
    }
    std::size_t k = 0;
    for (generated_statement& s : g.statements) {
        s.nodes = nodes_of(s.body);
        auto& list = 2 * k++ < g.statements.size() ? g.base_statements : g.top_statements;
        const auto at =
            list.begin() + static_cast<std::ptrdiff_t>(random.below(list.size() + 1)); // linking puts them in order
        list.insert(at, {s.name, entity_name, options(s.body.of), s.nodes, s.meta, s.is_rule, s.body.of,
                         s.need ? &s.need->domain : nullptr});
    }
    for (auto* list : {&g.base_statements, &g.top_statements})
        std::stable_sort(list->begin(), list->end(), [](const statement& a, const statement& b) {
            const auto place = [](const statement& s) { return s.is_rule ? 2 : s.domain == nullptr ? 1 : 0; };
            return place(a) < place(b);
        });
    g.base = {.name = "basis",
              .version = "1",
              .entities = {&entity_of(g.options.in), 1},
              .parameters = g.parameter_views,
              .definitions = g.base_statements,
              .settings = g.setting_views,
              .questions = questions()};
    g.uses[0] = &g.base;
    g.top = {.name = "bovenop", .version = "1", .uses = g.uses, .definitions = g.top_statements, .chooses = g.choices};
}

} // namespace

std::unique_ptr<generated> generate(std::uint64_t seed, const generator_options& options) {
    dice random{seed};
    auto g = std::make_unique<generated>();
    g->seed = seed;
    g->options = options;
    if (options.dated)
        for (const kind of : {kind::truth, kind::count, kind::money, kind::date, kind::choice, kind::rate, kind::money})
            g->parameters.push_back(
                random_parameter("p" + std::to_string(g->parameters.size()), of, options.spelled, random));
    for (const kind of : {kind::truth, kind::count, kind::money, kind::date, kind::choice}) {
        box standard = random_value(of, random), chosen = random.one_in(2) ? standard : random_value(of, random);
        if (of == kind::choice)
            standard = set_of(std::uint64_t{1} << random.below(3)), chosen = random.one_in(2) ? standard : set_of(4);
        g->settings.push_back({"keuze_" + std::string(name_of(of)), of, point(standard.lo), point(chosen.lo)});
    }
    tree_maker maker{*g, random};
    const std::size_t count = 1 + random.below(options.statements);
    dice chance{seed + 1'000'000'007}; // its own: the other programs stay as they are
    const bool needs_host = options.with != host::none && chance.one_in(4);
    for (std::size_t k = 0; k < count; ++k) {
        const bool last = k + 1 == count;
        const bool needed = !last && needs_host && chance.one_in(2);
        const kind of = last && !random.one_in(3)
                            ? kind::truth
                            : random.of(std::array{kind::truth, kind::count, kind::money, kind::date, kind::choice});
        about meta;
        meta.sources[0] = &somewhere;
        if (options.dated && random.one_in(8) && maker.take("." + std::string(peildatum.name))) {
            meta.from = date{static_cast<std::int32_t>(random.between(first_day.day - 2, last_day.day))};
            if (random.one_in(2))
                meta.until = date{static_cast<std::int32_t>(
                    random.between(meta.from.day + (options.spelled ? 1 : 0), last_day.day + 2))};
        }
        tree body = needed ? maker.make_needed(of, options.depth - 2) : maker.make(of, options.depth);
        const bool is_rule = last || random.one_in(3);
        g->statements.push_back({"d" + std::to_string(k), is_rule && !needed, std::move(body), meta, {}});
        if (needed) g->statements.back().need = random_need(of, options.with == host::moody, chance);
    }
    view_as_packs(*g, random);
    return g;
}

const generated_statement& generated::named(std::string_view name) const {
    for (const generated_statement& s : statements)
        if (s.name == name) return s;
    throw std::logic_error("no such statement");
}

std::vector<std::string_view> generated::names() const {
    std::vector<std::string_view> result;
    for (const generated_statement& s : statements) result.push_back(s.name);
    return result;
}

std::string generated::text() const {
    std::string result = "seed " + std::to_string(seed) + (options.read_once ? ", read-once" : "") + "\n";
    for (const generated_setting& s : settings) result += s.name + " = " + std::to_string(s.chosen.lo) + "\n";
    for (const generated_parameter& p : parameters) {
        result += p.name + ":";
        for (const period& x : p.periods)
            result += " " + text_of({.of = kind::date, .value = x.from.day}) +
                      (x.is_gap() ? " gap" : " " + std::to_string(x.value.lo) + ".." + std::to_string(x.value.hi));
        result += "\n";
    }
    for (const generated_statement& s : statements) {
        result += s.name + " = " + text_of(s.body);
        if (s.need)
            result += (s.need->at_hand ? "  the host gives " : "  nobody gives ") + std::to_string(s.need->domain.lo) +
                      ".." + std::to_string(s.need->domain.hi);
        if (s.meta.from > range_of<date>::lowest)
            result += "  from " + text_of({.of = kind::date, .value = s.meta.from.day});
        if (s.meta.until < range_of<date>::highest)
            result += "  until " + text_of({.of = kind::date, .value = s.meta.until.day});
        result += "\n";
    }
    return result;
}

std::optional<plan> generated::make_plan(std::optional<date> on, bool all) const {
    const pack* const roots[]{&top};
    const std::vector<std::string_view> every = names();
    std::vector<link_problem> problems;
    const std::span<const std::string_view> asked{every};
    const std::vector<custom_function> at_hand = functions();
    return plan::make({roots, entity_name, all ? asked : asked.last(1), on, at_hand}, problems);
}

std::vector<custom_function> generated::functions() const {
    std::vector<custom_function> result;
    for (const generated_statement& s : statements)
        if (s.need && s.need->at_hand)
            result.push_back({s.name, s.need->call(), const_cast<generated_need*>(&*s.need)}); // it only reads
    return result;
}

} // namespace maatstaf::tests
