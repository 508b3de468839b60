// The same loops as the compiler makes them for processors that have AVX2 and no more: the yardstick for judging in batch
// on those.
#define by_hand_columns by_hand_columns_v3
#include "by_hand_columns.cpp"
