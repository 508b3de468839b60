// The text of a case (JSON) becomes a situation. Everything that is wrong with it is reported at once (up to a thousand
// findings), each with its place (a JSON Pointer, a line and a column) and a remedy; what is reported is not told to the
// situation. Reading goes in two steps, because the text says what kind of case it is, and only then can a plan be made
// that knows the facts:
//
//     diagnostics found;
//     const case_text text = read_case(json, packs, found);
//     ... make a plan for text.entity() ...
//     situation known{plan};
//     tell(text, known, found);
//
// Part of maatstaf::pack. Throws nothing of its own; where memory runs out, std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/evaluate.hpp>
#include <maatstaf/law/diagnostic.hpp>

#include <memory>
#include <span>
#include <string_view>

namespace maatstaf {

/// A case that has been read but not yet understood. Owns what it holds; borrows the packs. Immutable: any number of
/// threads may tell it to situations of their own.
class case_text {
public:
    case_text(case_text&&) noexcept;
    case_text& operator=(case_text&&) noexcept;
    ~case_text();

    /// What the case is about: "huishouden". Empty when the text does not say, or names nothing that the packs know.
    std::string_view entity() const noexcept;

private:
    struct contents;
    explicit case_text(std::unique_ptr<contents> read) noexcept;
    std::unique_ptr<contents> contents_;

    friend case_text read_case(std::string_view, std::span<const pack* const>, diagnostics&);
    friend void tell(const case_text&, situation&, diagnostics&);
    friend void report_contradictions(const case_text&, const situation&, const judge&, diagnostics&);
};

/// Reads at most 16 MiB of JSON with at most 100,000 values, at most 32 levels deep. `packs`, with those that they use,
/// say which entities there are.
case_text read_case(std::string_view json, std::span<const pack* const> packs, diagnostics& found);

/// Tells `to` all facts of the case that are as they should be, marks what it lists under "review", and reports the rest.
/// A fact that no rule of the plan uses is accepted in silence. A text without an entity tells nothing.
void tell(const case_text& text, situation& to, diagnostics& found);

/// Reports every definition or rule of which what was given cannot be true together with what follows from the facts.
/// `by` must have considered `known` last.
void report_contradictions(const situation& known, const judge& by, diagnostics& found);

/// The same, where `text` was told to `known`: each with its line and column.
void report_contradictions(const case_text& text, const situation& known, const judge& by, diagnostics& found);

} // namespace maatstaf
