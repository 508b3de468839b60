#include "reference.hpp"

#include <stdexcept>

namespace maatstaf::tests {

namespace {

// What is tried of a box: all of it, or of one too wide both ends and what lies near zero (or near the days that matter).
std::vector<std::int64_t> values_to_try(box possible, kind of, bool& exact) {
    std::vector<std::int64_t> result;
    if (of == kind::choice) {
        for (std::int64_t option = 0; option < 64; ++option)
            if ((possible.lo >> option & 1) != 0) result.push_back(option);
        return result;
    }
    if (possible.hi - possible.lo < 12) {
        for (std::int64_t v = possible.lo; v <= possible.hi; ++v) result.push_back(v);
        return result;
    }
    exact = false;
    result = {possible.lo, possible.hi};
    if (of == kind::date) result.insert(result.end(), {first_day.day, date{2024, 2, 29}.day});
    else result.insert(result.end(), {0, 1, 2});
    return result;
}

} // namespace

bool reference_answer::fits() const {
    return lo >= INT64_MIN && hi <= INT64_MAX;
}

box reference_answer::as_box() const {
    return {lo.convert_to<std::int64_t>(), hi.convert_to<std::int64_t>()};
}

reference::reference(const generated& of, const known_case& known, std::string_view rule)
    : of_(of), known_(known), rule_(of.named(rule)) {
    gather(rule_);
    for (const variable& v : variables_) cases_ = std::min(enough, cases_ * v.values.size());
}

std::size_t reference::add(const std::string& key, box possible, kind of) {
    const auto [at, is_new] = place_.emplace(key, variables_.size());
    if (is_new) variables_.push_back({values_to_try(possible, of, exact_), 0, -1, 0});
    return at->second;
}

// Period 0 is what lies before the first one.
std::size_t reference::add_period(const generated_parameter& p, std::size_t n) {
    return add("parameter " + p.name + " " + std::to_string(n), n == 0 ? p.before() : p.on(p.periods[n - 1]), p.of);
}

void reference::gather(const generated_statement& s) {
    if (s.meta.from > range_of<date>::lowest || s.meta.until < range_of<date>::highest) {
        add("fact peildatum", known_.facts.at("peildatum"), kind::date);
        add("not in force " + s.name, everything(s.body.of, option_words.size()), s.body.of);
    }
    // As long as the host does not always give a value, anything that it may be.
    if (s.need && (s.need->moody || !s.need->at_hand)) add("need " + s.name, s.need->domain, s.body.of);
    gather(s.body);
}

void reference::gather(const tree& whole_tree) {
    for_each_part(whole_tree, [&](const tree& t) {
        if (t.code == op::fact) leaves_[&t] = add("fact " + t.name, known_.facts.at(t.name), t.of);
        else if (t.code == op::unsettled)
            leaves_[&t] = add("question " + t.name, everything(t.of, option_words.size()), t.of);
        else if (t.code == op::use) gather(of_.named(t.name));
        else if (t.code == op::parameter) {
            for (const generated_parameter& p : of_.parameters)
                if (p.name == t.name)
                    for (std::size_t n = 0; n <= p.periods.size(); ++n) add_period(p, n);
        } else if (!t.list.empty()) {
            if (lists_.contains(t.list)) return;
            const auto& members = known_.lists.at(t.list);
            const std::int64_t most = members ? static_cast<std::int64_t>(members->size()) : 2;
            list_of_case list{add("list " + t.list, {members ? most : 0, most}, kind::count), {}};
            for (int row = 0; row < most; ++row) {
                auto& places = list.members.emplace_back();
                for (const fact_view& f : entity_of(of_.options.in).facts) {
                    if (f.list != t.list) continue;
                    const std::string key = t.list + " " + std::to_string(row) + " " + std::string(f.name);
                    const std::size_t at =
                        add(key, members ? (*members)[static_cast<std::size_t>(row)].at(std::string(f.name)) : f.domain,
                            f.of);
                    variables_[at].list = static_cast<int>(list.length);
                    variables_[at].row = row;
                    places.emplace(f.name, at);
                }
            }
            lists_.emplace(t.list, std::move(list));
        }
    });
}

reference_answer reference::answer() {
    first_ = true;
    try_from(0);
    return answer_;
}

void reference::try_from(std::size_t which) {
    if (which < variables_.size()) {
        variable& v = variables_[which];
        const bool nobody = v.list >= 0 && variables_[static_cast<std::size_t>(v.list)].now <= v.row;
        for (const std::int64_t value : v.values) {
            v.now = value;
            try_from(which + 1);
            if (nobody) break; // there is no such member: one value will do
        }
        return;
    }
    number result = walk(rule_);
    if (rule_.body.of == kind::choice) result = number(1) << result.convert_to<unsigned>();
    if (first_) answer_ = {result, result};
    else if (rule_.body.of == kind::choice) answer_.lo = answer_.hi = answer_.lo | result;
    else answer_ = {std::min(answer_.lo, result), std::max(answer_.hi, result)};
    first_ = false;
}

number reference::walk(const generated_statement& s) {
    if (s.meta.from > range_of<date>::lowest || s.meta.until < range_of<date>::highest) {
        const std::int64_t on = variables_[place_.at("fact peildatum")].now;
        if (on < s.meta.from.day || on >= s.meta.until.day) return variables_[place_.at("not in force " + s.name)].now;
    }
    return s.need ? walk_need(s) : walk(s.body);
}

number reference::walk_need(const generated_statement& s) {
    std::vector<std::int64_t> arguments;
    for (const tree& a : s.body.arguments) arguments.push_back(walk(a).convert_to<std::int64_t>());
    const generated_need& need = *s.need;
    std::int64_t given = 0;
    const bool gives = need.at_hand && need.answer(arguments, given);
    const bool possible = s.body.of == kind::choice ? given >= 0 && given < 64 && (need.domain.lo >> given & 1) == 1
                                                    : given >= need.domain.lo && given <= need.domain.hi;
    return gives && possible ? number(given) : number(variables_[place_.at("need " + s.name)].now);
}

number reference::walk(const tree& t) {
    switch (t.code) {
    case op::constant: return t.value;
    case op::fact: return variables_[leaves_.at(&t)].now;
    case op::member:
        return variables_[lists_.at(t.list).members[static_cast<std::size_t>(row_.at(t.list))].at(t.name)].now;
    case op::unsettled: return variables_[leaves_.at(&t)].now;
    case op::use: return walk(of_.named(t.name));
    case op::setting:
        for (const generated_setting& s : of_.settings)
            if (s.name == t.name)
                return s.of == kind::choice ? std::countr_zero(static_cast<std::uint64_t>(s.chosen.lo)) : s.chosen.lo;
        throw std::logic_error("no such setting");
    case op::parameter: return walk_parameter(t);
    case op::some:
    case op::every:
    case op::count:
    case op::sum: return walk_quantifier(t);
    case op::choose: return walk(t.arguments[walk(t.arguments[0]) == 1 ? 1 : 2]); // the other arm may mean nothing here
    default: break;
    }
    std::vector<number> arguments;
    for (const tree& a : t.arguments) {
        arguments.push_back(walk(a));
        if ((t.code == op::all && arguments.back() == 0) || (t.code == op::any && arguments.back() == 1)) break;
    }
    return plain_meaning(t.code, t.with, arguments);
}

number reference::walk_quantifier(const tree& t) {
    std::vector<number> given;
    const std::int64_t members = variables_[lists_.at(t.list).length].now;
    for (int m = 0; m < members; ++m) {
        row_[t.list] = m;
        given.push_back(walk(t.arguments[0]));
    }
    return plain_fold(t.code, given);
}

number reference::walk_parameter(const tree& t) {
    const number day = walk(t.arguments[0]);
    for (const generated_parameter& p : of_.parameters) {
        if (p.name != t.name) continue;
        std::size_t n = 0;
        for (std::size_t k = 0; k < p.periods.size(); ++k)
            if (p.periods[k].from.day <= day) n = k + 1;
        return variables_[place_.at("parameter " + p.name + " " + std::to_string(n))].now;
    }
    throw std::logic_error("no such parameter");
}

} // namespace maatstaf::tests
