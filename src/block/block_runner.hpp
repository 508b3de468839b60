// Runs a lane program on one block of rows after another, in an arena of its own. One thread at a time.
#pragma once

#include "column_block.hpp"
#include "lane_program.hpp"
#include "members_block.hpp"
#include "read_ahead.hpp"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace maatstaf::block {

class block_runner {
public:
    block_runner(const lane_program& code, const kernel_set& kernels, const bound_table& bound, const plan& of,
                 const table& cases, std::span<const result_column> results);

    /// Judges rows from `begin` on, as many as fit in a block but not beyond `end`, and writes their answers. Returns how
    /// many; their bytes in `bad()` say which could not be judged, whose answers mean nothing. `begin` is a multiple of
    /// lane_group.
    std::size_t run(std::size_t begin, std::size_t end);

    std::span<const std::uint8_t> bad() const noexcept { return bad_; }
    bool is_any_bad() const noexcept;

private:
    /// Where the ends of a register are now.
    struct ends {
        const void* lo = nullptr;
        const void* hi = nullptr;
        bool known = false; ///< one value in each row: of a set one option, else lo and hi are the same
        std::int64_t first_row = 0, last_row = 0; ///< of what counts the rows of a table, if known
    };
    std::size_t rows_that_fit(std::size_t begin, std::size_t end) const noexcept;
    bool find_members(std::size_t begin, std::size_t rows);
    members_block& members_of(std::size_t list) noexcept { return *members_[list]; }
    std::size_t lanes_about(std::uint32_t about) const noexcept { return lanes_[about]; }
    operands told(const instruction& i) const;
    void execute(const instruction& i);
    void read_column(const instruction& i);
    void by_ends(const instruction& i);
    void either_way(const instruction& i);
    void choose(const instruction& i);
    void includes(const instruction& i);
    void equal(const instruction& i);
    void look_up(const instruction& i);
    static bool is_certain(const lane_table& table, const ends& row) noexcept;
    void narrow(const instruction& i);
    void expand(const instruction& i);
    void fold(const instruction& i);
    void anybody(const instruction& i);
    void if_known(const instruction& i);
    void write_answers(std::size_t begin, std::size_t rows);

    std::byte* place(std::size_t at) noexcept { return arena_.get() + at; }
    void* lo(const instruction& i) noexcept {
        return straight_[i.out] != nullptr ? straight_[i.out] : place(code_.registers[i.out].lo);
    }
    void aim_at_results(std::size_t begin, std::size_t rows);
    void* hi(const instruction& i) noexcept { return place(code_.registers[i.out].hi); }
    const ends& at(std::uint32_t r) const noexcept { return now_[r]; }
    void put(const instruction& i, ends of) noexcept { now_[i.out] = of; }
    kernel kernel_of(const instruction& i) const noexcept {
        return i.fixed != nullptr ? i.fixed : kernels_.at(i.point, i.w);
    }
    operands& on(const instruction& i, const void* a, const void* b, void* out) noexcept {
        operands& o = told_[static_cast<std::size_t>(&i - code_.code.data())];
        o.a = a;
        if (b != nullptr) o.b = b;
        o.out = out;
        o.lanes = lanes_about(i.about);
        return o;
    }

    const lane_program& code_;
    const kernel_set& kernels_;
    const bound_table& bound_;
    const plan& plan_;
    const table& cases_;
    std::span<const result_column> results_;
    read_ahead ahead_;
    struct aligned_delete {
        void operator()(std::byte* memory) const noexcept;
    };
    std::unique_ptr<std::byte[], aligned_delete> arena_;
    std::vector<ends> now_;
    std::vector<void*> straight_;    ///< where a register's lower end is a result's own memory
    std::vector<operands> told_;     ///< of each instruction: its kernel's operands
    std::vector<std::size_t> lanes_; ///< of rows, then of the members of each list, in this block
    std::vector<column_block> columns_;
    std::vector<std::optional<members_block>> members_; ///< of each list that the table has
    std::vector<std::uint8_t> bad_;
    std::size_t begin_ = 0, rows_ = 0;
    bool some_list_unknown_ = false;
};

} // namespace maatstaf::block
