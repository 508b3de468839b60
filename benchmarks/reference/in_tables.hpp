// The rules of the reference workload as data, judged in batch by the library.
#pragma once

#include "columns.hpp"

#include <memory>
#include <string>

namespace reference {

/// Judges tables of one shape: all facts known, or columns with bitmaps.
class in_tables {
public:
    /// `kernels`: the instruction set to use, by name; empty for the fastest. Ends the program where there is none.
    explicit in_tables(bool with_bitmaps, const std::string& kernels = {});
    ~in_tables();
    in_tables(in_tables&&) noexcept;

    /// With facts unknown the outcomes are the lowest that are possible, and a bitmap beside says which are settled.
    void operator()(const inputs& in, const outputs& out, unsigned threads) const;

    /// Are the first `rows` answered as one by one: the same ends, the same settled?
    bool agrees(const inputs& in, std::size_t rows) const;

private:
    struct parts;
    std::unique_ptr<parts> parts_;
};

} // namespace reference
