#include "arguments.hpp"
#include "commands.hpp"
#include "diagnostic_ids.hpp"
#include "input.hpp"
#include "json_places.hpp"
#include "output.hpp"
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "replayed_json.hpp"
#include "spelling.hpp"

#include <maatstaf/receipt.hpp>

#include <algorithm>

namespace maatstaf::cli {

namespace {

constexpr command replay_command{
    .name = "replay",
    .usage =
        "maatstaf replay RECEIPT|- [-p PACK] [--key KEY.pem] [--lang nl|en] [--format text|json]\n\n"
        "Judges again what a receipt holds. The same judgement is printed as judge --format json prints it; or what\n"
        "differs, and the exit status is then 1. Without -p by the built-in pack that the receipt names.\n",
    .packs = true,
    .some_pack = false,
    .a_case = true,
    .file_is = "The receipt",
    .formats = "text: only whether it is the same, or what differs; json: the same for programs"};

constexpr text same_words{"Het oordeel is hetzelfde, byte voor byte.", "The judgement is the same, byte for byte."};
constexpr text other_words{"Het oordeel is niet hetzelfde.", "The judgement is not the same."};
constexpr text only_around{"De uitkomsten zelf zijn gelijk.", "The results themselves are equal."};
constexpr text no_judgement{"Nu is er geen oordeel: het geval is zo niet meer te beoordelen.",
                            "There is no judgement now: the case can no longer be judged as it stands."};
constexpr text differs{"{0}: toen {1}, nu {2}", "{0}: then {1}, now {2}"}, nothing{"niets", "nothing"};
constexpr text other_version{"Let op: het oordeel is van maatstaf {1}; dit is {2}.",
                             "Please note: the judgement is by maatstaf {1}; this is {2}."};

/// The pattern with a difference in it.
std::string said(const text& pattern, const difference& d, language l) {
    const auto value = [&](const std::string& json) { return json.empty() ? std::string(in(nothing, l)) : json; };
    return without_controls(fill(in(pattern, l), {d.place, value(d.then), value(d.now)}));
}

std::string as_text(const replayed& what, language l) {
    page result;
    result.paragraph(in(what.same() ? same_words : other_words, l));
    for (const difference& d : what.differences) result.bullet(said(differs, d, l));
    const bool in_results = std::any_of(what.differences.begin(), what.differences.end(),
                                        [](const difference& d) { return d.place.starts_with("/results"); });
    if (what.judgement.empty()) result.paragraph(in(no_judgement, l));
    else if (!what.same() && !in_results) result.paragraph(in(only_around, l));
    if (what.by_version) result.paragraph(said(other_version, *what.by_version, l));
    return result.text();
}

} // namespace

int run_replay(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(replay_command, arguments_written, found);
    if (with.help) {
        print_help(replay_command);
        return done;
    }
    const bool well_asked = found.empty();
    std::optional<std::string> text;
    if (!with.case_file.empty()) text = contents_of(with.case_file, found);
    replayed now;
    if (text) {
        const receipt kept = read_receipt(*text, found);
        const std::size_t before = found.size();
        const pack* by = !well_asked          ? nullptr
                         : with.packs.empty() ? built_in_pack_of(kept, "Give it with -p.", found)
                                              : &with.judged();
        locate(*text, std::span{found}.subspan(before));
        if (by != nullptr) now = replay(kept, *by, found);
    }
    if (!found.empty()) print(found, with.as_json);
    if (!found.empty() && now.differences.empty()) return bad_input;
    const bool plain = !with.as_json && !with.as_text;
    if (plain && now.same() && now.by_version) remark(said(other_version, *now.by_version, with.in) + '\n');
    if (!print(with.as_json ? replayed_json(now) : plain && now.same() ? now.judgement : as_text(now, with.in)))
        return bad_input;
    return now.same() ? done : found_something;
}

} // namespace maatstaf::cli
