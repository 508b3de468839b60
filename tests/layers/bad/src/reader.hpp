#pragma once
#include <maatstaf/sociaal/minima.hpp>
double parsed;
