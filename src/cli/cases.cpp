#include "arguments.hpp"
#include "cases_report.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "json_places.hpp"
#include "output.hpp"

namespace maatstaf::cli {

namespace {

constexpr command cases_command{
    .name = "cases",
    .usage =
        "maatstaf cases -p PACK [--coverage on|off] [--lang nl|en] [--format text|json] CASES.json…\n\n"
        "Runs test cases written as data, and says which reason and which branch of the pack's rules no case has "
        "decided.\n"
        "The exit status is 1 when a case is not as expected or something is left undecided.\n",
    .packs = true,
    .case_files = true,
    .coverage = true};

/// A place in one file among several: its name before the JSON Pointer.
void name_file(const std::string& file, const std::string& text, std::size_t since, diagnostics& found) {
    const auto in_file = std::span{found}.subspan(since);
    locate(text, in_file);
    for (diagnostic& d : in_file) d.place = file + '#' + d.place;
}

} // namespace

int run_cases(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(cases_command, arguments_written, found);
    if (with.help) {
        print_help(cases_command);
        return done;
    }
    std::vector<std::string> texts;
    std::vector<case_file> files;
    for (const std::string& name : with.case_files) {
        auto text = contents_of(name, found);
        if (!text || with.packs.empty()) continue;
        texts.push_back(std::move(*text));
        const std::size_t since = found.size();
        files.push_back(read_case_file(texts.back(), with.judged(), found));
        name_file(name, texts.back(), since, found);
    }
    if (!found.empty()) {
        print(found, with.as_json);
        return bad_input;
    }
    case_run run{with.judged()};
    const auto each = [&](const auto& does) {
        for (std::size_t i = 0; i < files.size(); ++i) {
            const std::size_t since = found.size();
            does(files[i], with.case_files[i]);
            name_file(with.case_files[i], texts[i], since, found);
        }
    };
    each([&](const case_file& f, const std::string& name) { run.judge_all(f, name, found); });
    if (with.coverage)
        each([&](const case_file& f, const std::string& name) { run.excuse_all(f.unreachable, name, found); });
    if (!found.empty()) {
        print(found, with.as_json);
        return bad_input;
    }
    const bool good = run.failures().empty() && (!with.coverage || (run.all_covered() && run.broken_excuses().empty()));
    const std::string said = with.as_json ? as_json(run, with.judged(), with.coverage, with.in)
                                          : as_text(run, with.judged(), with.coverage, with.in);
    if (!print(said)) return bad_input;
    return good ? done : found_something;
}

} // namespace maatstaf::cli
