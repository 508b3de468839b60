// Breaks a rule on every line that has code. Text and comments are free: double, float, /* */ and so on.
#pragma once

/* Also here: float,
   over several lines. */
#include "../../../src/reader.hpp"
#include "../law/innocent.hpp"

#include <maatstaf/engine/innocent.hpp>

#include <nlohmann/json.hpp>

#include <vector>
/* one */ double amount; /* another */
inline const char* said = "a \"double\" is // not one";
inline float rate;
inline int doubled = 1'000;
