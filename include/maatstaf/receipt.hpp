// A receipt: a judgement written down with all that it rests on (the pack and its fingerprint, the version of the
// library, the date, the case as it was given, the results), so that years later it can be made again and compared. The
// same judgement always gives the same receipt: no clock, no machine and no names of people are in it.
//
//     diagnostics found;
//     const std::string text = write_receipt({.by = pack, .on = {2020, 1, 1}, .case_json = json}, found);
//     ...
//     const receipt kept = read_receipt(text, found);
//     const replayed now = replay(kept, pack, found);
//     if (now.same()) ...
//
// The format is in docs/receipts.md. Part of maatstaf::pack. Throws nothing of its own; where memory runs out,
// std::bad_alloc, as the standard library does.
#pragma once

#include <maatstaf/explain.hpp>
#include <maatstaf/law/diagnostic.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf {

/// What is to be judged and written down. Borrowed for the call.
struct receipt_request {
    const pack& by;
    date on;                                   ///< the date of judgement
    std::string_view case_json;                ///< as read_case reads it
    std::span<const std::string_view> rules{}; ///< none: all rules of the pack itself about the case's entity
    language in = language::nl;                ///< of the results
    /// Those that the host judges by. A receipt has to mean the same where they are not, so they are not called: the case
    /// tells what they would give, or there is no receipt.
    std::span<const custom_function> functions{};
};

/// Judges, and writes the receipt: two spaces for each level, no newline at the end. Empty when something is found.
std::string write_receipt(const receipt_request& asked, diagnostics& found);

/// A receipt that has been read. Owns what it holds. Immutable: any number of threads may replay it.
class receipt {
public:
    receipt(receipt&&) noexcept;
    receipt& operator=(receipt&&) noexcept;
    ~receipt();

    /// The pack that judged. Empty when the text does not say.
    std::string_view pack_name() const noexcept;

private:
    struct contents;
    explicit receipt(std::unique_ptr<contents> read) noexcept;
    std::unique_ptr<contents> contents_;

    friend receipt read_receipt(std::string_view, diagnostics&);
    friend struct replayed replay(const receipt&, const pack&, diagnostics&);
};

/// Reads at most 16 MiB of JSON with at most 500,000 values. Where something is found the receipt is as far as it could be read; replaying it then
/// judges nothing, but reports what is wrong with its rules and its case as well.
receipt read_receipt(std::string_view text, diagnostics& found);

/// One place where the judgement of then and that of now are not the same.
struct difference {
    std::string place; ///< JSON Pointer into the receipt
    std::string then;  ///< JSON on one line; empty where nothing stood there
    std::string now;   ///< the same of now
};

/// What came of a replay.
struct replayed {
    std::string judgement;                ///< as `maatstaf judge --format json` prints it now; empty if there is none
    std::vector<difference> differences;  ///< in the order of the receipt
    std::optional<difference> by_version; ///< another version of the library, and that is all

    bool same() const noexcept { return !judgement.empty() && differences.empty(); }
};

/// Judges again. `with`: the pack that the receipt names. In `found`: why there is no judgement. With a difference beside
/// it, this pack or this version of the library no longer judges such a case; without one, the receipt is at fault.
replayed replay(const receipt& of, const pack& with, diagnostics& found);

} // namespace maatstaf
