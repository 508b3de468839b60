// A case that a search found, as one tells it: only the facts that the answers rest on.
#pragma once

#include <maatstaf/evaluate.hpp>
#include <maatstaf/explain_diff.hpp>

#include <set>
#include <string>

namespace maatstaf {

/// One of the plans of a diff in its witness.
class told_witness {
public:
    told_witness(const plan& of, std::size_t rule, const whole_case& all);

    /// The names of the facts that the answer rests on, as "kinderen[0].geboortedatum", and of lists.
    std::set<std::string> used() const;
    /// A case with these facts, as far as this plan knows them; all facts where the answer would be another without the rest.
    told_case told(const std::set<std::string>& names) const;
    bool knows(const std::string& name) const;

    stated answer() const { return answer_; }
    bool nothing_known() const noexcept { return nothing_known_; }

private:
    situation with(const std::set<std::string>* names) const;
    std::string name_of(std::uint32_t slot) const;
    std::string_view list_of(const slot_view& at) const;

    const plan& of_;
    std::size_t rule_;
    const whole_case& all_;
    std::set<std::string> used_;
    stated answer_;
    bool nothing_known_ = false;
};

} // namespace maatstaf
