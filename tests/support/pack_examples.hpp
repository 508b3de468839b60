// The packs of tests/packs and what is made of them: one pack that is right, and examples that say what to write in its
// place. The tests load them, the documentation shows them.
#pragma once

#include <maatstaf/load.hpp>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace maatstaf::tests {

using json = nlohmann::ordered_json;

class pack_examples {
public:
    /// Reads "voorbeeld.json", and the packs that it and its examples can use, from a folder.
    explicit pack_examples(std::string folder);

    /// A file of that folder, in which {"times": n, "of": …} within a list stands for n copies, with # for the number of
    /// each.
    json read(const std::string& name) const;

    /// The text of the pack that is right.
    const std::string& right() const noexcept { return right_; }

    /// The same with other top-level members; null takes one away. The test cases stay only with the rules that they are about.
    /// And with more in the lists at the top.
    std::string with(const json& change, const json& add = json::object()) const;

    /// The same with one more rule.
    std::string with_rule(json rule) const;

    /// The text of an example: its "text", so many "times", after what stands "before"; or the pack with its "change" and
    /// what it has to "add".
    std::string text_of(const json& example) const;

    struct loaded {
        std::optional<loaded_pack> pack;
        diagnostics found;
    };
    loaded load(const std::string& text) const;

private:
    std::string folder_, right_;
    std::vector<loaded_pack> others_;
    std::vector<const pack*> available_;
};

/// What a file holds; empty when it cannot be read.
std::string text_of_file(const std::string& path);

} // namespace maatstaf::tests
