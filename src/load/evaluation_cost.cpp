#include "evaluation_cost.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

class depth_finder {
public:
    explicit depth_finder(const scope& names) : names_(names), depths_(names.statements.things.size(), unknown) {}

    std::uint32_t depth_of(const statement& s) {
        const std::uint32_t* place = names_.statements.names.find(symbol_of(s.name));
        for (waiting_.push_back(*place); !waiting_.empty();) {
            const std::uint32_t now = waiting_.back();
            if (depths_[now] == unknown && !add_unknown(body_of(now))) depths_[now] = depth_of(body_of(now));
            if (depths_[now] != unknown) waiting_.pop_back();
        }
        return depths_[*place];
    }

private:
    static constexpr std::uint32_t unknown = 0;

    std::span<const node> body_of(std::uint32_t place) const { return names_.statements.things[place]->body; }
    std::uint32_t place_of(const node& use) const { return *names_.statements.names.find(use.payload); }

    /// What the body uses and has no depth yet goes first.
    bool add_unknown(std::span<const node> body) {
        bool any = false;
        for (const node& n : body)
            if (n.code == op::use && depths_[place_of(n)] == unknown) {
                waiting_.push_back(place_of(n));
                any = true;
            }
        return any;
    }

    std::uint32_t depth_of(std::span<const node> body) {
        operands_.clear();
        for (const node& n : body) {
            if (n.code == op::each) continue;
            std::uint32_t deepest = n.code == op::use ? depths_[place_of(n)] : 0;
            for (std::uint32_t a = argument_count(n); a > 0; --a) {
                deepest = std::max(deepest, operands_.back());
                operands_.pop_back();
            }
            operands_.push_back(deepest + 1);
        }
        return operands_.back();
    }

    const scope& names_;
    std::vector<std::uint32_t> depths_, waiting_, operands_;
};

std::uint64_t product(std::uint64_t a, std::uint64_t b) {
    std::uint64_t result = 0;
    return __builtin_mul_overflow(a, b, &result) ? UINT64_MAX : result;
}

std::uint64_t sum(std::uint64_t a, std::uint64_t b) {
    std::uint64_t result = 0;
    return __builtin_add_overflow(a, b, &result) ? UINT64_MAX : result;
}

} // namespace

std::vector<std::uint32_t> depths_of(std::span<const statement* const> statements, const scope& names) {
    depth_finder finder{names};
    std::vector<std::uint32_t> result;
    for (const statement* s : statements) result.push_back(finder.depth_of(*s));
    return result;
}

std::uint64_t steps_of(const statement& of, const scope& names) {
    std::uint64_t total = 0;
    std::vector<std::uint64_t> times{1}; // of the body of each quantifier that is open
    for (const node& n : of.body) {
        if (n.code == op::each)
            times.push_back(product(times.back(), names.lists[*names.list_names.find(n.payload)].maximum));
        // a look-up goes through the periods
        const std::uint64_t steps =
            n.code == op::parameter ? 1 + (*names.parameters.find(n.payload))->periods.size() : 1;
        total = sum(total, product(times.back(), steps));
        if (info(n.code).form == shape::fold) times.pop_back();
    }
    return total;
}

} // namespace maatstaf
