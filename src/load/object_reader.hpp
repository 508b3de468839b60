// One object of a pack: which keys it may have, which it must have, and of what type each value is. Whatever is not so is
// reported; then there is nothing to read.
#pragma once

#include "diagnostic_ids.hpp"
#include "json_path.hpp"

#include <boost/unordered/unordered_flat_set.hpp>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace maatstaf {

/// Collects what is wrong with a pack, up to `most_findings`.
class pack_findings {
public:
    explicit pack_findings(diagnostics& found) : found_(found) {}

    void refuse(finding why, const json_path& place, std::initializer_list<std::string_view> with) {
        if (!full()) found_.push_back(report(why, place.text(), with));
    }
    bool full() const noexcept { return found_.size() >= most_findings; }
    std::size_t size() const noexcept { return found_.size(); }

    /// A name is not declared as it should be, and that has been reported: where it is used nothing more is said.
    void doubt(std::string_view name) { doubtful_.emplace(name); }
    /// A pack that is used cannot be had, and that has been reported: what it declares is not known.
    void doubt_everything() { all_doubtful_ = true; }
    /// Is it clear already why this name is not found, or is not what it should be?
    bool is_doubtful(std::string_view name) const { return doubtful_.contains(std::string(name)); }
    bool is_explained(std::string_view name) const { return all_doubtful_ || is_doubtful(name); }

    /// For readers that report by themselves.
    diagnostics& list() noexcept { return found_; }

    /// What was probably meant, or what there is. Made only as long as somebody will read it, and it takes no age.
    std::string remedy(std::string_view written, std::span<const std::string_view> candidates, std::string_view what);
    bool gives_remedies() const noexcept { return found_.size() <= read_by_anybody && compared_ < enough_compared; }

private:
    static constexpr std::size_t read_by_anybody = 100;
    static constexpr std::size_t enough_compared = 50'000'000; ///< a quarter of a second

    diagnostics& found_;
    boost::unordered_flat_set<std::string> doubtful_;
    bool all_doubtful_ = false;
    std::size_t compared_ = 0; ///< letters with letters, so far
};

class object_reader {
public:
    using type = json_value::type;

    /// `what`: "a rule". Reports an unknown key, and a value that is no object at all.
    object_reader(const json_value& value, const json_path& place, std::string_view what,
                  std::span<const std::string_view> keys, pack_findings& found);

    bool is_object() const noexcept { return value_.is == type::object; }
    bool has(std::string_view key) const noexcept { return value_.find(key) != nullptr; }

    /// The value of a key, or null: it is not there, or of another type; `remedy` says how to write it.
    const json_value* find(std::string_view key, type is, std::string_view remedy = {}) const;
    /// The same of a key that has to be there; `remedy` says what to add.
    const json_value* wanted(std::string_view key, type is, std::string_view remedy) const;
    /// The value of a key that has to be there, whatever its type.
    const json_value* any(std::string_view key, std::string_view remedy) const;
    /// The text of a key; empty when it is not there.
    std::string_view text(std::string_view key) const;
    /// The number of a key that lies in a range; `otherwise` when it is not there.
    std::int64_t whole(std::string_view key, std::int64_t lowest, std::int64_t highest, std::int64_t otherwise) const;

    void refuse(finding why, std::string_view key, std::initializer_list<std::string_view> with) const {
        found_.refuse(why, place_.in(key), with);
    }
    const json_path& place() const noexcept { return place_; }
    json_path place_of(std::string_view key) const noexcept { return place_.in(key); }

    /// Calls read(value, place) for each value of a list; nothing when there is no such key.
    template <class Read>
    void each_of(std::string_view key, const Read& read) const {
        const json_value* list = find(key, type::list);
        if (list == nullptr) return;
        const json_path in_list = place_.in(key);
        for (std::size_t i = 0; i < list->items.size() && !found_.full(); ++i) read(list->items[i], in_list.at(i));
    }

private:
    const json_value& value_;
    const json_path& place_;
    std::string_view what_;
    pack_findings& found_;
};

/// "a text", "a list": what a message calls a type of value.
std::string_view name_of(json_value::type is) noexcept;

} // namespace maatstaf
