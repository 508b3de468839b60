// A plan: some rules of a pack, for one kind of case, made ready to judge. Making one links, checks and allocates;
// judging with it does none of that. Immutable after it is made: share one between any number of threads.
#pragma once

#include <maatstaf/link.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace maatstaf {

/// What a plan is made for. Everything is borrowed for the call, but the packs must outlive the plan.
struct plan_request {
    std::span<const pack* const> packs{}; ///< what they use comes along by itself
    std::string_view entity{};
    std::span<const std::string_view> rules{};    ///< rules or definitions, by name
    std::optional<date> on{};                     ///< the date of judgement; without it the date is a fact of the case
    std::span<const custom_function> functions{}; ///< for what the packs need of the host
};

class plan {
public:
    /// Links the rules. Gives nothing when there are problems; all that were found are then in `problems`.
    static std::optional<plan> make(const plan_request& request, std::vector<link_problem>& problems) {
        plan made{request};
        problems.insert(problems.end(), made.linked_.problems.begin(), made.linked_.problems.end());
        if (!problems.empty()) return std::nullopt;
        return made;
    }

    plan(plan&&) noexcept = default; ///< what the views point to stays where it is
    plan& operator=(plan&&) noexcept = default;
    plan(const plan&) = delete; ///< share it instead
    plan& operator=(const plan&) = delete;

    const program& code() const noexcept { return code_; }
    const scope& names() const noexcept { return names_; }
    const linked& links() const noexcept { return linked_; }
    std::optional<date> on() const noexcept { return on_; }

    /// The segments of the rules asked for, in the order asked.
    std::span<const std::uint32_t> rules() const noexcept { return roots_; }
    const statement& statement_of(std::uint32_t segment) const noexcept { return *linked_.statements[segment]; }

    /// What each slot of a case may hold, and its kind.
    std::span<const box> domains() const noexcept { return domains_; }
    std::span<const kind> kinds() const noexcept { return kinds_; }

private:
    explicit plan(const plan_request& request)
        : names_(request.packs, request.entity),
          on_(request.on),
          linked_(link(names_, request.rules, request.on, roots_, request.functions)),
          code_(linked_.view()),
          domains_(domains_of(names_)) {
        if (on_) domains_[0] = point(on_->day);
        kinds_.reserve(names_.slots);
        for (std::uint32_t slot = 0; slot < names_.slots; ++slot) kinds_.push_back(names_.at(slot).fact->of);
    }

    scope names_;
    std::vector<std::uint32_t> roots_;
    std::optional<date> on_;
    linked linked_;
    program code_;
    std::vector<box> domains_;
    std::vector<kind> kinds_;
};

} // namespace maatstaf
