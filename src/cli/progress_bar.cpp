#include "progress_bar.hpp"

#include "batch_summary.hpp"
#include "output.hpp"

#include <unistd.h>

#include <algorithm>
#include <string>

namespace maatstaf::cli {

namespace {

constexpr std::string_view erase_line = "\r\x1b[K";

} // namespace

progress_bar::progress_bar(bool wanted, language in) : on_(wanted && isatty(STDERR_FILENO) == 1), in_(in) {}

void progress_bar::show(std::uint64_t rows, std::uint64_t read, std::uint64_t of) {
    if (!on_) return;
    constexpr std::uint64_t width = 40;
    std::string line{erase_line};
    if (of > 0) {
        const std::uint64_t done = std::min(read, of);
        const auto marks = static_cast<std::size_t>(done * width / of);
        line += '[' + std::string(marks, '#') + std::string(width - marks, ' ') + "] " +
                std::to_string(done * 100 / of) + "%  ";
    }
    remark(line + grouped_count(rows, in_) + (in_ == language::nl ? " rijen" : " rows"));
    shown_ = true;
}

void progress_bar::clear() {
    if (shown_) remark(erase_line);
    shown_ = false;
}

} // namespace maatstaf::cli
