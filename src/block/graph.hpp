// Builds terms. A term that says what another one says already is that other one; what is the same in every row is
// computed here and now; and what can be said more cheaply is.
#pragma once

#include "term.hpp"

#include <boost/unordered/unordered_flat_map.hpp>

#include <map>
#include <span>
#include <tuple>
#include <vector>

namespace maatstaf::block {

class graph {
public:
    /// A box that is the same in every row.
    std::uint32_t constant(kind of, box value);
    std::uint32_t number(kind of, std::int64_t value) { return constant(of, point(value)); }

    /// `near`: its days may be taken as near ones, because a row with another is judged for itself.
    std::uint32_t column(kind of, std::uint32_t column, std::uint32_t about, box domain, bool near = false);

    /// An operator on its arguments, which come in its order; `n` holds what else it needs.
    std::uint32_t line(const node& n, std::span<const std::uint32_t> arguments);

    std::uint32_t look_up(const node& n, std::uint32_t day, const program& of);
    std::uint32_t narrow(std::uint32_t value, std::uint32_t by);
    std::uint32_t fold(const node& n, std::uint32_t body, std::uint32_t list, std::uint32_t maximum);
    std::uint32_t anybody(const node& n, std::uint32_t body, std::uint32_t maximum);
    std::uint32_t if_known(std::uint32_t list, std::uint32_t known, std::uint32_t unknown);

    const term& operator[](std::uint32_t at) const noexcept { return terms_[at]; }
    std::size_t size() const noexcept { return terms_.size(); }

    /// Was something asked for that terms cannot say: of the members of two lists at once, or of the host?
    bool is_beyond() const noexcept { return beyond_; }
    void go_beyond() noexcept { beyond_ = true; }

    /// A dated value: `before`, then values[i] from days[i] on. Each says something else than the one before.
    struct dated {
        std::vector<std::int32_t> days;
        std::vector<box> values; ///< one more than there are days: first what holds before them
        kind of = kind::money;
        friend bool operator==(const dated&, const dated&) = default;
    };
    const dated& table(std::size_t number) const noexcept { return tables_[number]; }

private:
    struct hash {
        std::size_t operator()(const term& t) const noexcept;
    };

    std::uint32_t intern(const term& made);
    std::uint32_t combine(const node& n, std::uint32_t a, std::uint32_t b, std::uint32_t c);
    std::uint32_t many(const node& n, std::span<const std::uint32_t> arguments);
    std::uint32_t compare(const node& n, std::uint32_t a, std::uint32_t b);
    std::uint32_t choose(const node& n, std::uint32_t condition, std::uint32_t then, std::uint32_t otherwise);
    std::uint32_t within(std::uint32_t at, box limits);
    std::uint32_t within_anew(std::uint32_t at, box limits);
    bool is_made_of_tables(std::uint32_t at) const;
    bool is_small(std::uint32_t at) const noexcept;
    template <class Change>
    std::uint32_t each_value(std::uint32_t at, const Change& change);
    std::uint32_t months(const node& n, std::uint32_t from, std::uint32_t to);
    std::uint32_t divide(std::uint32_t value, std::int64_t by);
    std::uint32_t near_key(std::uint32_t day);
    std::uint32_t near_key_of(std::uint32_t key);
    bool is_told_apart_nearly(std::uint32_t difference, std::uint32_t limit) const;
    std::uint32_t nearly(std::uint32_t difference, std::uint32_t limit);
    std::uint32_t by_near_key(std::uint32_t day, dated& made);
    std::uint32_t through_table(const node& n, std::uint32_t a, std::uint32_t b);
    std::uint32_t look_up(std::uint32_t day, dated made);
    std::uint32_t add_table(dated made);
    std::uint32_t about_alike(std::array<std::uint32_t, 3>& arguments);

    std::vector<term> terms_;
    std::vector<dated> tables_;
    boost::unordered_flat_map<term, std::uint32_t, hash> known_;
    std::map<std::tuple<std::uint32_t, std::int64_t, std::int64_t>, std::uint32_t> limited_; ///< what `within` gave
    bool beyond_ = false;
};

} // namespace maatstaf::block
