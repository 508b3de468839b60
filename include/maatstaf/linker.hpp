// The order of linking: every statement after what it uses, once, and none that uses itself. The inside of link.hpp; nobody
// else needs it.
#pragma once

#include <maatstaf/statement_writer.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf {

namespace detail {

/// Adds statements to a program. A statement is called by its place among those of the scope.
class linker {
public:
    constexpr linker(const scope& names, std::optional<date> on, std::span<const custom_function> functions,
                     linked& into)
        : names_(names), out_(into), writer_(names, on, functions, into) {
        out_.lists = names.layouts;
        out_.slots = names.slots;
        out_.segment_of.assign(names.statements.things.size(), no_segment);
    }

    /// Adds a statement after everything that it uses; gives its segment. The stack is its own: definitions may use each
    /// other in a chain as long as the pack.
    constexpr std::uint32_t add(std::uint32_t which) {
        open(which);
        while (!open_.empty()) {
            const std::uint32_t used = next_unlinked(open_.back());
            if (used != none) open(used);
            else if (out_.problems.empty()) close();
            if (!out_.problems.empty()) return 0;
        }
        return out_.segment_of[which];
    }

private:
    /// A statement that waits for what it uses.
    struct waiting {
        std::uint32_t which = 0;
        std::size_t next = 0; ///< the node of its body to look at next
    };
    static constexpr std::uint32_t none = no_segment, is_waiting = no_segment - 1; ///< beside the numbers of segments

    constexpr const statement& named(std::uint32_t which) const { return *names_.statements.things[which]; }

    constexpr void open(std::uint32_t which) {
        std::uint32_t& state = out_.segment_of[which];
        if (state == is_waiting) return out_.refuse(link_problem::reason::cycle, named(which).name);
        if (state != no_segment) return;
        state = is_waiting;
        open_.push_back({which});
    }

    /// The next statement that this one uses and that is not linked yet, or none.
    constexpr std::uint32_t next_unlinked(waiting& of) {
        const statement& s = named(of.which);
        while (of.next < s.body.size()) {
            const node& n = s.body[of.next++];
            if (n.code != op::use) continue;
            const std::uint32_t* found = names_.statements.names.find(n.payload);
            if (found == nullptr) {
                out_.refuse(link_problem::reason::undeclared, s.name);
                break;
            }
            if (out_.segment_of[*found] >= is_waiting) return *found;
        }
        return none;
    }

    /// Writes the statement that was opened last: everything that it uses is there.
    constexpr void close() {
        const std::uint32_t which = open_.back().which;
        out_.segment_of[which] = writer_.add(named(which));
        open_.pop_back();
    }

    const scope& names_;
    linked& out_;
    statement_writer writer_;
    std::vector<waiting> open_;
};

} // namespace detail

} // namespace maatstaf
