// Correct code: if this does not compile, the refusals of the other files here mean nothing.
#include <maatstaf/maatstaf.hpp>
#include <maatstaf/version.hpp>

static_assert(MAATSTAF_VERSION_MAJOR >= 0);
