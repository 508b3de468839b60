#include "arrow_columns.hpp"

#include "cell.hpp"
#include "diagnostic_ids.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

/// Where there are no values, for who wants to see data all the same.
alignas(16) constexpr std::uint8_t no_data[16]{};

const ArrowArrayView& array_of(const arrow_field& field, const ArrowArrayView& batch) {
    const ArrowArrayView& column = *batch.children[field.column];
    return field.member < 0 ? column : *column.children[0]->children[field.member];
}

std::string_view view_of(ArrowStringView text) noexcept {
    return {text.data, static_cast<std::size_t>(text.size_bytes)};
}

bool is_list_of_structs(const ArrowSchema& type) {
    ArrowSchemaView view, items;
    return ArrowSchemaViewInit(&view, &type, nullptr) == NANOARROW_OK &&
           (view.type == NANOARROW_TYPE_LIST || view.type == NANOARROW_TYPE_LARGE_LIST) &&
           ArrowSchemaViewInit(&items, type.children[0], nullptr) == NANOARROW_OK &&
           items.type == NANOARROW_TYPE_STRUCT;
}

} // namespace

const ArrowSchema& arrow_field::type_in(const ArrowSchema& schema) const {
    const ArrowSchema& whole = *schema.children[column];
    return member < 0 ? whole : *whole.children[0]->children[member];
}

std::vector<arrow_field> fields_of(const ArrowSchema& schema, const plan& of) {
    const auto name_of = [](const ArrowSchema& s) { return std::string(s.name == nullptr ? "" : s.name); };
    std::vector<arrow_field> result;
    for (std::int64_t c = 0; c < schema.n_children; ++c) {
        const ArrowSchema& column = *schema.children[c];
        const std::string name = name_of(column);
        result.push_back({name, c});
        const auto& lists = of.names().lists;
        const bool is_list =
            std::any_of(lists.begin(), lists.end(), [&](const list_view& l) { return l.name == name; });
        if (!is_list || !is_list_of_structs(column)) continue;
        const ArrowSchema& members = *column.children[0];
        for (std::int64_t m = 0; m < members.n_children; ++m)
            result.push_back({name + '.' + name_of(*members.children[m]), c, m});
    }
    return result;
}

std::optional<arrow_column> arrow_column::make(const named_column& named, std::span<const arrow_field> fields,
                                               const ArrowSchema& schema, diagnostics& found) {
    std::optional<arrow_column> result;
    const std::size_t before = found.size();
    const auto take = [&](std::optional<std::size_t> at, std::optional<arrow_field> arrow_column::*into) {
        if (!at) return;
        const ArrowSchema& type = fields[*at].type_in(schema);
        const auto reading = reading_of(named.what.of, type);
        const bool alike = !reading || !result || !reading->lies || result->reading_.lies == reading->lies;
        if (!reading || !alike) {
            const std::string remedy =
                named.what.of == kind::money
                    ? "Cast it to decimal128(18, 2); an amount is never read from a number that is "
                      "not exact, and of a whole number nobody can say whether it is in cents."
                    : "Cast the column to that type.";
            found.push_back(
                report(finding::other_arrow_type, fields[*at].name,
                       {named.name, alike ? wanted_type(named.what.of) : "the same type for both of its ends",
                        type_in_words(type), remedy}));
            return;
        }
        if (!reading->lies && !reading->is_text) return; // nulls only
        if (!result) result = arrow_column{named, *reading};
        (*result).*into = fields[*at];
    };
    if (named.at) {
        take(named.at, &arrow_column::lower_);
    } else {
        take(named.from, &arrow_column::lower_);
        take(named.to, &arrow_column::upper_);
    }
    if (found.size() != before) return std::nullopt;
    if (result && result->is_text()) result->texts_.emplace(named.name, named.what.of, false);
    return result;
}

column arrow_column::view(const ArrowArrayView& batch, std::int64_t first, std::int64_t end,
                          const std::function<void(std::int64_t, diagnostic)>& refuse) {
    const bool of_members = is_of_members();
    if (texts_) {
        const ArrowArrayView& array = array_of(*lower_, batch);
        // Members are found by their number in the batch, rows by their number among those at hand.
        texts_->start(static_cast<std::size_t>(of_members ? array.length : end - first));
        read_texts(array, first, end, refuse);
        return texts_->view();
    }
    column result{.name = named_->name, .lies = *reading_.lies};
    const std::int64_t begin = of_members ? 0 : first;
    const auto none = [&](std::int64_t length) {
        nothing_.assign(static_cast<std::size_t>(length + 1) * 16, 0);
        return column_values{.data = nothing_.data(), .validity = nothing_.data()};
    };
    const ArrowArrayView& any = array_of(lower_ ? *lower_ : *upper_, batch);
    result.values = lower_ ? values(*lower_, batch, begin, lower_there_) : none(any.length);
    if (named_->is_range()) result.upper = upper_ ? values(*upper_, batch, begin, upper_there_) : none(any.length);
    return result;
}

column_values arrow_column::values(const arrow_field& of, const ArrowArrayView& batch, std::int64_t first,
                                   std::vector<std::uint8_t>& both_there) const {
    const ArrowArrayView& array = array_of(of, batch);
    column_values result;
    result.data = array.buffer_views[1].data.data;
    if (result.data == nullptr) result.data = no_data;
    result.validity = array.buffer_views[0].data.as_uint8;
    result.offset = static_cast<std::size_t>(array.offset + first);
    if (of.member < 0) return result;
    const ArrowArrayView& members = *batch.children[of.column]->children[0];
    result.offset += static_cast<std::size_t>(members.offset);
    if (ArrowArrayViewComputeNullCount(&members) == 0) return result;
    const std::int64_t length = array.offset + array.length;
    both_there.assign(static_cast<std::size_t>(length) / 8 + 1, 0);
    for (std::int64_t i = 0; i < members.length; ++i)
        if (ArrowArrayViewIsNull(&members, i) == 0 && ArrowArrayViewIsNull(&array, members.offset + i) == 0)
            ArrowBitSet(both_there.data(), array.offset + members.offset + i);
    result.validity = both_there.data();
    return result;
}

void arrow_column::read_texts(const ArrowArrayView& array, std::int64_t first, std::int64_t end,
                              const std::function<void(std::int64_t, diagnostic)>& refuse) {
    diagnostics wrong;
    const auto put = [&](std::int64_t at, std::string_view text) {
        wrong.clear();
        const auto row = static_cast<std::size_t>(is_of_members() ? at : at - first);
        texts_->put(row, read_cell(text, named_->what, named_->name, wrong));
        for (diagnostic& d : wrong) refuse(at, std::move(d));
    };
    for (std::int64_t at = first; at < end; ++at) {
        if (ArrowArrayViewIsNull(&array, at) != 0) continue;
        if (array.dictionary == nullptr) {
            put(at, view_of(ArrowArrayViewGetStringUnsafe(&array, at)));
            continue;
        }
        const std::int64_t number = ArrowArrayViewGetIntUnsafe(&array, at);
        if (number < 0 || number >= array.dictionary->length)
            refuse(at, report(finding::unfit_row, named_->name,
                              {named_->name, "its dictionary has no number " + std::to_string(number)}));
        else if (ArrowArrayViewIsNull(array.dictionary, number) == 0)
            put(at, view_of(ArrowArrayViewGetStringUnsafe(array.dictionary, number)));
    }
}

} // namespace maatstaf
