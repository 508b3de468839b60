#include "arrow_by_hand.hpp"

#include <algorithm>

namespace maatstaf::tests {

namespace {

template <class T>
void append(std::vector<std::uint8_t>& to, T value) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(&value);
    to.insert(to.end(), bytes, bytes + sizeof value);
}

template <class Offset>
std::vector<std::uint8_t> offsets_of(const std::vector<std::size_t>& sizes, std::int64_t before, std::size_t first) {
    std::vector<std::uint8_t> result;
    auto end = static_cast<Offset>(first);
    for (std::int64_t n = 0; n <= before; ++n) append<Offset>(result, end);
    for (const std::size_t s : sizes) append<Offset>(result, end = static_cast<Offset>(end + static_cast<Offset>(s)));
    return result;
}

std::vector<std::uint8_t> offsets_of(bool large, const std::vector<std::size_t>& sizes, std::int64_t before,
                                     std::size_t first = 0) {
    return large ? offsets_of<std::int64_t>(sizes, before, first) : offsets_of<std::int32_t>(sizes, before, first);
}

/// Every other long text in a buffer of its own.
by_hand text_views(std::string name, const maybe<std::string>& values, std::int64_t before) {
    std::vector<std::uint8_t> views(static_cast<std::size_t>(before) * 16, 0xa5), sizes;
    std::vector<std::vector<std::uint8_t>> texts(2);
    for (const auto& v : values) {
        const std::string text = v.value_or("");
        append(views, static_cast<std::int32_t>(text.size()));
        if (text.size() <= 12) {
            std::string padded = text;
            padded.resize(12);
            views.insert(views.end(), padded.begin(), padded.end());
            continue;
        }
        const std::size_t buffer = views.size() / 16 % 2;
        views.insert(views.end(), text.begin(), text.begin() + 4);
        append(views, static_cast<std::int32_t>(buffer));
        append(views, static_cast<std::int32_t>(texts[buffer].size()));
        texts[buffer].insert(texts[buffer].end(), text.begin(), text.end());
    }
    for (const auto& t : texts) append(sizes, static_cast<std::int64_t>(t.size()));
    return {.name = std::move(name),
            .format = "vu",
            .length = static_cast<std::int64_t>(values.size()),
            .offset = before,
            .buffers = {bitmap(which_are_there(values), before), std::move(views), std::move(texts[0]),
                        std::move(texts[1]), std::move(sizes)}};
}

} // namespace

std::vector<std::uint8_t> bitmap(const std::vector<bool>& bits, std::int64_t before) {
    std::vector<std::uint8_t> result((bits.size() + static_cast<std::size_t>(before)) / 8 + 1, 0xff);
    for (std::size_t i = 0; i < bits.size(); ++i) {
        const std::size_t at = i + static_cast<std::size_t>(before);
        if (!bits[i]) result[at / 8] = static_cast<std::uint8_t>(result[at / 8] & ~(1u << at % 8));
    }
    return result;
}

by_hand truths(std::string name, const maybe<bool>& values, std::int64_t before) {
    std::vector<bool> bits;
    for (const auto& v : values) bits.push_back(v.value_or(true));
    return {.name = std::move(name),
            .format = "b",
            .length = static_cast<std::int64_t>(values.size()),
            .offset = before,
            .buffers = {bitmap(which_are_there(values), before), bitmap(bits, before)}};
}

