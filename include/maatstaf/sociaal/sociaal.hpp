// The shipped rules of the Dutch social domain: one pack of national law, and one for each municipality that builds on it.
#pragma once

#include "haarlem.hpp"
#include "haarlemmermeer.hpp"
#include "landelijk.hpp"
