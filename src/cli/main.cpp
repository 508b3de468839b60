// The command line program: finds the command and leaves the rest to it.
#include "commands.hpp"
#include "diagnostic_ids.hpp"
#include "output.hpp"
#include "spelling.hpp"

#include <maatstaf/version.hpp>

#include <array>
#include <exception>
#include <string_view>
#include <vector>

namespace {

using namespace maatstaf;
using namespace maatstaf::cli;

struct entry {
    std::string_view name;
    int (*run)(std::span<const std::string>);
};

constexpr std::array entries{entry{"judge", run_judge}, entry{"ask", run_ask},     entry{"batch", run_batch},
                             entry{"brp", run_brp},     entry{"cases", run_cases}, entry{"changes", run_changes},
                             entry{"check", run_check}, entry{"diff", run_diff},   entry{"replay", run_replay},
                             entry{"show", run_show},   entry{"sweep", run_sweep}, entry{"whatif", run_whatif},
                             entry{"packs", run_packs}};

constexpr std::string_view usage =
    "maatstaf judges people's situations by the rules of the Dutch social domain, and says why.\n\n"
    "  maatstaf judge -p PACK [-r RULE …] --on DATE CASE.json|-   judge a case\n"
    "  maatstaf ask   -p PACK  -r RULE    --on DATE CASE.json|-   what is still open, and what to ask next\n"
    "  maatstaf batch -p PACK [-r RULE …] --on DATE --entity NAME TABLE -o ANSWERS   judge a table of cases\n"
    "  maatstaf brp   FILE.json|- --entity NAME                   cases from \"BRP personen bevragen\"\n"
    "  maatstaf cases -p PACK [CASES.json…]                       run test cases, and say what they leave undecided\n"
    "  maatstaf changes -p PACK [-r RULE …] --from DATE --until DATE CASE.json|-   when the answers change, and why\n"
    "  maatstaf check PACK…                                       load packs, run their own cases, remark on them\n"
    "  maatstaf diff  PACK_A PACK_B [-r RULE …]                   for whom the answers of two packs differ\n"
    "  maatstaf replay RECEIPT|- [-p PACK]                        the same answer again, or what differs\n"
    "  maatstaf show  -p PACK [-r RULE …]                         rules and amounts as readable text\n"
    "  maatstaf sweep -p PACK [-r RULE …] --on DATE --fact NAME --from VALUE --until VALUE CASE.json|-\n"
    "                                                             how the answers go along one fact, and where the "
    "cliffs are\n"
    "  maatstaf whatif -p PACK -r RULE --on DATE CASE.json|-      what would have to be otherwise for another answer\n"
    "  maatstaf packs                                             the packs that are built in\n\n"
    "PACK is the name of a pack that is built in, or the file of a pack; with --key KEY.pem only one that is signed.\n"
    "Each takes --lang nl|en and --format text|json, and explains itself with --help.\n";

int run(const std::vector<std::string>& words) {
    if (words.empty() || words[0] == "--help" || words[0] == "help") return print(usage) ? done : bad_input;
    if (words[0] == "--version") return print("maatstaf " MAATSTAF_VERSION "\n") ? done : bad_input;
    std::vector<std::string_view> names;
    for (const entry& e : entries) {
        if (e.name == words[0]) return e.run({words.data() + 1, words.size() - 1});
        names.push_back(e.name);
    }
    bool as_json = false;
    for (std::size_t i = 1; i < words.size(); ++i)
        as_json |= words[i] == "--format=json" || (words[i] == "json" && words[i - 1] == "--format");
    print({report(finding::unknown_command, "", {in_quotes(words[0]), did_you_mean(words[0], names, "commands")})},
          as_json);
    return bad_input;
}

} // namespace

int main(int count, char** words) {
    try {
        return run({words + (count > 0 ? 1 : 0), words + count});
    } catch (const std::exception& problem) { // out of memory, say; nothing of our own is thrown
        std::fputs("maatstaf: ", stderr);
        std::fputs(problem.what(), stderr);
        std::fputs("\n", stderr);
        return bad_input;
    }
}
