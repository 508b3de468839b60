// Whatever a program hands over that cannot be right is told, and nothing of it is judged.
#include "support/arrow_by_hand.hpp"
#include "support/huishouden.hpp"

#include <gmock/gmock.h>

#include <functional>

namespace maatstaf::tests {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const plan& made() {
    static const plan one = huishouden::make_plan(date{2025, 6, 15});
    return one;
}

std::vector<std::string> in_words(const diagnostics& found) {
    std::vector<std::string> result;
    for (const diagnostic& d : found) {
        EXPECT_FALSE(d.message.empty() || d.remedy.empty());
        result.push_back(d.id + ' ' + d.place);
    }
    return result;
}

diagnostics found_in_schema(const ArrowSchema& schema, const arrow_options& how = {}) {
    diagnostics found;
    const bool is_made = arrow_cases::make(made(), schema, how, found).has_value();
    EXPECT_EQ(is_made, found.empty());
    return found;
}

std::vector<std::string> wrong_in(by_hand batch, const arrow_options& how = {}) {
    return in_words(found_in_schema(handed_over{std::move(batch)}.schema, how));
}

by_hand of_type(std::string name, std::string format) {
    return {.name = std::move(name), .format = std::move(format), .buffers = {{}, {}}};
}

/// Each kind of fact once, and members.
by_hand households() {
    return rows(
        {amounts("inkomen", {1, 2, std::nullopt}), truths("gehuwd", {true, false, true}),
         texts("woont_in", "u", {"huis", "kamer", "geen"}),
         lists("kinderen", "+l", {{1}, {0}, {2}},
               structs("", {amounts("inkomen", {1, 2, 3}), numbers<std::int32_t>("geboren", "tdD", {{0}, {1}, {}})},
                       {true, true, true}))});
}

/// What is said of a batch that was changed after its schema was read.
std::string refusal_of(by_hand batch, const std::function<void(handed_over&)>& change) {
    handed_over handed{std::move(batch)};
    diagnostics found;
    const auto cases = arrow_cases::make(made(), handed.schema, {}, found);
    EXPECT_THAT(in_words(found), IsEmpty());
    EXPECT_TRUE(cases->read(handed.array, found).has_value());
    change(handed);
    EXPECT_FALSE(cases->read(handed.array, found).has_value());
    EXPECT_EQ(found.size(), 1u);
    return found.empty() ? "" : in_words(found)[0] + ": " + found[0].message;
}

std::string refusal_of(const std::function<void(handed_over&)>& change) {
    return refusal_of(households(), change);
}

TEST(arrow_refused, a_schema_that_is_none) {
    const auto refused = [](const std::function<void(ArrowSchema&)>& change) {
        handed_over handed{households()};
        change(handed.schema);
        const auto found = in_words(found_in_schema(handed.schema));
        return found.empty() ? "" : found[0];
    };
    EXPECT_EQ(refused([](ArrowSchema&) {}), "");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.release = nullptr; }), "MST-F020 ");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.format = nullptr; }), "MST-F020 ");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.format = "+l"; }), "MST-F020 ");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.format = "l"; }), "MST-F020 ");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.n_children = -1; }), "MST-F020 ");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.children = nullptr; }), "MST-F020 ");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.children[1] = nullptr; }), "MST-F020 ");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.children[0]->release = nullptr; }), "MST-F020 inkomen");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.children[0]->format = nullptr; }), "MST-F020 inkomen");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.children[3]->n_children = 0; }), "MST-F020 kinderen");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.children[3]->children[0]->children[1]->format = nullptr; }),
              "MST-F020 kinderen.geboren");
    EXPECT_EQ(
        refused([](ArrowSchema& s) { s.children[2]->dictionary = s.children[1], s.children[1]->format = nullptr; }),
        "MST-F020 gehuwd");
    EXPECT_EQ(refused([](ArrowSchema& s) { s.children[0]->name = nullptr; }), "MST-C010 ");
}

