// Nodes in words: what a node refers to, how an operand is described, how a comparison is said. The same for a linked
// program with the values of a case (explanations) and for the expression of a statement as the pack holds it (show).
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/link.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace maatstaf {

/// The member of a list that is spoken of.
struct member_of {
    std::int32_t list = -1;
    std::uint32_t row = 0;
};

/// The thing that a leaf stands for.
struct reference {
    std::string name; ///< as programs write it: "kinderen[0].geboortedatum"
    text label{};
    std::span<const std::string_view> options{};
    box widest{};
    std::int32_t denominator = 1;
    const parameter* dated = nullptr;
    const period* on = nullptr; ///< of a dated value that binding has settled
    const statement* defined = nullptr;
};

class node_words {
public:
    /// The nodes of a linked program. `trace` holds the value of every node.
    node_words(const scope& names, const linked& program, const box* trace, wording how) noexcept
        : names_(names), nodes_(program.nodes), linked_(&program), trace_(trace), how_(how) {}

    /// The expression of one statement, names still being symbols.
    node_words(const scope& names, const statement& of, wording how) noexcept
        : names_(names), nodes_(of.body), how_(how) {}

    const node& at(std::uint32_t i) const noexcept { return nodes_[i]; }
    std::span<const node> nodes() const noexcept { return nodes_; }
    bool is_reference(std::uint32_t i) const noexcept;
    reference refer(std::uint32_t i, member_of whose = {}) const;
    const list_view& list_of(std::uint32_t fold) const noexcept;

    /// The name or the label; by labels a name stands in where there is no label.
    std::string called(const reference& what) const;
    std::string called(const list_view& list) const;

    /// The expression that ends at `i`, without values. `options`: of a choice, where `i` does not say itself.
    std::string describe(std::uint32_t i, member_of whose = {}, std::span<const std::string_view> options = {}) const;
    /// With the value: "netto_inkomen 1.533,82", "de inkomensgrens (€ 1.533,82)", "18".
    std::string operand(std::uint32_t i, box value, member_of whose,
                        std::span<const std::string_view> options = {}) const;
    /// The whole sentence of a comparison that holds or does not.
    std::string comparison(std::uint32_t i, box left, box right, bool holds, member_of whose) const;
    /// "is een van a, b".
    std::string options_sentence(std::uint32_t i, box value, bool holds, member_of whose) const;

    /// How `code` is said of values of this kind, when it holds or does not: "niet hoger dan".
    std::string_view relation(op code, kind of, bool holds) const noexcept;

    /// A value of the node at `i` with all that it takes to state it.
    stated value_at(std::uint32_t i, box value, std::span<const std::string_view> options = {}) const;
    std::span<const std::string_view> options_at(std::uint32_t i) const;

    std::string_view word(const text& both) const noexcept;

private:
    std::string describe_call(std::uint32_t i, member_of whose, std::span<const std::string_view> options) const;
    std::string describe_rate(std::uint32_t rate, std::int32_t denominator, member_of whose) const;
    std::string describe_sharers(std::uint32_t i, member_of whose) const;
    std::string describe_term(std::uint32_t i, member_of whose, const text& one, const text& more) const;
    std::string describe_birthday(std::uint32_t i, member_of whose) const;
    std::string describe_choice(std::uint32_t i, member_of whose, std::span<const std::string_view> options) const;
    std::string describe_series(std::uint32_t i, member_of whose, std::string_view last) const;
    std::string rounding_of(const node& n) const;
    std::string constant(const node& n, std::span<const std::string_view> options) const;
    std::vector<std::uint32_t> arguments(std::uint32_t i) const;
    reference refer_to_fact(std::uint32_t f, member_of whose) const;
    std::int64_t list_index(const node& n) const noexcept;

    const scope& names_;
    std::span<const node> nodes_;
    const linked* linked_ = nullptr;
    const box* trace_ = nullptr;
    wording how_;
};

} // namespace maatstaf
