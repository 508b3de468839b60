// The answers in the hands of somebody else: their types, and that all memory goes when it is released, once.
#include "arrow/arrow_export.hpp"
#include "support/arrow_by_hand.hpp"
#include "support/huishouden.hpp"

#include <maatstaf/packs.hpp>

#include <gmock/gmock.h>

#include <array>

namespace maatstaf::tests {
namespace {

using testing::ElementsAre;

/// Answers about households of which each gives the income; the third is unknown.
struct exported {
    explicit exported(const plan& made, by_hand cases) {
        const handed_over handed{std::move(cases)};
        diagnostics found;
        std::vector<table_problem> problems;
        const auto read = arrow_cases::make(made, handed.schema, {}, found);
        const auto batch = read->read(handed.array, found);
        const auto judge = table_judge::make(made, read->shape(), problems);
        arrow_answers answers{made, batch->rows().rows};
        EXPECT_TRUE(judge->judge(batch->rows(), answers.columns(), {}, problems).has_value());
        answers.export_schema(schema);
        std::move(answers).export_array(array);
    }
    ~exported() {
        if (schema.release != nullptr) schema.release(&schema);
        if (array.release != nullptr) array.release(&array);
    }

    std::vector<std::string> types() const {
        std::vector<std::string> result;
        for (std::int64_t c = 0; c < schema.n_children; ++c)
            result.push_back(std::string(schema.children[c]->name) + ' ' + schema.children[c]->format);
        return result;
    }

