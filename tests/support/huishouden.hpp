// A small pack written by hand, with something of everything: for tests that show how the library is used, and for what
// has to be known to the compiler.
#pragma once

#include <maatstaf/maatstaf.hpp>

#include <boost/describe/enum.hpp>

#include <array>

namespace maatstaf::tests::huishouden {

using namespace literals;

BOOST_DEFINE_ENUM_CLASS(woning, geen, kamer, huis)

inline constexpr fact<money> inkomen{"inkomen", {"het inkomen", "the income"}, {euro(0), euro(100'000)}};
inline constexpr fact<truth> gehuwd{"gehuwd", {"gehuwd", "married"}};
inline constexpr fact<date> geboren{"geboren", {}, {date{1920, 1, 1}, date{2025, 12, 31}}};
inline constexpr fact<count> bewoners{"bewoners", {}, {1, 20}};
inline constexpr fact<woning> woont_in{"woont_in", {}};
inline constexpr list_view kinderen{"kinderen", 3, {"de kinderen", "the children"}};
inline constexpr member_fact<date> kind_geboren{kinderen, "geboren", {}, {date{1990, 1, 1}, date{2025, 12, 31}}};
inline constexpr member_fact<money> kind_inkomen{kinderen, "inkomen", {}, {euro(0), euro(1000)}};

inline constexpr timeline<money, 2> norm{
    "norm", {}, {{{date{2024, 1, 1}, point(120'000)}, {date{2025, 1, 1}, point(134'567)}}}};
inline constexpr setting<count> volwassen{"volwassen", 18, {}};

inline constexpr auto leeftijd = define("leeftijd", "huishouden", age(geboren, peildatum), {});
inline constexpr auto bijstandsnorm =
    define("bijstandsnorm", "huishouden",
           choose(gehuwd, norm + 600_euro,
                  choose(bewoners > 1, portion(norm, percent(40), percent(30), bewoners, rounding::half_up), norm)),
           {});
inline constexpr auto laag_inkomen =
    rule("laag_inkomen", "huishouden",
         inkomen + sum_of(kinderen, kind_inkomen) <= scaled(bijstandsnorm, percent(120), rounding::half_up), {});
inline constexpr auto kindregeling = rule(
    "kindregeling", "huishouden",
    laag_inkomen&& leeftijd >= volwassen &&
        some(kinderen, age(kind_geboren, peildatum) < volwassen && kind_inkomen < 100_euro) && woont_in != woning::geen,
    {});
inline constexpr auto wacht_tot =
    rule("wacht_tot", "huishouden",
         largest(plus_months(first_of_month(birthday(geboren, volwassen)), 1, month_end::clamped),
                 smallest(peildatum, date{2025, 7, 1})),
         {});
inline constexpr auto jong_in_2025 =
    rule("jong_in_2025", "huishouden", leeftijd < 27 || count_of(kinderen, kind_inkomen > 0_euro) >= 2,
         {.from = date{2025, 1, 1}, .until = date{2026, 1, 1}});

inline constexpr std::array facts{inkomen.view(),  gehuwd.view(),       geboren.view(),     bewoners.view(),
                                  woont_in.view(), kind_geboren.view(), kind_inkomen.view()};
inline constexpr std::array lists{kinderen};
inline constexpr std::array entities{entity{"huishouden", {"huishouden", "household"}, facts, lists}};
inline constexpr std::array parameters{norm.view()};
inline constexpr std::array settings{volwassen.view()};
inline constexpr std::array statements{leeftijd.view(),     bijstandsnorm.view(), laag_inkomen.view(),
                                       kindregeling.view(), wacht_tot.view(),     jong_in_2025.view()};
inline constexpr pack proef{.name = "proef",
                            .version = "1",
                            .entities = entities,
                            .parameters = parameters,
                            .definitions = statements,
                            .settings = settings};

inline constexpr std::array<std::string_view, 4> rules{"laag_inkomen", "kindregeling", "wacht_tot", "jong_in_2025"};

inline plan make_plan(std::optional<date> on = {}, std::span<const std::string_view> asked = rules) {
    const pack* const roots[]{&proef};
    std::vector<link_problem> problems;
    auto made = plan::make({roots, "huishouden", asked, on}, problems);
    return std::move(made.value()); // throws, and so fails the test, if the pack is not right
}

} // namespace maatstaf::tests::huishouden
