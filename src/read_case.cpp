#include "case_names.hpp"
#include "diagnostic_ids.hpp"
#include "json_document.hpp"
#include "json_places.hpp"
#include "spelling.hpp"
#include "tell_facts.hpp"
#include "used_packs.hpp"
#include "value_reader.hpp"
#include "value_text.hpp"

#include <maatstaf/read_case.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace maatstaf {

struct case_text::contents {
    std::string text; ///< what is found later is located in it
    json_value root;
    std::string entity;
    std::vector<const pack*> packs; ///< all, those that are used before those that use them
};

case_text::case_text(std::unique_ptr<contents> read) noexcept : contents_(std::move(read)) {}
case_text::case_text(case_text&&) noexcept = default;
case_text& case_text::operator=(case_text&&) noexcept = default;
case_text::~case_text() = default;

std::string_view case_text::entity() const noexcept {
    return contents_->entity;
}

namespace {

using type = json_value::type;
using names_list = std::vector<std::string_view>;

void add(names_list& to, std::string_view name) {
    if (std::find(to.begin(), to.end(), name) == to.end()) to.push_back(name);
}

/// Tells a situation what the text says, name by name. Without a situation it only finds what is wrong.
class teller {
public:
    teller(situation& to, names_elsewhere& elsewhere, diagnostics& found)
        : names_(to.made_for().names()), to_(&to), elsewhere_(elsewhere), found_(found) {}
    teller(const scope& names, names_elsewhere& elsewhere, diagnostics& found)
        : names_(names), elsewhere_(elsewhere), found_(found) {}

    void tell(const json_value& facts, const std::string& place) {
        if (facts.is != type::object) return refuse(finding::facts_not_an_object, place, {description_of(facts)});
        for (std::size_t i = 0; i < facts.keys.size() && found_.size() < most_findings; ++i)
            tell(facts.keys[i], facts.items[i], place_in(place, facts.keys[i]));
    }

    void tell(const std::string& name, const json_value& value, const std::string& place) {
        const case_name what = find_name(name, names_);
        if (!what) {
            found_.push_back(unknown_name(name, place, names_, elsewhere_, found_.size()));
        } else if (what.list != nullptr) {
            tell_members(*what.list, value, place);
        } else if (what.given != nullptr) {
            const statement& s = *what.given;
            const box domain = everything(s.of, std::max<std::size_t>(1, s.options.size()));
            const fact_view given{.name = s.name, .of = s.of, .options = s.options, .domain = domain};
            const auto told = read_value(value, given, place, found_);
            if (told && to_ != nullptr) to_->give(s.name, s.of, *told);
        } else if (is_date_of_judgement(what)) {
            refuse(finding::date_of_judgement, place, {});
        } else {
            const auto told = read_value(value, *what.fact, place, found_);
            if (told && to_ != nullptr) to_->set(what.fact->name, what.fact->of, *told);
        }
    }

    /// The names of what its source doubts.
    void mark(const json_value& names, const std::string& place) {
        if (names.is == type::null) return;
        if (names.is != type::list) return refuse_mark(names, place);
        for (std::size_t i = 0; i < names.items.size() && found_.size() < most_findings; ++i) {
            const json_value& name = names.items[i];
            const std::string here = place_in(place, i);
            if (name.is != type::text) {
                refuse_mark(name, here);
            } else if (const case_name what = find_name(name.text, names_); !what) {
                found_.push_back(unknown_name(name.text, here, names_, elsewhere_, found_.size()));
            } else if (is_date_of_judgement(what)) {
                refuse(finding::date_of_judgement, here, {});
            } else if (to_ != nullptr) {
                to_->mark_for_review(name.text);
            }
        }
    }

private:
    void refuse(finding why, const std::string& place, std::initializer_list<std::string_view> with) {
        found_.push_back(report(why, place, with));
    }

    void refuse_mark(const json_value& written, const std::string& place) {
        refuse(finding::wrong_kind, place,
               {"review", "names of facts as text", description_of(written), "Write \"review\": [\"name\", …]."});
    }

    /// Fixed for all cases alike, and so not for this one to say.
    bool is_date_of_judgement(const case_name& what) const {
        return what.fact != nullptr && what.fact->name == peildatum.name && to_ != nullptr && to_->made_for().on();
    }

    void tell_members(const list_view& list, const json_value& value, const std::string& place) {
        if (value.is == type::null) return;
        if (value.is != type::list) return refuse(finding::not_a_list, place, {list.name, description_of(value)});
        if (to_ != nullptr) to_->no_members(list);
        if (value.items.size() > list.maximum)
            refuse(finding::too_many_members, place,
                   {list.name, std::to_string(value.items.size()), std::to_string(list.maximum)});
        const std::size_t readable = std::min<std::size_t>(value.items.size(), list.maximum);
        for (std::size_t i = 0; i < readable; ++i) {
            if (to_ != nullptr) to_->add_member(list);
            tell_member(list, value.items[i], place_in(place, i));
        }
    }

