#include "build_graph.hpp"

#include "near_days.hpp"

#include <algorithm>

namespace maatstaf::block {

namespace {

constexpr std::uint32_t not_there = ~std::uint32_t{0};

class graph_builder {
public:
    graph_builder(const plan& of, const bound_table& bound)
        : plan_(of),
          program_(of.code()),
          bound_(bound),
          column_of_slot_(program_.slots, not_there),
          given_(program_.segments.size(), not_there),
          column_of_field_(program_.lists.size()),
          list_is_there_(program_.lists.size(), false),
          open_(program_.lists.size(), member::of_nobody) {
        for (std::size_t l = 0; l < program_.lists.size(); ++l)
            column_of_field_[l].assign(program_.lists[l].fields, not_there);
        for (const std::uint32_t l : bound.lists) list_is_there_[l] = true;
        for (std::uint32_t c = 0; c < bound.columns.size(); ++c) {
            const bound_column& what = bound.columns[c];
            if (what.is == bound_column::target::fact) column_of_slot_[what.place] = c;
            else if (what.is == bound_column::target::member) column_of_field_[what.list][what.place] = c;
            else if (what.is_used()) given_[what.place] = c;
        }
    }

    built_graph build() {
        for (std::uint32_t k = 0; k < program_.segments.size(); ++k) {
            std::uint32_t value = run(program_.segments[k].begin, program_.segments[k].end);
            if (given_[k] != not_there) {
                const bound_column& what = bound_.columns[given_[k]];
                value = made_.terms.narrow(value, made_.terms.column(what.of, given_[k], 0, what.domain));
                made_.narrowed.push_back(value);
            }
            segments_.push_back(value);
        }
        for (const std::uint32_t rule : plan_.rules()) made_.rules.push_back(segments_[rule]);
        made_.complete = !made_.terms.is_beyond();
        return std::move(made_);
    }

private:
    enum class member : std::uint8_t { of_nobody, each, anybody };

    std::uint32_t run(std::uint32_t begin, std::uint32_t end) {
        std::vector<std::uint32_t> stack;
        for (std::uint32_t i = begin; i < end; ++i) {
            const node& n = program_.nodes[i];
            const operator_info& what = info(n.code);
            if (what.form == shape::hint) continue;
            if (what.form == shape::head) {
                stack.push_back(quantifier(i));
                i += n.length + 1;
            } else if (what.form == shape::leaf) {
                stack.push_back(leaf(n));
            } else {
                const std::size_t count = argument_count(n);
                const std::vector<std::uint32_t> arguments(stack.end() - static_cast<std::ptrdiff_t>(count),
                                                           stack.end());
                stack.resize(stack.size() - count);
                stack.push_back(n.code == op::parameter ? made_.terms.look_up(n, arguments[0], program_)
                                : n.code == op::custom  ? custom(n)
                                                        : made_.terms.line(n, arguments));
            }
        }
        return stack.back();
    }

    /// A host is asked for one case at a time; one that is not at hand gives the same for all of them.
    std::uint32_t custom(const node& n) {
        const host_function& f = program_.functions[n.mode];
        if (f.call) made_.terms.go_beyond();
        return made_.terms.constant(n.of, f.domain);
    }

    std::uint32_t leaf(const node& n) {
        switch (n.code) {
        case op::fact:
            return fact(n.of, static_cast<std::uint32_t>(n.payload),
                        column_of_slot_[static_cast<std::size_t>(n.payload)], 0);
        case op::member: {
            const auto field = static_cast<std::uint32_t>(n.payload);
            const bool each = open_[n.mode] == member::each;
            return fact(n.of, program_.lists[n.mode].slot_of(program_.lists[n.mode].maximum, field),
                        each ? column_of_field_[n.mode][field] : not_there, n.mode + 1u);
        }
        case op::use: return segments_[static_cast<std::size_t>(n.payload)];
        case op::known: return made_.terms.constant(n.of, program_.known[static_cast<std::size_t>(n.payload)]);
        case op::unsettled: return made_.terms.constant(n.of, everything(n.of, n.mode));
        default: return made_.terms.number(n.of, n.payload);
        }
    }

    std::uint32_t fact(kind of, std::uint32_t slot, std::uint32_t column, std::uint32_t about) {
        const box domain = plan_.domains()[slot];
        if (column == not_there) return made_.terms.constant(of, domain);
        return made_.terms.column(of, column, about, domain, of == kind::date && may_be_near(slot, domain));
    }

    /// Days that can only be near ones; and the date of judgement, which hardly ever is another.
    bool may_be_near(std::uint32_t slot, box domain) const {
        const scope& names = plan_.names();
        const std::uint32_t* moment = names.fact_names.find(symbol_of(peildatum.name));
        const bool is_moment = moment != nullptr && names.places[*moment].slot == slot;
        return domain.hi >= first_near_in_lanes && (is_moment || covers(near_days, domain, kind::date));
    }

    std::uint32_t body(std::uint32_t head, std::uint32_t list, member as) {
        const member outer = std::exchange(open_[list], as);
        const std::uint32_t value = run(head + 1, head + 1 + program_.nodes[head].length);
        open_[list] = outer;
        return value;
    }

    std::uint32_t quantifier(std::uint32_t head) {
        const node& fold = program_.nodes[head + 1 + program_.nodes[head].length];
        const auto list = static_cast<std::uint32_t>(fold.payload);
        const std::uint32_t maximum = program_.lists[list].maximum;
        const std::uint32_t anybody = made_.terms.anybody(fold, body(head, list, member::anybody), maximum);
        if (!list_is_there_[list]) return anybody;
        const std::uint32_t known = made_.terms.fold(fold, body(head, list, member::each), list, maximum);
        return made_.terms.if_known(list, known, anybody);
    }

    const plan& plan_;
    const program& program_;
    const bound_table& bound_;
    std::vector<std::uint32_t> column_of_slot_, given_;
    std::vector<std::vector<std::uint32_t>> column_of_field_;
    std::vector<bool> list_is_there_;
    std::vector<member> open_; ///< of each list: as whom its members' facts are read now
    std::vector<std::uint32_t> segments_;
    built_graph made_;
};

} // namespace

built_graph build_graph(const plan& of, const bound_table& bound) {
    return graph_builder{of, bound}.build();
}

} // namespace maatstaf::block
