#include "mutation.hpp"

#include "json_text.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace maatstaf::tests {

namespace {

using type = json_value::type;

json_value literal(type is, std::string written = {}) {
    json_value v;
    v.is = is;
    v.text = std::move(written);
    return v;
}

json_value holder(type is, std::string key, json_value item) {
    json_value v;
    v.is = is;
    if (is == type::object) v.keys.push_back(std::move(key));
    v.items.push_back(std::move(item));
    return v;
}

/// Everything in a value, itself included.
void gather(json_value& value, std::vector<json_value*>& into) {
    into.push_back(&value);
    for (json_value& item : value.items) gather(item, into);
}

constexpr std::array words{"constant",
                           "known",
                           "fact",
                           "member",
                           "setting",
                           "use",
                           "unsettled",
                           "parameter",
                           "all",
                           "any",
                           "not",
                           "choose",
                           "less",
                           "at_most",
                           "equal",
                           "one_of",
                           "plus",
                           "minus",
                           "times",
                           "smallest",
                           "scale",
                           "reduce",
                           "portion",
                           "age",
                           "birthday",
                           "plus_days",
                           "some",
                           "plus_months",
                           "complete_months",
                           "first_of_month",
                           "each",
                           "every",
                           "count",
                           "sum",
                           "skip_then",
                           "of",
                           "by",
                           "value",
                           "when",
                           "kind",
                           "name",
                           "facts",
                           "lists",
                           "periods",
                           "uses",
                           "settings",
                           "options",
                           "between"};

constexpr std::array numbers{"0",
                             "-1",
                             "1e400",
                             "-1e-400",
                             "0.1",
                             "99999999999999999999",
                             "9223372036854775807",
                             "-9223372036854775808",
                             "18446744073709551615",
                             "1000000000",
                             "1000000001",
                             "1000",
                             "64"};

constexpr std::array texts{"",           "0/0",          "1/1000000",  "1000000/1",  "9999999999999.99",
                           "1900-01-01", "2100-12-31",   "2101-01-01", "2024-02-30", "-0.01",
                           "peildatum",  "truth",        "money",      "choice",     "rate",
                           "nl",         "\xe2\x82\xac", "a.b",        "leden.kind"};

json_value random_value(dice& random) {
    switch (random.below(9)) {
    case 0: return literal(type::null);
    case 1: return literal(type::truth);
    case 2:
    case 3: return literal(type::number, random.of(numbers));
    case 4: return text_value(random.of(texts));
    case 5: return text_value(std::string(random.one_in(50) ? 100'000 : 300, 'x'));
    case 6: return list_value();
    case 7: return object_value();
    default: return text_value(random.of(words));
    }
}

/// Lists or operators inside each other, up to more than can be read.
json_value nested(json_value inner, dice& random) {
    constexpr std::array wrappers{"not", "all", "first_of_month", "facts", "value"};
    const std::string word = random.of(wrappers);
    const type as = random.one_in(2) ? type::object : type::list;
    for (std::size_t n = random.below(3) == 0 ? 200 : 1 + random.below(60); n > 0; --n)
        inner = holder(as, word, std::move(inner));
    return inner;
}

class mutator {
public:
    mutator(json_value& whole, dice& random) : dice_(random) { gather(whole, all_); }

    void mutate() {
        switch (dice_.below(16)) {
        case 0:
        case 1: return replace_by(random_value(dice_));
        case 2: return with_key([](json_value& v, std::size_t i) { drop(v, i); });
        case 3: return with_key([this](json_value& v, std::size_t i) { v.keys[i] = dice_.of(words); });
        case 4:
            return with_key([](json_value& v, std::size_t i) {
                const std::string key = v.keys[i];
                json_value twin = v.items[i];
                v.keys.push_back(key);
                v.items.push_back(std::move(twin));
            });
        case 5: return exchange_keys();
        case 6: return exchange_values();
        case 7: return with_list([this](json_value& v) { double_up(v); });
        case 8: return with_list([](json_value& v) { v.items.clear(); });
        case 9: return replace_by(nested(*any(), dice_));
        case 10: return with_list([this](json_value& v) { drop(v, dice_.below(v.items.size())); });
        case 11: return one_name_for_two();
        case 12: return other_number();
        default: return redirect();
        }
    }

private:
    json_value* any() { return all_[dice_.below(all_.size())]; }

    /// Some value like this, if the first tries find one.
    template <class Wanted>
    json_value* find(Wanted wanted) {
        for (int n = 0; n < 200; ++n)
            if (json_value* v = any(); wanted(*v)) return v;
        return nullptr;
    }

    void replace_by(json_value value) { *any() = std::move(value); }

    static void drop(json_value& v, std::size_t i) {
        v.items.erase(v.items.begin() + static_cast<std::ptrdiff_t>(i));
        if (v.is == type::object) v.keys.erase(v.keys.begin() + static_cast<std::ptrdiff_t>(i));
    }

    template <class Change>
    void with_key(Change change) {
        json_value* v = find([](const json_value& x) { return x.is == type::object && !x.keys.empty(); });
        if (v != nullptr) change(*v, dice_.below(v->keys.size()));
    }
    template <class Change>
    void with_list(Change change) {
        json_value* v = find([](const json_value& x) { return x.is == type::list && !x.items.empty(); });
        if (v != nullptr) change(*v);
    }

    void double_up(json_value& list) {
        const std::vector<json_value> once = list.items;
        for (std::size_t n = dice_.one_in(10) ? 20 : 1; n > 0; --n)
            list.items.insert(list.items.end(), once.begin(), once.end());
    }

    void exchange_keys() {
        const auto wanted = [](const json_value& x) { return x.is == type::object && !x.keys.empty(); };
        json_value *a = find(wanted), *b = find(wanted);
        if (a == nullptr || b == nullptr) return;
        std::string &x = a->keys[dice_.below(a->keys.size())], &y = b->keys[dice_.below(b->keys.size())];
        if (&x != &y) std::swap(x, y);
    }

    /// A copy of one in the place of the other, and the other way round; one may hold the other.
    void exchange_values() {
        json_value *a = any(), *b = any();
        const json_value was_a = *a, was_b = *b;
        const bool within = holds(*a, b) || holds(*b, a);
        *a = was_b;
        if (!within) *b = was_a;
    }
    static bool holds(const json_value& outer, const json_value* inner) {
        return &outer == inner || std::any_of(outer.items.begin(), outer.items.end(),
                                              [inner](const json_value& v) { return holds(v, inner); });
    }

    /// The value under this key of some object.
    json_value* value_of(std::string_view key) {
        json_value* v = find([key](const json_value& x) { return x.find(key) != nullptr; });
        if (v == nullptr) return nullptr;
        return &v->items[static_cast<std::size_t>(std::find(v->keys.begin(), v->keys.end(), key) - v->keys.begin())];
    }

    void one_name_for_two() {
        json_value *a = value_of("name"), *b = value_of("name");
        if (a != nullptr && b != nullptr && a != b) *a = json_value{*b};
    }

    /// What is named becomes another name that stands somewhere: so definitions come to use themselves.
    void redirect() {
        constexpr std::array keys{"use",     "use",       "use", "fact",   "member", "parameter",
                                  "setting", "unsettled", "of",  "entity", "source", "pack"};
        const std::string_view key = dice_.of(keys);
        json_value* from = value_of(key);
        const json_value* to = dice_.one_in(2) ? value_of(key) : value_of("name");
        if (from != nullptr && to != nullptr && from != to && !holds(*to, from)) *from = json_value{*to};
    }

    void other_number() {
        json_value* v = find([](const json_value& x) { return x.is == type::whole || x.is == type::number; });
        if (v != nullptr) *v = literal(type::number, dice_.of(numbers));
    }

    dice& dice_;
    std::vector<json_value*> all_;
};

} // namespace

void mutate(json_value& whole, dice& random) {
    for (std::size_t n = 1 + random.below(3); n > 0; --n) mutator{whole, random}.mutate();
}

} // namespace maatstaf::tests
