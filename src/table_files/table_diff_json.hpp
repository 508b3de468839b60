// What came of judging a table by two plans, as JSON: how many rows, and of each rule who gains and who loses.
#pragma once

#include "explanation_json.hpp"
#include "table_diff.hpp"

#include <maatstaf/law/pack.hpp>

#include <string>

namespace maatstaf {

/// A pack with its hash, which takes long to make.
struct hashed_pack {
    const pack& by;
    const std::string& hash;
};

/// {"a", "b", "rows", "refused", "results"}
json table_diff_object(hashed_pack a, hashed_pack b, const table_diff_outcome& of);

} // namespace maatstaf
