#include "row_facts.hpp"

#include "table/column_reader.hpp"

namespace maatstaf {

namespace {

using reason = refused_row::reason;

class row_teller {
public:
    row_teller(const table& cases, const bound_table& bound, std::size_t row, situation& known)
        : cases_(cases), bound_(bound), row_(row), known_(known) {}

    std::optional<refused_row> tell() {
        for (std::uint32_t c = 0; c < bound_.columns.size(); ++c)
            if (bound_.columns[c].is != bound_column::target::member) tell_column(c);
        for (std::uint32_t l = 0; l < bound_.lists.size(); ++l) tell_members(l);
        return refused_;
    }

private:
    void refuse(reason why, std::uint32_t column) {
        if (!refused_) refused_ = refused_row{row_, why, column};
    }

    void tell_column(std::uint32_t number) {
        const bound_column& what = bound_.columns[number];
        box value{};
        if (const auto why = read_value(cases_.columns[number], what, row_, value)) return refuse(*why, number);
        if (what.is == bound_column::target::fact) known_.set_slot(what.place, value);
        else if (value != what.domain) known_.give(cases_.columns[number].name, what.of, value);
    }

    void tell_members(std::uint32_t number) {
        const std::uint32_t list = bound_.lists[number];
        const scope& names = known_.made_for().names();
        const auto whole = static_cast<std::uint32_t>(bound_.columns.size()) + number;
        const auto range = read_members(cases_.lists[number], row_);
        if (!range) return;
        if (range->begin < 0 || range->end < range->begin) return refuse(reason::offsets_disorder, whole);
        if (range->end - range->begin > std::int64_t{names.lists[list].maximum})
            return refuse(reason::too_many_members, whole);
        known_.set_members(names.lists[list].name, range->end - range->begin);
        for (std::uint32_t c = 0; c < bound_.columns.size(); ++c) {
            const bound_column& what = bound_.columns[c];
            if (what.is != bound_column::target::member || what.list != list) continue;
            for (std::int64_t m = range->begin; m < range->end; ++m) {
                const auto member = static_cast<std::uint32_t>(m - range->begin);
                box value{};
                if (const auto why = read_value(cases_.columns[c], what, static_cast<std::size_t>(m), value))
                    refuse(*why, c);
                else known_.set_slot(names.layouts[list].slot_of(member, what.place), value);
            }
        }
    }

    const table& cases_;
    const bound_table& bound_;
    std::size_t row_;
    situation& known_;
    std::optional<refused_row> refused_;
};

} // namespace

std::optional<refused_row> tell_row(const table& cases, const bound_table& bound, std::size_t row, situation& known) {
    return row_teller{cases, bound, row, known}.tell();
}

} // namespace maatstaf
