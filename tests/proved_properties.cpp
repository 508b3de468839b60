// What is proved of the shipped packs, tried on cases drawn by chance, with values near all that the rules compare: no case
// shows a proved property wrong. Who proves by searching has to be looked at by somebody who does not search.
#include "prove/open_case.hpp"
#include "prove/rests_on.hpp"
#include "support/case_table.hpp"

#include <maatstaf/evaluate.hpp>
#include <maatstaf/packs.hpp>
#include <maatstaf/sociaal/sociaal.hpp>

#include <gtest/gtest.h>

#include <map>
#include <memory>

namespace maatstaf::tests {
namespace {

struct counted {
    std::map<claim, std::size_t> properties, cases; ///< that were tried, and that the condition holds of
};

class tried_property {
public:
    tried_property(const pack& of, const property_view& claimed, dice& random)
        : claimed_(claimed), random_(random), days_(days_of(of, claimed)), open_(asked(of, claimed, days_)) {}

    bool can_be_tried() const {
        if (!open_.good() || !days_.any() || claimed_.claims == claim::depends) return false;
        for (const std::string_view fact : claimed_.facts)
            if (open_.made().names().list_names.find(symbol_of(fact)))
                return claimed_.claims == claim::never_unknown_when;
        return true;
    }

    void try_cases(std::size_t count, counted& tried) {
        for (std::size_t n = 0; n < count; ++n) {
            situation one = tell(made(), random_row(made(), random_, 0));
            set_day(one);
            move_to_a_limit(one);
            if (holds_of(one)) ++tried.cases[claimed_.claims];
            if (testing::Test::HasFatalFailure()) return;
        }
        ++tried.properties[claimed_.claims];
    }

private:
    static proving::days days_of(const pack& of, const property_view& claimed) {
        const pack* const roots[]{&of};
        const scope names{roots, claimed.entity};
        proving::days result;
        for (const std::string_view rule : claimed.rules) {
            const statement& s = **names.statements.find(symbol_of(rule));
            result = result.within(proving::in_force(s));
            if (claimed.claims == claim::never_unknown_when)
                result = result.within(proving::known_days(proving::what_rests(names, s)));
        }
        return result.within(claimed.from, claimed.until);
    }
    static proving::question_about asked(const pack& of, const property_view& claimed, proving::days on) {
        proving::question_about result{
            .of = &of, .entity = claimed.entity, .roots = {}, .added = {}, .chooses = {}, .on = on};
        result.roots.assign(claimed.rules.begin(), claimed.rules.end());
        if (claimed.when.empty()) return result;
        result.added.push_back({.name = ":when", .entity = claimed.entity, .body = claimed.when});
        result.roots.push_back(":when");
        return result;
    }

    const plan& made() const { return open_.made(); }
    kind kind_of(std::size_t rule) const { return made().statement_of(made().rules()[rule]).of; }

    void set_day(situation& of) {
        const proving::days near = days_.within(date{2018, 1, 1}, date{2028, 1, 1});
        const proving::days from = near.any() ? near : days_;
        const box now = of.facts().slots[0];
        if (now.lo != now.hi || now.lo < from.from.day || now.hi >= from.until.day)
            of.set_slot(0, point(random_.between(from.from.day, from.until.day - 1)));
    }

    /// An amount that is told becomes one that the rules come to in this case, or a cent beside it.
    void move_to_a_limit(situation& of) {
        std::vector<std::uint32_t> told;
        for (std::uint32_t slot = 0; slot < made().code().slots; ++slot)
            if (made().kinds()[slot] == kind::money && of.is_there(slot)) told.push_back(slot);
        std::vector<box> values(made().code().segments.size());
        evaluate(made().code(), of.facts(), values.data());
        std::vector<std::int64_t> limits;
        for (std::size_t k = 0; k < values.size(); ++k)
            if (made().code().segments[k].of == kind::money && values[k].lo == values[k].hi)
                limits.push_back(values[k].lo);
        if (told.empty() || limits.empty() || random_.one_in(3)) return;
        const std::uint32_t slot = random_.of(told);
        const std::int64_t value = random_.of(limits) + random_.between(-1, 1);
        const box domain = made().domains()[slot];
        of.set_slot(slot, point(std::clamp(value, domain.lo, domain.hi)));
    }

    std::uint32_t slot_of(std::string_view fact) const { return open_.slot_of(fact); }

