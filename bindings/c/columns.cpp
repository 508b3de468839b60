#include "columns.hpp"

namespace maatstaf::c {

namespace {

std::string numbered(std::string_view what, std::size_t n) {
    return std::string(what) + '[' + std::to_string(n) + ']';
}

const std::uint8_t* bits(mst_buffer of) noexcept {
    return static_cast<const std::uint8_t*>(of.data);
}

} // namespace

columns_of_caller::columns_of_caller(const mst_columns* given, looking_at what, buffers& memory, border& to,
                                     std::string_view called)
    : what_(what), memory_(memory), to_(to) {
    if (!to.wants_struct(given, called.empty() ? "columns" : called)) return;
    const std::string before = called.empty() ? "" : std::string(called) + '.';
    const std::string lists = before + "lists", columns = before + "columns";
    const mst_columns asked = taken(given);
    rows_.rows = what == looking_at::form ? 0 : asked.rows;
    if (asked.list_count > 0 && !to.wants_place(asked.lists, lists)) return;
    if (asked.column_count > 0 && !to.wants_place(asked.columns, columns)) return;
    for (std::size_t n = 0; n < asked.list_count && to.can_be_made(); ++n) add(asked.lists[n], numbered(lists, n));
    for (std::size_t n = 0; n < asked.column_count && to.can_be_made(); ++n)
        add(asked.columns[n], numbered(columns, n));
    rows_.columns = columns_;
    rows_.lists = lists_;
}

std::optional<layout> columns_of_caller::layout_of(std::int32_t number, const std::string& name) {
    if (!to_.wants_below(border::as_index(number), MST_YEAR_MONTH_DAY + 1, name + ".layout")) return std::nullopt;
    return static_cast<layout>(number);
}

std::size_t columns_of_caller::length_of(std::string_view name) const {
    for (std::size_t l = 0; l < lists_.size(); ++l) {
        const std::string_view list = lists_[l].name;
        if (name.size() > list.size() && name.starts_with(list) && name[list.size()] == '.') return members_[l];
    }
    return rows_.rows;
}

std::optional<std::size_t> columns_of_caller::last_offset(const list_column& of) const {
    std::int64_t last = 0;
    for (std::size_t i = of.offset; i <= of.offset + rows_.rows; ++i) {
        const std::int64_t now = of.lies == layout::int64 ? static_cast<const std::int64_t*>(of.offsets)[i]
                                                          : static_cast<const std::int32_t*>(of.offsets)[i];
        if (now < 0) return std::nullopt;
        last = now > last ? now : last;
    }
    return static_cast<std::size_t>(last);
}

void columns_of_caller::add(const mst_list_column* given, const std::string& name) {
    if (!to_.wants_struct(given, name)) return;
    const mst_list_column asked = taken(given);
    const auto lies = layout_of(asked.layout, name);
    if (!lies || !to_.wants_text(asked.name, name + ".name")) return;
    const list_column now{.name = view(asked.name),
                          .lies = *lies,
                          .offsets = asked.offsets.data,
                          .validity = bits(asked.validity),
                          .offset = asked.offset};
    std::size_t members = 0;
    if (what_ == looking_at::data && rows_.rows > 0) {
        const std::string called(now.name);
        if (*lies != layout::int32 && *lies != layout::int64) {
            to_.refuse(MST_INPUT, finding::unfit_table, called, {called, "its offsets cannot be of this type"});
            return;
        }
        bool good = memory_.take(asked.offsets, *lies, asked.offset, rows_.rows + 1, called + ".offsets");
        if (now.validity != nullptr)
            good &= memory_.take(asked.validity, layout::bits, asked.offset, rows_.rows, called + ".validity");
        if (!good) return;
        const auto last = last_offset(now);
        if (!last) {
            to_.refuse(MST_BUFFERS, finding::unfit_table, called, {called, "one of its offsets is below zero"});
            return;
        }
        members = *last;
    }
    lists_.push_back(now);
    members_.push_back(members);
}

void columns_of_caller::add(const mst_column* given, const std::string& name) {
    if (!to_.wants_struct(given, name)) return;
    const mst_column asked = taken(given);
    const auto lies = layout_of(asked.layout, name);
    bool good = lies.has_value();
    good &= to_.wants_text(asked.name, name + ".name");
    good &= to_.wants_below(border::as_index(asked.has_upper), 2, name + ".has_upper");
    if (asked.dictionary_size > 0) good &= to_.wants_place(asked.dictionary, name + ".dictionary");
    if (!good) return;
    column now{.name = view(asked.name), .lies = *lies};
    now.values = {.data = asked.values.data, .validity = bits(asked.validity), .offset = asked.offset};
    if (asked.has_upper == 1)
        now.upper = {.data = asked.upper.data, .validity = bits(asked.upper_validity), .offset = asked.upper_offset};
    if (asked.dictionary != nullptr) now.dictionary = {asked.dictionary, asked.dictionary_size};
    if (what_ == looking_at::data) {
        const std::string called(now.name);
        const std::size_t count = length_of(now.name);
        memory_.take(asked.values, *lies, asked.offset, count, called);
        if (asked.validity.data != nullptr)
            memory_.take(asked.validity, layout::bits, asked.offset, count, called + ".validity");
        if (now.upper) {
            memory_.take(asked.upper, *lies, asked.upper_offset, count, called + ".upper");
            if (asked.upper_validity.data != nullptr)
                memory_.take(asked.upper_validity, layout::bits, asked.upper_offset, count, called + ".upper_validity");
        }
    }
    columns_.push_back(now);
}

} // namespace maatstaf::c
