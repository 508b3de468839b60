#define LANE_BYTES 64
#define KERNELS kernels_v4
#define KERNELS_FOR "x86-64-v4"
#include "lanes_kernels.hpp"
