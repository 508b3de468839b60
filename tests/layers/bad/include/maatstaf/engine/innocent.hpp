#pragma once
#include <maatstaf/law/innocent.hpp>
#include <maatstaf/values/leaps.hpp>
