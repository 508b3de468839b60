// Where a pack finds what it uses when there are no files: among the packs that the caller gives, then among those
// that are built in. A built-in pack of which the caller gives something that it uses becomes another pack, as on the
// command line.
#pragma once

#include "handles.hpp"

#include <maatstaf/law/diagnostic.hpp>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace maatstaf::c {

class packs_at_hand {
public:
    /// They are alive.
    explicit packs_at_hand(std::span<const mst_pack* const> given);

    /// Those that have the name of one before them.
    void report_two_of_a_name(diagnostics& found) const;

    /// `is_signed`: and the signature is right.
    std::shared_ptr<const held_pack> load(std::string_view text, bool is_signed, diagnostics& found) const;
    std::shared_ptr<const held_pack> built_in(const pack& known, diagnostics& found) const;

private:
    std::shared_ptr<const held_pack> find(std::string_view name, diagnostics& found) const;
    static std::shared_ptr<held_pack> load_with(std::string_view text,
                                                std::vector<std::shared_ptr<const held_pack>> uses, diagnostics& found);

    std::vector<std::shared_ptr<const held_pack>> given_;
};

} // namespace maatstaf::c
