// From text to text: a case judged in one call, a receipt of it, and a receipt judged again.
#include "json_places.hpp"
#include "judged_case.hpp"
#include "judgement_json.hpp"
#include "receipt_text.hpp"
#include "replayed_json.hpp"
#include "request.hpp"

#include <maatstaf/receipt.hpp>

#include <span>
#include <utility>

namespace maatstaf::c {

namespace {

/// What both calls begin with: the case is judged, or everything that is wrong is found.
bool judge(const mst_pack* pack, mst_utf8 case_json, const mst_request* by, const mst_text* into, bool to_be_kept,
           request& asked, judged_case& judged, border& to) {
    to.wants(pack, "pack");
    to.wants_bytes(case_json, "case_json");
    to.wants(into, "into");
    if (!read_request(by, date_of_request::wanted, asked, to) || !to.can_be_made()) return false;
    judge_text({.by = *pack->held->view,
                .text = view(case_json),
                .rules = asked.rules,
                .on = asked.on,
                .place_of_rule = place_of_rule,
                .functions = asked.functions.all(),
                .to_be_kept = to_be_kept},
               judged, to.found());
    return to.is_good();
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

mst_status mst_pack_judge_json(const mst_pack* pack, mst_utf8 case_json, const mst_request* by, mst_text* into,
                               mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        request asked;
        judged_case judged;
        if (!c::judge(pack, case_json, by, into, false, asked, judged, to)) return to.status();
        json results = results_value(*judged.known, *judged.by, asked.in);
        into->written =
            written(judgement_object(*pack->held->view, pack->held->hash(), *asked.on, std::move(results))) + '\n';
        return to.status();
    });
}

mst_status mst_pack_write_receipt(const mst_pack* pack, mst_utf8 case_json, const mst_request* by, mst_text* into,
                                  mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        request asked;
        judged_case judged;
        if (!c::judge(pack, case_json, by, into, true, asked, judged, to)) return to.status();
        std::string receipt = receipt_text(*pack->held->view, view(case_json), judged, asked.in, to.found());
        if (to.is_good()) into->written = std::move(receipt) + '\n';
        return to.status();
    });
}

mst_status mst_receipt_replay(mst_utf8 receipt, const mst_pack* pack, int32_t* same, mst_text* report,
                              mst_text* judgement, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants_bytes(receipt, "receipt");
        if (pack != nullptr) to.wants(pack, "pack");
        to.wants_place(same, "same");
        if (report != nullptr) to.wants(report, "report");
        if (judgement != nullptr) to.wants(judgement, "judgement");
        if (!to.is_good()) return to.status();
        const maatstaf::receipt kept = read_receipt(view(receipt), to.found());
        const std::size_t before = to.found().size();
        const auto* with =
            pack != nullptr ? pack->held->view : built_in_pack_of(kept, "Load it, and give it here.", to.found());
        locate(view(receipt), std::span{to.found()}.subspan(before));
        if (with == nullptr) return to.status();
        replayed now = replay(kept, *with, to.found());
        if (!to.is_good() && now.differences.empty()) return to.status();
        std::string said = replayed_json(now);
        *same = now.same() ? 1 : 0;
        if (report != nullptr) report->written = std::move(said);
        if (judgement != nullptr) judgement->written = std::move(now.judgement);
        return MST_OK; // what is found then is why there is no judgement, which is a difference
    });
}
