#include "arrow_field.hpp"

#include "diagnostic_ids.hpp"
#include "spelling.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace maatstaf {

namespace {

struct known_format {
    std::string_view format, words;
    arrow_type type = arrow_type::other;
};

constexpr known_format formats[]{
    {"n", "null", arrow_type::nothing},
    {"b", "bool", arrow_type::boolean},
    {"c", "int8", arrow_type::int8},
    {"C", "uint8", arrow_type::uint8},
    {"s", "int16", arrow_type::int16},
    {"S", "uint16", arrow_type::uint16},
    {"i", "int32", arrow_type::int32},
    {"I", "uint32", arrow_type::uint32},
    {"l", "int64", arrow_type::int64},
    {"L", "uint64", arrow_type::uint64},
    {"tdD", "date32", arrow_type::date32},
    {"u", "utf8", arrow_type::text},
    {"U", "large_utf8", arrow_type::large_text},
    {"vu", "utf8_view", arrow_type::text_view},
    {"+l", "list", arrow_type::list},
    {"+L", "large_list", arrow_type::large_list},
    {"+s", "struct", arrow_type::structure},
    {"e", "float16"},
    {"f", "float32"},
    {"g", "float64"},
    {"z", "binary"},
    {"Z", "large_binary"},
    {"vz", "binary_view"},
    {"tdm", "date64"},
    {"+vl", "list_view"},
    {"+vL", "large_list_view"},
    {"+m", "map"},
    {"+r", "run_end_encoded"},
};

/// What begins so has more after it.
constexpr known_format beginnings[]{
    {"ts", "timestamp"},        {"tt", "time"},  {"tD", "duration"}, {"ti", "interval"}, {"w:", "fixed_size_binary"},
    {"+w:", "fixed_size_list"}, {"+u", "union"},
};

/// "d:18,2" or "d:18,2,128".
struct decimal {
    std::int32_t precision = 0, scale = 0, bits = 128;
};

std::optional<decimal> read_decimal(std::string_view format) noexcept {
    if (!format.starts_with("d:")) return std::nullopt;
    format.remove_prefix(2);
    decimal result;
    std::int32_t* const parts[]{&result.precision, &result.scale, &result.bits};
    for (std::size_t n = 0; n < 3; ++n) {
        const auto read = std::from_chars(format.data(), format.data() + format.size(), *parts[n]);
        if (read.ec != std::errc{}) return std::nullopt;
        format.remove_prefix(static_cast<std::size_t>(read.ptr - format.data()));
        if (format.empty()) return n >= 1 ? std::optional{result} : std::nullopt;
        if (format.front() != ',') return std::nullopt;
        format.remove_prefix(1);
    }
    return std::nullopt;
}

void read_format(arrow_field& into) {
    for (const known_format& f : formats)
        if (f.format == into.format) into.type = f.type;
    const auto amount = read_decimal(into.format);
    if (!amount || amount->bits != 128) return;
    into.type = arrow_type::decimal128;
    into.scale = amount->scale;
}

class schema_reader {
public:
    explicit schema_reader(diagnostics& found) : found_(found) {}

    std::optional<arrow_field> read(const ArrowSchema& schema) {
        const std::size_t before = found_.size();
        arrow_field root = read(schema, "", 0);
        if (found_.size() == before && root.type != arrow_type::structure)
            refuse("", "it is " + type_in_words(root) + ", and a table is a struct of its columns");
        if (found_.size() != before) return std::nullopt;
        return root;
    }

private:
    /// The table, a column, the struct of a list, a field of that.
    static constexpr int deepest = 3;

    arrow_field read(const ArrowSchema& schema, const std::string& within, int depth) {
        arrow_field result;
        if (schema.name != nullptr && depth > 0) result.name = schema.name;
        const std::string place = place_of(result.name, within, depth);
        if (schema.release == nullptr || schema.format == nullptr) {
            refuse(place, schema.release == nullptr ? "it is released" : "it has no format");
            return result;
        }
        result.format = schema.format;
        read_format(result);
        if (schema.dictionary != nullptr) result.dictionary.push_back(read_dictionary(*schema.dictionary, place));
        if (depth == deepest || (result.type != arrow_type::structure && !result.is_list())) return result;
        if (schema.n_children < 0 || (schema.n_children > 0 && schema.children == nullptr) ||
            (result.is_list() && schema.n_children != 1)) {
            refuse(place, "it has not the children that its format wants");
            return result;
        }
        for (std::int64_t c = 0; c < schema.n_children; ++c) {
            if (schema.children[c] == nullptr) {
                refuse(place, "a child of it is not there");
                return result;
            }
            // The items of a list have a name of their own, which nobody uses.
            const bool of_list = result.is_list();
            result.children.push_back(read(*schema.children[c], place, depth + 1));
            if (of_list) result.children.back().name.clear();
        }
        return result;
    }

    static std::string place_of(const std::string& name, const std::string& within, int depth) {
        if (depth == 2) return within; // what a list has in it
        return (within.empty() ? "" : within + '.') + without_controls(name.substr(0, 100));
    }

    arrow_field read_dictionary(const ArrowSchema& schema, const std::string& place) {
        arrow_field result;
        if (schema.release == nullptr || schema.format == nullptr) {
            refuse(place, schema.release == nullptr ? "its dictionary is released" : "its dictionary has no format");
            return result;
        }
        result.format = schema.format;
        read_format(result);
        return result;
    }

    void refuse(const std::string& place, std::string_view why) {
        found_.push_back(report(finding::broken_arrow_schema, place, {why}));
    }

    diagnostics& found_;
};

} // namespace

std::optional<arrow_field> read_schema(const ArrowSchema& schema, diagnostics& found) {
    return schema_reader{found}.read(schema);
}

std::string type_in_words(const arrow_field& of) {
    std::string words;
    for (const known_format& f : formats)
        if (f.format == of.format) words = f.words;
    for (const known_format& f : beginnings)
        if (words.empty() && of.format.starts_with(f.format)) words = f.words;
    if (const auto amount = read_decimal(of.format))
        words = "decimal" + std::to_string(amount->bits) + '(' + std::to_string(amount->precision) + ", " +
                std::to_string(amount->scale) + ')';
    if (words.empty()) words = "of format " + in_quotes(of.format);
    if (!of.dictionary.empty()) return "dictionary<" + words + ", " + type_in_words(of.dictionary.front()) + '>';
    if (of.is_list() && !of.children.empty()) words += '<' + type_in_words(of.children.front()) + '>';
    return words;
}

} // namespace maatstaf
