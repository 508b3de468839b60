// Test cases as data: a JSON file that a lawyer can read. Each case is a situation on a day with the answers that the law
// gives to it, and the article or the quotation that decides. A case may be like an earlier one and say only what differs,
// so that what lies below, on and above a boundary stands in three short lines.
#pragma once

#include "case_facts.hpp"
#include "json_document.hpp"

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/law/pack.hpp>
#include <maatstaf/load.hpp>
#include <maatstaf/values/date.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// One answer that a case expects.
struct expectation {
    const statement* of = nullptr;
    box value{};
    bool nothing = false; ///< null: nothing can be said
};

struct test_case {
    std::string name;
    date on{};
    std::string entity;
    case_facts facts;             ///< as in a case, those of the case that it is like included
    std::vector<chosen> settings; ///< names are borrowed from the pack
    std::vector<expectation> expect;
    std::string because;
    std::string place; ///< JSON Pointer
};

/// A branch that no case can decide, with the reason.
struct excuse {
    std::string rule, branch, because, place;
};

/// How many facts and settings the cases of a text may have from cases that they are like, all together.
inline constexpr std::size_t most_alike = 200'000;

struct case_file {
    std::unique_ptr<const json_value> text; ///< as it was read; the facts are borrowed from it
    std::vector<test_case> cases;
    std::vector<excuse> unreachable;
};

/// Reads a file of cases about `of`. Where something is reported, the cases are as far as they could be read.
case_file read_case_file(std::string_view json, const pack& of, diagnostics& found);

/// The test cases that a pack brings along itself, a list; null where it brings none.
const json_value* own_cases_of(const loaded_pack& of);

/// The cases that a pack brings along itself: the list that stands in it at "/cases", from which their facts are borrowed.
case_file read_own_cases(const json_value& list, const pack& of, diagnostics& found);

/// Reports what is wrong with them, and keeps none.
void check_own_cases(const json_value& list, const pack& of, diagnostics& found);

} // namespace maatstaf
