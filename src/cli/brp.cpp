#include "arguments.hpp"
#include "commands.hpp"
#include "input.hpp"
#include "output.hpp"

#include <maatstaf/brp.hpp>

namespace maatstaf::cli {

namespace {

constexpr command brp_command{
    .name = "brp",
    .usage =
        "maatstaf brp FILE.json|- --entity huishouden|jeugdige\n\n"
        "Makes cases of an answer of \"BRP personen bevragen\" (version 2.7), or of one person of it: a case for one\n"
        "person, a list of cases for several. Who is refused is reported, and the others are printed all the same; "
        "the\n"
        "status is then 2. What the BRP does not know is left out, and what needs a look stands under \"review\".\n",
    .entity = true,
    .a_case = true,
    .file_is = "The answer"};

} // namespace

int run_brp(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(brp_command, arguments_written, found);
    if (with.help) {
        print_help(brp_command);
        return done;
    }
    std::optional<std::string> answer;
    if (!with.case_file.empty()) answer = contents_of(with.case_file, found);
    if (!found.empty() || !answer) {
        print(found, with.as_json);
        return bad_input;
    }
    const brp_cases made = cases_from_brp(*answer, with.entity, found);
    if (!found.empty()) print(found, with.as_json);
    // Text or JSON, the result is the same: cases, to be read again. Where nothing could be read there is none.
    const std::string cases = made.persons == 0 && !found.empty() ? "" : to_json(made);
    const bool printed = cases.empty() || print(cases + '\n');
    return printed && found.empty() ? done : bad_input;
}

} // namespace maatstaf::cli
