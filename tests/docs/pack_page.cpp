// Prints the parts of the documentation that are made from the code and from the examples in tests/packs:
//
//   pack_page operators tests/packs                    the table of operators
//   pack_page diagnostics tests/packs SERIES…          everything that can be said, by series, as MST-P, each with an example
#include "diagnostic_ids.hpp"
#include "load/expression_form.hpp"
#include "load/json_layout.hpp"
#include "pattern.hpp"
#include "support/catalogue.hpp"

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
    case takes::anything: return "anything but a rate";
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

void print_block(const std::string& language, const std::string& text) {
    print("```" + language + '\n' + text + "\n```\n");
}

void print_text(const json& example) {
    const int times = example.value("times", 1);
    const auto text = example.at("text").get<std::string>(), before = example.value("before", std::string{});
    if (times == 1) return print_block("text", text);
    print((before.empty() ? "" : '`' + before + "` and ") + std::to_string(times) + " times `" + text + "`\n");
}

void print_members(const json& members) {
    std::string text = laid_out(members);
    text.pop_back();
    print_block("json", text);
}

void print_example(const tests::catalogue& all, const tests::catalogue::entry& of) {
    const json& example = of.example;
    print("\nFor example, " + of.mistake() + (example.contains("add") ? ", added:\n" : ":\n"));
    for (const char* members : {"change", "add"})
        if (example.contains(members) && !example.at(members).empty()) print_members(example.at(members));
    if (example.contains("text")) print_text(example);
    if (example.contains("command"))
        print_block("console", "$ " + tests::command_line("maatstaf", example.at("command")));
    print("```text");
    for (const diagnostic& d : all.found_in(of)) {
        std::string where = d.place.empty() ? "" : ' ' + shortened(d.place);
        if (example.contains("text") && d.line != 0) // all of it stands above
            where += " (line " + std::to_string(d.line) + ", column " + std::to_string(d.column) + ')';
        print(d.id + where + ": " + d.message + ' ' + d.remedy);
    }
    print("```");
}

/// "Also for …, … and for …."
void print_others(const std::vector<const tests::catalogue::entry*>& of) {
    std::string others;
    for (std::size_t i = 1; i < of.size(); ++i)
        others += (i == 1 ? "\nAlso for " : i + 1 == of.size() ? ", and for " : ", ") + of[i]->mistake();
    if (!others.empty()) print(others + '.');
}

std::string_view series_of(std::string_view id) {
    return id.substr(0, id.size() - 3);
}

void print_diagnostics(const tests::catalogue& all, std::span<char*> series) {
    std::map<std::string_view, std::vector<const tests::catalogue::entry*>> examples;
    std::vector<std::string> ids; // what the keys are taken from
    ids.reserve(all.entries().size());
    for (const auto& e : all.entries()) examples[ids.emplace_back(e.id())].push_back(&e);
    for (const std::string_view one : series)
        for (const finding_words& f : all_findings()) {
            const auto excuse = all.excuses().find(std::string(f.id));
            const bool excused = excuse != all.excuses().end();
            if (series_of(f.id) != one || (!examples.contains(f.id) && !excused)) continue;
            print("\n### " + std::string(f.id) + "\n");
            std::string sentence = fill(f.sentence, {"…", "…", "…", "…"});
            for (std::size_t at; (at = sentence.find("… …")) != sentence.npos;) sentence.replace(at, 7, "…");
            print(sentence);
            if (excused) print("\nNo text is known that gives it. " + excuse->second);
            if (!examples.contains(f.id)) continue;
            print_example(all, *examples[f.id][0]);
            print_others(examples[f.id]);
        }
    print("");
}

} // namespace

int main(int count, char** words) {
    try {
        const std::string_view what = count >= 3 ? words[1] : "";
        if (!(what == "operators" && count == 3) && !(what == "diagnostics" && count > 3)) {
            std::fputs("pack_page operators FOLDER, or pack_page diagnostics FOLDER SERIES…\n", stderr);
            return 2;
        }
        const tests::catalogue all{words[2], "maatstaf"};
        if (what == "operators") print_operators(all.packs());
        else print_diagnostics(all, {words + 3, words + count});
        return 0;
    } catch (const std::exception& problem) { // an example that cannot be read
        std::fprintf(stderr, "pack_page: %s\n", problem.what());
        return 2;
    }
}