TEST(arrow_refused, types_that_cannot_hold_a_fact) {
    const auto found = [](const char* name, const char* format) { return wrong_in(rows({of_type(name, format)})); };
    const std::pair<const char*, std::vector<const char*>> wrong[]{
        {"inkomen",
         {"g", "f", "d:18,3", "d:18,2,256", "d:18", "d:18,2,", "d:18,2,128,1", "s", "I", "L", "u", "tdD", "b"}},
        {"gehuwd", {"s", "i", "l", "u", "g"}},
        {"bewoners", {"L", "g", "d:18,0", "b", "u"}},
        {"geboren", {"i", "l", "tdm", "tsu:", "tsn:Europe/Amsterdam", "u", "tdd"}},
        {"woont_in", {"L", "g", "z", "b", "d:18,2"}},
        {"kinderen", {"l", "+s", "+w:2", "\x1b[31m"}},
    };
    for (const auto& [name, formats] : wrong)
        for (const char* format : formats)
            EXPECT_THAT(found(name, format), ElementsAre("MST-F016 " + std::string(name))) << format;
    EXPECT_THAT(wrong_in(rows({in_dictionary(of_type("woont_in", "c"), of_type("", "l")),
                               in_dictionary(of_type("bewoners", "c"), of_type("", "u")),
                               in_dictionary(of_type("inkomen", "g"), of_type("", "u")),
                               lists("kinderen", "+l", {}, of_type("", "l"))})),
                ElementsAre("MST-F016 woont_in", "MST-F016 bewoners", "MST-F016 inkomen", "MST-F016 kinderen"));
    EXPECT_THAT(wrong_in(rows({lists("kinderen", "+l", {}, structs("", {of_type("inkomen", "g")}))})),
                ElementsAre("MST-F016 kinderen.inkomen"));
    EXPECT_THAT(wrong_in(rows({of_type("bewoners.from", "l"), of_type("bewoners.to", "i")})),
                ElementsAre("MST-F016 bewoners.to"));
    const diagnostics amount = found_in_schema(handed_over{rows({of_type("inkomen", "d:18,3")})}.schema);
    EXPECT_EQ(amount[0].message,
              "inkomen wants decimal128 with scale 2, or int32 or int64 in cents, and the column is "
              "decimal128(18, 3).");
}

TEST(arrow_refused, numbers_that_nobody_has_said_the_meaning_of) {
    EXPECT_THAT(wrong_in(rows({of_type("inkomen", "l"), of_type("gehuwd", "C"), of_type("woont_in", "c"),
                               of_type("bewoners", "c")}),
                         {.plain_numbers = false}),
                ElementsAre("MST-F016 inkomen", "MST-F016 gehuwd", "MST-F016 woont_in"));
}

TEST(arrow_refused, names_that_mean_nothing_here) {
    EXPECT_THAT(wrong_in(rows({of_type("inkomn", "l"), of_type("inkomen", "l"), of_type("inkomen", "l"),
                               of_type("woont_in.from", "u"), of_type("peildatum", "tdD"),
                               lists("kinderen", "+l", {}, structs("", {of_type("lengte", "i")}))})),
                ElementsAre("MST-C010 inkomn", "MST-F004 inkomen", "MST-F006 woont_in.from", "MST-C028 peildatum",
                            "MST-C026 kinderen.lengte"));
    EXPECT_THAT(wrong_in(rows({of_type("inkomen", "l")}), {.date_column = "dag"}), ElementsAre("MST-F007 dag"));
    // the plan has a date, and then no row has one of its own
    EXPECT_THAT(wrong_in(rows({of_type("dag", "tdD")}), {.date_column = "dag"}), ElementsAre("MST-C028 dag"));
}

TEST(arrow_refused, year_month_and_day_of_what_is_no_date) {
    const std::string_view names[]{"inkomen", "geboren", "geboren.from", "kinderen.geboren", "niemand"};
    const arrow_options how{.year_month_day = names};
    EXPECT_THAT(wrong_in(rows({of_type("inkomen", "i"), of_type("geboren.from", "i")}), how),
                ElementsAre("MST-F024 inkomen", "MST-F024 geboren.from"));
    EXPECT_THAT(wrong_in(rows({of_type("geboren", "tdD")}), how), ElementsAre("MST-F016 geboren"));
    EXPECT_THAT(wrong_in(rows({lists("kinderen", "+l", {}, structs("", {of_type("geboren", "i")}))}), how), IsEmpty());
}