    void tell_member(const list_view& list, const json_value& member, const std::string& place) {
        if (member.is != type::object) return refuse(finding::not_a_member, place, {list.name, description_of(member)});
        for (std::size_t i = 0; i < member.keys.size() && found_.size() < most_findings; ++i) {
            const std::string& name = member.keys[i];
            const std::string here = place_in(place, name);
            const std::uint32_t* f = names_.fact_names.find(symbol_of_member(list.name, name));
            if (f == nullptr || names_.facts[*f].list != list.name || names_.facts[*f].name != name) {
                refuse_member_fact(list, name, here);
                continue;
            }
            const fact_view& fact = names_.facts[*f];
            const auto told = read_value(member.items[i], fact, here, found_);
            if (told && to_ != nullptr) to_->set_member(list.name, fact.name, fact.of, *told);
        }
    }

    void refuse_member_fact(const list_view& list, const std::string& name, const std::string& place) {
        names_list facts;
        for (const fact_view& f : names_.facts)
            if (f.list == list.name && found_.size() < most_remedies) facts.push_back(f.name);
        refuse(finding::unknown_member_fact, place,
               {in_quotes(name), list.name, did_you_mean(name, facts, "facts of a member", found_.size())});
    }

    const scope& names_;
    situation* to_ = nullptr;
    names_elsewhere& elsewhere_;
    diagnostics& found_;
};

/// What the case is about; empty when the text does not say it well.
std::string entity_of(const json_value& root, const names_list& entities, diagnostics& found) {
    static constexpr std::array<std::string_view, 3> keys{"entity", "facts", "review"};
    for (const std::string& key : root.keys)
        if (std::find(keys.begin(), keys.end(), key) == keys.end() && found.size() < most_findings)
            found.push_back(report(finding::unknown_key, place_in("", key),
                                   {in_quotes(key), did_you_mean(key, keys, "keys of a case")}));

    const json_value* entity = root.find(keys[0]);
    if (entity == nullptr || entity->is == type::null) {
        found.push_back(report(finding::no_entity, "", {joined(entities)}));
    } else if (entity->is != type::text) {
        found.push_back(
            report(finding::wrong_kind, "/entity",
                   {keys[0], "a name as text", description_of(*entity), "The entities: " + joined(entities) + "."}));
    } else if (std::find(entities.begin(), entities.end(), entity->text) == entities.end()) {
        found.push_back(report(finding::unknown_entity, "/entity",
                               {in_quotes(entity->text), did_you_mean(entity->text, entities, "entities")}));
    } else {
        return entity->text;
    }
    return {};
}

} // namespace

std::vector<std::string_view> entities_of(std::span<const pack* const> packs) {
    names_list result;
    for (const pack* p : packs)
        for (const entity& e : p->entities) add(result, e.name);
    return result;
}

void tell_facts(const case_facts& facts, const std::string& place, situation& to, diagnostics& found) {
    names_elsewhere elsewhere;
    teller teller{to, elsewhere, found};
    for (const case_facts::told& one : facts.all()) {
        if (found.size() >= most_findings) return;
        teller.tell(*one.name, *one.value, place_in(place, *one.name));
    }
}

void check_facts(const json_value& facts, const std::string& place, const scope& names, names_elsewhere& elsewhere,
                 diagnostics& found) {
    teller{names, elsewhere, found}.tell(facts, place);
}

case_text read_case(std::string_view json, std::span<const pack* const> packs, diagnostics& found) {
    auto read = std::make_unique<case_text::contents>();
    read->packs = with_used_packs(packs);
    const std::size_t before = found.size();
    read->root = read_json(json, found);
    if (read->root.is == type::object) {
        read->entity = entity_of(read->root, entities_of(read->packs), found);
        if (!read->entity.empty()) read->text = json;
    } else if (found.size() == before || read->root.is != type::null) {
        found.push_back(report(finding::not_an_object, "", {description_of(read->root)}));
    }
    locate(json, std::span{found}.subspan(before));
    return case_text{std::move(read)};
}

void tell(const case_text& text, situation& to, diagnostics& found) {
    if (text.entity().empty()) return;
    const json_value& root = text.contents_->root;
    const std::size_t before = found.size();
    names_elsewhere elsewhere;
    teller told{to, elsewhere, found};
    if (const json_value* facts = root.find("facts")) told.tell(*facts, "/facts");
    if (const json_value* review = root.find("review")) told.mark(*review, "/review");
    locate(text.contents_->text, std::span{found}.subspan(before));
}

void report_contradictions(const situation& known, const judge& by, diagnostics& found) {
    const program& code = known.made_for().code();
    const known_facts facts = known.facts();
    if (facts.given == nullptr || by.contradiction() == nullptr) return;
    for (const std::uint32_t k : known.made_for().links().segment_of) { // in the order of the packs
        if (k == no_segment) continue;
        const segment& s = code.segments[k];
        const box computed = by.room().trace[s.end - 1];
        if (is_possible(intersection(computed, facts.given[k], s.of), s.of)) continue;
        const statement& what = known.made_for().statement_of(k);
        found.push_back(report(
            finding::contradiction, place_in("/facts", what.name),
            {what.name, plain_values(facts.given[k], s.of, what.options), plain_values(computed, s.of, what.options)}));
    }
}

void report_contradictions(const case_text& text, const situation& known, const judge& by, diagnostics& found) {
    const std::size_t before = found.size();
    report_contradictions(known, by, found);
    locate(text.contents_->text, std::span{found}.subspan(before));
}

} // namespace maatstaf
