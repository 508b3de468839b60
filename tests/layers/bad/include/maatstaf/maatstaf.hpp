#pragma once
#include "engine/innocent.hpp"
#include "sociaal/minima.hpp"
// #include <nlohmann/json.hpp>
