// A file of test cases: read_case_file, against a small pack. What is read without findings can be run.
#include "case_file.hpp"

#include "case_run.hpp"
#include "fuzzed.hpp"
#include "src/tiny_pack.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace maatstaf;
    diagnostics found;
    const case_file cases = read_case_file(fuzz::text_of(data, size), tiny::klein, found);
    fuzz::require_sound(found);
    if (!found.empty()) return 0;
    case_run run{tiny::klein};
    run.judge_all(cases, "a file", found);
    run.excuse_all(cases.unreachable, "a file", found);
    fuzz::require_sound(found);
    fuzz::require(run.passed() <= run.cases(), "no more cases pass than there are");
    return 0;
}
