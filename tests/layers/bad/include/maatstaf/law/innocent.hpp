#pragma once
#include "../engine/innocent.hpp"

#include <maatstaf/maatstaf.hpp>
