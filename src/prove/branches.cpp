#include "prove/branches.hpp"

#include "coverage_goals.hpp"

#include <span>

namespace maatstaf::proving {

namespace {

/// A condition on the way to a branch.
struct on_the_way {
    std::uint32_t condition;
    bool negated;
};

/// What has to hold in the case itself, or of one member of a list.
struct level {
    const node* head = nullptr; ///< `each`; null: the case itself
    std::vector<on_the_way> conditions{};
};

class branch_finder {
public:
    explicit branch_finder(const statement& of) : of_(of.body) {}

    std::vector<branch> find() {
        path_.push_back({});
        if (!of_.empty()) visit(static_cast<std::uint32_t>(of_.size() - 1), -1);
        return std::move(found_);
    }

private:
    void visit(std::uint32_t i, std::int32_t within) {
        const node& n = of_[i];
        const auto of = arguments_of(of_, i);
        switch (n.code) {
        case op::choose: {
            visit(of[0], within);
            for (const bool then : {true, false}) {
                const std::int32_t arm = add(then ? branch_kind::then : branch_kind::otherwise, of[0], !then, within);
                path_.back().conditions.push_back({of[0], !then});
                visit(of[then ? 1 : 2], arm);
                path_.back().conditions.pop_back();
            }
            return;
        }
        case op::all:
        case op::any:
            for (const std::uint32_t a : of) {
                const std::int32_t operand = add(branch_kind::operand, a, n.code == op::all, within);
                visit(a, operand);
            }
            return;
        case op::some:
        case op::every:
        case op::count:
        case op::sum:
            path_.push_back({&of_[i - 1 - of_[i - 1].length], {}});
            visit(of[0], within);
            path_.pop_back();
            return;
        default:
            for (const std::uint32_t a : of) visit(a, within);
        }
    }

    std::int32_t add(branch_kind is, std::uint32_t condition, bool negated, std::int32_t within) {
        branch made{is, condition, within, {}};
        // from the innermost list outwards
        for (std::size_t l = path_.size(); l-- > 0;) {
            std::uint32_t operands = made.body.empty() ? 0 : 1;
            if (l + 1 == path_.size()) {
                append(made.body, {condition, negated});
                operands = 1;
            }
            for (const on_the_way& c : path_[l].conditions) {
                append(made.body, c);
                ++operands;
            }
            if (operands > 1) close(made.body, {.code = op::all, .of = kind::truth, .payload = operands});
            if (path_[l].head == nullptr) continue;
            node head = *path_[l].head;
            head.of = kind::truth;
            head.length = static_cast<std::uint32_t>(made.body.size());
            made.body.insert(made.body.begin(), head);
            close(made.body, {.code = op::some, .of = kind::truth, .payload = head.payload});
        }
        found_.push_back(std::move(made));
        return static_cast<std::int32_t>(found_.size()) - 1;
    }

    void append(std::vector<node>& to, on_the_way what) const {
        const std::uint32_t length = of_[what.condition].length;
        const auto part = of_.subspan(what.condition + 1 - length, length);
        to.insert(to.end(), part.begin(), part.end());
        if (what.negated) to.push_back({.code = op::negation, .of = kind::truth, .length = length + 1});
    }
    static void close(std::vector<node>& body, node root) {
        root.length = static_cast<std::uint32_t>(body.size()) + 1;
        body.push_back(root);
    }

    std::span<const node> of_;
    std::vector<level> path_;
    std::vector<branch> found_;
};

} // namespace

std::vector<branch> branches_of(const statement& of) {
    return branch_finder{of}.find();
}

} // namespace maatstaf::proving
