// Two spellings, one meaning, for random programs: what the generator makes is written as JSON and loaded again, and is
// then the same pack, node for node, with the same answers. What cannot be linked cannot be loaded either.
#include "support/known_case.hpp"

#include <maatstaf/load.hpp>

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace maatstaf::tests {
namespace {

/// Both packs of a generated program, written and loaded again.
struct reloaded {
    std::string base_text, top_text;
    diagnostics found;
    std::optional<loaded_pack> base, top;

    explicit reloaded(const generated& program)
        : base_text(write_pack(program.base)), top_text(write_pack(program.top)), functions(program.functions()) {
        base = load_pack(base_text, {}, found);
        if (!base) return;
        const pack* const available[]{&base->view()};
        top = load_pack(top_text, available, found);
    }

    std::string text() const {
        std::string result = base_text + top_text;
        for (const diagnostic& d : found) result += d.id + ' ' + d.place + ": " + d.message + '\n';
        return result;
    }

    std::optional<plan> make_plan(std::span<const std::string_view> rules, std::optional<date> on) const {
        const pack* const roots[]{&top->view()};
        std::vector<link_problem> problems;
        return plan::make({roots, entity_name, rules, on, functions}, problems);
    }

    std::vector<custom_function> functions; ///< of the host
};

/// Can a pack that uses no other be linked, all of it?
bool links(const pack& alone) {
    const pack* const roots[]{&alone};
    std::vector<std::string_view> all;
    for (const statement& s : alone.definitions) all.push_back(s.name);
    std::vector<link_problem> problems;
    return plan::make({roots, entity_name, all, {}}, problems).has_value();
}

void expect_same_text(text a, text b) {
    EXPECT_EQ(a.nl, b.nl);
    EXPECT_EQ(a.en, b.en);
}

void expect_same_source(const source* a, const source* b) {
    ASSERT_EQ(a == nullptr, b == nullptr);
    if (a == nullptr) return;
    EXPECT_EQ(std::tie(a->id, a->title, a->at, a->url, a->quote), std::tie(b->id, b->title, b->at, b->url, b->quote));
}

void expect_same_statements(const pack& a, const pack& b) {
    ASSERT_EQ(a.definitions.size(), b.definitions.size());
    for (std::size_t i = 0; i < a.definitions.size(); ++i) {
        const statement &x = a.definitions[i], &y = b.definitions[i];
        EXPECT_EQ(std::tie(x.name, x.entity, x.is_rule, x.of), std::tie(y.name, y.entity, y.is_rule, y.of));
        EXPECT_TRUE(std::ranges::equal(x.options, y.options)) << x.name;
        EXPECT_TRUE(std::ranges::equal(x.body, y.body)) << x.name;
        ASSERT_EQ(x.domain == nullptr, y.domain == nullptr) << x.name;
        if (x.domain != nullptr) { EXPECT_EQ(*x.domain, *y.domain) << x.name; }
        EXPECT_EQ(std::tie(x.meta.from, x.meta.until), std::tie(y.meta.from, y.meta.until)) << x.name;
        ASSERT_EQ(x.meta.sources().size(), y.meta.sources().size()) << x.name;
        for (std::size_t n = 0; n < x.meta.sources().size(); ++n)
            expect_same_source(x.meta.sources()[n], y.meta.sources()[n]);
    }
}

void expect_same_parameters(const pack& a, const pack& b) {
    ASSERT_EQ(a.parameters.size(), b.parameters.size());
    for (std::size_t i = 0; i < a.parameters.size(); ++i) {
        const parameter &x = a.parameters[i], &y = b.parameters[i];
        EXPECT_EQ(std::tie(x.name, x.of), std::tie(y.name, y.of));
        EXPECT_EQ(x.of == kind::rate ? x.denominator : 1, y.denominator) << x.name;
        EXPECT_TRUE(std::ranges::equal(x.options, y.options)) << x.name;
        ASSERT_EQ(x.periods.size(), y.periods.size()) << x.name;
        for (std::size_t n = 0; n < x.periods.size(); ++n) {
            const period &p = x.periods[n], &q = y.periods[n];
            EXPECT_EQ(std::tie(p.from, p.hole), std::tie(q.from, q.hole));
            EXPECT_EQ(p.is_gap() ? box{} : p.value, q.value) << x.name << ' ' << n;
            expect_same_text(p.gap, q.gap);
            expect_same_source(p.where, q.where);
        }
    }
}

void expect_same_declarations(const pack& a, const pack& b) {
    EXPECT_EQ(std::tie(a.name, a.version), std::tie(b.name, b.version));
    ASSERT_EQ(a.entities.size(), b.entities.size());
    for (std::size_t i = 0; i < a.entities.size(); ++i) {
        const entity &x = a.entities[i], &y = b.entities[i];
        EXPECT_TRUE(std::ranges::equal(x.lists, y.lists, {}, &list_view::name, &list_view::name));
        EXPECT_TRUE(std::ranges::equal(x.lists, y.lists, {}, &list_view::maximum, &list_view::maximum));
        ASSERT_EQ(x.facts.size(), y.facts.size());
        for (std::size_t f = 0; f < x.facts.size(); ++f) {
            const fact_view &p = x.facts[f], &q = y.facts[f];
            EXPECT_EQ(std::tie(p.name, p.list, p.of, p.domain, p.shared, p.changeable),
                      std::tie(q.name, q.list, q.of, q.domain, q.shared, q.changeable));
            EXPECT_TRUE(std::ranges::equal(p.options, q.options)) << p.name;
        }
    }
    ASSERT_EQ(a.settings.size(), b.settings.size());
    for (std::size_t i = 0; i < a.settings.size(); ++i) {
        EXPECT_EQ(std::tie(a.settings[i].name, a.settings[i].of, a.settings[i].value),
                  std::tie(b.settings[i].name, b.settings[i].of, b.settings[i].value));
        EXPECT_TRUE(std::ranges::equal(a.settings[i].options, b.settings[i].options));
    }
    std::map<std::string_view, box> chosen_in_a, chosen_in_b; // in whatever order
    for (const chosen& c : a.chooses) chosen_in_a.emplace(c.setting, c.value);
    for (const chosen& c : b.chooses) chosen_in_b.emplace(c.setting, c.value);
    EXPECT_EQ(chosen_in_a, chosen_in_b);
    EXPECT_TRUE(std::ranges::equal(a.questions, b.questions, {}, &open_question::name, &open_question::name));
}

void expect_same_pack(const pack& a, const pack& b) {
    expect_same_declarations(a, b);
    expect_same_parameters(a, b);
    expect_same_statements(a, b);
}

/// The same cases, told to both: every answer and, where the nodes are the same, every reason for it.
void expect_same_answers(const plan& a, const plan& b, bool same_nodes, dice& random) {
    judge by_a{a}, by_b{b};
    for (int n = 0; n < 3; ++n) {
        const known_case known = random_case(world::small, random, 40);
        const situation told_a = tell(a, known), told_b = tell(b, known);
        by_a.consider(told_a);
        by_b.consider(told_b);
        for (std::size_t r = 0; r < a.rules().size(); ++r) {
            const verdict x = by_a.why(r), y = by_b.why(r);
            ASSERT_EQ(x.answer, y.answer) << x.rule->name << '\n' << known.text();
            if (!same_nodes) continue;
            ASSERT_TRUE(std::ranges::equal(x.reasons, y.reasons, {}, &reason::node, &reason::node)) << known.text();
            ASSERT_TRUE(std::ranges::equal(x.obstacles, y.obstacles, {}, &obstacle::node, &obstacle::node));
        }
    }
}

/// What has occurred so far, so that the test cannot pass by leaving something out.
struct occurrences {
    std::set<op> operators;
    std::set<kind> parameters, unsettled, settings_read, needed, arguments_of_needs;
    std::size_t ranges = 0, option_sets = 0, gaps = 0, late = 0, ending = 0, choices = 0, nested = 0, uses = 0;

    void count(const pack& in) {
        for (const parameter& p : in.parameters)
            for (const period& on : p.periods) {
                parameters.insert(p.of);
                gaps += on.is_gap();
                if (!on.is_gap() && !is_point(on.value, p.of)) ++(p.of == kind::choice ? option_sets : ranges);
            }
        for (const statement& s : in.definitions) {
            late += s.meta.from > range_of<date>::lowest;
            ending += s.meta.until <= range_of<date>::highest;
            int open = 0;
            if (s.domain != nullptr)
                for_each_argument(s.body, static_cast<std::uint32_t>(s.body.size() - 1),
                                  [&](std::uint32_t root) { arguments_of_needs.insert(s.body[root].of); });
            for (const node& n : s.body) {
                operators.insert(n.code);
                if (n.code == op::unsettled) unsettled.insert(n.of);
                if (n.code == op::setting) settings_read.insert(n.of);
                if (n.code == op::custom) needed.insert(n.of);
                if (n.code == op::each) nested += ++open > 1;
                if (info(n.code).form == shape::fold) --open;
                uses += n.code == op::use;
            }
        }
        choices += in.chooses.size();
    }
};

bool stands_in_packs(const operator_info& o) {
    return o.form != shape::hint && o.code != op::known;
}

TEST(generated_packs, are_the_same_when_they_are_written_and_loaded) {
    occurrences met;
    std::size_t loaded = 0, refused = 0;
    for (std::uint64_t seed = 400'000; seed < 401'500; ++seed) {
        const auto program = generate(seed, {.spelled = true});
        SCOPED_TRACE(program->text());
        const reloaded again{*program};
        const auto made = program->make_plan();
        ASSERT_EQ(again.base.has_value(), links(program->base)) << again.text();
        ASSERT_EQ(again.top.has_value(), again.base.has_value() && made.has_value()) << again.text();
        ASSERT_EQ(again.top.has_value(), again.found.empty()) << again.text();
        if (!again.top) {
            ++refused;
            for (const diagnostic& d : again.found)
                EXPECT_THAT(d.id, testing::AnyOf("MST-P034", "MST-P035", "MST-P037")) << again.text();
            continue;
        }
        ++loaded;
        expect_same_pack(program->base, again.base->view());
        expect_same_pack(program->top, again.top->view());
        ASSERT_EQ(write_pack(*again.base), again.base_text);
        ASSERT_EQ(write_pack(*again.top), again.top_text);
        const auto names = program->names();
        const auto reread = again.make_plan(names, {});
        ASSERT_TRUE(reread);
        dice random{seed};
        expect_same_answers(*made, *reread, true, random);
        const date day{first_day.day + static_cast<std::int32_t>(seed % 5)};
        const auto bound = program->make_plan(day), bound_again = again.make_plan(names, day);
        ASSERT_EQ(bound.has_value(), bound_again.has_value());
        ASSERT_TRUE(!bound || std::ranges::equal(bound->code().nodes, bound_again->code().nodes));
        met.count(again.base->view());
        met.count(again.top->view());
        if (HasFailure()) FAIL() << again.text();
    }

    for (const operator_info& o : operators) EXPECT_EQ(met.operators.contains(o.code), stands_in_packs(o)) << o.word;
    const std::set<kind> values{kind::truth, kind::count, kind::money, kind::date, kind::choice};
    std::set<kind> dated = values;
    dated.insert(kind::rate);
    EXPECT_EQ(met.parameters, dated);
    EXPECT_EQ(met.unsettled, values);
    EXPECT_EQ(met.settings_read, values);
    EXPECT_EQ(met.needed, values);
    EXPECT_EQ(met.arguments_of_needs, values);
    for (const std::size_t often :
         {met.ranges, met.option_sets, met.gaps, met.late, met.ending, met.choices, met.nested, met.uses, refused})
        EXPECT_GT(often, 20u);
    EXPECT_GT(loaded, 700u);
}

// C++ can say a few things that JSON cannot, such as a choice of which nothing says what its options are.
TEST(generated_packs, that_json_cannot_spell_are_refused_or_mean_the_same) {
    std::size_t refused = 0, loaded = 0;
    for (std::uint64_t seed = 402'000; seed < 402'500; ++seed) {
        const auto program = generate(seed);
        SCOPED_TRACE(program->text());
        const reloaded again{*program};
        ASSERT_EQ(again.top.has_value(), again.found.empty());
        const auto made = program->make_plan();
        if (!again.top || !made) {
            refused += made.has_value();
            continue;
        }
        ++loaded;
        const auto reread = again.make_plan(program->names(), {});
        ASSERT_TRUE(reread);
        dice random{seed};
        expect_same_answers(*made, *reread, false, random);
    }
    EXPECT_GT(refused, 20u);
    EXPECT_GT(loaded, 100u);
}

} // namespace
} // namespace maatstaf::tests