by_hand amounts(std::string name, const maybe<std::int64_t>& cents, std::int64_t before) {
    std::vector<std::uint8_t> data(static_cast<std::size_t>(before) * 16, 0xa5);
    for (const auto& c : cents) {
        append(data, c.value_or(-12'345));
        append(data, c.value_or(7) < 0 ? std::int64_t{-1} : std::int64_t{0});
    }
    return {.name = std::move(name),
            .format = "d:18,2",
            .length = static_cast<std::int64_t>(cents.size()),
            .offset = before,
            .buffers = {bitmap(which_are_there(cents), before), std::move(data)}};
}

by_hand texts(std::string name, const std::string& format, const maybe<std::string>& values, std::int64_t before) {
    if (format == "vu") return text_views(std::move(name), values, before);
    std::vector<std::size_t> sizes;
    std::vector<std::uint8_t> bytes;
    for (const auto& v : values) {
        sizes.push_back(v.value_or("").size());
        if (v) bytes.insert(bytes.end(), v->begin(), v->end());
    }
    return {.name = std::move(name),
            .format = format,
            .length = static_cast<std::int64_t>(values.size()),
            .offset = before,
            .buffers = {bitmap(which_are_there(values), before), offsets_of(format == "U", sizes, before),
                        std::move(bytes)}};
}

by_hand in_dictionary(by_hand numbers, by_hand entries) {
    numbers.dictionary.push_back(std::move(entries));
    return numbers;
}

by_hand nulls(std::string name, std::int64_t length) {
    return {.name = std::move(name), .format = "n", .length = length, .null_count = length};
}

by_hand lists(std::string name, const std::string& format, const maybe<std::size_t>& counts, by_hand members,
              std::int64_t before, std::size_t first) {
    std::vector<std::size_t> sizes;
    for (const auto& c : counts) sizes.push_back(c.value_or(0));
    by_hand result{
        .name = std::move(name),
        .format = format,
        .length = static_cast<std::int64_t>(counts.size()),
        .offset = before,
        .buffers = {bitmap(which_are_there(counts), before), offsets_of(format == "+L", sizes, before, first)}};
    members.name = "item";
    result.children.push_back(std::move(members));
    return result;
}

by_hand structs(std::string name, std::vector<by_hand> fields, const std::vector<bool>& there, std::int64_t before) {
    const std::int64_t length = fields.empty() ? 0 : fields.front().length;
    by_hand result{.name = std::move(name), .format = "+s", .length = length, .offset = before, .buffers = {{}}};
    if (!there.empty()) result.buffers[0] = bitmap(there, before);
    else result.null_count = 0;
    for (by_hand& f : fields) result.children.push_back(with_more_before(std::move(f), before));
    return result;
}

by_hand with_more_before(by_hand array, std::int64_t more) {
    array.offset -= more;
    array.length += more;
    return array;
}

by_hand rows(std::vector<by_hand> columns) {
    return structs("", std::move(columns));
}

handed_over::handed_over(by_hand made) : made_(std::move(made)) {
    show(made_, schema, array);
}

void handed_over::show(by_hand& made, ArrowSchema& type, ArrowArray& values) {
    type.format = made.format.c_str();
    type.name = made.name.c_str();
    type.flags = ARROW_FLAG_NULLABLE;
    type.release = [](ArrowSchema* s) { s->release = nullptr; };
    values.length = made.length;
    values.null_count = made.null_count;
    values.offset = made.offset;
    values.release = [](ArrowArray* a) { a->release = nullptr; };
    auto& buffers = buffers_.emplace_back();
    for (const auto& b : made.buffers) buffers.push_back(b ? b->data() : nullptr);
    values.n_buffers = static_cast<std::int64_t>(buffers.size());
    values.buffers = buffers.data();
    auto& schema_places = schema_places_.emplace_back();
    auto& array_places = array_places_.emplace_back();
    for (by_hand& child : made.children) {
        schema_places.push_back(&schemas_.emplace_back());
        array_places.push_back(&arrays_.emplace_back());
        show(child, *schema_places.back(), *array_places.back());
    }
    type.n_children = values.n_children = static_cast<std::int64_t>(made.children.size());
    type.children = schema_places.data();
    values.children = array_places.data();
    if (made.dictionary.empty()) return;
    type.dictionary = &schemas_.emplace_back();
    values.dictionary = &arrays_.emplace_back();
    show(made.dictionary.front(), *type.dictionary, *values.dictionary);
}

} // namespace maatstaf::tests
