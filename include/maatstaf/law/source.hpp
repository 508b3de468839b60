// Where a rule or an amount comes from. A rule without a source is a finding; what no source settles is said, not guessed.
#pragma once

#include <string_view>

namespace maatstaf {

/// The same sentence for a citizen in Dutch (B1) and in English.
struct text {
    std::string_view nl{};
    std::string_view en{};
};

/// A place in an act or a document.
struct source {
    std::string_view id{};    ///< short and unique within a pack: "pw_21", "S-INC-2"
    std::string_view title{}; ///< "Participatiewet", "Haarlemmermeer, beleidskader 2019-2023"
    std::string_view at{};    ///< "art. 21, onderdeel a"
    std::string_view url{};   ///< a jci link for an act, else empty or a web page
    std::string_view quote{}; ///< the words themselves, where they decide
};

/// Something that no source settles, or that contradicting sources leave open.
struct open_question {
    std::string_view name{};
    text says{};
    const source* where = nullptr; ///< the source that raises it, or null
};

} // namespace maatstaf
