// The slow evaluator: tries every case that is still possible, judges each by plain C++, and takes the hull of the
// answers. It walks the trees of the generator, knows nothing of nodes, linking or boxes of intermediate values, and
// shares no line of meaning with the library.
#pragma once

#include "known_case.hpp"

#include <unordered_map>

namespace maatstaf::tests {

/// One answer, or the hull of many; a choice is a set of options. `huge` numbers may lie beyond the machine's.
struct reference_answer {
    number lo, hi;

    bool fits() const; ///< in the machine's numbers
    box as_box() const;
};

class reference {
public:
    /// Tries what `rule` can depend on.
    reference(const generated& of, const known_case& known, std::string_view rule);

    /// Number of cases to try; not more than `enough`.
    static constexpr std::uint64_t enough = 1'000'000;
    std::uint64_t cases() const { return cases_; }

    /// Does what is tried cover all that is possible? A gap in a dated value, and a question that nothing settles, stand
    /// for so many values that only some are tried: both ends, and those near zero.
    bool is_exact() const { return exact_; }

    reference_answer answer();

private:
    struct variable {
        std::vector<std::int64_t> values;
        std::int64_t now = 0;
        int list = -1; ///< of a member: its list, and
        int row = 0;   ///< which of them; matters only if the list has that many
    };
    struct list_of_case {
        std::size_t length = 0; ///< the variable
        std::vector<std::unordered_map<std::string, std::size_t>> members;
    };

    void gather(const generated_statement& s);
    void gather(const tree& t);
    std::size_t add(const std::string& key, box possible, kind of);
    std::size_t add_period(const generated_parameter& p, std::size_t n);
    void try_from(std::size_t which);

    number walk(const generated_statement& s);
    number walk_need(const generated_statement& s);
    number walk(const tree& t);
    number walk_quantifier(const tree& t);
    number walk_parameter(const tree& t);

    const generated& of_;
    const known_case& known_;
    const generated_statement& rule_;
    std::vector<variable> variables_;
    std::unordered_map<std::string, std::size_t> place_;
    std::unordered_map<const tree*, std::size_t> leaves_; ///< places again, to walk faster
    std::unordered_map<std::string, list_of_case> lists_;
    std::unordered_map<std::string, int> row_; ///< the member that each list stands at
    std::uint64_t cases_ = 1;
    bool exact_ = true;
    bool first_ = true;
    reference_answer answer_;
};

} // namespace maatstaf::tests
