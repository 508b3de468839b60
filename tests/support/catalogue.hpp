// The catalogue: for everything that can be said of a pack, its signature and a receipt an example, and what really comes of
// it. The tests hold each example against what it promises, the documentation shows it.
#pragma once

#include "pack_examples.hpp"

#include <map>
#include <string>
#include <vector>

namespace maatstaf::tests {

/// A file of examples says in "of" what they change or write in full: "pack", "signature" or "receipt". One with a "command"
/// is what the program finds, run in the repository; what else it gives is then its standard input.
class catalogue {
public:
    struct entry {
        std::string of;
        json example;

        std::string id() const { return example.at("id").get<std::string>(); }
        std::string mistake() const { return example.at("mistake").get<std::string>(); }
    };

    /// `program`: the command line program, a path or a name on the PATH.
    catalogue(std::string folder, std::string program);

    const pack_examples& packs() const noexcept { return packs_; }
    /// In the order of the files, which is by id in each series.
    const std::vector<entry>& entries() const noexcept { return entries_; }
    /// Why an id has no example.
    const std::map<std::string, std::string>& excuses() const noexcept { return excuses_; }

    /// What is found. Of a pack that loads these are the remarks about it, on a day if the example names one.
    diagnostics found_in(const entry& of) const;

private:
    json with_changes(json right, const json& example) const;
    std::string receipt_text(const json& example) const;
    diagnostics found_in_pack(const json& example) const;
    diagnostics found_in_signature(const json& example) const;
    diagnostics found_in_receipt(const json& example) const;
    diagnostics found_by_program(const entry& of) const;

    std::string folder_, program_;
    pack_examples packs_;
    json right_signature_, right_receipt_;
    std::vector<entry> entries_;
    std::map<std::string, std::string> excuses_;
};

/// The command as somebody types it, for sh.
std::string command_line(const std::string& program, const json& words);

} // namespace maatstaf::tests
