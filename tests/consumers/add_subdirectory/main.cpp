// A program that takes the headers alone. It is told the version that it should have found, and fails if it found another.
#include <maatstaf/maatstaf.hpp>
#include <maatstaf/sociaal/sociaal.hpp>

#include <string_view>
#include <vector>

int main(int count, char** arguments) {
    const maatstaf::pack* const packs[] = {&maatstaf::sociaal::landelijk};
    const std::string_view rules[] = {"vermogensgrens"};
    std::vector<maatstaf::link_problem> problems;
    if (!maatstaf::plan::make({packs, "huishouden", rules, maatstaf::date{2025, 1, 1}}, problems)) return 1;
    return count == 2 && std::string_view{arguments[1]} == MAATSTAF_VERSION ? 0 : 1;
}
