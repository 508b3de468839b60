// A situation: what is known about one case, told fact by fact. What is not told is unknown; there are no defaults.
#pragma once

#include <maatstaf/plan.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace maatstaf {

/// What came of telling something about a case.
enum class outcome : std::uint8_t {
    accepted,
    no_such_name,   ///< nothing of that name in this kind of case
    wrong_kind,     ///< the value is of another kind than the fact
    outside_domain, ///< part of what was given is not possible; nothing was changed
    list_full,      ///< the list has its maximum of members already
};

/// What is known about one case. Starts with nothing known. Belongs to the plan it was made from, and to no other: what is
/// given and the date of judgement are that plan's. The plan must outlive it and stay where it is. One thread at a time.
class situation {
public:
    explicit situation(const plan& of)
        : plan_(of), slots_(of.domains().begin(), of.domains().end()), members_(of.names().lists.size(), -1) {
        given_.reserve(of.code().segments.size());
    }

    /// Tells a fact. Everything that is told stays within the declared domain, which is what makes evaluation total.
    template <value_type T>
    outcome set(const fact<T>& which, known<T> value) {
        return set(which.name, kind_of<T>::value, to_box(value));
    }
    outcome set(std::string_view name, kind of, box value) {
        const std::uint32_t* f = plan_.names().fact_names.find(symbol_of(name));
        if (f == nullptr || plan_.names().places[*f].list >= 0)
            return outcome::no_such_name; // of a member: see set_member
        return put(*f, plan_.names().places[*f].slot, of, value);
    }

    /// The same by its place in the case, for whoever has asked the scope for that once. There is no such name where there is
    /// no such place, and where it is that of a member who is not there.
    outcome set_slot(std::uint32_t slot, box value) {
        const outcome told = can_set_slot(slot, value);
        if (told == outcome::accepted) slots_[slot] = value;
        return told;
    }

    /// What that would give.
    outcome can_set_slot(std::uint32_t slot, box value) const noexcept {
        if (!is_there(slot)) return outcome::no_such_name;
        const kind of = plan_.kinds()[slot];
        if (!is_possible(value, of) || !covers(plan_.domains()[slot], value, of)) return outcome::outside_domain;
        return outcome::accepted;
    }

    /// What lies there is not known any more.
    outcome forget_slot(std::uint32_t slot) {
        return is_there(slot) ? set_slot(slot, plan_.domains()[slot]) : outcome::no_such_name;
    }

    /// Is it the place of a fact of the case, or of a member who is there?
    bool is_there(std::uint32_t slot) const noexcept {
        const scope& names = plan_.names();
        if (slot < (names.layouts.empty() ? names.slots : names.layouts.front().base)) return true;
        const slot_view at = names.at(slot);
        return at.list >= 0 && static_cast<std::int64_t>(at.row) < members_[static_cast<std::size_t>(at.list)];
    }

    /// A list of which it is known that it has no members (yet).
    outcome no_members(std::string_view list) {
        const std::uint32_t* l = plan_.names().list_names.find(symbol_of(list));
        if (l == nullptr) return outcome::no_such_name;
        members_[*l] = 0;
        return outcome::accepted;
    }
    outcome no_members(const list_view& list) { return no_members(list.name); }

    /// One member more, of whom nothing is known; the facts of the member told last are set with set_member.
    outcome add_member(std::string_view list) {
        const std::uint32_t* l = plan_.names().list_names.find(symbol_of(list));
        if (l == nullptr) return outcome::no_such_name;
        const std::int32_t so_far = std::max(members_[*l], 0);
        if (static_cast<std::uint32_t>(so_far) == plan_.names().lists[*l].maximum) return outcome::list_full;
        members_[*l] = so_far + 1;
        // nothing is known of the new one, whoever had that place before
        const list_layout& lies = plan_.names().layouts[*l];
        const std::uint32_t row = lies.slot_of(static_cast<std::uint32_t>(so_far), 0);
        std::copy_n(plan_.domains().begin() + row, lies.fields, slots_.begin() + row);
        return outcome::accepted;
    }
    outcome add_member(const list_view& list) { return add_member(list.name); }

