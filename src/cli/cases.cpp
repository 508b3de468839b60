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
        "maatstaf cases -p PACK [--key KEY.pem] [--coverage on|off] [--lang nl|en] [--format text|json]\n"
        "               [CASES.json…]\n\n"
        "Runs test cases written as data, those that the pack brings along first, and says which reason and which\n"
        "branch of the pack's rules no case has decided.\n"
        "The exit status is 1 when a case is not as expected or something is left undecided.\n",
    .packs = true,
    .case_files = true,
    .coverage = true};

struct named_cases {
    std::string name; ///< of the file
    std::string text; ///< what stands in it
    case_file read;
};

} // namespace

int run_cases(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(cases_command, arguments_written, found);
    if (with.help) {
        print_help(cases_command);
        return done;
    }
    std::vector<named_cases> files;
    if (!with.packs.empty())
        if (const json_value* own = with.shelf.cases_of(with.judged()))
            files.push_back({std::string(with.shelf.origin_of(with.judged())),
                             std::string(with.shelf.text_of(with.judged())),
                             read_own_cases(*own, with.judged(), found)});
    for (const std::string& name : with.case_files) {
        auto text = contents_of(name, found);
        if (!text || with.packs.empty()) continue;
        const std::size_t since = found.size();
        files.push_back({name, std::move(*text), {}});
        named_cases& now = files.back();
        now.read = read_case_file(now.text, with.judged(), found);
        name_file(now.name, now.text, since, found);
    }
    if (!found.empty()) {
        print(found, with.as_json);
        return bad_input;
    }
    case_run run{with.judged()};
    const auto each = [&](const auto& does) {
        for (const named_cases& f : files) {
            const std::size_t since = found.size();
            does(f);
            name_file(f.name, f.text, since, found);
        }
    };
    each([&](const named_cases& f) { run.judge_all(f.read, f.name, found); });
    if (with.coverage) each([&](const named_cases& f) { run.excuse_all(f.read.unreachable, f.name, found); });
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
