// What stands on the command line after the command. Everything that is wrong is reported at once.
#pragma once

#include "pack_shelf.hpp"

#include <maatstaf/explain.hpp>
#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/law/pack.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf::cli {

/// What a command takes.
struct command {
    std::string_view name;
    std::string_view usage;                ///< the whole text of --help, without the options
    bool packs = false;                    ///< -p, at least one, and --key
    bool some_pack = true;                 ///< … or none, where the input names its pack
    bool packs_to_check = false;           ///< packs as arguments; -p names further ones then
    bool two_packs = false;                ///< two of them, each with a shelf of its own
    bool rules = false;                    ///< -r, any number of times
    bool one_rule = false;                 ///< … exactly once
    bool on = false;                       ///< --on
    bool on_if_any = false;                ///< --on, or not
    bool date_moves = false;               ///< … from which the date is moved
    bool period = false;                   ///< --from and --until, two dates
    bool days_if_any = false;              ///< --on, or --from and --until, or neither
    bool fact_range = false;               ///< --fact, and --from and --until, two values of it
    bool entity = false;                   ///< --entity
    bool a_case = false;                   ///< a file with a case, or -
    std::string_view file_is = "The case"; ///< what is in that file
    bool case_files = false;               ///< files with test cases, at least one unless the pack brings cases along
    bool coverage = false;                 ///< --coverage
    bool pack_format = false;              ///< --format pack: the pack itself, to be loaded
    bool exact = false;                    ///< --exact
    bool receipt = false;                  ///< --receipt
    bool table_if_any = false;             ///< --table, and then --entity, -o, and --on or --on-column
    bool proofs = false;                   ///< --budget and --witness
    bool a_table = false;                  ///< -o, --on-column instead of --on, --threads, --keep-going and --open
    bool changes_of_table = false;         ///< --table, -o and --keep-going
    std::string_view formats = "text (default) or json";
};

struct arguments {
    pack_shelf shelf;               ///< keeps the packs
    std::vector<const pack*> packs; ///< the first is the one that is judged or shown; none where that is wrong
    std::size_t to_check = 0;       ///< so many of the packs, from the first
    pack_shelf other_shelf;         ///< keeps the second of two packs, which may have the name of the first
    const pack* other = nullptr;    ///< that pack; null where it is wrong
    std::vector<std::string> rules;
    std::optional<date> on;
    std::string fact, range_from, range_until;
    std::optional<date> from, until; ///< of a period; where one is wrong or they are reversed, that was reported
    language in = language::nl;
    bool as_json = false;
    bool as_pack = false;
    bool as_text = false; ///< asked in so many words
    std::string entity;
    std::string case_file;
    std::vector<std::string> case_files;
    bool coverage = true;
    std::string receipt_file;
    std::string table_file;
    std::uint64_t budget = 0; ///< 0: not asked
    std::string witness_folder;
    std::string output_file;
    std::string on_column;
    unsigned threads = 0; ///< 0: not asked
    bool keep_going = false;
    bool all_open = false;
    bool exact = false;
    bool help = false;

    const pack& judged() const noexcept { return *packs.front(); }
};

/// Where something is reported, the rest is as far as it could be read.
arguments read_arguments(const command& of, std::span<const std::string> written, diagnostics& found);

/// The place of any rule that was asked for.
inline std::string after_the_option(std::size_t) {
    return "--rule";
}

/// Usage and options, to standard output.
void print_help(const command& of);

} // namespace maatstaf::cli