TEST(arrow_refused, an_array_that_is_not_as_its_schema_says) {
    using h = handed_over&;
    EXPECT_THAT(refusal_of([](h b) { b.array.release = nullptr; }),
                HasSubstr("MST-F021 : This array cannot be read: it is released"));
    EXPECT_THAT(refusal_of([](h b) { b.array.length = -1; }), HasSubstr("length below zero"));
    EXPECT_THAT(refusal_of([](h b) { b.array.offset = -1; }), HasSubstr("offset below zero"));
    EXPECT_THAT(refusal_of([](h b) { b.array.offset = INT64_MAX; }), HasSubstr("longer than any memory"));
    EXPECT_THAT(refusal_of([](h b) { b.array.n_buffers = 2; }), HasSubstr("it has 2 buffers, and 1 is wanted"));
    EXPECT_THAT(refusal_of([](h b) { b.array.buffers = nullptr; }), HasSubstr("buffers are not there"));
    EXPECT_THAT(refusal_of([](h b) { b.array.n_children = 3; }), HasSubstr("it has 3 children, and 4 are wanted"));
    EXPECT_THAT(refusal_of([](h b) { b.array.children = nullptr; }), HasSubstr("a child of it is not there"));
    EXPECT_THAT(refusal_of([](h b) { b.array.children[2] = nullptr; }), HasSubstr("a child of it is not there"));
    EXPECT_THAT(refusal_of([](h b) { b.array.null_count = 1; }), HasSubstr("no bitmap that says which"));
    EXPECT_THAT(refusal_of([](h b) { b.array.dictionary = &b.column(0); }), HasSubstr("its schema has none"));
    EXPECT_THAT(refusal_of([](h b) { b.column(0).release = nullptr; }), HasSubstr("MST-F021 inkomen"));
    EXPECT_THAT(refusal_of([](h b) { b.column(0).length = -3; }), HasSubstr("MST-F021 inkomen"));
    EXPECT_THAT(refusal_of([](h b) { b.column(0).length = 2; }), HasSubstr("it has 2 values, and 3 are wanted"));
    EXPECT_THAT(refusal_of([](h b) { b.column(0).offset = -2; }), HasSubstr("offset below zero"));
    EXPECT_THAT(refusal_of([](h b) { b.column(0).null_count = 4; }), HasSubstr("it has 4 nulls"));
    EXPECT_THAT(refusal_of([](h b) { b.column(0).null_count = -2; }), HasSubstr("it has -2 nulls"));
    EXPECT_THAT(refusal_of([](h b) { b.column(0).n_buffers = 3; }), HasSubstr("it has 3 buffers, and 2 are wanted"));
    EXPECT_THAT(refusal_of([](h b) { b.column(0).buffers[1] = nullptr; }), HasSubstr("no buffer of them"));
    EXPECT_THAT(refusal_of([](h b) { b.column(1).n_children = 1; }), HasSubstr("it has 1 children, and 0 are wanted"));
    EXPECT_THAT(refusal_of([](h b) { b.column(2).n_buffers = 2; }), HasSubstr("it has 2 buffers, and 3 are wanted"));
}

template <class T>
void put(const void* into, std::size_t at, T value) {
    std::memcpy(const_cast<unsigned char*>(static_cast<const unsigned char*>(into)) + at * sizeof value, &value,
                sizeof value);
}

