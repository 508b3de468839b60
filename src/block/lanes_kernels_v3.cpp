#define LANE_BYTES 32
#define KERNELS kernels_v3
#define KERNELS_FOR "x86-64-v3"
#include "lanes_kernels.hpp"
