// Sixteen threads on one plan, each with a case and an error of its own.
#include "c_border.hpp"

#include <thread>

namespace {

using namespace maatstaf::tests::c;

class c_threads : public haarlemmermeer {};

TEST_F(c_threads, share_a_plan) {
    std::vector<std::string> texts(16);
    std::vector<int> failures(16);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < texts.size(); ++t)
        threads.emplace_back([&, t] {
            error_handle own{mst_error_new};
            text_handle page{mst_text_new};
            case_handle one;
            int& failed = failures[t];
            const auto must = [&](mst_status status) { failed += status == MST_OK ? 0 : 1; };
            must(mst_case_new(plan, one.into(), own));
            std::uint32_t income = 0;
            must(mst_plan_slot(plan, utf8("netto_inkomen"), 0, &income, own));
            must(mst_case_tell_json(one, utf8(on_the_limit), own));
            for (std::int64_t n = 0; n < 50; ++n) {
                const std::int64_t cents = 153'382 - 25 + n;
                must(mst_case_set(one, income, cents, own));
                must(mst_case_judge(one, own));
                mst_range answer{};
                must(mst_case_answer(one, 0, &answer, own));
                failed += answer.lower == (cents <= 153'382) ? 0 : 1;
                failed += mst_case_set(one, income, -1'000'000'000'000, own) == MST_OUTSIDE ? 0 : 1;
                failed += findings(own).size() == 1 ? 0 : 1;
            }
            must(mst_case_set(one, income, 153'382, own));
            must(mst_case_judge(one, own));
            must(mst_case_write_json(one, MST_DUTCH, page, own));
            texts[t] = written(page);
            must(mst_pack_judge_json(pack, utf8(on_the_limit), asked{{"inkomen_tot_grens"}}, page, own));
            failed += written(page) == texts[t] ? 0 : 1;
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_THAT(failures, testing::Each(0));
    EXPECT_THAT(texts, testing::Each(texts.front()));
}

} // namespace
