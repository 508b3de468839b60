#include "arrow_of_cases.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace maatstaf::tests {

namespace {

class writer {
public:
    writer(const std::vector<known_case>& cases, const plan& of, dice& random)
        : cases_(cases), of_(of), random_(random), before_(some_before()) {}

    arrow_table write() {
        for (const fact_view& f : of_.names().facts) {
            if (!f.list.empty() || (f.name == peildatum.name && of_.on())) continue;
            values_.clear();
            for (const known_case& c : cases_) values_.push_back(c.facts.find(f.name)->second);
            write(f, std::string(f.name), before_, columns_);
        }
        for (const list_view& l : of_.names().lists) write(l);
        result_.batch = structs("", std::move(columns_), {}, before_);
        result_.batch.length = static_cast<std::int64_t>(cases_.size());
        return std::move(result_);
    }

private:
    std::int64_t some_before() { return random_.one_in(2) ? 0 : static_cast<std::int64_t>(random_.below(70)); }

    void write(const list_view& l) {
        std::vector<by_hand> fields;
        maybe<std::size_t> counts;
        std::vector<const known_case::boxes*> members;
        for (const known_case& c : cases_) {
            const auto& list = c.lists.find(l.name)->second;
            counts.push_back(list ? std::optional{list->size()} : std::nullopt);
            if (list)
                for (const auto& one : *list) members.push_back(&one);
        }
        const std::vector<bool> there = which_are_told(l, members);
        const std::int64_t before = some_before();
        for (const fact_view& f : of_.names().facts) {
            if (f.list != l.name) continue;
            values_.clear();
            for (std::size_t m = 0; m < members.size(); ++m)
                // what lies in a struct that is null is nobody's business
                values_.push_back(there[m] ? members[m]->find(f.name)->second : point(1));
            write(f, std::string(f.list) + '.' + std::string(f.name), before, fields);
            for (by_hand& field : fields)
                if (const auto dot = field.name.find('.'); field.name.starts_with(std::string(l.name) + '.'))
                    field.name.erase(0, dot + 1);
        }
        const auto first = static_cast<std::size_t>(before == 0 ? 0 : random_.below(static_cast<std::size_t>(before)));
        by_hand items = structs("", std::move(fields), there, before);
        items.length = static_cast<std::int64_t>(members.size());
        if (!there.empty() && std::find(there.begin(), there.end(), false) == there.end() && random_.one_in(2))
            items.buffers[0].reset(), items.null_count = 0;
        columns_.push_back(lists(std::string(l.name), random_.one_in(2) ? "+l" : "+L", counts,
                                 with_more_before(std::move(items), static_cast<std::int64_t>(first)),
                                 before_ + some_before(), first));
    }

    /// Of a member of whom nothing is known the struct may be null.
    std::vector<bool> which_are_told(const list_view& l, const std::vector<const known_case::boxes*>& members) {
        std::vector<bool> result;
        for (const auto* m : members) {
            bool open = true;
            for (const fact_view& f : of_.names().facts)
                open = open && (f.list != l.name || m->find(f.name)->second == f.domain);
            result.push_back(!open || random_.one_in(2));
        }
        return result;
    }

    void write(const fact_view& f, const std::string& name, std::int64_t at_least, std::vector<by_hand>& to) {
        const std::int64_t before = at_least + some_before();
        bool partly = false, nothing = true;
        for (const box b : values_) {
            partly = partly || (b != f.domain && !is_point(b, f.of));
            nothing = nothing && b == f.domain;
        }
        if (nothing && random_.one_in(2)) return to.push_back(nulls(name, at_least + length()));
        if (!partly && f.of != kind::truth && f.of != kind::choice) partly = random_.one_in(5);
        maybe<std::int64_t> lower, upper;
        for (const box b : values_) {
            const bool open = b == f.domain && !is_point(b, f.of);
            const std::int64_t lo = f.of == kind::choice ? std::countr_zero(static_cast<std::uint64_t>(b.lo)) : b.lo;
            lower.push_back((partly && b.lo == f.domain.lo) || (!partly && open) ? std::nullopt : std::optional{lo});
            upper.push_back(b.hi == f.domain.hi ? std::nullopt : std::optional{b.hi});
        }
        if (!partly) return to.push_back(lay(f, name, lower, before, true));
        const dice as_it_was = random_; // both ends alike
        const auto any = [](const auto& v) { return v.has_value(); };
        if (std::any_of(lower.begin(), lower.end(), any)) to.push_back(lay(f, name + ".from", lower, before, false));
        const bool only_lower =
            std::none_of(upper.begin(), upper.end(), any) && std::any_of(lower.begin(), lower.end(), any);
        if (only_lower) return;
        random_ = as_it_was;
        to.push_back(lay(f, name + ".to", upper, before, false));
    }

    std::int64_t length() const { return static_cast<std::int64_t>(values_.size()); }

    template <class T>
    static by_hand as(const std::string& name, const char* format, const maybe<std::int64_t>& values,
                      std::int64_t before) {
        maybe<T> narrow;
        for (const auto& v : values) narrow.push_back(v ? std::optional{static_cast<T>(*v)} : std::nullopt);
        return numbers<T>(name, format, narrow, before);
    }

