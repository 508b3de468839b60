// The sources that a pack refers to, each once, in the order in which they are met.
#pragma once

#include <maatstaf/law/pack.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

struct listed_source {
    const source* is = nullptr;
    std::string id; ///< its own, unless another source of the pack has that too: then a number is added
};

class source_list {
public:
    explicit source_list(const pack& of);

    const std::vector<listed_source>& all() const noexcept { return all_; }
    /// Under which id a source is listed; empty for none.
    std::string_view id_of(const source* which) const noexcept;

private:
    void add(const source* met);

    std::vector<listed_source> all_;
};

} // namespace maatstaf
