// A pack of any number of rules of 8 nodes over 100 shared definitions, made at run time with labels and sources as a
// pack should have. Made from a fixed seed: the same number of rules gives the same pack on every machine. What each rule
// says in plain C++ is in many_rules_by_hand.hpp.
#pragma once

#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <deque>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace many_rules {

using namespace maatstaf;
using namespace maatstaf::literals;

BOOST_DEFINE_ENUM_CLASS(woonvorm, huur, koop, inwonend, instelling)

inline constexpr date on{2025, 1, 1};
inline constexpr std::string_view entity_name = "huishouden";

inline constexpr fact<money> inkomen{
    "inkomen", {"het inkomen per maand", "the monthly income"}, {0_euro, 100'000_euro}};
inline constexpr fact<money> vermogen{"vermogen", {"het vermogen", "the wealth"}, {0_euro, 10'000'000_euro}};
inline constexpr fact<money> huur{"huur", {"de huur per maand", "the monthly rent"}, {0_euro, 10'000_euro}};
inline constexpr fact<date> geboortedatum{
    "geboortedatum", {"de geboortedatum", "the date of birth"}, {date{1900, 1, 1}, date{2025, 12, 31}}};
inline constexpr fact<count> bewoners{"bewoners", {"het aantal bewoners", "the number of residents"}, {1, 20}};
inline constexpr fact<count> maanden{"maanden", {"het aantal maanden", "the number of months"}, {0, 600}};
inline constexpr fact<truth> gehuwd{"gehuwd", {"gehuwd", "married"}};
inline constexpr fact<truth> student{"student", {"student", "a student"}};
inline constexpr fact<truth> werkt{"werkt", {"aan het werk", "at work"}};
inline constexpr fact<woonvorm> woont{"woont", {"de woonvorm", "the kind of home"}};
inline constexpr list_view kinderen{"kinderen", 6, {"de kinderen", "the children"}};
inline constexpr member_fact<date> kind_geboortedatum{
    kinderen, "geboortedatum", {"de geboortedatum", "the date of birth"}, {date{1990, 1, 1}, date{2025, 12, 31}}};

inline constexpr source verordening{"vo_1", "Verordening van het voorbeeld", "art. 1", "https://example.org/vo", {}};
inline constexpr timeline<money, 3> norm{"norm",
                                         {"de norm", "the norm"},
                                         {{{date{2024, 1, 1}, point(128'470), &verordening},
                                           {date{2025, 1, 1}, point(134'545), &verordening},
                                           {date{2026, 1, 1}, point(140'118), &verordening}}},
                                         {"de verordening geldt vanaf 2024", "the ordinance is in force from 2024"}};
inline constexpr timeline<money, 2> vermogensgrens{
    "vermogensgrens",
    {"de vermogensgrens", "the limit to wealth"},
    {{{date{2024, 1, 1}, point(757'500), &verordening}, {date{2025, 1, 1}, point(777'000), &verordening}}},
    {"de verordening geldt vanaf 2024", "the ordinance is in force from 2024"}};

/// The definitions come in tens: six truths, then four amounts.
inline constexpr std::size_t definition_count = 100, rule_nodes = 8;

/// What a rule says: one of eight sentences, over these definitions and numbers.
struct recipe {
    std::int64_t sentence = 0;
    std::size_t a = 0, b = 0, c = 0; ///< definitions that give a truth
    std::size_t m = 0, n = 0;        ///< definitions that give an amount
    std::int64_t cents = 0, number = 0;
    woonvorm home = woonvorm::huur;
};

inline recipe any_recipe(std::mt19937_64& random) {
    const auto below = [&](std::uint64_t n) { return static_cast<std::int64_t>(random() % n); };
    const auto truth = [&] { return static_cast<std::size_t>(10 * below(10) + below(6)); };
    const auto amount = [&] { return static_cast<std::size_t>(10 * below(10) + 6 + below(4)); };
    recipe r{
        .sentence = below(8), .cents = below(300'000), .number = 1 + below(6), .home = static_cast<woonvorm>(below(4))};
    for (std::size_t* which : {&r.a, &r.b, &r.c}) *which = truth();
    for (std::size_t* which : {&r.m, &r.n}) *which = amount();
    return r;
}

/// The pack. It views what lies here, so it stays where it is.
class generated_pack {
public:
    explicit generated_pack(std::size_t rules) {
        for (std::size_t number = 0; number < definition_count; ++number) add_definition(number);
        std::mt19937_64 random{20250101};
        for (std::size_t number = 0; number < rules; ++number) add_rule(recipes_.emplace_back(any_recipe(random)));
        view_.definitions = statements_;
        view_.entities = entities_;
        view_.parameters = parameters_;
    }
    generated_pack(const generated_pack&) = delete;
    generated_pack& operator=(const generated_pack&) = delete;

    const pack& view() const noexcept { return view_; }
    std::span<const std::string_view> rules() const noexcept { return rules_; }
    std::span<const recipe> recipes() const noexcept { return recipes_; }

private:
    template <class T>
    struct use {
        using value = T;
        std::size_t definition = 0;
        auto write() const { return writing::leaf<T>(op::use, symbol_of(name_of(definition))); }
    };

    static std::string name_of(std::size_t definition) { return "begrip_" + std::to_string(definition); }

    std::string_view keep(std::string words) { return texts_.emplace_back(std::move(words)); }

    void add(std::string name, bool is_rule, kind of, std::span<const node> body) {
        const std::string number = std::to_string(statements_.size() + 1);
        sources_.push_back({.id = keep("art_" + number),
                            .title = verordening.title,
                            .at = keep("art. " + number),
                            .url = verordening.url});
        abouts_.push_back(
            {.label = {keep("wat artikel " + number + " zegt"), keep("what article " + number + " says")},
             .says = {keep("Artikel " + number + " bepaalt dit."), keep("Article " + number + " says so.")},
             .sources = {&sources_.back()}});
        bodies_.emplace_back(body.begin(), body.end());
        statements_.push_back({.name = keep(std::move(name)),
                               .entity = entity_name,
                               .body = bodies_.back(),
                               .meta = abouts_.back(),
                               .is_rule = is_rule,
                               .of = of});
    }

    void add_definition(std::size_t number) {
        const auto i = static_cast<int>(number / 10);
        const auto say = [&]<class T, std::size_t N>(const expression<T, N>& x) {
            add(name_of(number), false, kind_of<T>::value, x.written());
        };
        switch (number % 10) {
        case 0: return say(age(geboortedatum, peildatum) >= 18 + 5 * i);
        case 1: return say(vermogen < scaled(vermogensgrens, percent(80 + 10 * i), rounding::half_up));
        case 2: return say(gehuwd && bewoners >= 1 + i % 4);
        case 3: return say(maanden >= 6 * i || werkt);
        case 4: return say(woont == static_cast<woonvorm>(i % 4) && !student);
        case 5: return say(some(kinderen, age(kind_geboortedatum, peildatum) < 4 + 2 * i));
        case 6: return say(scaled(norm, percent(100 + 5 * i), rounding::half_up));
        case 7: return say(choose(gehuwd, use<money>{number - 1}, norm));
        case 8: return say(norm + euro(25 * i));
        default: return say(largest(use<money>{number - 1}, huur));
        }
    }

    void add_rule(const recipe& r) {
        const use<truth> a{r.a}, b{r.b}, c{r.c};
        const use<money> m{r.m}, n{r.n};
        const auto say = [&]<std::size_t N>(const expression<truth, N>& x) {
            if (x.size != rule_nodes) std::abort(); // what is told about a rule would not be true
            add("regel_" + std::to_string(rules_.size() + 1), true, kind::truth, x.written());
            rules_.push_back(statements_.back().name);
        };
        switch (r.sentence) {
        case 0: return say(a && inkomen <= money{r.cents} && bewoners >= r.number);
        case 1: return say(a || (vermogen < m && !student));
        case 2: return say(choose(a, m, n) >= inkomen && b);
        case 3: return say(maanden >= 12 * r.number && (a || b) && c);
        case 4: return say(inkomen + huur <= m && a && b);
        case 5: return say(!(a || b) && huur > money{r.cents});
        case 6: return say(woont == r.home && a && vermogen <= money{5 * r.cents} && b);
        default: return say(smallest(m, n) > inkomen && a && b);
        }
    }

    std::deque<std::string> texts_; // deques: what they hold stays where it is
    std::deque<source> sources_;
    std::deque<about> abouts_;
    std::deque<std::vector<node>> bodies_;
    std::vector<statement> statements_;
    std::vector<std::string_view> rules_;
    std::vector<recipe> recipes_;
    std::array<fact_view, 11> facts_{
        inkomen.view(), vermogen.view(), huur.view(),  geboortedatum.view(), bewoners.view(),          maanden.view(),
        gehuwd.view(),  student.view(),  werkt.view(), woont.view(),         kind_geboortedatum.view()};
    std::array<list_view, 1> lists_{kinderen};
    std::array<entity, 1> entities_{entity{entity_name, {"het huishouden", "the household"}, facts_, lists_}};
    std::array<parameter, 2> parameters_{norm.view(), vermogensgrens.view()};
    pack view_{.name = "voorbeeld", .version = "1", .label = {"Een grote verordening", "A large ordinance"}};
};

} // namespace many_rules
