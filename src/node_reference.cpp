// What the leaves of an expression stand for, in a linked program and in a statement as the pack holds it.
#include "node_words.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

namespace maatstaf {

bool node_words::is_reference(std::uint32_t i) const noexcept {
    switch (nodes_[i].code) {
    case op::fact:
    case op::member:
    case op::use:
    case op::known:
    case op::setting:
    case op::unsettled: return true;
    default: return false;
    }
}

reference node_words::refer_to_fact(std::uint32_t f, member_of whose) const {
    const fact_view& fact = names_.facts[f];
    std::string name{fact.name};
    if (!fact.list.empty()) {
        const bool known = whose.list >= 0 && names_.lists[static_cast<std::size_t>(whose.list)].name == fact.list;
        name = std::string(fact.list) + (known ? '[' + std::to_string(whose.row) + "]." : ".") + name;
    }
    return {name, fact.label, fact.options, fact.domain};
}

reference node_words::refer(std::uint32_t i, member_of whose) const {
    const node& n = nodes_[i];
    const auto index = static_cast<std::size_t>(n.payload);
    reference result;
    result.widest = widest_of(n.of, 64);
    switch (n.code) {
    case op::fact:
    case op::member: {
        if (linked_ == nullptr) {
            const std::uint32_t* found = names_.fact_names.find(n.payload);
            return found != nullptr ? refer_to_fact(*found, whose) : result;
        }
        const std::int32_t list = n.code == op::member ? n.mode : -1;
        for (std::uint32_t f = 0; f < names_.facts.size(); ++f)
            if (names_.places[f].list == list && names_.places[f].slot == index) return refer_to_fact(f, whose);
        return result;
    }
    case op::use: {
        const statement* const* found =
            linked_ == nullptr ? names_.statements.find(n.payload) : &linked_->statements[index];
        if (found == nullptr) return result;
        const statement& s = **found;
        return {
            std::string(s.name), s.meta.label, s.options, widest_of(s.of, s.options.size()), 1, nullptr, nullptr, &s};
    }
    case op::known:
    case op::parameter: {
        const parameter* dated = nullptr;
        const period* on = nullptr;
        if (n.code == op::known) {
            dated = linked_->bound[index].of;
            on = linked_->bound[index].on;
        } else if (linked_ != nullptr) {
            dated = linked_->parameters[index];
            const box day = trace_ != nullptr ? trace_[i - 1] : box{0, 1};
            if (day.lo == day.hi) on = dated->on(date{static_cast<std::int32_t>(day.lo)});
        } else if (const parameter* const* found = names_.parameters.find(n.payload)) {
            dated = *found;
        }
        if (dated == nullptr) return result;
        return {std::string(dated->name),
                dated->label,
                dated->options,
                widest_of(dated->of, dated->options.size()),
                dated->denominator,
                dated,
                on,
                nullptr};
    }
    case op::setting:
        for (const pack* p : names_.packs)
            for (const setting_view& s : p->settings)
                if (symbol_of(s.name) == n.payload)
                    return {std::string(s.name), {}, s.options, widest_of(s.of, s.options.size())};
        return result;
    case op::unsettled: {
        const open_question* const* found = linked_ == nullptr ? names_.questions.find(n.payload)
                                            : n.payload < 0    ? nullptr
                                                               : &linked_->questions[index];
        result.name = fill(word(phrase::unsettled), {found != nullptr ? (*found)->name : std::string_view{}});
        return result;
    }
    default: return result;
    }
}

std::int64_t node_words::list_index(const node& n) const noexcept {
    if (linked_ != nullptr) return n.payload;
    const std::uint32_t* found = names_.list_names.find(n.payload);
    return found != nullptr ? *found : 0;
}

const list_view& node_words::list_of(std::uint32_t fold) const noexcept {
    return names_.lists[static_cast<std::size_t>(list_index(nodes_[fold]))];
}

std::string node_words::called(const reference& what) const {
    const std::string_view label = word(what.label);
    return how_.by == naming::labels && !label.empty() ? std::string(label) : what.name;
}

std::string node_words::called(const list_view& list) const {
    const std::string_view label = word(list.label);
    return std::string(how_.by == naming::labels && !label.empty() ? label : list.name);
}

std::span<const std::string_view> node_words::options_at(std::uint32_t i) const {
    const node& n = nodes_[i];
    if (n.of != kind::choice) return {};
    if (n.code == op::choose) {
        const std::uint32_t otherwise = i - 1, then = otherwise - nodes_[otherwise].length;
        const auto found = options_at(then);
        return found.empty() ? options_at(otherwise) : found;
    }
    return is_reference(i) || n.code == op::parameter ? refer(i).options : std::span<const std::string_view>{};
}

stated node_words::value_at(std::uint32_t i, box value, std::span<const std::string_view> options) const {
    const node& n = nodes_[i];
    stated result{n.of, value, options, widest_of(n.of, options.size())};
    if (!is_reference(i) && n.code != op::parameter) return result;
    const reference what = refer(i);
    result.widest = what.widest;
    result.denominator = what.denominator;
    if (!what.options.empty()) result.options = what.options;
    return result;
}

} // namespace maatstaf
