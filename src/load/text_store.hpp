// The texts of a loaded pack, each kept once, in blocks that never move.
#pragma once

#include <boost/unordered/unordered_flat_set.hpp>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace maatstaf {

class text_store {
public:
    /// The same text, which stays as long as the store does.
    std::string_view keep(std::string_view written) {
        if (written.empty()) return {};
        if (const auto known = known_.find(written); known != known_.end()) return *known;
        if (written.size() > left_) {
            left_ = std::max(block_size, written.size());
            blocks_.push_back(std::make_unique_for_overwrite<char[]>(left_));
            next_ = blocks_.back().get();
        }
        std::memcpy(next_, written.data(), written.size());
        const std::string_view kept{next_, written.size()};
        next_ += written.size();
        left_ -= written.size();
        known_.insert(kept);
        return kept;
    }

    /// Nothing more will come: what only finds texts again goes.
    void close() { known_ = {}; }

private:
    static constexpr std::size_t block_size = 16384;

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
    boost::unordered_flat_set<std::string_view> known_;
};

} // namespace maatstaf
