// What the tests with packs made by hand share: each is loaded under watch, and what that took stands in the report of the
// tests. No test asserts a time.
#pragma once

#include "hostile_load.hpp"
#include "pack_text.hpp"

#include <gmock/gmock.h>

namespace maatstaf::tests {

class hand_made_packs : public testing::Test {
protected:
    /// Loads and expects what all loads must be; gives what was found.
    const diagnostics& load(const std::string& json, std::span<const pack* const> available = {}) {
        result_ = load_watched(json, available, testing::UnitTest::GetInstance()->current_test_info()->name());
        expect_sound(result_, json);
        RecordProperty("bytes", std::to_string(json.size()));
        RecordProperty("peak", std::to_string(result_.peak));
        RecordProperty("microseconds", std::to_string(result_.microseconds));
        return result_.found;
    }
    void load_and_judge(const std::string& json, bool ask = true) {
        EXPECT_THAT(load(json), testing::IsEmpty());
        ASSERT_TRUE(result_.pack);
        dice random{1};
        expect_judges(result_.pack->view(), random, ask);
    }
    bool found_only(std::string_view id) const { return result_.found_only(id); }

    watched_load result_;
};

} // namespace maatstaf::tests
