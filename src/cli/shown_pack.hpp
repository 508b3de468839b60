// A pack made ready to be shown: what of it, in which language, and what the names in it mean.
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/law/scope.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf::cli {

/// Borrows the pack.
class shown_pack {
public:
    /// `selected`: only these statements and the dated values that they read, nothing else of the pack.
    shown_pack(const pack& of, std::vector<const statement*> statements, bool selected, language in);

    const pack& of() const noexcept { return of_; }
    language in() const noexcept { return in_; }
    bool selected() const noexcept { return selected_; }
    const std::vector<const statement*>& statements() const noexcept { return statements_; }
    const std::vector<const parameter*>& parameters() const noexcept { return parameters_; }

    /// The expression in lines, names as programs write them.
    std::vector<std::string> expression(const statement& s) const;
    /// The value that a setting has in this pack, and its options.
    stated value_of(const setting_view& s) const;
    /// A value of a dated value, in words.
    std::string in_period(const parameter& p, const period& on) const;

private:
    const scope& names_of(std::string_view entity) const { return scopes_.at(entity); }

    const pack& of_;
    std::vector<const statement*> statements_;
    bool selected_;
    language in_;
    std::map<std::string_view, scope> scopes_; ///< of each entity
    std::vector<const parameter*> parameters_;
};

std::string as_text(const shown_pack& shown);
std::string as_json(const shown_pack& shown);

} // namespace maatstaf::cli
