#include "json_difference.hpp"

#include "json_text.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

using type = json_value::type;

void compare_objects(const json_value& then, const json_value& now, const std::string& place,
                     std::vector<difference>& to) {
    for (std::size_t i = 0; i < then.keys.size(); ++i) {
        const std::string here = place_in(place, then.keys[i]);
        if (const json_value* same = now.find(then.keys[i])) add_differences(then.items[i], *same, here, to);
        else to.push_back({here, on_one_line(then.items[i]), ""});
    }
    for (std::size_t i = 0; i < now.keys.size(); ++i)
        if (then.find(now.keys[i]) == nullptr)
            to.push_back({place_in(place, now.keys[i]), "", on_one_line(now.items[i])});
}

void compare_lists(const json_value& then, const json_value& now, const std::string& place,
                   std::vector<difference>& to) {
    for (std::size_t i = 0; i < std::max(then.items.size(), now.items.size()); ++i) {
        const std::string here = place_in(place, i);
        if (i >= now.items.size()) to.push_back({here, on_one_line(then.items[i]), ""});
        else if (i >= then.items.size()) to.push_back({here, "", on_one_line(now.items[i])});
        else add_differences(then.items[i], now.items[i], here, to);
    }
}

} // namespace

void add_differences(const json_value& then, const json_value& now, const std::string& place,
                     std::vector<difference>& to) {
    if (then.is == type::object && now.is == type::object) return compare_objects(then, now, place, to);
    if (then.is == type::list && now.is == type::list) return compare_lists(then, now, place, to);
    if (then.is != now.is || then.truth != now.truth || then.text != now.text)
        to.push_back({place, on_one_line(then), on_one_line(now)});
}

} // namespace maatstaf
