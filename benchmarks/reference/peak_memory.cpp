// How much memory it takes to judge the reference workload: everything that this process has ever held at once, its code
// and what the judge itself needs included, beside the columns of facts and outcomes alone. A process of its own, because
// what one has once held cannot be taken back. Told the rows, the threads and the percentage of facts unknown; prints a line
// of JSON.
#include "in_tables.hpp"
#include "workload.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace {

using namespace reference;

[[noreturn]] void die(const char* why) {
    std::fprintf(stderr, "%s; nothing was measured\n", why);
    std::exit(1);
}

/// The most that has been in memory at once.
std::size_t peak_bytes() {
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            std::size_t kibibytes = 0;
            status >> kibibytes;
            return kibibytes * 1024;
        }
    die("/proc/self/status does not tell VmHWM");
}

/// Of the columns, the bitmaps of what is known and those of what is settled among them.
std::size_t column_bytes(const inputs& in) {
    const std::size_t bitmap = in.rows / 8;
    std::size_t bytes = in.rows * (2 * sizeof *in.birth + 2 * sizeof *in.income + sizeof *in.municipality + 8);
    for (const std::uint64_t* known : in.known) bytes += known != nullptr ? bitmap : 0;
    return bytes + outputs::count * (in.rows + bitmap);
}

std::size_t number(const char* word) {
    char* end = nullptr;
    const unsigned long long value = std::strtoull(word, &end, 10);
    if (*end != '\0') die("that is not a number");
    return value;
}

} // namespace

int main(int count, char** words) {
    if (count != 4) die("peak_memory ROWS THREADS PERCENT_UNKNOWN");
    const std::size_t rows = number(words[1]);
    const auto threads = static_cast<unsigned>(number(words[2])), unknown = static_cast<unsigned>(number(words[3]));
    const table households(rows, unknown);
    const results outcomes(rows);
    spoil(outcomes.columns());
    const std::size_t before = peak_bytes();
    in_tables{unknown != 0}(households.columns(), outcomes.columns(), threads);
    const std::size_t peak = peak_bytes();
    const auto expected = expected_checksum(rows);
    if (unknown == 0 && expected && checksum(outcomes.columns()) != *expected)
        die("the outcomes are not those of the reference");
    std::printf(
        "{\"rows\": %zu, \"threads\": %u, \"percent_unknown\": %u, \"column_bytes\": %zu, \"bytes_before\": %zu, "
        "\"peak_bytes\": %zu}\n",
        rows, threads, unknown, column_bytes(households.columns()), before, peak);
    return 0;
}
