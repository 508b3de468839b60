#include "verdict_words.hpp"

#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

#include <algorithm>

namespace maatstaf {

std::string source_text(const source* where, bool with_address) {
    if (where == nullptr) return {};
    std::string result{where->title};
    if (!where->at.empty()) result += (result.empty() ? "" : ", ") + std::string(where->at);
    if (with_address && !where->url.empty()) result += " (" + std::string(where->url) + ')';
    return result;
}

const source* first_source(const statement& of) noexcept {
    return of.meta.sources().empty() ? nullptr : of.meta.sources().front();
}

bool is_among(const std::vector<std::string>& names, std::string_view wanted) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return name.starts_with(wanted) && (name.size() == wanted.size() || name[wanted.size()] == '[');
    });
}

verdict_words::verdict_words(const situation& known, const judge& by, wording h)
    : of(known.made_for()),
      room(by.room()),
      facts(known.facts()),
      how(h),
      nodes(of.names(), of.links(), room.trace.data(), h),
      year(of.on() ? of.on()->civil().year : 0) {}

std::string_view verdict_words::word(const text& both) const noexcept {
    return in(both, how.in);
}

std::string verdict_words::label_of(const statement& s) const {
    const std::string_view label = word(s.meta.label);
    return std::string(label.empty() ? s.name : label);
}

std::string verdict_words::day(date d) const {
    return by_labels() ? long_date(d.day, how.in) : plain_date(d.day);
}

std::string verdict_words::name_of_slot(std::uint32_t slot) const {
    const slot_view at = of.names().at(slot);
    if (at.list < 0) return std::string(at.fact->name);
    return std::string(at.fact->list) + '[' + std::to_string(at.row) + "]." + std::string(at.fact->name);
}

std::string verdict_words::of_member(member_of whose) const {
    if (whose.list < 0 || !by_labels()) return {};
    const list_view& list = of.names().lists[static_cast<std::size_t>(whose.list)];
    return fill(word(phrase::member), {nodes.called(list), std::to_string(whose.row + 1)});
}

std::uint32_t verdict_words::segment_at(std::uint32_t node) const {
    const auto& all = of.code().segments;
    const auto at =
        std::upper_bound(all.begin(), all.end(), node, [](std::uint32_t i, const segment& s) { return i < s.end; });
    return static_cast<std::uint32_t>(at - all.begin());
}

const statement& verdict_words::statement_at(std::uint32_t node) const {
    return of.statement_of(segment_at(node));
}

std::string verdict_words::validity(const statement& s) const {
    const about_view& meta = s.meta;
    const bool begins = meta.from > range_of<date>::lowest, ends = meta.until <= range_of<date>::highest;
    if (begins && ends) return fill(word(phrase::in_force), {called(s), day(meta.from), day(meta.until)});
    return fill(word(begins ? phrase::in_force_from : phrase::in_force_until),
                {called(s), day(begins ? meta.from : meta.until)});
}

} // namespace maatstaf
