// The sources that a pack refers to, each once, in the order of their ids.
#pragma once

#include <maatstaf/law/pack.hpp>

#include <boost/unordered/unordered_flat_map.hpp>

#include <map>
#include <string>
#include <string_view>

namespace maatstaf {

class source_list {
public:
    explicit source_list(const pack& of);

    /// By id: its own, unless another source of the pack has that too; then a number is added.
    const std::map<std::string, const source*>& all() const noexcept { return all_; }
    /// Under which id a source is listed; empty for none.
    std::string_view id_of(const source* which) const noexcept;

private:
    void add(const source* met);

    std::map<std::string, const source*> all_;
    boost::unordered_flat_map<const source*, std::string_view> ids_; ///< of each that was met; views of the keys above
};

} // namespace maatstaf
