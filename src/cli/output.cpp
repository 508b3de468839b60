#include "output.hpp"

#include "diagnostic_ids.hpp"
#include "diagnostic_json.hpp"
#include "diagnostic_line.hpp"
#include "spelling.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace maatstaf::cli {

bool print(std::string_view text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

void write_receipt_file(const std::string& name, std::string_view text, diagnostics& found) {
    bool good = false;
    if (std::FILE* file = std::fopen(name.c_str(), "wb")) {
        const bool all = std::fwrite(text.data(), 1, text.size(), file) == text.size();
        good = std::fclose(file) == 0 && all; // a full disk may show only when closing
    }
    if (!good)
        found.push_back(report(finding::unwritable_receipt, "--receipt", {in_quotes(name), std::strerror(errno)}));
}

void remark(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void print(const diagnostics& found, bool as_json) {
    if (as_json) return remark(diagnostics_json(found));
    std::string text;
    for (const diagnostic& d : found) text += as_line(d) + '\n';
    remark(text);
}

} // namespace maatstaf::cli
