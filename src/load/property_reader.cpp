#include "property_reader.hpp"

#include "expression_reader.hpp"
#include "property_form.hpp"
#include "spelling.hpp"
#include "used_packs.hpp"
#include "value_text.hpp"

#include <maatstaf/link.hpp>

#include <algorithm>
#include <map>

namespace maatstaf {

namespace {

using type = json_value::type;

constexpr std::size_t most_properties = 10'000;

class property_reader {
public:
    property_reader(const object_reader& whole, pack_context& context)
        : whole_(whole), context_(context), found_(context.found), root_{&context.parts.view} {
        for (const pack* p : with_used_packs(root_))
            for (const entity& e : p->entities)
                if (std::find(entities_.begin(), entities_.end(), e.name) == entities_.end())
                    entities_.push_back(e.name);
    }

    void read() {
        if (!whole_.has("properties") || !context_.has_room(whole_, "properties", most_properties)) return;
        whole_.each_of("properties", [this](const json_value& one, const json_path& at) { read(one, at); });
        context_.parts.view.properties = context_.parts.properties;
    }

private:
    void read(const json_value& written, const json_path& place) {
        const object_reader object{written, place, "a property", property_keys, found_};
        if (!object.is_object()) return;
        property_view now;
        now.name = context_.read_name(object, name_space::properties);
        now.says = context_.read_text(object, "says");
        read_days(object, now);
        const scope* names = read_entity(object, now);
        if (!read_claim(object, now) || names == nullptr) return;
        const claim_form form = form_of(now.claims);
        now.rules = read_rules(object, form, *names);
        now.facts = read_facts(object, form, *names);
        read_when(object, form, *names, now);
        if (has_its_own(object, "never", now.claims == claim::monotone,
                        "Add \"never\": \"rises\" or \"falls\", what the answer never does as the fact grows."))
            read_motion(object, now);
        if (has_its_own(object, "most", now.claims == claim::cliff_at_most,
                        "Add \"most\": the amount that one unit more may take away.") &&
            object.has("most"))
            if (const auto most = context_.read_value(object, "most", "most", kind::money, {}, true))
                now.most = most->lo;
        context_.parts.properties.push_back(now);
    }

    void refuse(const object_reader& object, std::string_view key, std::string_view is, std::string_view remedy) {
        const json_path place = object.has(key) ? object.place_of(key) : object.place();
        found_.refuse(finding::unfit_property, place, {is, remedy});
    }

    void read_days(const object_reader& object, property_view& into) {
        constexpr date the_end{2101, 1, 1};
        into.from = context_.read_day(object, "from").value_or(range_of<date>::lowest);
        into.until = context_.read_day(object, "until", the_end).value_or(the_end);
        if (into.until <= into.from)
            object.refuse(finding::never_in_force, "until", {plain_date(into.until.day), plain_date(into.from.day)});
    }

    const scope* read_entity(const object_reader& object, property_view& into) {
        const json_value* written = object.wanted("entity", type::text, "Add \"entity\": what it is about.");
        if (written == nullptr) return nullptr;
        const auto known = std::find(entities_.begin(), entities_.end(), written->text);
        if (known == entities_.end()) {
            if (!found_.is_explained(written->text))
                object.refuse(
                    finding::undeclared_name, "entity",
                    {"Entity", in_quotes(written->text), found_.remedy(written->text, entities_, "entities")});
            return nullptr;
        }
        into.entity = *known;
        return &scopes_.try_emplace(*known, std::span<const pack* const>{root_}, *known).first->second;
    }

    bool read_claim(const object_reader& object, property_view& into) {
        const json_value* written =
            object.wanted("claims", type::text, "Add \"claims\": what is claimed, such as \"monotone\".");
        if (written == nullptr) return false;
        const auto known = std::find(claim_words.begin(), claim_words.end(), written->text);
        if (known == claim_words.end()) {
            object.refuse(finding::unknown_claim, "claims",
                          {in_quotes(written->text), found_.remedy(written->text, claim_words, "claims")});
            return false;
        }
        into.claims = static_cast<claim>(known - claim_words.begin());
        claimed_ = *known;
        return true;
    }

    /// The texts of a list, as many as the claim takes.
    const json_value* read_list(const object_reader& object, std::string_view key, std::size_t least,
                                std::size_t most) {
        const json_value* list =
            most == 0 && !object.has(key) ? nullptr : object.wanted(key, type::list, "Add it: a list of names.");
        if (list == nullptr) return nullptr;
        if (list->items.size() >= least && list->items.size() <= most) return list;
        const std::string wanted =
            least == most ? std::to_string(least) : std::to_string(least) + " to " + std::to_string(most);
        refuse(object, key,
               std::string(claimed_) + " takes " + wanted + " under " + in_quotes(key) + ", and here stand " +
                   std::to_string(list->items.size()),
               "Name as many as it takes.");
        return nullptr;
    }

    /// Calls find(name, place) for each text of a list; gives the names that it gives.
    template <class Find>
    std::span<const std::string_view> read_names(const object_reader& object, std::string_view key, std::size_t least,
                                                 std::size_t most, const Find& find) {
        const json_value* list = read_list(object, key, least, most);
        if (list == nullptr) return {};
        std::vector<std::string_view>& names = context_.parts.named.emplace_back();
        object.each_of(key, [&](const json_value& one, const json_path& at) {
            if (one.is != type::text)
                return found_.refuse(finding::wrong_pack_type, at,
                                     {"A name", "a text", description_of(one), "Write it in quotation marks."});
            const std::string_view name = find(one.text, at);
            if (std::find(names.begin(), names.end(), name) != names.end())
                found_.refuse(finding::unfit_property, at, {in_quotes(name) + " stands here twice", "Name it once."});
            if (!name.empty()) names.push_back(name);
        });
        return names;
    }

