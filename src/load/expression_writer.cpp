#include "expression_writer.hpp"

#include "rate_text.hpp"
#include "value_text.hpp"

#include <algorithm>
#include <bit>
#include <vector>

namespace maatstaf {

namespace {

class expression_writer {
public:
    expression_writer(const scope& names, std::span<const node> nodes) : names_(names), nodes_(nodes) {}

    /// The expression whose root stands at `index`; `like` receives what it gives.
    json write(std::uint32_t index, wanted_form wanted, value_form& like) {
        const node& n = nodes_[index];
        like = {n.of, wanted.options};
        if (n.code == op::constant) return constant(n, wanted);
        json result = json::object();
        result[std::string(info(n.code).word)] = argument(index, wanted, like);
        return result;
    }

    /// What stands under its operator.
    json argument(std::uint32_t index, wanted_form wanted) {
        value_form ignored;
        return argument(index, wanted, ignored);
    }

private:
    json argument(std::uint32_t index, wanted_form wanted, value_form& like) {
        const node& n = nodes_[index];
        switch (n.code) {
        case op::fact:
        case op::member: return fact_name(n, like);
        case op::use: return named((**names_.statements.find(n.payload)), like);
        case op::setting: return setting_name(n, like);
        case op::unsettled: return question(n, wanted);
        case op::parameter: return dated(index, like);
        case op::choose: return lines(index, wanted, like);
        case op::one_of: return asked_options(index);
        case op::scale:
        case op::reduce: return rated(index, wanted);
        case op::portion: return portion(index);
        case op::plus_months: return months(index);
        default: break;
        }
        if (info(n.code).form == shape::fold) return quantifier(index, wanted);
        json all = json::array();
        value_form first, now;
        for (const std::uint32_t a : arguments_of(index)) {
            all.push_back(write(a, wanted_of(n.code, all.size(), wanted, all.empty() ? nullptr : &first), now));
            if (all.size() == 1) first = now;
        }
        return info(n.code).form == shape::one ? std::move(all[0]) : all;
    }

    std::vector<std::uint32_t> arguments_of(std::uint32_t index) const {
        std::vector<std::uint32_t> roots;
        for_each_argument(nodes_, index, [&](std::uint32_t at) { roots.push_back(at); });
        std::reverse(roots.begin(), roots.end());
        return roots;
    }

    json write_as(std::uint32_t index, wanted_form wanted) {
        value_form ignored;
        return write(index, wanted, ignored);
    }

    static json constant(const node& n, wanted_form wanted) {
        switch (n.of) {
        case kind::truth: return n.payload != 0;
        case kind::count: return n.payload;
        case kind::choice:
            // An option of which nothing around it says of what: nothing that load_pack would take for something else.
            if (wanted.options.empty()) return nullptr;
            return wanted.options[static_cast<std::size_t>(std::countr_zero(static_cast<std::uint64_t>(n.payload)))];
        default: return plain_value(n.payload, n.of);
        }
    }

    template <class Thing>
    static json named(const Thing& thing, value_form& like) {
        like.options = thing.options;
        return thing.name;
    }

    json fact_name(const node& n, value_form& like) const {
        const fact_view& f = names_.facts[*names_.fact_names.find(n.payload)];
        like.options = f.options;
        return f.list.empty() ? std::string(f.name) : std::string(f.list) + '.' + std::string(f.name);
    }

    json setting_name(const node& n, value_form& like) const {
        for (const pack* p : names_.packs)
            for (const setting_view& s : p->settings)
                if (symbol_of(s.name) == n.payload) return named(s, like);
        return nullptr;
    }

    json question(const node& n, wanted_form wanted) const {
        const std::string_view name = (*names_.questions.find(n.payload))->name;
        if (wanted.settled()) return name;
        return {{"question", name}, {"kind", name_of(n.of)}};
    }

