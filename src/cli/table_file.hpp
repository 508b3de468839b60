// The files of a table and of its answers. Answers are written beside the file that is named and put in its place when all
// of them are there: what stands there is whole, or as it was.
#pragma once

#include "table_files/answer_writer.hpp"
#include "table_files/byte_source.hpp"

#include <maatstaf/law/diagnostic.hpp>

#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>

namespace maatstaf::cli {

class table_input {
public:
    table_input() = default;
    table_input(const table_input&) = delete;
    table_input& operator=(const table_input&) = delete;
    ~table_input();

    /// False where it cannot be opened; that is then in `found`.
    bool open(const std::string& name, diagnostics& found);
    byte_source bytes();

    /// How much has been read, and how much there is: 0 where nobody knows.
    std::uint64_t read() const noexcept { return read_; }
    std::uint64_t size() const noexcept { return size_; }
    /// Reading failed, which looks like the end.
    bool has_failed() const noexcept { return std::ferror(file_) != 0; }

private:
    std::FILE* file_ = nullptr;
    std::uint64_t read_ = 0, size_ = 0;
};

class table_output {
public:
    table_output() = default;
    table_output(const table_output&) = delete;
    table_output& operator=(const table_output&) = delete;
    /// What was not kept goes.
    ~table_output();

    bool open(const std::string& name, diagnostics& found);
    byte_sink bytes();
    /// All of it is there.
    bool keep();

    /// Why it could not be opened or written.
    void report_failure(diagnostics& found) const;

private:
    bool is_standard() const { return name_ == "-"; }

    std::string name_, scratch_;
    std::FILE* file_ = nullptr;
    int error_ = 0;
};

} // namespace maatstaf::cli
