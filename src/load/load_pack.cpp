#include "case_file.hpp"
#include "json_document.hpp"
#include "json_places.hpp"
#include "pack_parts.hpp"
#include "pack_reader.hpp"

#include <maatstaf/load.hpp>

#include <algorithm>
#include <utility>

namespace maatstaf {

namespace {

/// The value of a key, or null; the rest is forgotten, because the pack has all of it by now.
json_value taken_out(json_value& from, std::string_view key) {
    const auto at = std::find(from.keys.begin(), from.keys.end(), key);
    json_value result;
    if (at != from.keys.end()) result = std::move(from.items[static_cast<std::size_t>(at - from.keys.begin())]);
    from = {};
    return result;
}

} // namespace

loaded_pack::loaded_pack(std::unique_ptr<pack_parts> loaded) noexcept : parts_(std::move(loaded)) {}
loaded_pack::loaded_pack(loaded_pack&&) noexcept = default;
loaded_pack& loaded_pack::operator=(loaded_pack&&) noexcept = default;
loaded_pack::~loaded_pack() = default;

const pack& loaded_pack::view() const noexcept {
    return parts_->view;
}

std::optional<loaded_pack> load_pack(std::string_view json, std::span<const pack* const> available,
                                     diagnostics& found) {
    const std::size_t before = found.size();
    json_value written = read_json(json, found, of_a_pack);
    auto parts = std::make_unique<pack_parts>();
    if (found.size() == before) read_pack(written, available, *parts, found);
    if (found.size() == before) {
        parts->cases = taken_out(written, "cases");
        check_own_cases(parts->cases, parts->view, found);
    }
    locate(json, std::span{found}.subspan(before));
    if (found.size() != before) return std::nullopt;
    return loaded_pack{std::move(parts)};
}

} // namespace maatstaf
