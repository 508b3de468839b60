#include "arrow_rows.hpp"

#include "diagnostic_ids.hpp"
#include "table/column_reader.hpp"
#include "table/number_writer.hpp"

#include <cstring>
#include <utility>

namespace maatstaf {

namespace {

/// The members of all cases, as a list has them.
struct members_of_list {
    arrow_values structs;
    const ArrowArray* array = nullptr;
    std::int64_t begin = 0, end = 0; ///< those that are somebody's
};

/// The values of one column, and which of them the rows lead to.
struct values_at {
    arrow_values values;
    const arrow_values* within = nullptr; ///< the structs of members, of which each may be null
    const ArrowArray* array = nullptr;
    std::int64_t begin = 0, end = 0;

    bool is_there(std::int64_t at) const noexcept {
        return values.is_there(at) && (within == nullptr || within->is_there(at));
    }
};

class batch_reader {
public:
    batch_reader(const ArrowArray& batch, arrow_batch::parts& into, diagnostics& found)
        : batch_(batch), into_(into), found_(found), of_(*into.of), members_(of_.schema.children.size()) {}

    void read() {
        if (!read_root()) return;
        for (const shaped_list& l : of_.lists) read_list(l);
        for (const shaped_column& c : of_.columns) read_column(c);
        into_.rows = {.rows = static_cast<std::size_t>(root_.length), .columns = into_.columns, .lists = into_.lists};
    }

private:
    bool read_root() {
        const auto root = look_at(batch_, of_.schema, 0, "", found_);
        if (!root) return false;
        root_ = *root;
        // Arrow wants no more in one array; without columns nothing else says how many there can be.
        if (root_.length > INT32_MAX)
            found_.push_back(report(finding::too_many_rows, "", {std::to_string(root_.length)}));
        else if (root_.has_nulls()) found_.push_back(report(finding::null_rows, "", {}));
        else return true;
        return false;
    }

    std::optional<arrow_values> look_at_column(std::size_t column, const std::string& place) {
        const auto whole =
            look_at(*batch_.children[column], of_.schema.children[column], root_.offset + root_.length, place, found_);
        if (!whole) return std::nullopt;
        return whole->part(root_.offset, root_.length);
    }

    void read_list(const shaped_list& l) {
        const arrow_field& type = of_.schema.children[l.column];
        const auto lists = look_at_column(l.column, l.named.name);
        if (!lists) return;
        list_column& now = into_.lists.emplace_back(of_.like_lists[into_.lists.size()]);
        now.offsets = lists->data;
        now.validity = lists->validity;
        now.offset = static_cast<std::size_t>(lists->offset);
        members_of_list members;
        members.array = batch_.children[l.column]->children[0];
        if (root_.length > 0) {
            members.begin = members.end = member_offset(now, 0);
            bool in_order = members.begin >= 0;
            for (std::size_t row = 1; in_order && row <= static_cast<std::size_t>(root_.length); ++row) {
                const std::int64_t end = member_offset(now, row);
                in_order = end >= members.end;
                members.end = end;
            }
            if (!in_order) return found_.push_back(broken_array(l.named.name, "its offsets are below zero or go down"));
        }
        if (members.end > INT32_MAX)
            return found_.push_back(report(finding::too_many_rows, l.named.name, {std::to_string(members.end)}));
        const auto structs = look_at(*members.array, type.children.front(), members.end, l.named.name, found_);
        if (!structs) return;
        members.structs = structs->part(0, members.end);
        members_[l.column] = members;
    }

    void read_column(const shaped_column& c) {
        column& now = into_.columns.emplace_back(of_.like_columns[into_.columns.size()]);
        auto& texts = into_.texts.emplace_back();
        std::optional<values_at> lower, upper;
        if (c.lower && !(lower = find(c, *c.lower))) return;
        if (c.upper && !(upper = find(c, *c.upper))) return;
        if (c.how.is_text) return read_texts(c, *lower, now, texts);
        const std::int64_t length = lower ? lower->values.length : upper->values.length;
        now.values = lower ? in_place(*lower, now.lies) : nothing(length);
        if (c.named.is_range()) now.upper = upper ? in_place(*upper, now.lies) : nothing(length);
    }

    std::optional<values_at> find(const shaped_column& c, const field_place& at) {
        if (!at.member) {
            const auto values = look_at_column(at.column, c.named.name);
            if (!values) return std::nullopt;
            return values_at{*values, nullptr, batch_.children[at.column], 0, values->length};
        }
        const auto& members = members_[at.column];
        if (!members) return std::nullopt; // which was told
        const ArrowArray& array = *members->array->children[*at.member];
        const std::int64_t first = members->structs.offset, count = members->structs.length;
        const auto whole = look_at(array, at.in(of_.schema), first + count, c.named.name, found_);
        if (!whole) return std::nullopt;
        const arrow_values* within = members->structs.validity == nullptr ? nullptr : &members->structs;
        return values_at{whole->part(first, count), within, &array, members->begin, members->end};
    }

