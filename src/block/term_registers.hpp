// Which register each term has, and in which widths: what lowering puts its instructions together with.
#pragma once

#include "lane_program.hpp"
#include "needed_terms.hpp"

#include <map>
#include <utility>
#include <vector>

namespace maatstaf::block {

class term_registers {
protected:
    explicit term_registers(const built_graph& of);

    std::uint32_t add(lane_register r);
    /// The instruction, and the register that it fills.
    std::uint32_t add(instruction i, lane_register r);

    width natural_width(std::uint32_t at) const noexcept;
    /// Wide enough for the arguments and for the result.
    width common_width(std::uint32_t at) const noexcept;

    std::uint32_t natural(std::uint32_t at);
    /// The term in lanes of width `w`, converted once for all who ask.
    std::uint32_t in_width(std::uint32_t at, width w);

    const graph& terms_;
    const needed_terms needed_;
    lane_program made_;
    std::vector<std::uint32_t> registers_; ///< of each term that has an instruction
    bool always_now_ = true;               ///< what is added is needed whether or not members are known

private:
    std::uint32_t convert(std::uint32_t at, width w);

    std::map<std::pair<std::uint32_t, width>, std::uint32_t> converted_;
};

} // namespace maatstaf::block
