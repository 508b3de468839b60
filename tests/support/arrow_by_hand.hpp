// Arrays and schemas as another program hands them over through Arrow's C data interface, made by hand: each column after
// any number of values that are somebody else's.
#pragma once

#include <maatstaf/arrow.hpp>

#include <cstdint>
#include <cstring>
#include <deque>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace maatstaf::tests {

template <class T>
using maybe = std::vector<std::optional<T>>;

/// One array with its schema. A buffer that is nothing is handed over as null.
struct by_hand {
    std::string name, format;
    std::int64_t length = 0, null_count = -1, offset = 0;
    std::vector<std::optional<std::vector<std::uint8_t>>> buffers{};
    std::vector<by_hand> children{}, dictionary{};
};

/// Bits, of which those before and after are set.
std::vector<std::uint8_t> bitmap(const std::vector<bool>& bits, std::int64_t before);

template <class T>
std::vector<bool> which_are_there(const maybe<T>& values) {
    std::vector<bool> result;
    for (const auto& v : values) result.push_back(v.has_value());
    return result;
}

/// What is not there lies there as some number all the same.
template <class T>
by_hand numbers(std::string name, std::string format, const maybe<T>& values, std::int64_t before = 0) {
    std::vector<std::uint8_t> data((values.size() + static_cast<std::size_t>(before)) * sizeof(T), 0xa5);
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i])
            std::memcpy(data.data() + (static_cast<std::size_t>(before) + i) * sizeof(T), &*values[i], sizeof(T));
    return {.name = std::move(name),
            .format = std::move(format),
            .length = static_cast<std::int64_t>(values.size()),
            .offset = before,
            .buffers = {bitmap(which_are_there(values), before), std::move(data)}};
}

by_hand truths(std::string name, const maybe<bool>& values, std::int64_t before = 0);
by_hand amounts(std::string name, const maybe<std::int64_t>& cents, std::int64_t before = 0); ///< decimal128(18, 2)
/// `format`: "u", "U" or "vu".
by_hand texts(std::string name, const std::string& format, const maybe<std::string>& values, std::int64_t before = 0);
by_hand in_dictionary(by_hand numbers, by_hand entries);
by_hand nulls(std::string name, std::int64_t length);
/// `counts`: of each row how many members it has. `format`: "+l" or "+L". `first`: members before those of the first row.
by_hand lists(std::string name, const std::string& format, const maybe<std::size_t>& counts, by_hand members,
              std::int64_t before = 0, std::size_t first = 0);
/// The fields have at least `before` values before the first one.
by_hand structs(std::string name, std::vector<by_hand> fields, const std::vector<bool>& there = {},
                std::int64_t before = 0);
/// The same values, of which `more` before the first one are the array's too: for a parent with that offset.
by_hand with_more_before(by_hand array, std::int64_t more);
/// A record batch.
by_hand rows(std::vector<by_hand> columns);

/// In the hands of who takes it. The memory stays here.
class handed_over {
public:
    explicit handed_over(by_hand made);
    handed_over(const handed_over&) = delete;
    handed_over& operator=(const handed_over&) = delete;

    ArrowSchema schema{};
    ArrowArray array{};

    ArrowArray& column(std::size_t n) { return *array.children[n]; }
    ArrowArray& member(std::size_t column, std::size_t n) { return *array.children[column]->children[0]->children[n]; }

private:
    void show(by_hand& made, ArrowSchema& type, ArrowArray& values);

    by_hand made_;
    std::deque<ArrowSchema> schemas_;
    std::deque<ArrowArray> arrays_;
    std::deque<std::vector<ArrowSchema*>> schema_places_;
    std::deque<std::vector<ArrowArray*>> array_places_;
    std::deque<std::vector<const void*>> buffers_;
};

} // namespace maatstaf::tests