    ArrowSchema schema{};
    ArrowArray array{};
};

plan households() {
    static constexpr std::string_view rules[]{"laag_inkomen", "leeftijd", "bijstandsnorm", "wacht_tot"};
    return huishouden::make_plan(date{2025, 6, 15}, rules);
}

by_hand some_households() {
    return rows({amounts("inkomen", {100, 9'000'000, std::nullopt}), truths("gehuwd", {false, false, false}),
                 numbers<std::uint8_t>("bewoners", "C", {{1}, {1}, {1}}),
                 lists("kinderen", "+l", {{0}, {0}, {0}}, structs("", {amounts("inkomen", {})})),
                 numbers<std::int32_t>("geboren", "tdD", {{0}, {}, {0}})});
}

TEST(arrow_answers, are_a_record_batch_with_a_column_for_each_rule) {
    const plan made = households();
    const exported is{made, some_households()};
    EXPECT_STREQ(is.schema.format, "+s");
    EXPECT_THAT(is.types(), ElementsAre("laag_inkomen b", "leeftijd l", "bijstandsnorm d:18,2", "wacht_tot tdD"));
    EXPECT_EQ(is.array.length, 3);
    EXPECT_EQ(is.array.n_buffers, 1);
    EXPECT_EQ(is.array.buffers[0], nullptr);
    std::vector<std::int64_t> nulls;
    for (std::int64_t c = 0; c < is.array.n_children; ++c) {
        const ArrowArray& column = *is.array.children[c];
        EXPECT_EQ(column.length, 3);
        EXPECT_EQ(column.offset, 0);
        EXPECT_EQ(column.n_buffers, 2);
        EXPECT_TRUE((is.schema.children[c]->flags & ARROW_FLAG_NULLABLE) != 0);
        for (int b = 0; b < 2; ++b) EXPECT_EQ(reinterpret_cast<std::uintptr_t>(column.buffers[b]) % 64, 0u);
        nulls.push_back(column.null_count);
    }
    EXPECT_THAT(nulls, ElementsAre(1, 1, 0, 1));
    const auto bits = [&](int column, int buffer) {
        return static_cast<const std::uint8_t*>(is.array.children[column]->buffers[buffer])[0];
    };
    EXPECT_EQ(bits(0, 0), 0b011);
    EXPECT_EQ(bits(0, 1) & 0b011, 0b001);
    EXPECT_EQ(bits(1, 0), 0b101);
    EXPECT_EQ(static_cast<const std::int64_t*>(is.array.children[1]->buffers[1])[0], 55);
    EXPECT_EQ(static_cast<const std::int64_t*>(is.array.children[2]->buffers[1])[2], 134'567);
}

TEST(arrow_answers, of_a_choice_have_all_its_options_in_a_dictionary) {
    const pack* const packs[]{built_in_pack("landelijk")};
    const std::string_view rules[]{"route_vanaf_18"};
    std::vector<link_problem> problems;
    const auto made = plan::make({packs, "jeugdige", rules, date{2025, 1, 1}}, problems);
    ASSERT_TRUE(made.has_value());
    const exported is{*made, rows({truths("hulp_loopt", {false})})};
    const statement& rule = made->statement_of(made->rules()[0]);
    ASSERT_STREQ(is.schema.children[0]->format, "c");
    ASSERT_NE(is.schema.children[0]->dictionary, nullptr);
    EXPECT_STREQ(is.schema.children[0]->dictionary->format, "u");
    const ArrowArray& options = *is.array.children[0]->dictionary;
    ASSERT_EQ(options.length, static_cast<std::int64_t>(rule.options.size()));
    ASSERT_EQ(options.n_buffers, 3);
    const auto* const ends = static_cast<const std::int32_t*>(options.buffers[1]);
    const auto* const text = static_cast<const char*>(options.buffers[2]);
    for (std::size_t o = 0; o < rule.options.size(); ++o)
        EXPECT_EQ((std::string_view{text + ends[o], static_cast<std::size_t>(ends[o + 1] - ends[o])}), rule.options[o]);
}

TEST(arrow_answers, may_be_moved_and_taken_apart) {
    const plan made = households();
    auto is = std::make_unique<exported>(made, some_households());
    ArrowArray child = *is->array.children[2], whole = is->array;
    ArrowSchema type = *is->schema.children[2];
    is->array.children[2]->release = nullptr; // moved away, as the specification has it
    is->schema.children[2]->release = nullptr;
    is->array.release = nullptr;
    is.reset();
    whole.release(&whole);
    EXPECT_EQ(whole.release, nullptr);
    EXPECT_STREQ(type.name, "bijstandsnorm");
    EXPECT_EQ(static_cast<const std::int64_t*>(child.buffers[1])[2], 134'567);
    child.release(&child);
    type.release(&type);
    EXPECT_EQ(child.release, nullptr);
    EXPECT_EQ(type.release, nullptr);
}

TEST(arrow_answers, are_released_once_each) {
    std::array<int, 4> released{};
    const auto counted = [&](std::size_t n) {
        ArrowArray array{};
        array.private_data = &released[n];
        array.release = [](ArrowArray* a) {
            ++*static_cast<int*>(a->private_data);
            a->release = nullptr;
        };
        return owned_array{array};
    };
    std::vector<owned_array> children;
    for (std::size_t n = 0; n < 3; ++n) children.push_back(counted(n));
    ArrowArray whole = make_array(0, 0, {}, std::move(children), counted(3)).hand_over();
    EXPECT_EQ(released, (std::array<int, 4>{0, 0, 0, 0}));
    ArrowArray moved = *whole.children[1];
    whole.children[1]->release = nullptr;
    whole.release(&whole);
    EXPECT_EQ(released, (std::array<int, 4>{1, 0, 1, 1}));
    moved.release(&moved);
    EXPECT_EQ(released, (std::array<int, 4>{1, 1, 1, 1}));
    { const owned_array never_handed_over = counted(0); }
    EXPECT_EQ(released[0], 2);
}

TEST(arrow_answers, outlive_the_plan_and_have_room_for_no_rows) {
    auto made = std::make_unique<plan>(households());
    by_hand none = rows({truths("gehuwd", {})});
    const exported is{*made, std::move(none)};
    made.reset();
    EXPECT_EQ(is.array.length, 0);
    EXPECT_EQ(is.array.children[0]->null_count, 0);
    EXPECT_THAT(is.types(), testing::Contains("leeftijd l"));
}

} // namespace
} // namespace maatstaf::tests
