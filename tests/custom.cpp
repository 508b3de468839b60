// Functions of the host: what a pack needs is declared in C++, linked with the functions at hand, and judged with them. What
// is not right about them is found when they are linked; what they do not give is what the verdict names.
#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>
#include <gtest/gtest.h>

#include <algorithm>

namespace maatstaf::tests {
namespace {

using namespace literals;
using why = link_problem::reason;

BOOST_DEFINE_ENUM_CLASS(vervoer, lopend, fiets, bus)

constexpr fact<count> afstand{"afstand", {"de afstand", "the distance"}, {0, 100}};
constexpr fact<vervoer> met{"met", {"het vervoer", "the means"}};
constexpr fact<truth> ziek{"ziek", {}};
constexpr auto reistijd =
    need<count>("reistijd", "reiziger", {0, 600}, {.label = {"de reistijd", "the travel time"}}, afstand + 1, met);
constexpr auto begaanbaar = need<truth>("begaanbaar", "reiziger", unknown, {}, afstand);
constexpr auto ver = rule("ver", "reiziger", reistijd > 60 && !ziek, {});
constexpr auto te_doen = rule("te_doen", "reiziger", begaanbaar || ziek, {});

constexpr std::array facts{afstand.view(), met.view(), ziek.view()};
constexpr std::array entities{entity{"reiziger", {}, facts, {}}};
constexpr std::array statements{reistijd.view(), begaanbaar.view(), ver.view(), te_doen.view()};
constexpr pack reizen{.name = "reizen", .entities = entities, .definitions = statements};
constexpr const pack* roots[]{&reizen};

/// Minutes: on foot 12 for a kilometre, else 4. It gives nothing beyond 50, and of 41 what cannot be.
constexpr bool minutes(void*, const std::int64_t* with, std::size_t, std::int64_t* result) noexcept {
    if (with[0] > 50) return false;
    *result = with[0] == 41 ? 5'000 : with[0] * (with[1] == 0 ? 12 : 4);
    return true;
}
constexpr bool is_near(void* limit, const std::int64_t* with, std::size_t, std::int64_t* result) noexcept {
    *result = with[0] < *static_cast<const std::int64_t*>(limit) ? 1 : 0;
    return true;
}

std::int64_t thirty = 30;
const custom_function both[]{{"reistijd", minutes}, {"begaanbaar", is_near, &thirty}};

plan made(std::span<const custom_function> functions) {
    static constexpr std::string_view all[]{"ver", "te_doen", "reistijd"};
    std::vector<link_problem> problems;
    auto result = plan::make({roots, "reiziger", all, date{2026, 1, 1}, functions}, problems);
    EXPECT_TRUE(problems.empty());
    return std::move(*result);
}

std::vector<link_problem> problems_of(std::span<const custom_function> functions,
                                      std::span<const pack* const> packs = roots) {
    static constexpr std::string_view all[]{"ver"};
    std::vector<link_problem> problems;
    (void)plan::make({packs, "reiziger", all, {}, functions}, problems);
    return problems;
}

bool has(const std::vector<link_problem>& found, why reason, std::string_view name) {
    return found.size() == 1 && found[0].why == reason && found[0].name == name;
}

TEST(custom, a_value_is_computed_by_the_host) {
    const plan p = made(both);
    judge by{p};
    situation s{p};
    s.set(afstand, {10, 10});
    s.set(met, vervoer::lopend);
    by.consider(s);
    EXPECT_EQ(by.answer(2), point(132));
    s.set(met, vervoer::bus);
    s.set(ziek, no);
    by.consider(s);
    EXPECT_EQ(by.answer(2), point(44));
    EXPECT_EQ(by.answer(0), point(0));
    EXPECT_EQ(by.answer(1), point(1));
}

TEST(custom, an_argument_that_is_not_known_leaves_the_domain_and_is_open) {
    const plan p = made(both);
    judge by{p};
    situation s{p};
    s.set(met, vervoer::fiets);
    s.set(ziek, no);
    by.consider(s);
    EXPECT_EQ(by.answer(2), (box{0, 600}));
    const verdict v = by.why(0);
    EXPECT_EQ(v.answer, (box{0, 1}));
    EXPECT_TRUE(v.obstacles.empty());
    EXPECT_TRUE(by.room().open.has(1));
    EXPECT_FALSE(by.room().open.has(2));
    EXPECT_TRUE(by.room().used.has(2));
}

TEST(custom, a_function_that_gives_nothing_is_what_keeps_it_open) {
    const plan p = made(both);
    judge by{p};
    for (const count beyond : {40, 60}) {
        situation s{p};
        s.set(afstand, {beyond, beyond});
        s.set(met, vervoer::fiets);
        s.set(ziek, no);
        by.consider(s);
        EXPECT_EQ(by.answer(2), (box{0, 600}));
        const verdict v = by.why(0);
        ASSERT_EQ(v.obstacles.size(), 1u);
        EXPECT_EQ(p.code().nodes[v.obstacles[0].node].code, op::custom);
        EXPECT_TRUE(by.room().open.empty());
        EXPECT_TRUE(by.room().used.has(1)); // the function had it
    }
}

TEST(custom, a_function_that_is_not_at_hand_asks_for_nothing_but_itself) {
    const plan p = made({});
    judge by{p};
    situation s{p};
    s.set(ziek, no);
    s.set(met, vervoer::fiets);
    by.consider(s);
    const verdict v = by.why(0);
    EXPECT_EQ(v.obstacles.size(), 1u);
    EXPECT_TRUE(by.room().open.empty());
    EXPECT_FALSE(by.room().used.has(2));
    EXPECT_FALSE(by.next_question(0).has_value());
    s.give("reistijd", kind::count, point(61));
    by.consider(s);
    EXPECT_EQ(by.answer(0), point(1));
    EXPECT_TRUE(by.why(0).obstacles.empty());
}

/// Yes for each amount; and how often it was asked.
bool always(void* asked, const std::int64_t*, std::size_t, std::int64_t* result) noexcept {
    *result = 1;
    ++*static_cast<int*>(asked);
    return true;
}

// A function says nothing of a range: whoever would halve it until it does, would ask for every cent there is.
TEST(custom, a_question_does_not_try_every_value) {
    constexpr fact<money> bedrag{"bedrag", {}}, grens{"grens", {}};
    constexpr fact<count> aantal{"aantal", {}, {0, 63}};
    const std::array mine{bedrag.view(), grens.view(), aantal.view()};
    const std::array mine_only{entity{"reiziger", {}, mine, {}}};
    const auto twice = define("twee_keer", "reiziger", bedrag + bedrag, {});
    const auto goed = need<truth>("goed", "reiziger", unknown, {}, twice, aantal);
    const auto r = rule("r", "reiziger", goed && grens > euro(5), {});
    const std::array all{twice.view(), goed.view(), r.view()};
    const pack p{.name = "reizen", .entities = mine_only, .definitions = all};
    const pack* const packs[]{&p};
    int asked = 0;
    const custom_function functions[]{{"goed", always, &asked}};
    static constexpr std::string_view rules[]{"r"};
    std::vector<link_problem> problems;
    const auto linked = plan::make({packs, "reiziger", rules, date{2026, 1, 1}, functions}, problems);
    ASSERT_TRUE(linked);
    situation s{*linked};
    const auto pieces = [&](std::size_t slot) {
        asked = 0;
        return questioner{linked->code(), s.facts(), linked->rules()[0]}.pieces(slot, linked->kinds()[slot]);
    };
    s.set(aantal, {3, 3});
    EXPECT_EQ(pieces(1).size(), 1u);
    EXPECT_EQ(asked, 0);
    s.set(bedrag, {euro(3), euro(3)});
    s.set(aantal, {0, 63});
    EXPECT_EQ(pieces(3).size(), 1u);
    EXPECT_LE(asked, 300);
    s.set(aantal, {3, 3});
    ASSERT_EQ(pieces(2).size(), 2u); // what the host does not read is told apart to the cent
    EXPECT_EQ(pieces(2)[0].values.hi, 500);
}

TEST(custom, what_the_host_gives_can_contradict_what_the_case_says_of_it) {
    const plan p = made(both);
    judge by{p};
    situation s{p};
    s.set(afstand, {10, 10});
    s.set(met, vervoer::lopend);
    s.give("reistijd", kind::count, point(61));
    by.consider(s);
    ASSERT_NE(by.contradiction(), nullptr);
    EXPECT_EQ(by.contradiction()->name, "reistijd");
}

TEST(custom, a_truth_of_the_host_is_a_reason_of_its_own) {
    const plan p = made(both);
    judge by{p};
    situation s{p};
    s.set(afstand, {31, 31});
    s.set(ziek, no);
    by.consider(s);
    const verdict v = by.why(1);
    ASSERT_EQ(v.reasons.size(), 2u);
    EXPECT_EQ(p.code().nodes[v.reasons[0].node].code, op::custom);
    EXPECT_EQ(v.reasons[0].left, point(0));
    EXPECT_TRUE(by.room().used.has(1));
}

TEST(custom, the_compiler_unrolls_it) {
    static constexpr custom_function functions[]{{"reistijd", minutes}};
    static constexpr auto& unrolled = compiled<[] {
        return link_one(reizen, "reiziger", "ver", date{2026, 1, 1}, functions);
    }>;
    for (std::int64_t far = 0; far <= 100; ++far)
        for (std::uint64_t means = 1; means < 8; ++means) {
            const box slots[]{point(0), {far, std::max<std::int64_t>(far, 3)}, set_of(means), {0, 1}};
            box values[2], by_loop[2];
            EXPECT_EQ(evaluate_known<unrolled>({slots}, values), evaluate(unrolled.view(), {slots}, by_loop));
            ASSERT_EQ(values[0], by_loop[0]);
            ASSERT_EQ(values[1], by_loop[1]);
        }
    static_assert([] {
        const box slots[]{point(0), point(10), set_of(1), point(0)};
        box values[2];
        evaluate_known<unrolled>({slots}, values);
        return values[0] == point(132) && values[1] == point(1);
    }());
}

TEST(custom, only_what_is_needed_can_be_given_and_only_once) {
    EXPECT_TRUE(problems_of(both).empty());
    EXPECT_TRUE(has(problems_of(std::array{custom_function{"reistjid", minutes}}), why::no_such_need, "reistjid"));
    EXPECT_TRUE(has(problems_of(std::array{custom_function{"ver", minutes}}), why::no_such_need, "ver"));
    EXPECT_TRUE(has(problems_of(std::array{both[0], both[1], both[0]}), why::given_twice, "reistijd"));
    EXPECT_TRUE(has(problems_of(std::array{custom_function{"reistijd"}}), why::given_twice, "reistijd"));
}

TEST(custom, what_cannot_be_is_refused) {
    const auto nothing = need<count>("niets", "reiziger", {3, 2}, {}, afstand);
    const std::array wrong{nothing.view(), reistijd.view(), ver.view()};
    const pack p{.name = "reizen", .entities = entities, .definitions = wrong};
    const pack* const packs[]{&p};
    EXPECT_TRUE(has(problems_of({}, packs), why::empty_domain, "niets"));
}

/// The rule "ver" adds up so many values of the host.
std::vector<link_problem> problems_of_many(std::size_t functions, std::size_t arguments) {
    std::vector<std::string> names;
    for (std::size_t n = 0; n < functions; ++n) names.push_back("n" + std::to_string(n));
    std::vector<node> body(arguments, {.code = op::fact, .of = kind::count, .payload = symbol_of("afstand")}), sum;
    body.push_back({.code = op::custom, .of = kind::count, .payload = static_cast<std::int64_t>(arguments)});
    const box domain{0, 1};
    std::vector<statement> many;
    for (const std::string& name : names) {
        many.push_back({name, "reiziger", {}, body, {}, false, kind::count, &domain});
        sum.push_back({.code = op::use, .of = kind::count, .payload = symbol_of(name)});
        if (sum.size() > 1) sum.push_back({.code = op::plus, .of = kind::count, .payload = 2});
    }
    many.push_back({"ver", "reiziger", {}, sum, {}, true, kind::count});
    const pack p{.name = "reizen", .entities = entities, .definitions = many};
    const pack* const packs[]{&p};
    auto found = problems_of({}, packs);
    for (link_problem& f : found) f.name = {};
    return found;
}

TEST(custom, there_is_an_end_to_how_many_there_can_be) {
    EXPECT_TRUE(problems_of_many(function_limit, 1).empty());
    EXPECT_TRUE(has(problems_of_many(function_limit + 1, 1), why::too_many_functions, ""));
    EXPECT_TRUE(problems_of_many(1, argument_limit).empty());
    EXPECT_TRUE(has(problems_of_many(1, argument_limit + 1), why::too_many_functions, ""));
}

} // namespace
} // namespace maatstaf::tests
