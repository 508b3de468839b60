#include "case_file.hpp"

#include "case_names.hpp"
#include "diagnostic_ids.hpp"
#include "expected_answers.hpp"
#include "json_places.hpp"
#include "load/pack_parts.hpp"
#include "spelling.hpp"
#include "tell_facts.hpp"
#include "used_packs.hpp"
#include "value_text.hpp"
#include "written_value.hpp"

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace maatstaf {

namespace {

using type = json_value::type;
using names_list = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> file_keys{"pack", "cases", "unreachable"};
constexpr std::array<std::string_view, 8> case_keys{"name",     "like",  "on",     "entity",
                                                    "settings", "facts", "expect", "because"};
constexpr std::array<std::string_view, 3> excuse_keys{"rule", "branch", "because"};

constexpr std::string_view because_remedy = "Add \"because\": the article or the quotation that decides this case.";

class file_reader {
public:
    file_reader(const pack& of, diagnostics& found) : found_(found), pack_(of) {
        const pack* const roots[]{&of};
        packs_ = with_used_packs(roots);
        entities_ = entities_of(packs_);
        remedy_of_entity_ = "Add \"entity\": one of " + joined(entities_) + ".";
        settings_.emplace(packs_);
    }

    case_file read(std::string_view json) {
        const std::size_t before = found_.size();
        auto text = std::make_unique<json_value>(read_json(json, found_, of_many_people));
        const json_value& root = *text;
        file_.text = std::move(text);
        if (found_.size() != before && root.is == type::null) return {};
        if (root.is != type::object) {
            refuse(finding::not_a_case_file, "", {description_of(root)});
            return {};
        }
        refuse_others(root, "", file_keys, finding::unknown_file_key);
        if (const json_value* name =
                wanted(root, "", "pack", type::text, "Add \"pack\": the pack that the cases are about."))
            if (name->text != pack_.name) refuse(finding::other_pack, "/pack", {in_quotes(name->text), pack_.name});
        each_of(root, "cases", true, [&](const json_value& one, const std::string& at) { read_case(one, at); });
        each_of(root, "unreachable", false,
                [&](const json_value& one, const std::string& at) { read_excuse(one, at); });
        return std::move(file_);
    }

    case_file read_list(const json_value& list) {
        read_all_in(list);
        return std::move(file_);
    }

    /// The same, but keeps only what others are like.
    void check_list(const json_value& list) {
        keeps_all_ = false;
        for (const json_value& one : list.items)
            if (const json_value* like = one.find("like"); like != nullptr && like->is == type::text)
                models_.insert(like->text);
        read_all_in(list);
    }

private:
    void read_all_in(const json_value& list) {
        each_in(list, "/cases", [&](const json_value& one, const std::string& at) { read_case(one, at); });
    }

    void refuse(finding why, std::string place, std::initializer_list<std::string_view> with) {
        if (found_.size() < most_findings) found_.push_back(report(why, std::move(place), with));
    }

    bool is_told_enough() const { return found_.size() >= most_findings || alike_ > most_alike; }

    void refuse_others(const json_value& object, const std::string& place, names_list keys, finding why) {
        for (const std::string& key : object.keys)
            if (std::find(keys.begin(), keys.end(), key) == keys.end())
                refuse(why, place_in(place, key), {in_quotes(key), did_you_mean(key, keys, "keys")});
    }

    /// The value of a key that has to be there when there is a remedy for its absence.
    const json_value* wanted(const json_value& object, const std::string& place, std::string_view key, type is,
                             std::string_view remedy) {
        const json_value* value = object.find(key);
        const bool empty = value != nullptr && value->is == type::text && value->text.empty();
        if (value == nullptr || empty) {
            if (!remedy.empty()) refuse(finding::missing_case_key, place, {in_quotes(key), remedy});
            return nullptr;
        }
        if (value->is == is) return value;
        refuse(finding::wrong_case_key, place_in(place, key),
               {in_quotes(key), is == type::text ? "a text" : "an object", description_of(*value)});
        return nullptr;
    }

    template <class Read>
    void each_of(const json_value& root, std::string_view key, bool has_to_be, const Read& read) {
        const json_value* list = root.find(key);
        if (list == nullptr && !has_to_be) return;
        if (list == nullptr || list->is != type::list || list->items.empty())
            return refuse(finding::not_a_list_of_cases, list == nullptr ? "" : place_in("", key),
                          {in_quotes(key), list == nullptr          ? "missing"
                                           : list->is == type::list ? "empty"
                                                                    : description_of(*list)});
        each_in(*list, place_in("", key), read);
    }

    template <class Read>
    void each_in(const json_value& list, const std::string& place, const Read& read) {
        for (std::size_t i = 0; i < list.items.size() && !is_told_enough(); ++i) {
            const std::string at = place_in(place, i);
            if (list.items[i].is == type::object) read(list.items[i], at);
            else refuse(finding::not_a_test_case, at, {description_of(list.items[i])});
        }
    }

    void read_excuse(const json_value& object, const std::string& place) {
        refuse_others(object, place, excuse_keys, finding::unknown_case_key);
        const json_value* rule = wanted(object, place, "rule", type::text, "Add \"rule\": the rule or the definition.");
        const json_value* branch =
            wanted(object, place, "branch", type::text, "Add \"branch\": as the coverage table prints it.");
        const json_value* because =
            wanted(object, place, "because", type::text, "Add \"because\": why no case can decide it.");
        if (rule && branch && because) file_.unreachable.push_back({rule->text, branch->text, because->text, place});
    }

    void read_case(const json_value& object, const std::string& place) {
        refuse_others(object, place, case_keys, finding::unknown_case_key);
        test_case one;
        one.place = place;
        if (const json_value* name = wanted(object, place, "name", type::text,
                                            "Add \"name\": a few words that tell this case from the others."))
            one.name = name->text;
        const auto named = one.name.empty() ? names_.end() : names_.find(one.name);
        if (named != names_.end()) refuse(finding::duplicate_case_name, place_in(place, "name"), {in_quotes(one.name)});
        const test_case* model = nullptr;
        const json_value* like = wanted(object, place, "like", type::text, "");
        if (like != nullptr) model = model_named(like->text, place_in(place, "like"));
        if (model != nullptr) {
            alike_ += model->facts.all().size() + model->settings.size();
            if (alike_ > most_alike)
                return refuse(finding::too_much_alike, place_in(place, "like"), {std::to_string(most_alike)});
            one.entity = model->entity;
            one.on = model->on;
            one.facts = model->facts;
            one.settings = model->settings;
        }
        const bool stands_alone = object.find("like") == nullptr;
        read_day(object, place, stands_alone, one);
        read_entity(object, place, stands_alone, one);
        if (const json_value* because = wanted(object, place, "because", type::text, because_remedy))
            one.because = because->text;
        if (const json_value* settings = wanted(object, place, "settings", type::object, ""))
            read_settings(*settings, place_in(place, "settings"), *settings_, one.settings, found_);
        if (!one.entity.empty()) read_about(object, place, one);
        if (named == names_.end() && !one.name.empty()) {
            in_order_.push_back(object.find("name")->text);
            names_.emplace(in_order_.back(), file_.cases.size());
        }
        if (keeps_all_ || models_.contains(one.name)) file_.cases.push_back(std::move(one));
    }

    /// The case of that name; its facts and settings are there if another is like it.
    const test_case* model_named(const std::string& name, const std::string& place) {
        if (const auto at = names_.find(name); at != names_.end()) return &file_.cases[at->second];
        const std::string_view meant = nearest(name, in_order_, found_.size());
        refuse(finding::unknown_model, place,
               {in_quotes(name),
                meant.empty() ? "Name a case that stands before this one." : "Did you mean " + in_quotes(meant) + "?"});
        return nullptr;
    }

    void read_day(const json_value& object, const std::string& place, bool has_to_be, test_case& into) {
        const json_value* on =
            wanted(object, place, "on", type::text, has_to_be ? "Add \"on\": the date of judgement." : "");
        if (on == nullptr) return;
        const written_date day = read_date(on->text);
        const box judged = everything(kind::date);
        if (day.is == written_date::state::good && day.first == day.last && day.first >= judged.lo &&
            day.first <= judged.hi) {
            into.on = date{static_cast<std::int32_t>(day.first)};
            return;
        }
        const auto meant = date_meant(on->text);
        refuse(finding::malformed_case_date, place_in(place, "on"),
               {in_quotes(on->text),
                day.is == written_date::state::impossible ? day.why
                                                          : "it must be one day, " + plain_values(judged, kind::date),
                meant ? "Write \"" + *meant + "\"." : "Write it as \"2025-01-31\"."});
    }

    void read_entity(const json_value& object, const std::string& place, bool has_to_be, test_case& into) {
        const json_value* entity = wanted(object, place, "entity", type::text, has_to_be ? remedy_of_entity_ : "");
        if (entity == nullptr) return;
        if (std::find(entities_.begin(), entities_.end(), entity->text) == entities_.end())
            return refuse(finding::unknown_entity, place_in(place, "entity"),
                          {in_quotes(entity->text), did_you_mean(entity->text, entities_, "entities", found_.size())});
        if (!into.entity.empty() && into.entity != entity->text)
            return refuse(finding::model_of_other_entity, place_in(place, "entity"), {entity->text, into.entity});
        into.entity = entity->text;
    }

    /// What speaks in names of the entity: the facts and the answers.
    void read_about(const json_value& object, const std::string& place, test_case& into) {
        const scope* names = names_of(into.entity);
        if (names == nullptr) return;
        if (const json_value* facts = wanted(object, place, "facts", type::object, "")) {
            const std::string at = place_in(place, "facts");
            if (facts->find(peildatum.name) != nullptr) {
                refuse(finding::date_among_facts, place_in(at, peildatum.name), {});
            } else {
                check_facts(*facts, at, *names, elsewhere_,
                            found_); // a case that is like it must not report them again
                into.facts.change(*facts);
            }
        }
        const json_value* expect = wanted(object, place, "expect", type::object, "Add \"expect\": {\"rule\": answer}.");
        if (expect != nullptr) into.expect = read_expectations(*expect, place_in(place, "expect"), *names, found_);
    }

    /// Null where two things have one name.
    const scope* names_of(const std::string& entity) {
        const auto [at, fresh] = scopes_.try_emplace(entity);
        if (fresh) {
            const pack* const roots[]{&pack_};
            at->second = std::make_unique<scope>(roots, *std::find(entities_.begin(), entities_.end(), entity));
            if (at->second->has_collision()) {
                refuse(finding::unlinkable, "", {pack_.name, "its declarations are not right"});
                at->second.reset();
            }
        }
        return at->second.get();
    }

    diagnostics& found_;
    const pack& pack_;
    std::vector<const pack*> packs_;
    std::vector<std::string_view> entities_;
    std::string remedy_of_entity_;
    std::optional<setting_names> settings_;
    names_elsewhere elsewhere_;
    std::map<std::string, std::unique_ptr<const scope>> scopes_;     ///< of each entity that a case is about
    std::vector<std::string_view> in_order_;                         ///< the names so far, as they are written
    boost::unordered_flat_map<std::string_view, std::size_t> names_; ///< which case has it
    boost::unordered_flat_set<std::string_view> models_; ///< what others are like, where only those are kept
    bool keeps_all_ = true;
    std::size_t alike_ = 0; ///< facts and settings from cases that others are like
    case_file file_;
};

} // namespace

case_file read_case_file(std::string_view json, const pack& of, diagnostics& found) {
    const std::size_t before = found.size();
    case_file result = file_reader{of, found}.read(json);
    locate(json, std::span{found}.subspan(before));
    return result;
}

const json_value* own_cases_of(const loaded_pack& of) {
    const json_value& cases = of.parts().cases;
    return cases.items.empty() ? nullptr : &cases;
}

case_file read_own_cases(const json_value& list, const pack& of, diagnostics& found) {
    return file_reader{of, found}.read_list(list);
}

void check_own_cases(const json_value& list, const pack& of, diagnostics& found) {
    file_reader{of, found}.check_list(list);
}

} // namespace maatstaf
