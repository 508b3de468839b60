// A program that uses maatstaf as an outsider: built by each of the projects beside it. It is told the version that it
// should have found, and fails if it found another.
#include <maatstaf/maatstaf.hpp>
#include <maatstaf/packs.hpp>
#include <maatstaf/version.hpp>

#include <iostream>
#include <string_view>

int main(int count, char** arguments) {
    std::cout << "maatstaf " << MAATSTAF_VERSION << '\n';
    if (maatstaf::hash_of(*maatstaf::built_in_packs().front()).size() != 71)
        return 1; // links with all that the library needs
    return count == 2 && std::string_view{arguments[1]} == MAATSTAF_VERSION ? 0 : 1;
}
