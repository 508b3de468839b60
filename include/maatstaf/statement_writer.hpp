// Writes the linked nodes of one statement: resolves every name in it, folds what the date and the settings settle, and puts
// a hint in front of what is worth passing over. The inside of link.hpp; nobody else needs it.
#pragma once

#include <maatstaf/custom.hpp>
#include <maatstaf/engine/one.hpp>
#include <maatstaf/law/scope.hpp>
#include <maatstaf/linked.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf {

namespace detail {

class statement_writer {
public:
    constexpr statement_writer(const scope& names, std::optional<date> on, std::span<const custom_function> functions,
                               linked& into)
        : names_(names),
          on_(on),
          functions_(functions),
          out_(into),
          table_of_(names.parameters.things.size(), no_table) {}

    /// Writes it as the next segment, whose number it gives. Everything that it uses must have been written.
    constexpr std::uint32_t add(const statement& s) {
        const auto k = static_cast<std::uint32_t>(out_.segments.size());
        const auto begin = static_cast<std::uint32_t>(out_.nodes.size());
        current_ = &s;
        starts_.clear();
        write(s, k);
        out_.segments.push_back({begin, static_cast<std::uint32_t>(out_.nodes.size()), s.of});
        out_.statements.push_back(&s);
        return k;
    }

private:
    static constexpr std::uint32_t no_table = ~std::uint32_t{0};

    constexpr void problem(link_problem::reason why) { out_.refuse(why, current_->name); }

    /// The body; outside its validity, unknown.
    constexpr void write(const statement& s, std::uint32_t k) {
        const node day{.code = op::fact, .of = kind::date, .payload = symbol_of(peildatum.name)};
        if (!s.always_in_force()) {
            write(day);
            write({.code = op::constant, .of = kind::date, .payload = s.meta.from.day});
            write({.code = op::at_least});
            write(day);
            write({.code = op::constant, .of = kind::date, .payload = s.meta.until.day});
            write({.code = op::less});
            write({.code = op::all, .payload = 2});
        }
        for (const node& n : s.body) write(n);
        if (!s.always_in_force()) {
            out_.nodes.push_back({.code = op::unsettled,
                                  .of = s.of,
                                  .mode = static_cast<std::uint8_t>(s.options.size()),
                                  .payload = -1 - std::int64_t{k}});
            open_operand();
            write({.code = op::choose, .of = s.of});
        }
    }

    constexpr void open_operand() {
        starts_.push_back(static_cast<std::uint32_t>(out_.nodes.size()) - 1);
        if (starts_.size() > stack_limit) problem(link_problem::reason::too_deep);
    }

    constexpr void write(node n) {
        switch (info(n.code).form) {
        case shape::leaf: return write_leaf(n);
        case shape::head: return write_head(n);
        case shape::fold: return write_fold(n);
        default: break;
        }
        if (n.code == op::parameter && !resolve_parameter(n)) return;
        const std::uint32_t arguments = argument_count(n);
        const std::uint32_t begin = starts_[starts_.size() - arguments];
        if (n.code == op::choose && fold_choose(begin)) return;
        if (n.code == op::parameter && fold_parameter(n, begin)) return;
        if (n.code == op::choose || n.code == op::all || n.code == op::any) add_hints(n);
        if (n.code == op::custom) add_function(n);
        starts_.resize(starts_.size() - arguments);
        n.length = static_cast<std::uint32_t>(out_.nodes.size()) - begin + 1;
        out_.nodes.push_back(n);
        starts_.push_back(begin);
    }

    constexpr void write_leaf(node n) {
        switch (n.code) {
        case op::fact:
        case op::member: {
            const std::uint32_t* found = names_.fact_names.find(n.payload);
            if (found == nullptr) {
                problem(link_problem::reason::undeclared);
                break; // the node stays, so that what follows finds its arguments
            }
            const place at = names_.places[*found];
            n.payload = at.slot;
            if ((n.code == op::member) != (at.list >= 0)) problem(link_problem::reason::undeclared);
            if (n.code == op::fact) break;
            n.mode = static_cast<std::uint8_t>(at.list);
            if (std::find(open_lists_.begin(), open_lists_.end(), n.mode) == open_lists_.end())
                problem(link_problem::reason::outside_list);
            break;
        }
        case op::setting: {
            const box* found = names_.settings.find(n.payload);
            if (found == nullptr) problem(link_problem::reason::undeclared);
            n.code = op::constant;
            n.payload = found == nullptr ? 0 : found->lo;
            break;
        }
        case op::use: {
            n.payload = out_.segment_of[*names_.statements.names.find(n.payload)];
            const segment& of = out_.segments[static_cast<std::size_t>(n.payload)];
            if (of.end - of.begin == 1 && out_.nodes[of.begin].code == op::constant)
                n = out_.nodes[of.begin]; // settled by the date
            break;
        }
        case op::unsettled: {
            const open_question* const* found = names_.questions.find(n.payload);
            if (found == nullptr) problem(link_problem::reason::undeclared);
            n.payload = static_cast<std::int64_t>(out_.questions.size());
            out_.questions.push_back(found == nullptr ? nullptr : *found);
            break;
        }
        default: break;
        }
        n.length = 1;
        out_.nodes.push_back(n);
        open_operand();
    }

