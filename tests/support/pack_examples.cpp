#include "pack_examples.hpp"

#include <fstream>
#include <iterator>
#include <utility>

namespace maatstaf::tests {

namespace {

/// # is the number, ## the one after it.
json numbered(const json& pattern, int number) {
    std::string text = pattern.dump();
    for (std::size_t at = text.find('#'); at != text.npos; at = text.find('#', at)) {
        const bool next = text.compare(at, 2, "##") == 0;
        text.replace(at, next ? 2 : 1, std::to_string(next ? number + 1 : number));
    }
    return json::parse(text);
}

json expanded(const json& value) {
    if (!value.is_structured()) return value;
    json result = value.is_object() ? json::object() : json::array();
    for (auto at = value.begin(); at != value.end(); ++at) {
        if (value.is_object()) {
            result[at.key()] = expanded(*at);
        } else if (at->is_object() && at->size() == 2 && at->contains("times") && at->contains("of")) {
            for (int n = 1; n <= at->at("times").get<int>(); ++n) result.push_back(numbered(at->at("of"), n));
        } else {
            result.push_back(expanded(*at));
        }
    }
    return result;
}

} // namespace

std::string text_of_file(const std::string& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

pack_examples::pack_examples(std::string folder)
    : folder_(std::move(folder)), right_(text_of_file(folder_ + "/voorbeeld.json")) {
    for (const char* name : {"rijk", "provincie"}) {
        auto other = load(text_of_file(folder_ + '/' + name + ".json"));
        if (!other.pack) continue; // then nothing that uses it can be loaded, and a test says so
        others_.push_back(std::move(*other.pack));
        available_.push_back(&others_.back().view());
    }
}

json pack_examples::read(const std::string& name) const {
    return json::parse(text_of_file(folder_ + '/' + name));
}

std::string pack_examples::with(const json& change, const json& add) const {
    json result = json::parse(right_);
    for (const char* key : {"entities", "definitions", "rules"})
        if (change.contains(key)) result.erase("cases");
    for (const auto& [key, value] : change.items()) {
        if (value.is_null()) result.erase(key);
        else result[key] = expanded(value);
    }
    for (const auto& [key, values] : add.items())
        for (const json& value : values) result[key].push_back(value);
    return result.dump();
}

std::string pack_examples::with_rule(json rule) const {
    json result = json::parse(right_);
    result["rules"].push_back(std::move(rule));
    return result.dump();
}

std::string pack_examples::text_of(const json& example) const {
    if (!example.contains("text"))
        return with(example.value("change", json::object()), example.value("add", json::object()));
    std::string result = example.value("before", "");
    const auto once = example.at("text").get<std::string>();
    for (int n = example.value("times", 1); n > 0; --n) result += once;
    return result;
}

pack_examples::loaded pack_examples::load(const std::string& text) const {
    loaded result;
    result.pack = load_pack(text, available_, result.found);
    return result;
}

} // namespace maatstaf::tests
