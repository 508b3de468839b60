#include "known_case.hpp"

#include <gtest/gtest.h>

#include <bit>

namespace maatstaf::tests {

namespace {

// Whatever a case says of one member of a list.
known_case::boxes random_member(world in, std::string_view list, dice& random, std::size_t openness) {
    known_case::boxes result;
    for (const fact_view& f : entity_of(in).facts)
        if (f.list == list)
            result.emplace(f.name, random.below(100) < openness
                                       ? f.domain
                                       : random_part(f.domain, f.of, !random.one_in(4), random));
    return result;
}

struct place_to_narrow {
    box* value;
    kind of;
};

} // namespace

box random_part(box value, kind of, bool to_point, dice& random) {
    if (of != kind::choice) {
        const std::int64_t lo = random.between(value.lo, value.hi);
        return {lo, to_point ? lo : random.between(lo, value.hi)};
    }
    auto bits = static_cast<std::uint64_t>(value.lo);
    const int keep = to_point ? 1 : 1 + static_cast<int>(random.below(static_cast<std::size_t>(std::popcount(bits))));
    while (std::popcount(bits) > keep) bits &= ~(std::uint64_t{1} << random.below(64));
    return set_of(bits);
}

known_case random_case(world in, dice& random, std::size_t openness) {
    known_case result;
    const box window = in == world::small ? box{first_day.day, last_day.day} : everything(kind::date);
    result.facts.emplace(peildatum.name, random.below(100) < openness
                                             ? window
                                             : random_part(window, kind::date, !random.one_in(4), random));
    for (const fact_view& f : entity_of(in).facts)
        if (f.list.empty())
            result.facts.emplace(f.name, random.below(100) < openness
                                             ? f.domain
                                             : random_part(f.domain, f.of, !random.one_in(3), random));
    for (const list_view& l : entity_of(in).lists) {
        std::optional<std::vector<known_case::boxes>> members;
        if (random.below(100) >= openness) {
            members.emplace();
            for (std::size_t n = random.below(l.maximum + 1); n > 0; --n)
                members->push_back(random_member(in, l.name, random, openness));
        }
        result.lists.emplace(l.name, std::move(members));
    }
    return result;
}

bool narrow_somewhere(known_case& known, world in, dice& random) {
    std::vector<place_to_narrow> places;
    std::vector<std::string> open_lists;
    const auto offer = [&](box& value, const fact_view& f) {
        if (!is_point(value, f.of)) places.push_back({&value, f.of});
    };
    for (auto& [name, value] : known.facts) offer(value, fact_named(in, "", name));
    for (auto& [list, members] : known.lists) {
        if (!members) open_lists.push_back(list);
        else
            for (auto& member : *members)
                for (auto& [name, value] : member) offer(value, fact_named(in, list, name));
    }
    if (places.empty() && open_lists.empty()) return false;
    const std::size_t which = random.below(places.size() + open_lists.size());
    if (which < places.size()) {
        box& value = *places[which].value;
        const box before = value;
        while (value == before) value = random_part(before, places[which].of, random.one_in(2), random);
        return true;
    }
    const std::string& list = open_lists[which - places.size()];
    auto& members = known.lists.find(list)->second;
    members.emplace();
    for (std::size_t n = random.below(3); n > 0; --n) members->push_back(random_member(in, list, random, 60));
    return true;
}

situation tell(const plan& to, const known_case& known) {
    situation result{to};
    const auto in_order = [&](std::string_view list, std::string_view name) -> kind {
        const std::uint32_t* f =
            to.names().fact_names.find(list.empty() ? symbol_of(name) : symbol_of_member(list, name));
        return to.names().facts[*f].of;
    };
    for (const auto& [name, value] : known.facts)
        EXPECT_EQ(result.set(name, in_order("", name), value), outcome::accepted) << name;
    for (const auto& [list, members] : known.lists) {
        if (!members) continue;
        EXPECT_EQ(result.no_members(list), outcome::accepted);
        for (const auto& member : *members) {
            EXPECT_EQ(result.add_member(list), outcome::accepted);
            for (const auto& [name, value] : member)
                EXPECT_EQ(result.set_member(list, name, in_order(list, name), value), outcome::accepted);
        }
    }
    return result;
}

std::string known_case::text() const {
    const auto value_text = [](box b) {
        return b.lo == b.hi ? std::to_string(b.lo) : std::to_string(b.lo) + ".." + std::to_string(b.hi);
    };
    std::string result;
    for (const auto& [name, value] : facts) result += name + " " + value_text(value) + "  ";
    for (const auto& [list, members] : lists) {
        result += "\n" + list + (members ? ":" : " unknown");
        if (members)
            for (const auto& member : *members) {
                result += " {";
                for (const auto& [name, value] : member) result += " " + name + " " + value_text(value);
                result += " }";
            }
    }
    return result + "\n";
}

} // namespace maatstaf::tests
