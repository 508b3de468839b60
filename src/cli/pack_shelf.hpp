// The packs of one run of the program: those that are built in, and those that were loaded from files, with everything that
// they use. A pack finds what it uses among the packs named on the command line, then among those that are built in, then
// as NAME.json in its own folder. A file comes before a built-in pack of its name, for the other packs too: so whoever
// cannot wait for new amounts loads a newer `landelijk`, and the built-in municipal packs are judged by it. Where a key is
// given no file is taken that its owner did not sign; what is built in is part of the program and needs no signature.
#pragma once

#include "json_document.hpp"

#include <maatstaf/load.hpp>

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace maatstaf::cli {

/// A pack as an argument names it: a file, where there is a "/" or a ".json" in it; else the name of a pack, or a file.
struct pack_argument {
    std::string written;
    std::string_view place; ///< of a finding: "--pack"
};

/// Keeps what it has loaded in its place, also when it is moved.
class pack_shelf {
public:
    pack_shelf();
    ~pack_shelf();
    pack_shelf(pack_shelf&&) noexcept;
    pack_shelf& operator=(pack_shelf&&) noexcept;

    /// From now on only files that the owner of this key signed, each with its signature beside it.
    void trust_only(std::vector<unsigned char> public_key) { key_ = std::move(public_key); }

    /// The pack that each argument names, or null: why is then in `found`, for all of them and all that they use at once.
    std::vector<const pack*> take(std::span<const pack_argument> arguments, diagnostics& found);

    /// The file that a pack was loaded from, as it was named; the name of a built-in one.
    std::string_view origin_of(const pack& taken) const;

    /// What stands in that file; empty for a built-in one.
    std::string_view text_of(const pack& taken) const;

    /// Whether it was loaded from a file of which the signature is right.
    bool is_signed(const pack& taken) const;

    /// With what a view does not show; null for a built-in pack.
    const loaded_pack* loaded(const pack& taken) const;

    /// The test cases that a pack brings along, a list; null where it brings none.
    const json_value* cases_of(const pack& taken) const;

private:
    struct volume;

    volume* open(const pack_argument& argument, diagnostics& found);
    volume* open_file(const std::string& name, diagnostics& found);
    volume& built_in(const pack& known);
    volume* given(std::string_view name);
    volume* beside(const volume& user, const std::string& name, diagnostics& found);
    volume* used_by(const volume& user, const std::string& name, diagnostics& found);
    void report_two_of_a_name(std::span<volume* const> files, diagnostics& found) const;
    void report_circle(const volume& user, std::size_t use, const volume& again, diagnostics& found) const;
    const pack* load(volume& which, diagnostics& found);
    void load_text(volume& which, std::vector<const pack*> available, diagnostics& found);

    std::optional<std::vector<unsigned char>> key_;
    bool refused_ = false; ///< a file, which may be the one that is meant by a name
    std::deque<volume> volumes_;
    std::vector<volume*> given_; ///< files among the arguments
    std::vector<volume*> path_;  ///< from a pack to what it uses, as far as that is being loaded
};

} // namespace maatstaf::cli
