#define LANE_BYTES 16
#define KERNELS kernels_v2
#define KERNELS_FOR "x86-64-v2"
#include "lanes_kernels.hpp"
