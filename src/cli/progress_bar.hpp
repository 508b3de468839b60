// How far a long run is, on the last line of a terminal. Where standard error is no terminal it says nothing.
#pragma once

#include <maatstaf/explain.hpp>

#include <cstdint>

namespace maatstaf::cli {

class progress_bar {
public:
    progress_bar(bool wanted, language in);
    ~progress_bar() { clear(); }
    progress_bar(const progress_bar&) = delete;
    progress_bar& operator=(const progress_bar&) = delete;

    /// So much of all has been read; `of` is 0 where nobody knows how much there is.
    void show(std::uint64_t rows, std::uint64_t read, std::uint64_t of);
    void clear();

private:
    bool on_;
    bool shown_ = false;
    language in_;
};

} // namespace maatstaf::cli
