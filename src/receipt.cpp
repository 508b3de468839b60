#include "diagnostic_ids.hpp"
#include "json_difference.hpp"
#include "json_places.hpp"
#include "json_text.hpp"
#include "judgement_json.hpp"
#include "receipt_reader.hpp"
#include "receipt_text.hpp"
#include "spelling.hpp"
#include "used_packs.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>
#include <maatstaf/receipt.hpp>
#include <maatstaf/version.hpp>

#include <utility>

namespace maatstaf {

struct receipt::contents {
    receipt_parts parts;
    std::string text; ///< what is found later is located in it
};

receipt::receipt(std::unique_ptr<contents> read) noexcept : contents_(std::move(read)) {}
receipt::receipt(receipt&&) noexcept = default;
receipt& receipt::operator=(receipt&&) noexcept = default;
receipt::~receipt() = default;

std::string_view receipt::pack_name() const noexcept {
    return contents_->parts.pack;
}

namespace {

std::string place_of_rule(std::size_t n) {
    return place_in("/rules", n);
}

/// The same tree as for what is read. What this library wrote itself has nothing to be found in it.
json_value as_read(const json& value) {
    diagnostics nothing;
    return read_json(written(value), nothing, of_a_receipt);
}

json_value pack_object(const pack& p) {
    json_value result = object_value();
    put(result, "name", text_value(p.name));
    put(result, "version", text_value(p.version));
    put(result, "hash", text_value(hash_of(p)));
    return result;
}

/// What judged: the library, the pack and the packs that it uses, those that are used before those that use them.
void put_judged_by(json_value& into, const pack& by) {
    put(into, "library", text_value(MAATSTAF_VERSION));
    put(into, "pack", pack_object(by));
    json_value uses = list_value();
    const pack* const roots[]{&by};
    for (const pack* p : with_used_packs(roots))
        if (p != &by) uses.items.push_back(pack_object(*p));
    put(into, "uses", std::move(uses));
}

} // namespace

std::string receipt_text(const pack& by, std::string_view case_json, judged_case& judged, language in,
                         diagnostics& found) {
    json_value result = object_value();
    json_value format;
    format.is = json_value::type::whole;
    format.text = std::to_string(receipt_format);
    put(result, "receipt", std::move(format));
    put_judged_by(result, by);
    put(result, "on", text_value(plain_date(judged.made->on()->day)));
    put(result, "lang", text_value(in == language::nl ? "nl" : "en"));
    json_value rules = list_value();
    for (const std::uint32_t segment : judged.made->rules())
        rules.items.push_back(text_value(judged.made->statement_of(segment).name));
    put(result, "rules", std::move(rules));
    put(result, "case", read_json(case_json, found));
    put(result, "results", as_read(results_value(*judged.known, *judged.by, in)));
    std::string text = written(result);
    const std::size_t before = found.size();
    read_receipt_parts(text, found); // what cannot be read again is no receipt
    return found.size() == before ? text : std::string{};
}

std::string write_receipt(const receipt_request& asked, diagnostics& found) {
    const std::size_t before = found.size();
    judged_case judged;
    judge_text({.by = asked.by,
                .text = asked.case_json,
                .rules = asked.rules,
                .on = asked.on,
                .place_of_rule = place_of_rule,
                .functions = asked.functions,
                .to_be_kept = true},
               judged, found);
    if (found.size() != before) return {};
    return receipt_text(asked.by, asked.case_json, judged, asked.in, found);
}

receipt read_receipt(std::string_view text, diagnostics& found) {
    auto read = std::make_unique<receipt::contents>();
    const std::size_t before = found.size();
    read->parts = read_receipt_parts(text, found);
    read->text = text;
    locate(text, std::span{found}.subspan(before));
    return receipt{std::move(read)};
}

replayed replay(const receipt& of, const pack& with, diagnostics& found) {
    const receipt_parts& then = of.contents_->parts;
    const std::size_t before = found.size();
    const auto located = [&] { locate(of.contents_->text, std::span{found}.subspan(before)); };
    if (!then.pack.empty() && then.pack != with.name) {
        found.push_back(report(finding::receipt_of_other_pack, "/pack/name", {in_quotes(then.pack), with.name}));
        located();
        return {};
    }
    judged_case judged;
    const std::vector<std::string_view> rules(then.rules.begin(), then.rules.end());
    judge_text({.by = with,
                .text = then.case_json,
                .rules = rules,
                .on = then.on,
                .place = "/case",
                .place_of_rule = place_of_rule},
               judged, found);
    located();
    if (!then.complete) return {};

    replayed result;
    json_value now = object_value(); // without what was asked, which is the same
    put_judged_by(now, with);
    if (found.size() == before) {
        json results = results_value(*judged.known, *judged.by, then.in);
        put(now, "results", as_read(results));
        result.judgement = written(judgement_object(with, *then.on, std::move(results))) + '\n';
    }
    for (std::size_t i = 0; i < now.keys.size(); ++i)
        add_differences(*then.root.find(now.keys[i]), now.items[i], place_in("", now.keys[i]), result.differences);
    const bool one = result.differences.size() == 1 && !result.judgement.empty();
    if (one && result.differences.front().place == "/library") {
        result.by_version = std::move(result.differences.front());
        result.differences.clear();
    }
    return result;
}

} // namespace maatstaf
