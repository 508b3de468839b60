// Packs that somebody made wrong, by accident or on purpose: ten thousand of them. Each gives a pack or findings, takes
// little memory, and every pack that still loads can be judged by. This program counts its memory, so it is one of its own.
#include "hostile_load.hpp"
#include "json_text.hpp"
#include "support/mutation.hpp"
#include "tiny_pack.hpp"

#include <maatstaf/packs.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace maatstaf::tests {
namespace {

constexpr std::size_t most_memory = std::size_t{64} << 20;

/// A right pack to make wrong ones of, with what it uses.
struct base_pack {
    std::string text;
    std::vector<const pack*> available;
    json_value value;

    base_pack(const pack& right, std::vector<const pack*> uses) : text(write_pack(right)), available(std::move(uses)) {
        diagnostics found;
        value = read_json(text, found, of_a_pack);
        EXPECT_TRUE(found.empty());
    }
};

class hostile_packs : public testing::Test {
protected:
    void try_mutations(const std::vector<base_pack>& bases, std::uint64_t first_seed, std::size_t how_many,
                       bool as_text, bool small) {
        for (std::uint64_t seed = first_seed; seed < first_seed + how_many && !HasFailure(); ++seed) {
            dice random{seed};
            const base_pack& base = random.of(bases);
            std::string json;
            if (as_text) {
                json = mutated_text(base.text, random);
            } else {
                json_value value = base.value;
                mutate(value, random);
                json = on_one_line(value);
            }
            const std::string what = "seed " + std::to_string(seed);
            SCOPED_TRACE(what);
            const watched_load result = load_watched(json, base.available, what);
            expect_sound(result, json);
            EXPECT_LT(result.peak, most_memory);
            highest_peak_ = std::max(highest_peak_, result.peak);
            longest_ = std::max(longest_, result.microseconds);
            if (result.pack) {
                ++loaded_;
                expect_judges(result.pack->view(), random, small);
                if (small) expect_stable(*result.pack, base.available);
            }
            if (HasFailure()) std::cout << json.substr(0, 100'000) << '\n';
        }
        EXPECT_GT(loaded_, how_many / 50) << "too few packs loaded to see whether they can be judged by";
        EXPECT_LT(loaded_, how_many) << "nothing was wrong";
        RecordProperty("loaded", std::to_string(loaded_));
        RecordProperty("highest_peak", std::to_string(highest_peak_));
        RecordProperty("longest_load_in_microseconds", std::to_string(longest_));
    }

    std::size_t loaded_ = 0, highest_peak_ = 0;
    std::int64_t longest_ = 0;
};

/// Small ones, in which everything occurs that a pack can say.
class small_hostile_packs : public hostile_packs {
protected:
    small_hostile_packs() {
        bases_.emplace_back(tiny::klein, std::vector<const pack*>{});
        for (std::uint64_t seed = 410'000; bases_.size() < 20; ++seed) {
            auto program = generate(seed, {.spelled = true});
            diagnostics found;
            auto base = load_pack(write_pack(program->base), {}, found);
            if (!base) continue;
            used_.push_back(std::move(*base));
            const pack* const available[]{&used_.back().view()};
            if (!load_pack(write_pack(program->top), available, found)) continue;
            bases_.emplace_back(program->base, std::vector<const pack*>{});
            bases_.emplace_back(program->top, std::vector<const pack*>{available[0]});
        }
    }

    std::vector<loaded_pack> used_;
    std::vector<base_pack> bases_;
};

TEST_F(small_hostile_packs, as_text) {
    try_mutations(bases_, 420'000, 4'500, true, true);
}

TEST_F(small_hostile_packs, as_values) {
    try_mutations(bases_, 430'000, 5'000, false, true);
}

TEST_F(hostile_packs, made_of_the_shipped_ones) {
    std::vector<base_pack> bases;
    bases.emplace_back(*built_in_pack("landelijk"), std::vector<const pack*>{});
    for (const std::string_view name : {"haarlemmermeer", "haarlem", "haarlemmermeer"})
        bases.emplace_back(*built_in_pack(name), std::vector{built_in_pack("landelijk")});
    try_mutations(bases, 440'000, 400, false, false);
    try_mutations(bases, 450'000, 100, true, false);
}

} // namespace
} // namespace maatstaf::tests