    /// An end that no column tells. Under a bit that is not set nobody looks.
    column_values nothing(std::int64_t length) {
        const std::uint8_t* none = bytes(static_cast<std::size_t>(length) / 8 + 1, 0);
        return {.data = none, .validity = none};
    }

    column_values in_place(const values_at& from, layout lies) {
        const arrow_values& v = from.values;
        const auto rest = static_cast<std::size_t>(v.offset % 8), begin = static_cast<std::size_t>(v.offset) - rest;
        const std::size_t width = bytes_of(lies), count = rest + static_cast<std::size_t>(v.length);
        const auto* data = static_cast<const std::uint8_t*>(v.data);
        if (v.length > 0) data += lies == layout::bits ? begin / 8 : begin * width;
        const bool word = width == 2 || width == 4 || width == 8; // the others are read byte by byte
        if (word && v.length > 0 && reinterpret_cast<std::uintptr_t>(data) % width != 0) {
            std::uint8_t* copy = bytes(count * width, 0);
            std::memcpy(copy, data, count * width);
            data = copy;
        }
        column_values result{.data = data, .offset = rest};
        if (v.validity != nullptr) result.validity = v.validity + begin / 8;
        if (from.within != nullptr) result.validity = bitmap(from, rest, [](std::int64_t) { return true; });
        return result;
    }

    /// Which values are there, for what has no bitmap of its own that says so.
    template <class Test>
    const std::uint8_t* bitmap(const values_at& from, std::size_t rest, const Test& is_there_too) {
        std::uint8_t* bits = bytes((rest + static_cast<std::size_t>(from.values.length)) / 8 + 1, 0);
        for (std::int64_t at = from.begin; at < from.end; ++at)
            if (from.is_there(at) && is_there_too(at)) put_bit(bits, rest + static_cast<std::size_t>(at), true);
        return bits;
    }

    void read_texts(const shaped_column& c, const values_at& from, column& into, std::optional<text_column>& kept) {
        const arrow_field& type = c.lower->in(of_.schema);
        if (!type.dictionary.empty()) return read_dictionary(c, from, type.dictionary.front(), into, kept);
        kept = text_column{arrow_texts{from.values, type.type}, false};
        std::uint8_t* numbers = bytes(static_cast<std::size_t>(from.values.length) + 1, no_option);
        std::uint8_t* there = bytes(static_cast<std::size_t>(from.values.length) / 8 + 1, 0);
        for (std::int64_t at = from.begin; at < from.end; ++at) {
            if (!from.is_there(at)) continue;
            const auto text = kept->texts.at(at);
            if (!text) return found_.push_back(broken_array(c.named.name, "a text of it lies outside its buffer"));
            if (text->empty()) continue;
            numbers[at] = option_of(*text, c.named.what.options);
            put_bit(there, static_cast<std::size_t>(at), true);
        }
        into.values = {.data = numbers, .validity = there};
    }

    void read_dictionary(const shaped_column& c, const values_at& from, const arrow_field& type, column& into,
                         std::optional<text_column>& kept) {
        const auto entries = look_at(*from.array->dictionary, type, 0, c.named.name, found_);
        if (!entries) return;
        kept = text_column{arrow_texts{*entries, type.type}, true};
        std::vector<std::int32_t>& options = into_.dictionaries.emplace_back();
        bool any_blank = false;
        for (std::int64_t e = 0; e < entries->length; ++e) {
            const auto text = entries->is_there(e) ? kept->texts.at(e) : std::string_view{};
            if (!text)
                return found_.push_back(broken_array(c.named.name, "a text of its dictionary lies outside its buffer"));
            const std::uint8_t option = option_of(*text, c.named.what.options);
            any_blank = any_blank || text->empty();
            options.push_back(text->empty() ? blank : option == no_option ? -1 : option);
        }
        into.values = in_place(from, into.lies);
        if (any_blank)
            into.values.validity = bitmap(from, into.values.offset, [&](std::int64_t at) {
                const std::int64_t n = number_at(into.lies, into.values, static_cast<std::size_t>(at));
                return n < 0 || n >= entries->length || options[static_cast<std::size_t>(n)] != blank;
            });
        if (options.empty()) options.push_back(-1); // an empty one would say that the numbers are the options
        into.dictionary = options;
    }

    static constexpr std::int32_t blank = -2; ///< an entry that is null, or an empty text: unknown

    std::uint8_t* bytes(std::size_t count, std::uint8_t value) {
        return into_.memory.emplace_back(count, value).data();
    }

    const ArrowArray& batch_;
    arrow_batch::parts& into_;
    diagnostics& found_;
    const arrow_cases::parts& of_;
    arrow_values root_;
    std::vector<std::optional<members_of_list>> members_; ///< by column
};

} // namespace

void read_batch(const ArrowArray& batch, arrow_batch::parts& into, diagnostics& found) {
    batch_reader{batch, into, found}.read();
}

} // namespace maatstaf