    constexpr void write_head(node n) {
        const std::uint32_t* list = names_.list_names.find(n.payload);
        if (list == nullptr) return problem(link_problem::reason::undeclared);
        n.payload = *list;
        if (std::find(open_lists_.begin(), open_lists_.end(), *list) != open_lists_.end())
            problem(link_problem::reason::outside_list);
        open_lists_.push_back(*list);
        out_.nodes.push_back(n); // its length is set when the fold closes it
    }

    constexpr void write_fold(node n) {
        const std::uint32_t* list = names_.list_names.find(n.payload);
        if (list == nullptr) return problem(link_problem::reason::undeclared);
        open_lists_.pop_back();
        const std::uint32_t body = starts_.back(), end = static_cast<std::uint32_t>(out_.nodes.size());
        out_.nodes[body - 1].length = end - body;
        n.payload = *list;
        n.length = end - body + 2;
        out_.nodes.push_back(n);
        starts_.back() = body - 1;
    }

    /// The function of the host that computes the statement at hand; null as long as nobody brings it.
    constexpr void add_function(node& n) {
        const std::size_t arguments = argument_count(n), first = starts_.size() - arguments;
        const std::size_t number = out_.functions.size();
        if (current_->domain == nullptr) return problem(link_problem::reason::undeclared);
        if (number == function_limit || arguments > argument_limit)
            return problem(link_problem::reason::too_many_functions);
        n.mode = static_cast<std::uint8_t>(number);
        host_function& made = out_.functions.emplace_back();
        made.domain = *current_->domain;
        for (std::size_t a = 0; a < arguments; ++a) {
            const std::size_t end = a + 1 < arguments ? starts_[first + a + 1] : out_.nodes.size();
            if (out_.nodes[end - 1].of == kind::choice) made.choices |= std::uint32_t{1} << a;
        }
        for (const custom_function& f : functions_)
            if (f.name == current_->name) {
                made.call = f.call;
                made.state = f.state;
            }
    }

    /// The value of nodes[begin, end) where settings and the date of judgement alone settle it.
    constexpr std::optional<box> settled(std::uint32_t begin, std::uint32_t end) const {
        if (!out_.problems.empty()) return std::nullopt; // what is not right cannot be run
        for (std::uint32_t i = begin; i < end; ++i) {
            const node& n = out_.nodes[i];
            const bool open = n.code == op::fact
                                  ? n.payload != 0 || !on_
                                  : info(n.code).form == shape::leaf && n.code != op::constant && n.code != op::known;
            if (open || n.code == op::each || n.code == op::parameter || n.code == op::custom) return std::nullopt;
        }
        const box day = on_ ? point(on_->day) : everything(kind::date);
        const program so_far = out_.view();
        const known_facts facts{&day};
        one_case<std::int64_t, false> carrier{so_far, facts, nullptr};
        const box value = value_of_expression(out_.nodes, begin, end, carrier);
        return is_point(value, out_.nodes[end - 1].of) ? std::optional{value} : std::nullopt;
    }

    /// Keeps only the arm that is taken.
    constexpr bool fold_choose(std::uint32_t begin) {
        const std::uint32_t then = starts_[starts_.size() - 2], otherwise = starts_.back();
        const std::optional<box> condition = settled(begin, then);
        if (!condition) return false;
        const auto at = [&](std::uint32_t i) { return out_.nodes.begin() + static_cast<std::ptrdiff_t>(i); };
        if (condition->lo == 1) out_.nodes.erase(at(otherwise), out_.nodes.end());
        else out_.nodes.erase(at(then), at(otherwise));
        out_.nodes.erase(at(begin), at(then));
        starts_.resize(starts_.size() - 2);
        return true;
    }

