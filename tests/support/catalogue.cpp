#include "catalogue.hpp"

#include <maatstaf/lint.hpp>
#include <maatstaf/receipt.hpp>

#include <array>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <utility>

namespace maatstaf::tests {

namespace {

std::vector<unsigned char> bytes_of(const json& hex) {
    const auto digits = hex.get<std::string>();
    std::vector<unsigned char> result;
    for (std::size_t at = 0; at + 1 < digits.size(); at += 2)
        result.push_back(static_cast<unsigned char>(std::stoi(digits.substr(at, 2), nullptr, 16)));
    return result;
}

/// One word for sh; only what needs quotes has them.
std::string quoted(const std::string& word) {
    if (word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-") == word.npos)
        return word;
    std::string result = "'";
    for (const char c : word) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + '\'';
}

std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> run{popen(command.c_str(), "r"), &pclose};
    std::string result;
    std::array<char, 4096> block;
    for (std::size_t n = run ? 1 : 0; n > 0;)
        result.append(block.data(), n = std::fread(block.data(), 1, block.size(), run.get()));
    return result;
}

/// A day as the examples write it.
date day_of(const json& written) {
    const auto text = written.get<std::string>();
    return {std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)), std::stoi(text.substr(8, 2))};
}

} // namespace

std::string command_line(const std::string& program, const json& words) {
    std::string result = quoted(program);
    for (const json& word : words) result += ' ' + quoted(word.get<std::string>());
    return result;
}

catalogue::catalogue(std::string folder, std::string program)
    : folder_(std::move(folder)), program_(std::move(program)), packs_(folder_) {
    for (const char* file : {"refused.json", "noted.json", "signatures.json", "receipts.json"}) {
        const json all = packs_.read(file);
        const auto of = all.at("of").get<std::string>();
        for (const json& example : all.at("examples")) entries_.push_back({of, example});
        for (const json& excuse : all.value("not_from_text", json::array()))
            excuses_[excuse.at("id").get<std::string>()] = excuse.at("because").get<std::string>();
        if (of == "signature") right_signature_ = all.at("right");
    }
    const auto right = packs_.load(packs_.right());
    if (!right.pack) return; // a test says so
    const json first = json::parse(packs_.right()).at("cases").at(0);
    diagnostics found;
    const json given{{"entity", first.at("entity")}, {"facts", first.at("facts")}};
    const std::string text =
        write_receipt({.by = right.pack->view(), .on = day_of(first.at("on")), .case_json = given.dump()}, found);
    right_receipt_ = json::parse(text);
}

diagnostics catalogue::found_in(const entry& of) const {
    if (of.example.contains("command")) return found_by_program(of);
    if (of.of == "signature") return found_in_signature(of.example);
    return of.of == "receipt" ? found_in_receipt(of.example) : found_in_pack(of.example);
}

json catalogue::with_changes(json right, const json& example) const {
    for (const auto& [key, value] : example.at("change").items()) {
        if (value.is_null()) right.erase(key);
        else right[key] = value;
    }
    return right;
}

std::string catalogue::receipt_text(const json& example) const {
    return example.contains("text") ? example.at("text").get<std::string>()
                                    : with_changes(right_receipt_, example).dump();
}

diagnostics catalogue::found_in_pack(const json& example) const {
    const auto result = packs_.load(packs_.text_of(example));
    if (!result.pack) return result.found;
    const pack& loaded = result.pack->view();
    return example.contains("on") ? lint(loaded, day_of(example.at("on"))) : lint(loaded);
}

diagnostics catalogue::found_in_signature(const json& example) const {
    diagnostics found;
    if (example.contains("text")) {
        read_public_key(example.at("text").get<std::string>(), found);
        return found;
    }
    const json all = with_changes(right_signature_, example);
    const auto key = bytes_of(all.at("public_key")), signature = bytes_of(all.at("signature"));
    load_signed_pack(all.at("text").get<std::string>(), {key, signature}, {}, found);
    return found;
}

diagnostics catalogue::found_in_receipt(const json& example) const {
    diagnostics found;
    const auto right = packs_.load(packs_.right());
    if (right.pack) replay(read_receipt(receipt_text(example), found), right.pack->view(), found);
    return found;
}

diagnostics catalogue::found_by_program(const entry& of) const {
    const std::string input = of.example.contains("change") ? receipt_text(of.example) : std::string{};
    const std::string told =
        output_of("cd " + quoted(folder_ + "/../..") + " && printf %s " + quoted(input) + " | " +
                  command_line(program_, of.example.at("command")) + " --format json 2>&1 >/dev/null");
    diagnostics found;
    const json said = json::parse(told, nullptr, false);
    if (!said.is_object()) return found;
    for (const json& d : said.value("diagnostics", json::array())) {
        found.push_back({d.at("id").get<std::string>(), d.at("place").get<std::string>(),
                         d.at("message").get<std::string>(), d.at("remedy").get<std::string>()});
        found.back().line = d.value("line", std::uint32_t{0});
        found.back().column = d.value("column", std::uint32_t{0});
    }
    return found;
}

} // namespace maatstaf::tests
