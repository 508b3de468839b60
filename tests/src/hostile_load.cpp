#include "hostile_load.hpp"

#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "support/known_case.hpp"
#include "support/live_bytes.hpp"
#include "used_packs.hpp"

#include <maatstaf/explain.hpp>

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <regex>
#include <set>
#include <tuple>

namespace maatstaf::tests {

namespace {

/// Far more than a load may take, also with sanitizers on a busy machine: it is to find what never ends.
constexpr unsigned int seconds_for_one_load = 120;

std::string loading_now;

void stop_hanging(int) {
    constexpr std::string_view says = "this load comes to no end: ";
    [[maybe_unused]] auto written = write(STDERR_FILENO, says.data(), says.size());
    written = write(STDERR_FILENO, loading_now.data(), loading_now.size());
    _exit(1);
}

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xc2 ? 0
                                   : lead < 0xe0 ? 2
                                   : lead < 0xf0 ? 3
                                   : lead < 0xf5 ? 4
                                                 : 0;
        if (length == 0 || i + length > text.size()) return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xc0) != 0x80) return false;
        i += length;
    }
    return true;
}

bool is_json_pointer(const std::string& text) {
    static const std::regex pointer{"(/([^~/]|~[01])*)*", std::regex::optimize};
    return text.size() > 10'000 || std::regex_match(text, pointer); // the matcher calls itself for each letter
}

/// What a JSON Pointer points to, or null.
const json_value* pointed_to(const json_value& whole, std::string_view pointer) {
    const json_value* at = &whole;
    while (at != nullptr && !pointer.empty()) {
        if (pointer.front() != '/') return nullptr;
        pointer.remove_prefix(1);
        std::string token;
        for (; !pointer.empty() && pointer.front() != '/'; pointer.remove_prefix(1)) {
            if (pointer.front() != '~') {
                token += pointer.front();
                continue;
            }
            pointer.remove_prefix(1);
            if (pointer.empty() || (pointer.front() != '0' && pointer.front() != '1')) return nullptr;
            token += pointer.front() == '0' ? '~' : '/';
        }
        if (at->is == json_value::type::object) {
            at = at->find(token);
        } else {
            const bool number = !token.empty() && token.size() < 9 &&
                                std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
            const std::size_t index = number ? std::stoul(token) : SIZE_MAX;
            at = index < at->items.size() ? &at->items[index] : nullptr;
        }
    }
    return at;
}

void expect_accepted(outcome came_of_it, std::string_view name) {
    EXPECT_EQ(came_of_it, outcome::accepted) << name;
}

/// Some of it known, some in part, some not.
situation random_situation(const plan& of, dice& random) {
    situation result{of};
    const scope& names = of.names();
    const auto tells = [&] { return !random.one_in(3); };
    const auto some_of = [&](const fact_view& f) { return random_part(f.domain, f.of, !random.one_in(4), random); };
    for (const fact_view& f : names.facts) {
        const bool of_the_case = f.list.empty() && (f.name != peildatum.name || !of.on());
        if (of_the_case && tells()) expect_accepted(result.set(f.name, f.of, some_of(f)), f.name);
    }
    for (const list_view& l : names.lists) {
        if (!tells()) continue;
        expect_accepted(result.no_members(l.name), l.name);
        const std::size_t most = random.one_in(10) ? l.maximum : std::min(l.maximum, 3u);
        for (std::size_t n = random.below(most + 1); n > 0; --n) {
            expect_accepted(result.add_member(l.name), l.name);
            for (const fact_view& f : names.facts)
                if (f.list == l.name && tells())
                    expect_accepted(result.set_member(l.name, f.name, f.of, some_of(f)), f.name);
        }
    }
    return result;
}

