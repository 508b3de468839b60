#include "spelling.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

/// Of two texts longer than this nobody asks whether one was meant for the other; to compare them would take long.
constexpr std::size_t longest_slip = 200;

/// Letters held against letters for the first name that is wrong; the hundred that come after it take four times as many.
constexpr std::size_t letters_compared = 2'500'000;

/// As many names as somebody will read.
std::string some_of(std::span<const std::string_view> names) {
    constexpr std::size_t enough = 4'000;
    std::size_t length = 0, shown = 0;
    while (shown < names.size() && (length += names[shown].size()) <= enough) ++shown;
    if (shown == names.size()) return joined(names);
    return joined(names.first(shown)) + (shown == 0 ? "" : ", ") + "… (" + std::to_string(names.size()) + " in all)";
}

} // namespace

std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
    const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
    if (longer - shorter > limit) return limit + 1;
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + change});
            const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (exchanged) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return std::min(last[b.size()], limit + 1);
}

std::string_view nearest(std::string_view written, std::span<const std::string_view> candidates, std::size_t told) {
    if (written.size() > longest_slip || told >= most_remedies) return {};
    const std::size_t limit = std::max<std::size_t>(2, written.size() / 3);
    const std::size_t enough = letters_compared / (told + 1);
    std::size_t best = limit + 1, compared = 0;
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        if (candidate.size() > longest_slip) continue;
        const bool is_alike = candidate.size() <= written.size() + limit && written.size() <= candidate.size() + limit;
        if (is_alike && (compared += candidate.size() * written.size()) > enough) break;
        const std::size_t d = distance(written, candidate, limit);
        // A name of two letters is within two changes of every other one: at least one letter must stay.
        if (d < best && d < std::max(written.size(), candidate.size())) {
            best = d;
            found = candidate;
        }
    }
    return found;
}

std::string did_you_mean(std::string_view written, std::span<const std::string_view> candidates, std::string_view what,
                         std::size_t told) {
    if (told >= most_remedies) return "See which " + std::string(what) + " there are.";
    const std::string_view meant = nearest(written, candidates, told);
    if (!meant.empty()) return "Did you mean \"" + std::string(meant) + "\"?";
    if (candidates.empty()) return "There are no " + std::string(what) + ".";
    return "The " + std::string(what) + ": " + some_of(candidates) + ".";
}

std::string in_quotes(std::string_view written) {
    constexpr std::size_t longest = 60;
    std::size_t end = std::min(longest, written.size());
    while (end < written.size() && (static_cast<unsigned char>(written[end]) & 0xc0) == 0x80) ++end;
    return '"' + without_controls(written.substr(0, end)) + (end < written.size() ? "…\"" : "\"");
}

std::string without_controls(std::string_view written) {
    std::string result;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const auto byte = static_cast<unsigned char>(written[i]);
        const bool control = byte < 0x20 || byte == 0x7f;
        const bool control_of_latin1 =
            byte == 0xc2 && i + 1 < written.size() && static_cast<unsigned char>(written[i + 1]) < 0xa0;
        if (control || control_of_latin1) {
            result += '?';
            i += control_of_latin1 ? 1 : 0;
        } else {
            result += written[i];
        }
    }
    return result;
}

std::string joined(std::span<const std::string_view> names, std::string_view between) {
    std::string result;
    for (const std::string_view name : names) {
        if (!result.empty()) result += between;
        result += name;
    }
    return result;
}

} // namespace maatstaf
