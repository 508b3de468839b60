// A case followed along one fact, beside judging it at every value: a young person through eight years, and a household's
// income from nothing to 5,000 euro, cent by cent. Both must answer alike everywhere before either is timed.
#include <maatstaf/changes.hpp>
#include <maatstaf/evaluate.hpp>
#include <maatstaf/sociaal/sociaal.hpp>
#include <maatstaf/sweep.hpp>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace {

using namespace maatstaf;
using namespace maatstaf::sociaal;
using namespace maatstaf::literals;

constexpr date from{2023, 1, 1}, until{2031, 1, 1};
constexpr std::int64_t most_income = 500'000;

[[noreturn]] void die(std::string_view what) {
    std::fprintf(stderr, "%.*s is not as judged value by value; nothing was timed\n", static_cast<int>(what.size()),
                 what.data());
    std::exit(1);
}

plan all_rules(std::initializer_list<const pack*> packs, std::string_view entity, std::optional<date> on) {
    std::vector<std::string_view> rules;
    for (const pack* p : packs)
        for (const statement& s : p->definitions)
            if (s.is_rule && s.entity == entity) rules.push_back(s.name);
    if (on) rules.insert(rules.end(), {"recht_op_algemene_bijstand", "algemene_bijstand_bedrag"});
    std::vector<link_problem> problems;
    auto made = plan::make({{packs.begin(), packs.size()}, entity, rules, on}, problems);
    if (!made) die("the plan");
    return std::move(*made);
}

/// Youth help that ended, and was taken up again: everything that the rules ask of it is told.
situation young_person(const plan& of, bool with_birth_date) {
    using namespace sociaal::jeugd;
    situation s{of};
    if (with_birth_date) s.set(geboortedatum, date{2007, 5, 10});
    else s.set("geboortedatum", kind::date, {date{2007, 5, 1}.day, date{2007, 5, 31}.day});
    s.set(sociaal::woongemeente, 392);
    s.set(hulp_begonnen_op, date{2022, 3, 1});
    s.set(hulp_loopt, no);
    s.set(hulp_beeindigd_op, date{2025, 2, 1});
    s.set(hulp_hervat, yes);
    s.set(hulp_hervat_op, date{2025, 6, 15});
    s.set(voortzetting_noodzakelijk, yes);
    s.set(noodzaak_voor_18_vastgesteld, yes);
    s.set(hervatting_noodzakelijk, yes);
    s.set(pleegzorg, no);
    s.set(gezinshuis, no);
    s.set(jeugdstrafrecht, no);
    s.set(recht_op_zvw, no);
    s.set(recht_op_wlz, no);
    s.set(woont_in_nederland, yes);
    return s;
}

situation household(const plan& of) {
    situation s{of};
    s.set(sociaal::woongemeente, 394);
    s.set(gehuwd, yes);
    s.set(aanvrager_geboortedatum, date{1986, 3, 8});
    s.set(partner_geboortedatum, date{1987, 10, 25});
    s.set(aanvrager_in_inrichting, no);
    s.set(partner_in_inrichting, no);
    s.set(vermogen, 6200_euro);
    s.no_members(medebewoners);
    s.add_member(kinderen);
    s.set_member(kind_geboortedatum, date{2016, 9, 1});
    s.set_member(kind_ten_laste, yes);
    return s;
}

std::uint32_t slot_of(const plan& of, std::string_view fact) {
    return of.names().places[*of.names().fact_names.find(symbol_of(fact))].slot;
}

/// Judges at every value, and gives each answer to `answered(rule, value, answer)`.
template <class Answered>
void at_every_value(const plan& of, const situation& known, std::uint32_t slot, std::int64_t first, std::int64_t last,
                    const Answered& answered) {
    situation now{known};
    judge alone{of};
    for (std::int64_t value = first; value <= last; ++value) {
        now.set_slot(slot, point(value));
        alone.consider(now);
        for (std::size_t rule = 0; rule < of.rules().size(); ++rule) answered(rule, value, alone.answer(rule));
    }
}