    /// How many members the list has; below 0: that is not known. Those who were there before and still are stay as they are.
    outcome set_members(std::string_view list, std::int64_t how_many) {
        const std::uint32_t* l = plan_.names().list_names.find(symbol_of(list));
        if (l == nullptr) return outcome::no_such_name;
        if (how_many > std::int64_t{plan_.names().lists[*l].maximum}) return outcome::list_full;
        if (how_many < 0) members_[*l] = -1;
        else members_[*l] = static_cast<std::int32_t>(std::clamp<std::int64_t>(members_[*l], 0, how_many));
        while (members_[*l] < how_many) add_member(list);
        return outcome::accepted;
    }

    template <value_type T>
    outcome set_member(const member_fact<T>& which, known<T> value) {
        return set_member(which.list.name, which.name, kind_of<T>::value, to_box(value));
    }
    outcome set_member(std::string_view list, std::string_view name, kind of, box value) {
        const std::uint32_t* l = plan_.names().list_names.find(symbol_of(list));
        const std::uint32_t* f = plan_.names().fact_names.find(symbol_of_member(list, name));
        if (l == nullptr || f == nullptr || members_[*l] < 1) return outcome::no_such_name;
        const auto row = static_cast<std::uint32_t>(members_[*l] - 1);
        return put(*f, plan_.names().layouts[*l].slot_of(row, plan_.names().places[*f].slot), of, value);
    }

    /// What the host knows about a definition or a rule. It narrows what is computed; where both cannot be true, the
    /// judge reports the contradiction. A definition that this plan does not use has no effect.
    outcome give(std::string_view definition, kind of, box value) {
        const std::uint32_t* found = plan_.names().statements.names.find(symbol_of(definition));
        if (found == nullptr) return outcome::no_such_name;
        const statement& s = *plan_.names().statements.things[*found];
        if (s.of != of) return outcome::wrong_kind;
        if (!is_possible(value, of) || !covers(everything(of, s.options.size()), value, of))
            return outcome::outside_domain;
        const std::uint32_t segment = plan_.links().segment_of[*found];
        if (segment == no_segment) return outcome::accepted;
        if (given_.empty())
            for (const maatstaf::segment& k : plan_.code().segments) given_.push_back(anything(k.of));
        given_[segment] = value;
        return outcome::accepted;
    }

    /// Marks a fact, a list, or a definition of which something is given: its source doubts it, or cannot wholly vouch
    /// for it. Changes no answer; the verdicts that rest on it say so.
    outcome mark_for_review(std::string_view name) {
        const scope& names = plan_.names();
        std::string_view known;
        if (const auto* f = names.fact_names.find(symbol_of(name)); f != nullptr && names.places[*f].list < 0)
            known = names.facts[*f].name;
        else if (const auto* l = names.list_names.find(symbol_of(name))) known = names.lists[*l].name;
        else if (const auto* s = names.statements.find(symbol_of(name))) known = (*s)->name;
        if (known != name) return outcome::no_such_name;
        const auto at = std::lower_bound(review_.begin(), review_.end(), known);
        if (at == review_.end() || *at != known) review_.insert(at, known);
        return outcome::accepted;
    }
    template <value_type T>
    outcome mark_for_review(const fact<T>& which) {
        return mark_for_review(which.name);
    }
    outcome mark_for_review(const list_view& list) { return mark_for_review(list.name); }

    /// What was marked, sorted by name.
    std::span<const std::string_view> marked_for_review() const noexcept { return review_; }

    /// Valid until the situation changes or ends.
    known_facts facts() const noexcept {
        return {slots_.data(), members_.data(), given_.empty() ? nullptr : given_.data()};
    }
    const plan& made_for() const noexcept { return plan_; }

private:
    static constexpr box anything(kind of) noexcept {
        return of == kind::choice ? set_of(~std::uint64_t{0}) : box{INT64_MIN, INT64_MAX};
    }

    outcome put(std::uint32_t f, std::size_t slot, kind of, box value) {
        const fact_view& fact = plan_.names().facts[f];
        if (fact.of != of) return outcome::wrong_kind;
        if (!is_possible(value, of) || !covers(plan_.domains()[slot], value, of)) return outcome::outside_domain;
        slots_[slot] = value;
        return outcome::accepted;
    }

    const plan& plan_;
    std::vector<box> slots_;
    std::vector<std::int32_t> members_;
    std::vector<box> given_;               ///< of each segment; empty as long as nothing is given
    std::vector<std::string_view> review_; ///< names as the packs have them
};

} // namespace maatstaf
