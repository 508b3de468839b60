#include "arguments.hpp"
#include "commands.hpp"
#include "output.hpp"
#include "told_check.hpp"
#include "witness_files.hpp"

#include <algorithm>
#include <deque>

namespace maatstaf::cli {

namespace {

constexpr command check_command{
    .name = "check",
    .usage =
        "maatstaf check PACK… [-p PACK…] [--key KEY.pem] [--on DATE] [--lang nl|en] [--format text|json]\n"
        "               [--budget N] [--witness FOLDER]\n\n"
        "Loads packs, runs the test cases that they bring along, proves the properties that they declare and that no "
        "rule\n"
        "and no branch is dead, and remarks what their own rules never use, what names no source and what people "
        "cannot\n"
        "read. The exit status is 1 when a case is not as expected or something does not hold or is not settled; "
        "remarks\n"
        "do not count.\n",
    .packs = true,
    .packs_to_check = true,
    .on_if_any = true,
    .proofs = true};

} // namespace

int run_check(std::span<const std::string> arguments_written) {
    diagnostics found;
    const arguments with = read_arguments(check_command, arguments_written, found);
    if (with.help) {
        print_help(check_command);
        return done;
    }
    std::deque<checked_pack> all; // they stay where they are
    const std::size_t to_check = found.empty() ? with.to_check : 0;
    for (std::size_t i = 0; i < to_check; ++i) {
        const pack& p = *with.packs[i];
        const pack_to_check asked{p, with.shelf.origin_of(p), with.shelf.text_of(p), with.shelf.cases_of(p),
                                  with.shelf.is_signed(p)};
        const checked_pack& now = all.emplace_back(asked, with.on, with.budget, found);
        if (!with.witness_folder.empty()) write_witnesses(now.proven(), p.name, with.witness_folder, found);
    }
    if (!found.empty()) {
        print(found, with.as_json);
        return bad_input;
    }
    if (!print(tell_checked(all, with.in, with.as_json))) return bad_input;
    const bool good = std::all_of(all.begin(), all.end(), [](const checked_pack& p) { return p.is_good(); });
    return good ? done : found_something;
}

} // namespace maatstaf::cli