    /// In front of every argument that is worth passing over: a hint, which becomes part of that argument. Whatever has a
    /// problem is never run and needs none.
    constexpr void add_hints(const node& n) {
        if (!out_.problems.empty()) return;
        const std::size_t arguments = argument_count(n), first = starts_.size() - arguments;
        auto end = static_cast<std::uint32_t>(out_.nodes.size());
        std::uint32_t hints = 0; // up to the argument at hand
        for (std::size_t a = 1; a < arguments; ++a)
            if ((a + 1 < arguments ? starts_[first + a + 1] : end) - starts_[first + a] >= worth_a_hint) ++hints;
        out_.nodes.resize(end + hints);
        // From the back, so that every node moves once.
        for (std::size_t a = arguments; hints > 0;) {
            const std::uint32_t begin = starts_[first + --a], length = end - begin;
            const auto at = [&](std::uint32_t i) { return out_.nodes.begin() + static_cast<std::ptrdiff_t>(i); };
            std::move_backward(at(begin), at(end), at(end + hints));
            end = begin;
            if (length >= worth_a_hint) {
                out_.nodes[begin + hints + length - 1].length += 1;
                --hints;
                node hint{.code = op::skip_settled, .mode = static_cast<std::uint8_t>(n.code), .payload = length};
                if (n.code == op::choose) hint.code = a == 1 ? op::skip_then : op::skip_otherwise;
                out_.nodes[begin + hints] = hint;
            }
            starts_[first + a] = begin + hints;
        }
    }
    static constexpr std::uint32_t worth_a_hint = 3; ///< nodes

    constexpr bool resolve_parameter(node& n) {
        const std::uint32_t* found = names_.parameters.names.find(n.payload);
        if (found == nullptr) {
            problem(link_problem::reason::undeclared);
            return false;
        }
        if (table_of_[*found] == no_table) add_table(*found);
        n.payload = table_of_[*found];
        return true;
    }

    constexpr void add_table(std::uint32_t place) {
        table_of_[place] = static_cast<std::uint32_t>(out_.tables.size());
        const parameter& p = *names_.parameters.things[place];
        const box nothing = everything(p.of, p.options.size());
        steps table{static_cast<std::uint32_t>(out_.days.size()), 0, nothing, p.of};
        for (const period& x : p.periods) {
            if (out_.days.size() > table.begin && x.from.day <= out_.days.back())
                out_.refuse(link_problem::reason::not_in_order, p.name);
            out_.days.push_back(x.from.day);
            out_.values.push_back(x.is_gap() ? nothing : x.value);
        }
        table.end = static_cast<std::uint32_t>(out_.days.size());
        out_.tables.push_back(table);
        out_.parameters.push_back(&p);
    }

    /// On a known day a look-up is a value; where it came from is kept.
    constexpr bool fold_parameter(node n, std::uint32_t begin) {
        const std::optional<box> day = settled(begin, static_cast<std::uint32_t>(out_.nodes.size()));
        if (!day) return false;
        const parameter& p = *out_.parameters[static_cast<std::size_t>(n.payload)];
        // by number, not by pointer: with sanitizers GCC does not take `pointer == nullptr` for a constant
        const std::size_t begun = p.begun_on(date{static_cast<std::int32_t>(day->lo)});
        const bool unknown_then = begun == 0 || p.periods[begun - 1].is_gap();
        out_.nodes.resize(begin);
        n.code = op::known;
        n.length = 1;
        n.payload = static_cast<std::int64_t>(out_.known.size());
        out_.nodes.push_back(n);
        out_.known.push_back(unknown_then ? everything(p.of, p.options.size()) : p.periods[begun - 1].value);
        out_.bound.push_back({&p, begun == 0 ? nullptr : &p.periods[begun - 1]});
        return true;
    }

    const scope& names_;
    std::optional<date> on_;
    std::span<const custom_function> functions_;
    linked& out_;
    std::vector<std::uint32_t> table_of_; ///< of each dated value of the scope; no_table: not read yet
    std::vector<std::uint32_t> open_lists_;
    std::vector<std::uint32_t> starts_; ///< where each operand that waits for its operator begins
    const statement* current_ = nullptr;
};

} // namespace detail

} // namespace maatstaf