    std::vector<box> answers(const situation& of, bool& condition) const {
        judge by{made()};
        by.consider(of);
        std::vector<box> result;
        for (std::size_t n = 0; n < claimed_.rules.size(); ++n) result.push_back(by.answer(n));
        condition = claimed_.when.empty() || by.answer(claimed_.rules.size()).lo == 1;
        return result;
    }

    bool holds_of(const situation& one) {
        bool condition = false;
        const std::vector<box> a = answers(one, condition);
        if (!condition) return false;
        SCOPED_TRACE(std::string(claimed_.name));
        switch (claimed_.claims) {
        case claim::always: EXPECT_EQ(a[0].hi, 1); return true;
        case claim::never: EXPECT_EQ(a[0].hi, 0); return true;
        case claim::exactly_one:
        case claim::at_most_one: {
            std::int64_t surely = 0, possibly = 0;
            for (const box& answer : a) surely += answer.lo, possibly += answer.hi;
            EXPECT_LE(surely, 1);
            EXPECT_GE(possibly, claimed_.claims == claim::exactly_one ? 1 : 0);
            return true;
        }
        case claim::never_unknown_when: return is_settled(one);
        default: return compare_two(one, a);
        }
    }

    bool is_settled(situation told) {
        for (std::uint32_t slot = 1; slot < made().code().slots; ++slot) {
            const slot_view at = made().names().at(slot);
            const bool is_told =
                std::find(claimed_.facts.begin(), claimed_.facts.end(), at.fact->name) != claimed_.facts.end();
            if (at.list < 0 && !is_told) told.forget_slot(slot);
        }
        bool condition = false;
        const std::vector<box> now = answers(told, condition);
        EXPECT_TRUE(!condition || is_point(now[0], kind_of(0)));
        return condition;
    }

    /// A second case, in which the fact is another one, or one more.
    bool compare_two(const situation& one, const std::vector<box>& a) {
        const std::uint32_t slot = slot_of(claimed_.facts[0]);
        const kind of = made().kinds()[slot];
        const box before = one.facts().slots[slot];
        situation other{one};
        if (claimed_.claims == claim::cliff_at_most) {
            if (before.lo == made().domains()[slot].hi) return false;
            other.set_slot(slot, point(before.lo + 1));
        } else {
            other.set_slot(slot, tell(made(), random_row(made(), random_, 0)).facts().slots[slot]);
            if (of == kind::money && random_.one_in(2)) move_to_a_limit(other);
            for (std::uint32_t s = 0; s < made().code().slots; ++s)
                if (s != slot && one.is_there(s)) other.set_slot(s, one.facts().slots[s]);
        }
        if (slot == 0 && (other.facts().slots[0].lo < days_.from.day || other.facts().slots[0].hi >= days_.until.day))
            return false;
        bool condition = false;
        const std::vector<box> b = answers(other, condition);
        if (!condition) return false;
        if (claimed_.claims == claim::independent) {
            EXPECT_EQ(a[0], b[0]);
        } else if (claimed_.claims == claim::cliff_at_most) {
            std::int64_t fell = 0;
            for (std::size_t n = 0; n < a.size(); ++n) fell += a[n].lo - b[n].hi;
            EXPECT_LE(fell, claimed_.most);
        } else if (of != kind::choice && before.lo != other.facts().slots[slot].lo) {
            const bool grows = before.lo < other.facts().slots[slot].lo;
            const box &less = grows ? a[0] : b[0], &more = grows ? b[0] : a[0];
            if (claimed_.never == motion::rises) EXPECT_LE(more.lo, less.hi);
            else EXPECT_GE(more.hi, less.lo);
        }
        return true;
    }

    const property_view& claimed_;
    dice& random_;
    proving::days days_;
    proving::open_case open_;
};

TEST(proved_properties, are_not_shown_wrong_by_cases_near_every_limit) {
    counted tried;
    dice random{2027};
    for (const pack* p : {&sociaal::landelijk, &sociaal::haarlem, &sociaal::haarlemmermeer})
        for (const property_view& claimed : p->properties) {
            tried_property one{*p, claimed, random};
            if (!one.can_be_tried()) continue;
            one.try_cases(500, tried);
            if (HasFailure()) return;
        }
    for (const claim c : {claim::monotone, claim::independent, claim::cliff_at_most, claim::never_unknown_when,
                          claim::always, claim::never})
        EXPECT_GT(tried.cases[c], 200U) << static_cast<int>(c) << " of " << tried.properties[c];
}

} // namespace
} // namespace maatstaf::tests
