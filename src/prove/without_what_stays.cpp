#include "prove/without_what_stays.hpp"

namespace maatstaf::proving {

without_what_stays::without_what_stays(const program& of, std::uint32_t slot, const search::instance& computed,
                                       search::terms& terms)
    : view_(of) {
    const std::size_t count = of.segments.size();
    std::vector<std::uint8_t> changes(count), is_used(count);
    const auto for_each_node = [&](std::size_t k, const auto& visit) {
        for (std::uint32_t i = of.segments[k].begin; i < of.segments[k].end; ++i) visit(of.nodes[i]);
    };
    for (std::size_t k = 0; k < count; ++k)
        for_each_node(k, [&](const node& n) {
            const auto at = static_cast<std::size_t>(n.payload);
            if ((n.code == op::fact && n.payload == slot) || (n.code == op::use && changes[at] != 0)) changes[k] = 1;
        });
    for (std::size_t k = 0; k < count; ++k)
        if (changes[k] != 0)
            for_each_node(k, [&](const node& n) {
                if (n.code == op::use) is_used[static_cast<std::size_t>(n.payload)] = 1;
            });
    std::int64_t next = of.slots;
    for (std::size_t k = 0; k < count; ++k) {
        const segment& s = of.segments[k];
        const auto begin = static_cast<std::uint32_t>(nodes_.size());
        const auto number = static_cast<std::uint32_t>(k);
        if (changes[k] == 0 && is_used[k] != 0 && s.of != kind::choice && computed.follows(number)) {
            const box all{terms.whole(computed.answer(number).lo).lo, terms.whole(computed.answer(number).hi).hi};
            nodes_.push_back({.code = op::unsettled, .of = kind::truth});
            for (int end = 0; end < 2; ++end) {
                nodes_.push_back({.code = op::fact, .of = s.of, .payload = next++});
                stays_.push_back(terms.add_variable(s.of, all));
            }
            nodes_.push_back({.code = op::choose, .of = s.of, .length = 4});
        } else {
            for_each_node(k, [&](const node& n) { nodes_.push_back(n); });
        }
        segments_.push_back({begin, static_cast<std::uint32_t>(nodes_.size()), s.of});
    }
    view_.nodes = nodes_;
    view_.segments = segments_;
    view_.slots = static_cast<std::uint32_t>(next);
}

search::case_variables without_what_stays::with_stays(search::case_variables of) const {
    of.slots.insert(of.slots.end(), stays_.begin(), stays_.end());
    return of;
}

} // namespace maatstaf::proving
