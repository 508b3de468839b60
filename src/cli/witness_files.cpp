#include "witness_files.hpp"

#include "diagnostic_ids.hpp"
#include "proof_report.hpp"
#include "spelling.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace maatstaf::cli {

namespace {

bool write_file(const std::string& name, std::string_view text) {
    std::FILE* const file = std::fopen(name.c_str(), "wb");
    if (file == nullptr) return false;
    const bool all = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    return std::fclose(file) == 0 && all; // a full disk may show only when closing
}

} // namespace

void write_witnesses(const proofs& of, std::string_view pack, const std::string& folder, diagnostics& found) {
    const auto failing = all_that_fail(of);
    std::error_code ignored; // where it fails, no file can be written either
    if (!failing.empty()) std::filesystem::create_directories(folder, ignored);
    for (std::size_t n = 0; n < failing.size(); ++n)
        for (std::size_t c = 0; c < failing[n]->cases.size(); ++c) {
            const std::string name =
                folder + '/' + std::string(pack) + '-' + number_of_case(*failing[n], n, c) + ".json";
            if (write_file(name, failing[n]->cases[c].case_json + '\n')) continue;
            found.push_back(report(finding::unwritable_witness, "--witness", {in_quotes(name), std::strerror(errno)}));
            return;
        }
}

} // namespace maatstaf::cli
