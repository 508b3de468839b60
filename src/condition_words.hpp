// A condition of a region of a diff in words: what holds for all cases in it, without the values of any.
#pragma once

#include <maatstaf/diff.hpp>
#include <maatstaf/explain.hpp>

#include <string>

namespace maatstaf {

/// `of`: the plan whose nodes and places the condition has.
std::string condition_in_words(const diff_condition& what, const plan& of, wording how);

/// Does it speak of the case alone, so that it is the same by whoever's rules? Not where it names an amount or a definition.
bool is_about_the_case(const diff_condition& what, const plan& of) noexcept;

} // namespace maatstaf