struct through_time {
    plan of = all_rules({&landelijk, &haarlem}, "jeugdige", {});
    situation known, to_the_month;
    changes by{of};

    through_time() : known(young_person(of, true)), to_the_month(young_person(of, false)) {
        compare(known);
        compare(to_the_month);
    }
    void compare(const situation& who) {
        if (!by.follow(who, from, until)) die("the timeline");
        std::vector<std::size_t> at(of.rules().size());
        at_every_value(of, who, 0, from.day, until.day - 1, [&](std::size_t rule, std::int64_t day, box answer) {
            if (by.at(rule, at[rule]).until.day == day) ++at[rule];
            if (by.at(rule, at[rule]).answer != answer) die("the timeline");
        });
    }
};

struct along_the_income {
    plan of = all_rules({&haarlemmermeer}, "huishouden", date{2025, 1, 1});
    situation known = household(of);
    std::uint32_t slot = slot_of(of, "netto_inkomen_inclusief");
    sweep by{of};

    along_the_income() {
        if (!by.follow(known, slot, 0, most_income)) die("the sweep");
        std::vector<std::size_t> at(of.rules().size());
        at_every_value(of, known, slot, 0, most_income, [&](std::size_t rule, std::int64_t cents, box answer) {
            while (by.at(rule, at[rule]).to < cents) ++at[rule];
            const sweep_stretch& s = by.at(rule, at[rule]);
            if ((s.moves ? by.answer(rule, cents) : s.at_from) != answer) die("the sweep");
        });
    }
};

through_time& timeline() {
    static through_time made;
    return made;
}
along_the_income& incomes() {
    static along_the_income made;
    return made;
}

void changes_in_eight_years(benchmark::State& state) {
    through_time& t = timeline();
    std::size_t stretches = 0;
    for (auto _ : state) {
        t.by.follow(t.known, from, until);
        benchmark::DoNotOptimize(t.by.count(0));
    }
    for (std::size_t rule = 0; rule < t.of.rules().size(); ++rule) stretches += t.by.count(rule);
    state.counters["rules"] = static_cast<double>(t.of.rules().size());
    state.counters["pieces"] = static_cast<double>(stretches);
}
void changes_of_a_birth_month(benchmark::State& state) {
    through_time& t = timeline();
    for (auto _ : state) {
        t.by.follow(t.to_the_month, from, until);
        benchmark::DoNotOptimize(t.by.count(0));
    }
}
void every_day_of_eight_years(benchmark::State& state) {
    through_time& t = timeline();
    for (auto _ : state)
        at_every_value(t.of, t.known, 0, from.day, until.day - 1,
                       [](std::size_t, std::int64_t, box answer) { benchmark::DoNotOptimize(answer); });
}

void sweep_of_an_income(benchmark::State& state) {
    along_the_income& a = incomes();
    std::size_t stretches = 0;
    for (auto _ : state) {
        a.by.follow(a.known, a.slot, 0, most_income);
        benchmark::DoNotOptimize(a.by.count(0));
    }
    for (std::size_t rule = 0; rule < a.of.rules().size(); ++rule) stretches += a.by.count(rule);
    state.counters["rules"] = static_cast<double>(a.of.rules().size());
    state.counters["pieces"] = static_cast<double>(stretches);
}
void every_cent_of_an_income(benchmark::State& state) {
    along_the_income& a = incomes();
    for (auto _ : state)
        at_every_value(a.of, a.known, a.slot, 0, most_income,
                       [](std::size_t, std::int64_t, box answer) { benchmark::DoNotOptimize(answer); });
}

BENCHMARK(changes_in_eight_years)->Unit(benchmark::kMicrosecond);
BENCHMARK(changes_of_a_birth_month)->Unit(benchmark::kMicrosecond);
BENCHMARK(every_day_of_eight_years)->Unit(benchmark::kMicrosecond);
BENCHMARK(sweep_of_an_income)->Unit(benchmark::kMicrosecond);
BENCHMARK(every_cent_of_an_income)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