    json dated(std::uint32_t index, value_form& like) {
        const parameter& p = **names_.parameters.find(nodes_[index].payload);
        like.options = p.options;
        const node& at = nodes_[index - 1];
        if (at.code == op::fact && at.payload == symbol_of(peildatum.name)) return p.name;
        json result;
        result["name"] = p.name;
        result["at"] = write_as(index - 1, {wanted_form::bit(kind::date)});
        return result;
    }

    /// A table read from the top: the otherwise of each line is the line below it.
    json lines(std::uint32_t index, wanted_form wanted, value_form& like) {
        json result = json::array();
        value_form first;
        const auto arm = [&](const char* key, json line, std::uint32_t at) {
            value_form now;
            line[key] = write(
                at, wanted_of(op::choose, result.empty() ? 1 : 2, wanted, result.empty() ? nullptr : &first), now);
            if (result.empty()) first = now;
            result.push_back(std::move(line));
        };
        for (std::uint32_t at = index;;) {
            if (nodes_[at].code != op::choose) {
                arm("otherwise", json::object(), at);
                break;
            }
            const auto parts = arguments_of(at);
            json line;
            line["when"] = write_as(parts[0], {wanted_form::bit(kind::truth)});
            arm("then", std::move(line), parts[1]);
            at = parts[2];
        }
        like = first;
        return result;
    }

    json asked_options(std::uint32_t index) {
        json result;
        value_form of;
        result["of"] = write(index - 1, {wanted_form::bit(kind::choice)}, of);
        result["options"] = option_names_in(nodes_[index].payload, of.options);
        return result;
    }

    json rated(std::uint32_t index, wanted_form wanted) {
        const node& n = nodes_[index];
        const auto parts = arguments_of(index);
        const scaling with = scaling::of(n);
        const node& by = nodes_[parts[1]];
        json result;
        result["of"] = write_as(parts[0], wanted_of(n.code, 0, wanted, nullptr));
        result["by"] = by.code == op::constant ? json(written_rate(by.payload, with.denominator))
                                               : write_as(parts[1], {wanted_form::bit(kind::rate)});
        result["rounding"] = rounding_words[n.mode];
        if (with.unit != 1) result["unit"] = plain_money(with.unit);
        return result;
    }

    json portion(std::uint32_t index) {
        const node& n = nodes_[index];
        const auto parts = arguments_of(index);
        const sharing by = sharing::of(n);
        json result;
        result["of"] = write_as(parts[0], {wanted_form::bit(kind::money)});
        result["fixed"] = written_rate(by.fixed, by.denominator);
        result["shared"] = written_rate(by.shared, by.denominator);
        result["count"] = write_as(parts[1], {wanted_form::bit(kind::count)});
        result["rounding"] = rounding_words[n.mode];
        return result;
    }

    json months(std::uint32_t index) {
        const auto parts = arguments_of(index);
        json result;
        result["from"] = write_as(parts[0], {wanted_form::bit(kind::date)});
        result["months"] = write_as(parts[1], {wanted_form::bit(kind::count)});
        result["month_end"] = month_end_words[nodes_[index].mode];
        return result;
    }

    json quantifier(std::uint32_t index, wanted_form wanted) {
        json result;
        result["of"] = names_.lists[*names_.list_names.find(nodes_[index].payload)].name;
        result["each"] = write_as(index - 1, wanted_of(nodes_[index].code, 0, wanted, nullptr));
        return result;
    }

    const scope& names_;
    std::span<const node> nodes_;
};

} // namespace

json expression_object(const statement& of, const scope& names) {
    expression_writer writer{names, of.body};
    value_form ignored;
    return writer.write(static_cast<std::uint32_t>(of.body.size()) - 1, wanted_form::just({of.of, of.options}),
                        ignored);
}

json arguments_of_need(const statement& of, const scope& names) {
    expression_writer writer{names, of.body};
    return writer.argument(static_cast<std::uint32_t>(of.body.size()) - 1, wanted_form::just({of.of, of.options}));
}

} // namespace maatstaf
