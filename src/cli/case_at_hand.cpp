#include "case_at_hand.hpp"

#include "commands.hpp"
#include "input.hpp"
#include "output.hpp"
#include "receipt_text.hpp"

#include <maatstaf/packs.hpp>

namespace maatstaf::cli {

namespace {

/// Reads, links, tells and judges. What is wrong is added to `found`; then the parts may be missing.
void prepare(const command& asked, const arguments& with, case_at_hand& into, diagnostics& found) {
    std::optional<std::string> text;
    if (!with.case_file.empty()) text = contents_of(with.case_file, found);
    if (text) into.text = std::move(*text);
    if (with.packs.empty()) return;
    const std::vector<std::string_view> rules(with.rules.begin(), with.rules.end());
    judge_text({.by = with.judged(),
                .text = text ? std::optional<std::string_view>{into.text} : std::nullopt,
                .rules = rules,
                .on = with.on,
                .place_of_rule = after_the_option,
                .date_moves = asked.date_moves},
               into, found);
}

} // namespace

asked_case asked_of(const arguments& with, case_at_hand& at_hand) {
    if (with.as_json) at_hand.hash = hash_of(with.judged());
    return {with.judged(), *at_hand.known, with.in, with.as_json, at_hand.hash};
}

int with_case(const command& asked, std::span<const std::string> arguments_written,
              std::optional<std::string> (*say)(const arguments&, case_at_hand&, diagnostics&)) {
    diagnostics found;
    const arguments with = read_arguments(asked, arguments_written, found);
    if (with.help) {
        print_help(asked);
        return done;
    }
    case_at_hand at_hand;
    prepare(asked, with, at_hand, found);
    if (found.empty() && !with.receipt_file.empty()) {
        const std::string receipt = receipt_text(with.judged(), at_hand.text, at_hand, with.in, found);
        if (found.empty()) write_receipt_file(with.receipt_file, receipt + '\n', found);
    }
    std::optional<std::string> said;
    if (found.empty()) said = say(with, at_hand, found);
    if (!said) {
        print(found, with.as_json);
        return bad_input;
    }
    return print(*said) ? done : bad_input;
}

} // namespace maatstaf::cli