    std::string_view fit(std::string_view name, kind of, std::uint8_t wanted, const json_path& at) {
        if ((wanted_form::bit(of) & wanted) != 0) return name;
        found_.refuse(finding::unfit_property, at,
                      {std::string(claimed_) + " wants " + in_words(wanted) + " here, and " + in_quotes(name) +
                           " gives " + std::string(in_words(of)),
                       "Name another, or claim something else."});
        return {};
    }

    std::span<const std::string_view> read_rules(const object_reader& object, const claim_form& form,
                                                 const scope& names) {
        return read_names(object, "rules", form.least_rules, form.most_rules,
                          [&](const std::string& name, const json_path& at) -> std::string_view {
                              const statement* const* s = names.statements.find(symbol_of(name));
                              if (s != nullptr && (*s)->name == name)
                                  return fit((*s)->name, (*s)->of, form.rule_kinds, at);
                              std::vector<std::string_view> all;
                              for (const statement* other : names.statements.things) all.push_back(other->name);
                              return undeclared("Rule", name, all, "rules and definitions", at);
                          });
    }

    std::span<const std::string_view> read_facts(const object_reader& object, const claim_form& form,
                                                 const scope& names) {
        return read_names(object, "facts", form.least_facts, form.most_facts,
                          [&](const std::string& name, const json_path& at) -> std::string_view {
                              const std::uint32_t* f = names.fact_names.find(symbol_of(name));
                              if (f != nullptr && names.facts[*f].name == name && names.facts[*f].list.empty())
                                  return fit(names.facts[*f].name, names.facts[*f].of, form.fact_kinds, at);
                              std::vector<std::string_view> all;
                              for (const list_view& l : names.lists) {
                                  if (!form.takes_lists) break;
                                  if (l.name == name) return l.name;
                                  all.push_back(l.name);
                              }
                              for (const fact_view& fact : names.facts)
                                  if (fact.list.empty()) all.push_back(fact.name);
                              return undeclared("Fact", name, all, "facts", at);
                          });
    }

    std::string_view undeclared(std::string_view what, const std::string& name,
                                std::span<const std::string_view> candidates, std::string_view things,
                                const json_path& at) {
        if (!found_.is_explained(name))
            found_.refuse(finding::undeclared_name, at,
                          {what, in_quotes(name), found_.remedy(name, candidates, things)});
        return {};
    }

    void read_when(const object_reader& object, const claim_form& form, const scope& names, property_view& into) {
        const json_value* written = form.wants_when ? object.any("when", "Add \"when\": the condition.") : nullptr;
        if (const json_value* any = find_any(object, "when")) written = any;
        if (written == nullptr) return;
        const json_path place = object.place_of("when");
        std::vector<node>& nodes = context_.parts.conditions.emplace_back();
        expression_reader reader{names, nodes, found_};
        reader.read(*written, place, wanted_form::just({kind::truth}));
        into.when = nodes;
    }
    static const json_value* find_any(const object_reader& object, std::string_view key) {
        return object.has(key) ? object.any(key, {}) : nullptr;
    }

    /// Is a key there that only some claims have? Reports it where it should not be, and where it is missing.
    bool has_its_own(const object_reader& object, std::string_view key, bool is_wanted, std::string_view remedy) {
        if (is_wanted) object.any(key, remedy);
        else if (object.has(key))
            refuse(object, key, in_quotes(key) + " has no meaning for " + std::string(claimed_), "Leave it out.");
        return is_wanted && object.has(key);
    }

    void read_motion(const object_reader& object, property_view& into) {
        const json_value* written = object.find("never", type::text);
        if (written == nullptr) return;
        const auto known = std::find(motion_words.begin(), motion_words.end(), written->text);
        if (known == motion_words.end())
            return refuse(object, "never",
                          "\"never\" is \"rises\" or \"falls\", and this is " + in_quotes(written->text),
                          "Write what the answer never does as the fact grows.");
        into.never = static_cast<motion>(known - motion_words.begin());
    }

    const object_reader& whole_;
    pack_context& context_;
    pack_findings& found_;
    const pack* const root_[1];
    std::vector<std::string_view> entities_;
    std::map<std::string_view, scope> scopes_;
    std::string_view claimed_;
};

} // namespace

void read_properties(const object_reader& whole, pack_context& context) {
    property_reader{whole, context}.read();
}

void link_properties(const pack_parts& parts, pack_findings& found) {
    const pack* const uses[]{&parts.view};
    for (std::size_t n = 0; n < parts.properties.size(); ++n) {
        const property_view& p = parts.properties[n];
        if (p.when.empty()) continue;
        const statement condition{.name = ":when", .entity = p.entity, .body = p.when};
        const pack with_it{.name = ":", .uses = uses, .definitions = {&condition, 1}};
        const pack* const roots[]{&with_it};
        std::vector<std::uint32_t> segments;
        const json_path root, list = root.in("properties"), one = list.at(n), place = one.in("when");
        for (const link_problem& problem :
             link(scope{roots, p.entity}, {&condition.name, 1}, std::nullopt, segments).problems) {
            const bool deep = problem.why == link_problem::reason::too_deep;
            found.refuse(deep ? finding::nested_too_deeply : finding::can_overflow, place,
                         {in_quotes(p.name), std::to_string(stack_limit)});
            break;
        }
    }
}

} // namespace maatstaf