TEST(arrow_refused, lists_that_lead_nowhere) {
    using h = handed_over&;
    const auto offset = [](std::size_t at, std::int32_t value) {
        return [=](h b) { put(b.column(3).buffers[1], at, value); };
    };
    EXPECT_THAT(refusal_of(offset(0, -1)), HasSubstr("MST-F021 kinderen: This array cannot be read: its offsets"));
    EXPECT_THAT(refusal_of(offset(1, -5)), HasSubstr("its offsets are below zero or go down"));
    EXPECT_THAT(refusal_of(offset(1, 2)), HasSubstr("go down"));
    EXPECT_THAT(refusal_of(offset(3, 4)), HasSubstr("it has 3 values, and 4 are wanted"));
    EXPECT_THAT(refusal_of([](h b) { b.column(3).buffers[1] = nullptr; }), HasSubstr("no buffer of them"));
    EXPECT_THAT(refusal_of([](h b) { b.column(3).n_children = 2; }), HasSubstr("it has 2 children"));
    EXPECT_THAT(refusal_of([](h b) { b.column(3).children[0] = nullptr; }), HasSubstr("a child of it is not there"));
    EXPECT_THAT(refusal_of([](h b) { b.column(3).children[0]->release = nullptr; }), HasSubstr("it is released"));
    EXPECT_THAT(refusal_of([](h b) { b.column(3).children[0]->n_children = 1; }), HasSubstr("it has 1 children"));
    EXPECT_THAT(refusal_of([](h b) { b.member(3, 1).length = 2; }),
                HasSubstr("MST-F021 kinderen.geboren: This array cannot be read: it has 2 values, and 3 are wanted"));
    EXPECT_THAT(refusal_of([](h b) { b.member(3, 0).buffers[1] = nullptr; }), HasSubstr("no buffer of them"));
}

TEST(arrow_refused, texts_that_lie_outside_their_buffer) {
    using h = handed_over&;
    EXPECT_THAT(refusal_of([](h b) { put(b.column(2).buffers[1], 1, std::int32_t{-1}); }),
                HasSubstr("outside its buffer"));
    EXPECT_THAT(refusal_of([](h b) { put(b.column(2).buffers[1], 1, std::int32_t{99}); }),
                HasSubstr("outside its buffer"));
    EXPECT_THAT(refusal_of([](h b) { b.column(2).buffers[2] = nullptr; }), HasSubstr("MST-F021 woont_in"));
    const auto views = [](std::size_t word, std::int32_t value) {
        return refusal_of(rows({texts("woont_in", "vu", {"een heel lange naam"})}),
                          [=](h b) { put(b.column(0).buffers[1], word, value); });
    };
    EXPECT_THAT(views(0, -1), HasSubstr("outside its buffer"));
    EXPECT_THAT(views(0, 20), HasSubstr("outside its buffer"));
    EXPECT_THAT(views(2, 2), HasSubstr("outside its buffer"));
    EXPECT_THAT(views(2, -1), HasSubstr("outside its buffer"));
    EXPECT_THAT(views(3, 1), HasSubstr("outside its buffer"));
    EXPECT_THAT(views(3, -1), HasSubstr("outside its buffer"));
    const by_hand coded = rows({in_dictionary(numbers<std::int8_t>("woont_in", "c", {{0}}), texts("", "U", {"huis"}))});
    EXPECT_THAT(refusal_of(coded, [](h b) { put(b.column(0).dictionary->buffers[1], 1, std::int64_t{-9}); }),
                HasSubstr("a text of its dictionary lies outside its buffer"));
    EXPECT_THAT(refusal_of(coded, [](h b) { b.column(0).dictionary = nullptr; }), HasSubstr("dictionary is not there"));
    EXPECT_THAT(refusal_of(coded, [](h b) { b.column(0).dictionary->release = nullptr; }), HasSubstr("released"));
}

TEST(arrow_refused, rows_that_are_null_or_too_many) {
    EXPECT_THAT(refusal_of([](handed_over& b) {
                    static constexpr std::uint8_t second_is_null = 0b101;
                    b.array.buffers[0] = &second_is_null;
                }),
                HasSubstr("MST-F023 "));
    EXPECT_THAT(refusal_of(rows({}), [](handed_over& b) { b.array.length = std::int64_t{INT32_MAX} + 1; }),
                HasSubstr("MST-F022 "));
}

TEST(arrow_refused, all_that_is_wrong_is_told_at_once) {
    handed_over handed{households()};
    diagnostics found;
    const auto cases = arrow_cases::make(made(), handed.schema, {}, found);
    handed.column(0).length = 1;
    handed.column(1).release = nullptr;
    handed.member(3, 0).offset = -1;
    EXPECT_FALSE(cases->read(handed.array, found).has_value());
    EXPECT_THAT(in_words(found), ElementsAre("MST-F021 inkomen", "MST-F021 gehuwd", "MST-F021 kinderen.inkomen"));
}

} // namespace
} // namespace maatstaf::tests
