// Prints the parts of docs/pack-format.md that are made from the code and from the examples in tests/packs:
//
//   pack_page operators tests/packs      the table of operators
//   pack_page diagnostics tests/packs    everything that can be wrong with a pack, each with an example
#include "diagnostic_ids.hpp"
#include "load/expression_form.hpp"
#include "load/json_layout.hpp"
#include "pattern.hpp"
#include "support/pack_examples.hpp"

#include <cstdio>
#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace maatstaf;
using tests::json;

void print(const std::string& line) {
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
}

std::string named(std::span<const std::string_view> keys) {
    std::string result;
    for (const std::string_view key : keys) result += (result.empty() ? "{\"" : ", \"") + std::string(key) + '"';
    return result + '}';
}

std::string form_of(const operator_info& of) {
    switch (of.code) {
    case op::member: return "\"list.fact\"";
    case op::parameter: return "\"name\" or " + named(parameter_keys);
    case op::unsettled: return "\"name\" or " + named(unsettled_keys);
    case op::one_of: return named(one_of_keys);
    case op::scale: return named(scale_keys);
    case op::reduce: return named(reduce_keys);
    case op::portion: return named(portion_keys);
    case op::plus_months: return named(plus_months_keys);
    case op::choose:
        return '[' + named(std::span{line_keys}.first(2)) + ", …, " + named(std::span{line_keys}.last(1)) + ']';
    default: break;
    }
    switch (of.form) {
    case shape::leaf: return "\"name\"";
    case shape::one: return "…";
    case shape::two: return "[…, …]";
    case shape::fold: return named(quantifier_keys);
    default: return "[…, …, …]";
    }
}

std::string_view in_words(takes kinds) {
    switch (kinds) {
    case takes::nothing: return "";
    case takes::truths: return "truths";
    case takes::alike: return "truths, counts, money or dates: all of one kind";
    case takes::amounts: return "counts, or money";
    case takes::amount_each: return "a count; a count or money";
    case takes::amount_rate: return "a count or money; a rate";
    case takes::money_count: return "money; a count";
    case takes::choice: return "a choice";
    case takes::condition: return "truths; anything but a rate, all of one kind";
    case takes::date: return "a date";
    case takes::date_count: return "a date; a count";
    case takes::dates: return "two dates";
    }
    return "";
}

std::string_view given_by(const operator_info& of) {
    switch (of.result) {
    case gives::truth: return "a truth";
    case gives::count: return "a count";
    case gives::date: return "a date";
    case gives::own: break;
    }
    if (of.code == op::unsettled) return "what is wanted there";
    if (of.form == shape::leaf || of.code == op::parameter) return "what it is declared as";
    if (of.code == op::times) return "the kind of the second";
    return of.code == op::portion ? "money" : "that kind";
}

void print_operators(const tests::pack_examples& packs) {
    print("| operator | stands with | takes | gives | means | for example |");
    print("|---|---|---|---|---|---|");
    const json described = packs.read("operators.json");
    for (const json& of : described.at("operators")) {
        const auto word = of.at("word").get<std::string>();
        const operator_info* info = operator_called(word);
        if (info == nullptr) continue; // a test says so
        print("| `" + word + "` | `" + form_of(*info) + "` | " + std::string(in_words(info->arguments)) + " | " +
              std::string(given_by(*info)) + " | " + of.at("says").get<std::string>() + " | `" +
              on_one_line(of.at("example")) + "` |");
    }
}

std::string shortened(const std::string& place) {
    constexpr std::size_t longest = 80, shown = 20;
    return place.size() <= longest ? place : place.substr(0, shown) + "…";
}

void print_example(const tests::pack_examples& packs, const json& example) {
    print("\nFor example, " + example.at("mistake").get<std::string>() + ":\n");
    if (example.contains("change")) {
        std::string text = laid_out(example.at("change"));
        text.pop_back();
        print("```json\n" + text + "\n```\n");
    } else {
        const int times = example.value("times", 1);
        const auto text = example.at("text").get<std::string>(), before = example.value("before", std::string{});
        if (times == 1) print("```text\n" + text + "\n```\n");
        else print((before.empty() ? "" : '`' + before + "` and ") + std::to_string(times) + " times `" + text + "`\n");
    }
    print("```text");
    for (const diagnostic& d : packs.load(packs.text_of(example)).found) {
        std::string where = d.place.empty() ? "" : ' ' + shortened(d.place);
        if (example.contains("text")) // all of it stands above
            where += " (line " + std::to_string(d.line) + ", column " + std::to_string(d.column) + ')';
        print(d.id + where + ": " + d.message + ' ' + d.remedy);
    }
    print("```");
}

std::string_view block_of(std::string_view id) {
    return id.substr(0, id.size() - 3);
}

void print_diagnostics(const tests::pack_examples& packs) {
    const json all = packs.read("refused.json");
    std::map<std::string, std::vector<const json*>> examples;
    for (const json& example : all.at("refused")) examples[example.at("id").get<std::string>()].push_back(&example);
    std::map<std::string, std::string> excuses;
    for (const json& excuse : all.at("not_from_text"))
        excuses[excuse.at("id").get<std::string>()] = excuse.at("because").get<std::string>();
    for (const std::string_view block : {"MST-P", "MST-C", "MST-T"})
        for (const finding_words& f : all_findings()) {
            const std::string id{f.id};
            if (block_of(f.id) != block || (!examples.contains(id) && !excuses.contains(id))) continue;
            print("\n### " + id + "\n");
            std::string sentence = fill(f.sentence, {"…", "…", "…", "…"});
            for (std::size_t at; (at = sentence.find("… …")) != sentence.npos;) sentence.replace(at, 7, "…");
            print(sentence);
            if (excuses.contains(id)) print("\nNo text is known that gives it. " + excuses[id]);
            const auto& of = examples[id];
            if (of.empty()) continue;
            print_example(packs, *of[0]);
            std::string others;
            for (std::size_t i = 1; i < of.size(); ++i)
                others += (i == 1               ? "\nAlso for "
                           : i + 1 == of.size() ? ", and for "
                                                : ", ") +
                          of[i]->at("mistake").get<std::string>();
            if (!others.empty()) print(others + '.');
        }
    print("");
}

} // namespace

int main(int count, char** words) {
    try {
        const std::string_view what = count == 3 ? words[1] : "";
        if (what != "operators" && what != "diagnostics") {
            std::fputs("pack_page operators|diagnostics FOLDER\n", stderr);
            return 2;
        }
        const tests::pack_examples packs{words[2]};
        what == "operators" ? print_operators(packs) : print_diagnostics(packs);
        return 0;
    } catch (const std::exception& problem) { // an example that cannot be read
        std::fprintf(stderr, "pack_page: %s\n", problem.what());
        return 2;
    }
}
