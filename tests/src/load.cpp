// Two spellings, one meaning: a pack written as JSON and loaded again is the same pack, node for node.
#include "tiny_pack.hpp"

#include <maatstaf/load.hpp>
#include <maatstaf/packs.hpp>

#include <gmock/gmock.h>

#include <deque>
#include <fstream>
#include <iterator>
#include <ostream>
#include <string>

namespace maatstaf {

void PrintTo(const diagnostic& d, std::ostream* to) {
    *to << d.id << ' ' << d.place << ": " << d.message << ' ' << d.remedy;
}

} // namespace maatstaf

namespace {

using namespace maatstaf;

/// Loads what is written of each pack, each with the loaded ones before it at hand.
class two_spellings : public testing::Test {
protected:
    const pack* load(const pack& original) {
        diagnostics found;
        auto read = load_pack(write_pack(original), known_, found);
        EXPECT_THAT(found, testing::IsEmpty());
        if (!read) return nullptr;
        loaded_.push_back(std::move(*read));
        known_.push_back(&loaded_.back().view());
        return known_.back();
    }

    static void expect_same_statements(const pack& a, const pack& b) {
        ASSERT_EQ(a.definitions.size(), b.definitions.size());
        for (std::size_t i = 0; i < a.definitions.size(); ++i) {
            const statement &x = a.definitions[i], &y = b.definitions[i];
            EXPECT_EQ(x.name, y.name);
            EXPECT_EQ(x.is_rule, y.is_rule);
            EXPECT_EQ(x.of, y.of);
            EXPECT_TRUE(std::equal(x.options.begin(), x.options.end(), y.options.begin(), y.options.end())) << x.name;
            EXPECT_TRUE(std::equal(x.body.begin(), x.body.end(), y.body.begin(), y.body.end())) << x.name;
        }
    }

    std::deque<loaded_pack> loaded_;
    std::vector<const pack*> known_;
};

TEST_F(two_spellings, of_the_shipped_packs_give_identical_nodes) {
    for (const pack* original : built_in_packs()) {
        const pack* read = load(*original);
        ASSERT_NE(read, nullptr);
        expect_same_statements(*original, *read);
        EXPECT_EQ(write_pack(*read), write_pack(*original));
        EXPECT_EQ(hash_of(*read), hash_of(*original));
    }
}

TEST_F(two_spellings, of_the_shipped_packs_are_in_the_repository) {
    for (const pack* original : built_in_packs()) {
        std::ifstream file{MAATSTAF_PACKS "/" + std::string(original->name) + ".json"};
        const std::string text{std::istreambuf_iterator<char>{file}, {}};
        EXPECT_TRUE(text == write_pack(*original)) << original->name << ": run `make packs` and look at the difference";
    }
}

TEST_F(two_spellings, of_a_small_pack_with_everything_give_identical_nodes) {
    const pack* read = load(tiny::klein);
    ASSERT_NE(read, nullptr);
    expect_same_statements(tiny::klein, *read);
    EXPECT_EQ(write_pack(*read), write_pack(tiny::klein));
}

TEST_F(two_spellings, stay_what_they_are_when_the_loaded_pack_is_moved) {
    diagnostics found;
    auto read = load_pack(write_pack(tiny::klein), {}, found);
    ASSERT_TRUE(read);
    const pack* before = &read->view();
    const loaded_pack moved = std::move(*read);
    EXPECT_EQ(&moved.view(), before);
    expect_same_statements(tiny::klein, moved.view());
}

} // namespace
