// Random programs that are well formed: every operator, definitions used several times, dated values with gaps and
// ranges, settings, validity, lists inside each other. The same seed gives the same program, on every machine.
#pragma once

#include "dice.hpp"
#include "host_of_needs.hpp"
#include "world.hpp"

#include <maatstaf/plan.hpp>

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace maatstaf::tests {

/// Of a fourth of the programs some definitions are computed by the host: which does so only now and then, or always.
enum class host { none, moody, ready };

struct generator_options {
    world in = world::small;
    bool read_once = false; ///< every fact occurs at most once in the whole program, see generator.cpp
    bool dated = true;      ///< parameters, and statements that are in force for a time
    bool unsettled = true;
    bool spelled = false; ///< only what a pack can say in JSON, see tree_maker.hpp
    host with = host::moody;
    std::size_t statements = 5;
    int depth = 4;
};

/// A statement with its tree; what the pack views points in here, so it stays where it is.
struct generated_statement {
    std::string name;
    bool is_rule = false;
    tree body;
    about meta;
    std::vector<node> nodes;
    std::optional<generated_need> need{}; ///< then the body is `custom`
};

struct generated_parameter {
    std::string name;
    kind of = kind::count;
    std::int32_t denominator = 1;
    std::vector<period> periods;

    box before() const { return everything(of, option_words.size()); }
    box on(const period& p) const { return p.is_gap() ? before() : p.value; }
};

struct generated_setting {
    std::string name;
    kind of = kind::truth;
    box standard{}, chosen{};
};

/// A generated program: a pack, and a pack that builds on it. Invariant: each statement uses only those before it.
struct generated {
    std::uint64_t seed = 0;
    generator_options options{};
    std::deque<generated_statement> statements;
    std::deque<generated_parameter> parameters;
    std::deque<generated_setting> settings;

    std::vector<parameter> parameter_views;
    std::vector<setting_view> setting_views;
    std::vector<chosen> choices;
    std::vector<statement> base_statements, top_statements;
    const pack* uses[1]{};
    pack base, top;

    generated() = default;
    generated(const generated&) = delete;
    generated& operator=(const generated&) = delete;

    const generated_statement& named(std::string_view name) const;
    std::vector<std::string_view> names() const;    ///< of all statements
    std::vector<custom_function> functions() const; ///< of the host, as far as they are at hand
    std::string text() const;                       ///< the whole program with its seed, to be read after a failure

    /// All statements, or the last one; nothing if the program is refused.
    std::optional<plan> make_plan(std::optional<date> on = {}, bool all = true) const;
};

std::unique_ptr<generated> generate(std::uint64_t seed, const generator_options& options = {});

} // namespace maatstaf::tests