void expect_judges(const pack& loaded, std::string_view entity, std::optional<date> on, dice& random, bool ask) {
    const pack* const roots[]{&loaded};
    std::vector<std::string_view> rules;
    for (const statement& s : loaded.definitions)
        if (s.entity == entity) rules.push_back(s.name);
    std::vector<link_problem> problems;
    const auto made = plan::make({roots, entity, rules, on}, problems);
    ASSERT_TRUE(made) << entity << ": " << (problems.empty() ? "" : problems[0].name);
    judge judged{*made};
    for (int n = 0; n < 2; ++n) {
        const situation known = random_situation(*made, random);
        judged.consider(known);
        ASSERT_EQ(judged.contradiction(), nullptr) << "nothing is given";
        for (std::size_t r = 0; r < rules.size(); ++r) {
            const verdict v = judged.why(r);
            EXPECT_TRUE(is_possible(v.answer, v.rule->of)) << rules[r];
            if (!ask) continue;
            EXPECT_FALSE(to_text(explain(known, judged, r, {language::nl, naming::labels}), language::nl).empty());
        }
    }
}

} // namespace

bool watched_load::found_only(std::string_view id) const {
    return !found.empty() && std::all_of(found.begin(), found.end(), [id](const diagnostic& d) { return d.id == id; });
}

watched_load load_watched(std::string_view json, std::span<const pack* const> available, const std::string& what) {
    loading_now = what + '\n';
    std::signal(SIGALRM, stop_hanging);
    alarm(seconds_for_one_load);
    watched_load result;
    const auto start = std::chrono::steady_clock::now();
    {
        const memory_watch watch;
        result.pack = load_pack(json, available, result.found);
        result.peak = watch.peak();
    }
    result.microseconds =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
    alarm(0);
    return result;
}

void expect_sound(const watched_load& result, std::string_view json) {
    EXPECT_NE(result.pack.has_value(), !result.found.empty());
    EXPECT_LE(result.found.size(), most_findings);
    if (result.found.empty()) return;
    std::set<std::string_view> ids;
    for (const finding_words& f : all_findings()) ids.insert(f.id);
    diagnostics unreadable;
    const json_value whole = read_json(json, unreadable, of_a_pack);
    const bool resolves = unreadable.empty(); // of what stands twice, one is not kept
    std::set<std::tuple<std::string, std::string, std::string>> told;
    for (const diagnostic& d : result.found) {
        const std::string said = d.id + ' ' + d.place + ": " + d.message + ' ' + d.remedy;
        EXPECT_TRUE(ids.contains(d.id)) << said;
        EXPECT_FALSE(d.message.empty()) << said;
        EXPECT_FALSE(d.remedy.empty()) << said;
        EXPECT_TRUE(is_utf8(said)) << said;
        EXPECT_TRUE(is_json_pointer(d.place)) << said;
        EXPECT_TRUE(!resolves || pointed_to(whole, d.place) != nullptr) << said;
        EXPECT_TRUE(told.emplace(d.id, d.place, d.message).second || !resolves) << "told twice: " << said;
    }
}

void expect_judges(const pack& loaded, dice& random, bool ask) {
    const pack* const roots[]{&loaded};
    std::set<std::string_view> entities;
    for (const pack* p : with_used_packs(roots))
        for (const entity& e : p->entities) entities.insert(e.name);
    for (const statement& s : loaded.definitions) EXPECT_TRUE(entities.contains(s.entity)) << s.name;
    for (const std::string_view entity : entities)
        for (const std::optional<date> on : {std::optional<date>{}, std::optional{date{2024, 2, 29}}})
            expect_judges(loaded, entity, on, random, ask);
}

void expect_stable(const loaded_pack& loaded, std::span<const pack* const> available) {
    const std::string written = write_pack(loaded);
    diagnostics found;
    const auto again = load_pack(written, available, found);
    for (const diagnostic& d : found) ADD_FAILURE() << d.id << ' ' << d.place << ": " << d.message << '\n' << written;
    EXPECT_TRUE(!again || write_pack(*again) == written) << written;
}

} // namespace maatstaf::tests
