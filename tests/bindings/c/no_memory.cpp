// Memory that runs out at every place where it can: a status each time, nothing lost, and the same call works once
// there is memory again. It takes the place of operator new, so it is a program of its own, with the static library.
#include "c_border.hpp"

#include <cstdlib>
#include <functional>
#include <new>

namespace {

long allowed = -1; ///< allocations until one fails; below 0: all succeed
std::size_t live = 0;

void* allocate(std::size_t size) {
    if (allowed == 0) throw std::bad_alloc{};
    if (allowed > 0) --allowed;
    void* result = std::malloc(size == 0 ? 1 : size);
    if (result == nullptr) throw std::bad_alloc{};
    ++live;
    return result;
}

void give_back(void* memory) noexcept {
    if (memory == nullptr) return;
    --live;
    std::free(memory);
}

} // namespace

void* operator new(std::size_t size) {
    return allocate(size);
}
void* operator new[](std::size_t size) {
    return allocate(size);
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    try {
        return allocate(size);
    } catch (const std::bad_alloc&) { return nullptr; }
}
void operator delete(void* memory) noexcept {
    give_back(memory);
}
void operator delete[](void* memory) noexcept {
    give_back(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    give_back(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    give_back(memory);
}

namespace {

using namespace maatstaf::tests::c;

class c_no_memory : public haarlemmermeer {
protected:
    /// Fails at the first allocation, then at the second, until the call needs no more. `undo` frees what was made.
    void at_every_place(
        const std::function<mst_status()>& call, const std::function<void()>& undo = [] {}) {
        // What is kept between calls is kept the first time.
        ASSERT_EQ(call(), MST_OK);
        undo();
        long n = 0;
        for (mst_status status = MST_MEMORY; status != MST_OK; ++n) {
            const std::size_t before = live;
            allowed = n;
            status = call();
            allowed = -1;
            if (status == MST_OK) break;
            ASSERT_EQ(status, MST_MEMORY) << "at allocation " << n;
            EXPECT_EQ(live, before) << "at allocation " << n;
            const auto told = findings(error);
            ASSERT_THAT(told, testing::ElementsAre("MST-E008 ")) << "at allocation " << n;
        }
        undo();
        EXPECT_GT(n, 0);
    }
};

TEST_F(c_no_memory, for_a_plan) {
    mst_plan* made = nullptr;
    const asked by{{"inkomen_tot_grens"}};
    at_every_place([&] { return mst_plan_new(pack, utf8("huishouden"), by, &made, error); },
                   [&] {
                       mst_plan_free(made);
                       made = nullptr;
                   });
}

TEST_F(c_no_memory, for_a_case) {
    mst_case* made = nullptr;
    at_every_place([&] { return mst_case_new(plan, &made, error); },
                   [&] {
                       mst_case_free(made);
                       made = nullptr;
                   });
}

TEST_F(c_no_memory, for_a_table) {
    auto income = sized<mst_column>();
    const std::int64_t cents[]{1, 2, 3};
    income.name = utf8("netto_inkomen");
    income.layout = MST_INT64;
    income.values = {cents, sizeof cents};
    const mst_column* const columns[]{&income};
    auto cases = sized<mst_columns>();
    cases.rows = 3;
    cases.columns = columns;
    cases.column_count = 1;
    mst_table* made = nullptr;
    const auto make = [&] { return mst_table_new(plan, &cases, &made, error); };
    at_every_place(make, [&] {
        mst_table_free(made);
        made = nullptr;
    });
    ASSERT_EQ(make(), MST_OK);
    std::int8_t values[3]{};
    auto answers = sized<mst_answers>();
    answers.layout = MST_INT8;
    answers.values = {values, sizeof values};
    const mst_answers* const all[]{&answers};
    at_every_place([&] { return mst_table_judge(made, &cases, all, 1, nullptr, nullptr, error); });
    mst_table_free(made);
}

TEST_F(c_no_memory, for_a_verdict) {
    ASSERT_EQ(mst_case_tell_json(household, utf8(on_the_limit), error), MST_OK);
    ASSERT_EQ(mst_case_judge(household, error), MST_OK);
    mst_verdict* made = nullptr;
    at_every_place([&] { return mst_verdict_new(household, 0, MST_DUTCH, MST_BY_LABEL, &made, error); },
                   [&] {
                       mst_verdict_free(made);
                       made = nullptr;
                   });
}

TEST_F(c_no_memory, but_none_is_needed_to_judge) {
    ASSERT_EQ(mst_case_tell_json(household, utf8(on_the_limit), error), MST_OK);
    const std::uint32_t income = slot("netto_inkomen");
    mst_range answer{};
    allowed = 0;
    const mst_status told = mst_case_set(household, income, 153'383, error), judged = mst_case_judge(household, error),
                     answered = mst_case_answer(household, 0, &answer, error);
    allowed = -1;
    EXPECT_EQ(told, MST_OK);
    EXPECT_EQ(judged, MST_OK);
    EXPECT_EQ(answered, MST_OK);
    EXPECT_EQ(answer.upper, 0);
}

/// Those that read and write text ask for memory thousands of times, and what fails is sometimes caught and tried
/// otherwise: here each failing call says so or succeeds. Not of JSON that is written: what the library writes it with
/// asks for memory where it gives memory back.
TEST_F(c_no_memory, for_text) {
    const std::vector<std::function<mst_status()>> calls{
        [&] { return mst_case_tell_json(household, utf8(on_the_limit), error); },
        [&] { return mst_case_tell(household, utf8("gehuwd"), utf8("false"), error); },
        [&] {
            const mst_status judged = mst_case_judge(household, error);
            return judged == MST_OK ? mst_case_write_text(household, MST_ENGLISH, text, error) : judged;
        }};
    for (const auto& call : calls) {
        ASSERT_EQ(call(), MST_OK);
        const std::string before = written(text);
        for (long n = 0; n < 100'000; n += 1 + n / 16) {
            allowed = n;
            const mst_status status = call();
            const bool enough = allowed > 0;
            allowed = -1;
            if (status == MST_OK && enough) break;
            ASSERT_TRUE(status == MST_MEMORY || status == MST_OK) << "at allocation " << n << ": " << status;
            ASSERT_EQ(written(text), before);
        }
        ASSERT_EQ(call(), MST_OK);
    }
}

} // namespace