    by_hand whole_numbers(const std::string& name, const maybe<std::int64_t>& values, std::int64_t before,
                          std::string_view among) {
        std::vector<char> formats;
        for (const char f : among) {
            const auto holds = [&](auto zero) {
                using limits = std::numeric_limits<decltype(zero)>;
                return std::all_of(values.begin(), values.end(), [](const auto& v) {
                    return !v || (*v >= static_cast<std::int64_t>(limits::min()) &&
                                  *v <= static_cast<std::int64_t>(limits::max()));
                });
            };
            const bool fits = f == 'c'   ? holds(std::int8_t{})
                              : f == 'C' ? holds(std::uint8_t{})
                              : f == 's' ? holds(std::int16_t{})
                              : f == 'S' ? holds(std::uint16_t{})
                              : f == 'i' ? holds(std::int32_t{})
                              : f == 'I' ? holds(std::uint32_t{})
                                         : true;
            if (fits) formats.push_back(f);
        }
        switch (random_.of(formats)) {
        case 'c': return as<std::int8_t>(name, "c", values, before);
        case 'C': return as<std::uint8_t>(name, "C", values, before);
        case 's': return as<std::int16_t>(name, "s", values, before);
        case 'S': return as<std::uint16_t>(name, "S", values, before);
        case 'i': return as<std::int32_t>(name, "i", values, before);
        case 'I': return as<std::uint32_t>(name, "I", values, before);
        case 'L': return as<std::uint64_t>(name, "L", values, before);
        default: return as<std::int64_t>(name, "l", values, before);
        }
    }

    by_hand lay(const fact_view& f, const std::string& name, const maybe<std::int64_t>& values, std::int64_t before,
                bool whole) {
        switch (f.of) {
        case kind::truth: {
            if (random_.one_in(2)) return whole_numbers(name, values, before, "cC");
            maybe<bool> bits;
            for (const auto& v : values) bits.push_back(v ? std::optional{*v != 0} : std::nullopt);
            return truths(name, bits, before);
        }
        case kind::money: {
            // both ends of a range alike, whatever their numbers
            const bool fits = f.domain.hi <= INT32_MAX && f.domain.lo >= INT32_MIN;
            if (random_.one_in(2)) return amounts(name, values, before);
            return whole_numbers(name, values, before, fits && random_.one_in(2) ? "i" : "l");
        }
        case kind::date:
            if (!whole || random_.one_in(2)) return as<std::int32_t>(name, "tdD", values, before);
            return by_day(name, values, before);
        case kind::choice: return choices(f, name, values, before);
        default: return whole_numbers(name, values, before, whole ? "cCsSiIl" : "l");
        }
    }

    by_hand by_day(const std::string& name, const maybe<std::int64_t>& values, std::int64_t before) {
        maybe<std::int32_t> days;
        for (const auto& v : values) {
            if (!v && random_.one_in(2)) days.push_back(std::nullopt);
            else if (!v) days.push_back(0);
            else {
                const civil_day day = date{static_cast<std::int32_t>(*v)}.civil();
                days.push_back(day.year * 10'000 + day.month * 100 + day.day);
            }
        }
        result_.year_month_day.push_back(name);
        return numbers<std::int32_t>(name, "i", days, before);
    }

    by_hand choices(const fact_view& f, const std::string& name, const maybe<std::int64_t>& values,
                    std::int64_t before) {
        const std::string text = random_.of(std::array<std::string, 3>{"u", "U", "vu"});
        if (random_.one_in(3)) return whole_numbers(name, values, before, "cCsSiIl");
        maybe<std::string> names;
        for (const auto& v : values)
            names.push_back(v ? std::optional{std::string(f.options[static_cast<std::size_t>(*v)])} : std::nullopt);
        if (random_.one_in(2)) return texts(name, text, names, before);
        // from back to front, after an entry that is null and one that is no option
        maybe<std::string> entries{std::nullopt, "geen optie"};
        for (std::size_t o = f.options.size(); o-- > 0;) entries.push_back(std::string(f.options[o]));
        maybe<std::int64_t> places;
        for (const auto& v : values)
            places.push_back(v                   ? std::optional{static_cast<std::int64_t>(f.options.size()) + 1 - *v}
                             : random_.one_in(2) ? std::optional<std::int64_t>{0}
                                                 : std::nullopt);
        const std::int64_t skipped = some_before();
        return in_dictionary(whole_numbers(name, places, before, "cCsSiIlL"), texts("", text, entries, skipped));
    }

    const std::vector<known_case>& cases_;
    const plan& of_;
    dice& random_;
    std::int64_t before_;
    std::vector<box> values_;
    std::vector<by_hand> columns_;
    arrow_table result_;
};

} // namespace

arrow_table arrow_of(const std::vector<known_case>& cases, const plan& of, dice& random) {
    return writer{cases, of, random}.write();
}

} // namespace maatstaf::tests
