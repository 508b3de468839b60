#include "table_file.hpp"

#include "diagnostic_ids.hpp"
#include "spelling.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace maatstaf::cli {

table_input::~table_input() {
    if (file_ != nullptr && file_ != stdin) std::fclose(file_);
}

bool table_input::open(const std::string& name, diagnostics& found) {
    std::error_code none;
    if (name != "-" && std::filesystem::is_directory(name, none)) errno = EISDIR;
    else file_ = name == "-" ? stdin : std::fopen(name.c_str(), "rb");
    if (file_ == nullptr) {
        found.push_back(report(finding::unreadable_file, "", {in_quotes(name), std::strerror(errno)}));
        return false;
    }
    const auto size = name == "-" ? 0 : std::filesystem::file_size(name, none);
    size_ = none ? 0 : size;
    return true;
}

byte_source table_input::bytes() {
    return [this](std::span<char> into) {
        const std::size_t got = std::fread(into.data(), 1, into.size(), file_);
        read_ += got;
        return got;
    };
}

table_output::~table_output() {
    if (file_ != nullptr && !is_standard()) std::fclose(file_);
    if (!scratch_.empty()) std::remove(scratch_.c_str());
}

bool table_output::open(const std::string& name, diagnostics& found) {
    name_ = name;
    if (is_standard()) {
        file_ = stdout;
        return true;
    }
    std::error_code none;
    // What is no file (a pipe, say) is written as it comes.
    const bool in_place = std::filesystem::exists(name, none) && !std::filesystem::is_regular_file(name, none);
    const std::string written = in_place ? name : name + ".part";
    file_ = std::fopen(written.c_str(), "wb");
    if (file_ == nullptr) {
        error_ = errno;
        report_failure(found);
        return false;
    }
    if (!in_place) scratch_ = written;
    return true;
}

byte_sink table_output::bytes() {
    return [this](std::string_view text) {
        if (std::fwrite(text.data(), 1, text.size(), file_) == text.size()) return true;
        error_ = errno;
        return false;
    };
}

bool table_output::keep() {
    errno = 0;
    bool good = std::fflush(file_) == 0;
    if (!is_standard()) {
        good = std::fclose(file_) == 0 && good; // a full disk may show only when closing
        file_ = nullptr;
    }
    if (good && !scratch_.empty()) good = std::rename(scratch_.c_str(), name_.c_str()) == 0;
    if (good) scratch_.clear();
    else error_ = errno;
    return good;
}

void table_output::report_failure(diagnostics& found) const {
    found.push_back(report(finding::unwritable_table, "--output",
                           {is_standard() ? "standard output" : in_quotes(name_), std::strerror(error_)}));
}

} // namespace maatstaf::cli
