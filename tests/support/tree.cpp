#include "tree.hpp"

namespace maatstaf::tests {

namespace {

std::int64_t payload_of(const tree& t) {
    switch (t.code) {
    case op::constant: return t.of == kind::choice ? std::int64_t{1} << t.value : t.value;
    case op::fact:
    case op::setting:
    case op::use:
    case op::unsettled:
    case op::parameter: return symbol_of(t.name);
    case op::member: return symbol_of_member(t.list, t.name);
    case op::some:
    case op::every:
    case op::count:
    case op::sum: return symbol_of(t.list);
    case op::one_of: return t.with.set;
    case op::scale:
    case op::reduce: return t.with.scales.packed();
    case op::portion: return t.with.shares.packed();
    default: return info(t.code).form == shape::many ? static_cast<std::int64_t>(t.arguments.size()) : 0;
    }
}

void write(const tree& t, std::vector<node>& into) {
    const auto begin = static_cast<std::uint32_t>(into.size());
    const bool quantifier = info(t.code).form == shape::fold;
    if (quantifier) into.push_back({.code = op::each, .of = t.arguments[0].of, .payload = symbol_of(t.list)});
    for (const tree& a : t.arguments) write(a, into);
    if (quantifier) into[begin].length = static_cast<std::uint32_t>(into.size()) - begin - 1;
    node last{.code = t.code, .of = t.of, .mode = t.with.mode, .payload = payload_of(t)};
    if (t.code == op::unsettled) last.mode = t.option_count;
    last.length = static_cast<std::uint32_t>(into.size()) - begin + 1;
    into.push_back(last);
}

} // namespace

std::vector<node> nodes_of(const tree& t) {
    std::vector<node> result;
    write(t, result);
    return result;
}

std::string text_of(const tree& t) {
    if (t.code == op::constant) {
        if (t.of != kind::date) return std::to_string(t.value);
        const plain_day d = day_of_number(t.value);
        return std::to_string(d.year) + "-" + std::to_string(d.month) + "-" + std::to_string(d.day);
    }
    const std::string name = t.list.empty() ? t.name : t.name.empty() ? t.list : t.list + "." + t.name;
    if (t.code == op::fact || t.code == op::member) return name;
    std::string result = "(" + std::string(info(t.code).word);
    if (!name.empty()) result += " " + name;
    if (t.code == op::scale || t.code == op::reduce)
        result += " /" + std::to_string(t.with.scales.denominator) + " unit " + std::to_string(t.with.scales.unit);
    if (t.code == op::portion)
        result += " " + std::to_string(t.with.shares.fixed) + "+" + std::to_string(t.with.shares.shared) + "/n over " +
                  std::to_string(t.with.shares.denominator);
    if (t.code == op::scale || t.code == op::reduce || t.code == op::portion || t.code == op::plus_months)
        result += " mode " + std::to_string(t.with.mode);
    if (t.code == op::one_of) result += " set " + std::to_string(t.with.set);
    for (const tree& a : t.arguments) result += " " + text_of(a);
    return result + ")";
}

} // namespace maatstaf::tests
