#define LANE_BYTES 16
#define KERNELS kernels_any
#define KERNELS_FOR "any"
#include "lanes_kernels.hpp"
