// The JSON Schema of packs says what the loader says: the same operators, words and keys. Which packs it refuses is tested in
// tests/packs/validate.py.
#include "load/expression_form.hpp"
#include "support/pack_examples.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace maatstaf;
using tests::json;

using words = std::set<std::string>;

words keys_of(const json& object) {
    words result;
    for (const auto& [key, value] : object.items()) result.insert(key);
    return result;
}

words words_of(std::span<const std::string_view> list) {
    return {list.begin(), list.end()};
}

class pack_schema : public testing::Test {
protected:
    /// The keys that the loader knows at a place of the pack that is right: it lists them when it finds another one.
    words keys_at(const std::string& place) const {
        const std::string unheard_of = "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq";
        json pack = with_a_need();
        pack[json::json_pointer{place}][unheard_of] = 1;
        for (const diagnostic& d : packs.load(pack.dump()).found) {
            constexpr std::string_view begin = "The keys: ";
            if (d.place != place + '/' + unheard_of || !d.remedy.starts_with(begin)) continue;
            words result;
            std::string_view list{d.remedy};
            for (list.remove_prefix(begin.size()); !list.empty();) {
                const std::size_t end = list.find_first_of(",.");
                result.emplace(list.substr(0, end));
                list.remove_prefix(std::min(list.size(), end + 2));
            }
            return result;
        }
        return {"no keys were listed"};
    }

    json with_a_need() const {
        json pack = json::parse(packs.right());
        pack["needs"] = json::parse(
            R"([{"name": "reistijd", "entity": "huishouden", "kind": "count", "of": [{"fact": "woonvorm"}]}])");
        return pack;
    }

    /// Is a list of so many entries at a place more than the loader takes?
    bool is_too_long(const std::string& place, std::size_t entries) const {
        json pack = with_a_need();
        pack[json::json_pointer{place}] = json(std::vector<std::nullptr_t>(entries));
        const auto found = packs.load(pack.dump()).found;
        return std::any_of(found.begin(), found.end(),
                           [&](const diagnostic& d) { return d.id == "MST-P009" && d.place == place; });
    }

    tests::pack_examples packs{MAATSTAF_TEST_PACKS};
    json schema = json::parse(tests::text_of_file(MAATSTAF_PACKS "/pack.schema.json"));
    const json& parts = schema.at("$defs");
};

TEST_F(pack_schema, has_the_operators_of_the_loader) {
    words accepted;
    for (const operator_info& o : operators)
        if (operator_called(o.word) != nullptr) accepted.emplace(o.word);
    EXPECT_EQ(keys_of(parts.at("expression").at("properties")), accepted);
}

TEST_F(pack_schema, has_the_words_of_the_loader) {
    EXPECT_EQ(parts.at("kind_or_rate").at("enum"), json(kind_names));
    EXPECT_EQ(parts.at("kind").at("enum"), json(std::span{kind_names}.first(kind_names.size() - 1)));
    EXPECT_EQ(parts.at("rounding").at("enum"), json(rounding_words));
    EXPECT_EQ(parts.at("adding_months").at("properties").at("month_end").at("enum"), json(month_end_words));
}

TEST_F(pack_schema, has_the_keys_of_operators) {
    const auto keys = [this](const char* part) { return keys_of(parts.at(part).at("properties")); };
    EXPECT_EQ(keys("scaling"), words_of(scale_keys));
    EXPECT_EQ(keys("reducing"), words_of(reduce_keys));
    EXPECT_EQ(keys("sharing"), words_of(portion_keys));
    EXPECT_EQ(keys("adding_months"), words_of(plus_months_keys));
    EXPECT_EQ(keys("asked_options"), words_of(one_of_keys));
    EXPECT_EQ(keys("members"), words_of(quantifier_keys));
    EXPECT_EQ(keys("parameter_at"), words_of(parameter_keys));
    EXPECT_EQ(keys("question_of_a_kind"), words_of(unsettled_keys));
    EXPECT_EQ(keys("line"), words_of(std::span{line_keys}.first(2)));
    EXPECT_EQ(keys("last_line"), words_of(std::span{line_keys}.last(1)));
}

TEST_F(pack_schema, has_the_keys_of_the_loader) {
    EXPECT_EQ(keys_of(schema.at("properties")), keys_at(""));
    struct object {
        const char *place, *part;
    };
    for (const auto& [place, part] : {object{"/label", "text"},
                                      {"/uses/0", "use"},
                                      {"/sources/0", "source"},
                                      {"/settings/0", "setting"},
                                      {"/questions/0", "question"},
                                      {"/entities/0", "entity"},
                                      {"/entities/0/facts/0", "fact"},
                                      {"/entities/0/lists/0", "list"},
                                      {"/entities/0/lists/0/facts/0", "fact"},
                                      {"/parameters/0", "parameter"},
                                      {"/needs/0", "need"},
                                      {"/parameters/0/periods/0", "period"},
                                      {"/rules/0", "statement"}})
        EXPECT_EQ(keys_of(parts.at(part).at("properties")), keys_at(place)) << place;
    words of_a_definition = keys_of(parts.at("statement").at("properties"));
    of_a_definition.merge(keys_of(parts.at("definition").at("properties")));
    EXPECT_EQ(of_a_definition, keys_at("/definitions/0"));
    EXPECT_EQ(keys_of(parts.at("statement").at("properties").at("administered_as").at("properties")),
              keys_at("/rules/0/administered_as"));
}

TEST_F(pack_schema, has_the_limits_of_the_loader) {
    const auto expect_limit = [this](const json& properties, const std::string& object, const std::string& key) {
        const auto most = properties.at(key).at("maxItems").get<std::size_t>();
        EXPECT_FALSE(is_too_long(object + '/' + key, most)) << object << '/' << key;
        EXPECT_TRUE(is_too_long(object + '/' + key, most + 1)) << object << '/' << key;
    };
    for (const auto& [key, value] : schema.at("properties").items())
        if (value.contains("items") && key != "cases") expect_limit(schema.at("properties"), "", key);
    const auto properties_of = [this](const char* part) { return parts.at(part).at("properties"); };
    expect_limit(properties_of("entity"), "/entities/0", "facts");
    expect_limit(properties_of("entity"), "/entities/0", "lists");
    expect_limit(properties_of("list"), "/entities/0/lists/0", "facts");
    expect_limit(properties_of("parameter"), "/parameters/0", "periods");
    expect_limit(properties_of("need"), "/needs/0", "of");
    expect_limit(properties_of("need"), "/needs/0", "sources");
    expect_limit(properties_of("statement"), "/rules/0", "sources");
}

} // namespace
