#include "diagnostic_ids.hpp"

#include "pattern.hpp"

#include <array>
#include <utility>

namespace maatstaf {

namespace {

using entry = finding_words;

// clang-format off
constexpr std::array entries{
    entry{finding::unreadable, "MST-C001", "This is not JSON: reading stops here.",
          "Look there for a missing comma, quotation mark or bracket; the text must be UTF-8."},
    entry{finding::too_large, "MST-C002", "The text is longer than {0}.",
          "Leave out what does not belong here, or divide it over several texts."},
    entry{finding::too_deep, "MST-C003", "The text has more than {0} levels of lists and objects inside each other.",
          "Write it with fewer; nothing that can be read here needs so many."},
    entry{finding::not_an_object, "MST-C004", "A case is a JSON object, and this is {0}.",
          "Write {\"entity\": …, \"facts\": {…}}."},
    entry{finding::duplicate_key, "MST-C005", "{0} stands here twice.", "Keep one of the two."},
    entry{finding::unknown_key, "MST-C006", "{0} has no meaning in a case.", "{1}"},
    entry{finding::no_entity, "MST-C007", "The case does not say what it is about.", "Add \"entity\": one of {0}."},
    entry{finding::unknown_entity, "MST-C008", "{0} is no entity of this pack.", "{1}"},
    entry{finding::facts_not_an_object, "MST-C009", "The facts are a JSON object, and this is {0}.",
          "Write \"facts\": {\"name\": value, …}."},
    entry{finding::unknown_fact, "MST-C010", "{0} is no fact and no definition of {1}.", "{2}"},
    entry{finding::other_entity, "MST-C011", "{0} belongs to {1}, and this case is about {2}.",
          "Leave it out, or judge a case of the other entity."},
    entry{finding::wrong_kind, "MST-C012", "{0} wants {1}, and this is {2}.", "{3}"},
    entry{finding::money_as_number, "MST-C013", "{0} is an amount with cents written as a number, {1}, and numbers are not exact.",
          "{2}"},
    entry{finding::money_malformed, "MST-C014", "{0} is an amount, and {1} is not written as one.", "{2}"},
    entry{finding::date_malformed, "MST-C015", "{0} is a date, and {1} is not written as one.", "{2}"},
    entry{finding::impossible_date, "MST-C016", "{0} is not a day of the calendar: {1}.", "{2}"},
    entry{finding::outside_domain, "MST-C017", "{1} is outside what {0} can be: {2}.",
          "Check the value and its unit."},
    entry{finding::unknown_option, "MST-C018", "{1} is no option of {0}.", "{2}"},
    entry{finding::partial_shape, "MST-C019", "{0} is known in part here, but this cannot be read: {1}.",
          "Write {\"between\": [lowest, highest]}, where either may be null, or for a choice {\"one_of\": [\"…\", \"…\"]}."},
    entry{finding::reversed_range, "MST-C020", "The lower end {1} of {0} lies above the upper end {2}.",
          "Put the lower end first."},
    entry{finding::partial_kind, "MST-C021", "\"{1}\" does not apply to {0}, which is {2}.", "{3}"},
    entry{finding::no_options, "MST-C022", "This leaves {0} no option at all.",
          "Name the options that are still possible, or leave the fact out when nothing is known."},
    entry{finding::not_a_list, "MST-C023", "{0} is a list of members, and this is {1}.",
          "Write [{…}, {…}], or [] when there is nobody; leave it out when that is not known."},
    entry{finding::not_a_member, "MST-C024", "A member of {0} is an object with its facts, and this is {1}.",
          "Write {\"name\": value, …}, or {} when nothing is known of this member."},
    entry{finding::too_many_members, "MST-C025", "{0} has {1} members, and at most {2} can be judged.",
          "Leave out the members that the rules do not ask about."},
    entry{finding::unknown_member_fact, "MST-C026", "{0} is no fact of the members of {1}.", "{2}"},
    entry{finding::unknown_partial_key, "MST-C027", "{0} has no meaning in what is known in part.", "{1}"},
    entry{finding::date_of_judgement, "MST-C028", "The date of judgement is not a fact of the case: it is given for all cases alike.",
          "Leave it out here; on the command line it is --on."},
    entry{finding::contradiction, "MST-C029", "{0} is given as {1}, but from the other facts follows {2}.",
          "One of the two is wrong: correct a fact, or leave out what is given here."},
    entry{finding::number_too_large, "MST-C030", "This number is larger than any number can be here.",
          "Correct it; what follows it has not been read."},
    entry{finding::too_many_values, "MST-C031", "The text has more than {0} values.",
          "Leave out what does not belong here, or divide it over several texts."},

    entry{finding::unknown_command, "MST-A001", "{0} is no command of maatstaf.", "{1}"},
    entry{finding::malformed_option, "MST-A002", "{0}.", "See maatstaf {1} --help."},
    entry{finding::missing_option, "MST-A003", "{0} is missing.", "{1}"},
    entry{finding::unknown_pack, "MST-A004", "{0} is no built-in pack.", "{1}"},
    entry{finding::unknown_rule, "MST-A005", "{0} is no rule of pack {1}.", "{2}"},
    entry{finding::rule_of_other_entity, "MST-A006", "{0} is a rule about {1}, and this case is about {2}.",
          "Leave it out, or judge a case of the other entity."},
    entry{finding::malformed_date_option, "MST-A007", "{0} is not a day that can be judged: {1}.", "{2}"},
    entry{finding::unknown_language, "MST-A008", "{0} is no language of maatstaf.", "Choose nl (Dutch) or en (English)."},
    entry{finding::unknown_format, "MST-A009", "{0} is no format of maatstaf.", "{1}"},
    entry{finding::unreadable_file, "MST-A010", "{0} cannot be read: {1}.", "Name a file that is there, or - for standard input."},

    // These never repeat what the register says: it is about a person.
    entry{finding::brp_entity, "MST-B001", "{0} is no entity that the BRP knows something about.", "Choose huishouden or jeugdige."},
    entry{finding::brp_not_an_answer, "MST-B002", "This is no answer of \"BRP personen bevragen\": {0}.",
          "Give {\"type\": …, \"personen\": […]}, or one person of it, as version 2.7 of the service writes them."},
    entry{finding::brp_not_a_person, "MST-B003", "A person is a JSON object with what the BRP knows of somebody, and this is none.",
          "Give the persons as version 2.7 of \"BRP personen bevragen\" writes them."},
    entry{finding::brp_key_twice, "MST-B004", "A name stands twice in an object here, so that it is not clear what holds.",
          "Give the answer as the service wrote it."},
    entry{finding::brp_too_much, "MST-B005", "The text is more than can be read here: it has more than {0}.",
          "Give the answer as the service wrote it, in parts if it is that large."},
    entry{finding::brp_deceased, "MST-B006", "This person has died: there is no situation left to judge.",
          "Leave this person out. What matters to a partner or a child is made from their own entry."},
    entry{finding::brp_in_error, "MST-B007", "The BRP has closed this entry because it is a mistake.",
          "Leave this entry out, and ask for the person by the number that is right."},
    entry{finding::brp_to_be_erased, "MST-B008", "The BRP has closed this entry in order to erase it.",
          "Leave this entry out, and ask for the person by the number that is right."},
    entry{finding::brp_malformed, "MST-B009", "{0} is not written as \"BRP personen bevragen\" writes it: {1}.",
          "Give the answer as version 2.7 of the service wrote it."},
    entry{finding::brp_outside_domain, "MST-B010", "{0} lies outside what can be judged: {1}.",
          "Check it in the BRP; if it is right, these rules cannot judge this person."},

    entry{finding::not_a_case_file, "MST-T001", "A file of test cases is a JSON object, and this is {0}.",
          "Write {\"pack\": …, \"cases\": […]}."},
    entry{finding::unknown_file_key, "MST-T002", "{0} has no meaning in a file of test cases.", "{1}"},
    entry{finding::other_pack, "MST-T003", "These cases are about pack {0}, and {1} is asked.",
          "Ask the pack that the file names with -p, or correct the file."},
    entry{finding::not_a_list_of_cases, "MST-T004", "{0} is a list with at least one object, and this is {1}.",
          "Write \"cases\": [{…}, {…}]; what no case can decide stands in \"unreachable\": [{…}]."},
    entry{finding::not_a_test_case, "MST-T005", "A test case is a JSON object, and this is {0}.",
          "Write {\"name\": …, \"on\": …, \"entity\": …, \"facts\": {…}, \"expect\": {…}, \"because\": …}."},
    entry{finding::unknown_case_key, "MST-T006", "{0} has no meaning here.", "{1}"},
    entry{finding::missing_case_key, "MST-T007", "{0} is missing.", "{1}"},
    entry{finding::wrong_case_key, "MST-T008", "{0} wants {1}, and this is {2}.", "Write it so."},
    entry{finding::duplicate_case_name, "MST-T009", "An earlier case of this file is called {0} too.",
          "Give each case a name of its own, so that a failure names one case."},
    entry{finding::unknown_model, "MST-T010", "No earlier case of this file is called {0}.", "{1}"},
    entry{finding::model_of_other_entity, "MST-T011", "This case is about {0}, and the case that it is like is about {1}.",
          "Leave \"entity\" out, or write the case without \"like\"."},
    entry{finding::malformed_case_date, "MST-T012", "{0} is not a day that can be judged: {1}.", "{2}"},
    entry{finding::date_among_facts, "MST-T013", "The date of judgement is not a fact of the case.",
          "Give it beside the facts: \"on\": \"2025-01-31\"."},
    entry{finding::nothing_expected, "MST-T014", "The case expects nothing, so it can only pass.",
          "Name a rule or a definition and its answer: \"expect\": {\"name\": \"yes\"}."},
    entry{finding::unknown_expected_rule, "MST-T015", "{0} is no rule and no definition of {1}.", "{2}"},
    entry{finding::unknown_expected_truth, "MST-T016", "{0} answers yes, no or unknown, and this is {1}.",
          "Write \"yes\", \"no\" or \"unknown\"."},
    entry{finding::unknown_setting, "MST-T017", "{0} is no setting of this pack.", "{1}"},
    entry{finding::unknown_branch, "MST-T018", "Nothing in {0} reads {1}.",
          "Copy it as the coverage table prints it, or leave it out: the rule may have changed."},

    entry{finding::unlinkable, "MST-P001", "Pack {0} cannot be used: {1}.", "This is a mistake in the pack; report it to whoever made it."},
    entry{finding::not_that_object, "MST-P002", "Here {0} is wanted as a JSON object, and this is {1}.", "{2}"},
    entry{finding::other_format, "MST-P003", "This pack is written in format {0}, and this library reads format {1}.",
          "Take the library of that format, or have the pack written anew."},
    entry{finding::unknown_pack_key, "MST-P004", "{0} has no meaning in {1}.", "{2}"},
    entry{finding::missing_pack_key, "MST-P005", "{0} is missing in {1}.", "{2}"},
    entry{finding::wrong_pack_type, "MST-P006", "{0} wants {1}, and this is {2}.", "{3}"},
    entry{finding::malformed_name, "MST-P007", "{0} cannot be a name.",
          "A name begins with a letter, has letters a-z, digits and underscores, and is at most 100 long; what people read is \"label\"."},
    entry{finding::name_taken, "MST-P008", "The name {0} is taken: {1}.",
          "Give it a name of its own; what another pack declares is used by its name, and not declared again."},
    entry{finding::too_many_here, "MST-P009", "{0} has {1} entries, and at most {2} can be loaded.", "{3}"},
    entry{finding::too_few_here, "MST-P010", "{0} is empty.", "{1}"},
    entry{finding::unknown_used_pack, "MST-P011", "Pack {0} is used here, and it is not known.", "{1} On the command line, -p names further packs."},
    entry{finding::used_wrongly, "MST-P012", "Pack {0} cannot be used here: {1}.", "{2}"},
    entry{finding::not_one_value, "MST-P013", "The setting {0} wants one value, and this leaves several.", "Choose one; what nobody can say is a question, and what differs from case to case is a fact."},
    entry{finding::undeclared_name, "MST-P014", "{0} {1} is not declared.", "{2}"},
    entry{finding::unknown_kind, "MST-P015", "{0} is no kind of value.", "{1}"},
    entry{finding::malformed_options, "MST-P016", "The options are not right here: {0}.", "{1}"},
    entry{finding::malformed_constant, "MST-P017", "A value cannot be written as {0} here.", "{1}"},
    entry{finding::other_denominator, "MST-P018", "The periods of {0} are written over different denominators; the first has {1}.",
          "Write every rate of one dated value over the same denominator, because amounts are rounded by it."},
    entry{finding::periods_not_in_order, "MST-P019", "The periods of {0} are not in order: this one does not begin after the one before it.",
          "Sort them by \"from\", and give each day one period."},
    entry{finding::gap_with_value, "MST-P020", "A period of {0} has a value and a reason why there is none.", "Keep one of the two."},
    entry{finding::never_in_force, "MST-P021", "This is in force on no day: \"until\" {0} does not lie after \"from\" {1}.",
          "\"until\" is the first day on which it no longer holds; leave it out when no end is known."},
    entry{finding::when_or_value, "MST-P022", "A definition or a rule has a condition or a value, and {0}.",
          "Write \"when\" for what is answered by yes or no, \"kind\" and \"value\" for anything else."},
    entry{finding::kind_with_when, "MST-P023", "{0} does not go with \"when\", which is always a truth.", "Leave it out, or write \"value\" for \"when\"."},
    entry{finding::not_an_expression, "MST-P024", "An expression is a constant or an object with one operator as its key, and this is {0}.",
          "Write {\"operator\": …}, such as {\"at_most\": [{\"fact\": \"…\"}, \"100.00\"]}."},
    entry{finding::unknown_operator, "MST-P025", "{0} is no operator.", "{1}"},
    entry{finding::wrong_argument_count, "MST-P026", "{0} wants {1}, and this is {2}.", "{3}"},
    entry{finding::wrong_kind_here, "MST-P027", "Here {0} is wanted, and this gives {1}.", "{2}"},
    entry{finding::other_options, "MST-P028", "Here a choice of {0} is wanted, and this is a choice of {1}.", "Both must have the same options in the same order."},
    entry{finding::kind_unclear, "MST-P029", "What kind of value the question {0} stands for does not follow from what stands around it.",
          "{1}"},
    entry{finding::unknown_mode, "MST-P030", "{0} is no way of {1}.", "{2}"},
    entry{finding::member_outside_list, "MST-P031", "{0} is a fact of each member, and here no member is spoken of.",
          "Ask it within {\"some\": {\"of\": {1}, \"each\": …}}, or within every, count or sum."},
    entry{finding::list_within_itself, "MST-P032", "The list {0} is run through within itself, where it is not clear of which member is spoken.",
          "Make the inner question a definition about the whole list."},
    entry{finding::uses_itself, "MST-P033", "{0} uses itself: {1}.", "Break the circle: one of these must be said without the others."},
    entry{finding::nested_too_deeply, "MST-P034", "{0} holds too many values at once: more than {1}.",
          "Make definitions of parts of it, where an operator has many arguments or where they are nested deeply."},
    entry{finding::can_overflow, "MST-P035", "A number in {0} can leave the range of the machine or of the calendar, for some case within the declared domains.",
          "Declare how large the facts in it can be: \"within\": {\"between\": [\"0.00\", \"100000.00\"]}."},
    entry{finding::case_too_large, "MST-P036", "A case about {0} would have more than {1} values, or more than {2} lists.", "Declare fewer facts, fewer lists or a smaller \"maximum\" of members."},

    entry{finding::malformed_key, "MST-S001", "This is no Ed25519 public key: {0}.",
          "Give the key of whoever signs the pack, as PEM text: -----BEGIN PUBLIC KEY-----."},
    entry{finding::malformed_signature, "MST-S002", "A signature is 64 bytes, and here are {0}.",
          "Give the file with the signature as it was made; without a signature the pack is not loaded."},
    entry{finding::signature_does_not_fit, "MST-S003", "The signature does not fit this text and this key: the pack was changed after it was signed, or somebody else signed it.",
          "Ask whoever made the pack for the text with its signature; do not use this one."},

    entry{finding::not_a_receipt, "MST-R001", "A receipt is a JSON object, and this is {0}.",
          "Give what maatstaf judge --receipt has written."},
    entry{finding::other_receipt_format, "MST-R002", "This receipt is of format {0}, and format {1} is read.",
          "Replay it with a version of maatstaf that knows its format."},
    entry{finding::unknown_receipt_key, "MST-R003", "{0} has no meaning in a receipt.", "{1}"},
    entry{finding::missing_receipt_key, "MST-R004", "{0} is missing from the receipt.",
          "A receipt is replayed whole, as it was written."},
    entry{finding::wrong_receipt_value, "MST-R005", "{0} wants {1}, and this is {2}.",
          "A receipt is replayed whole, as it was written."},
    entry{finding::malformed_receipt_date, "MST-R006", "{0} is not a day that can be judged: {1}.", "{2}"},
    entry{finding::receipt_of_other_pack, "MST-R007", "This receipt is about pack {0}, and {1} is asked.",
          "Replay it with the pack that it names."},
    entry{finding::pack_of_receipt_unknown, "MST-R008", "The receipt is about pack {0}, which is not built in.", "{1}"},
    entry{finding::unwritable_receipt, "MST-R009", "The receipt cannot be written to {0}: {1}.",
          "Name a file in a folder that is there and can be written to."},
};
// clang-format on

constexpr bool in_order() {
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (static_cast<std::size_t>(entries[i].what) != i) return false;
    return entries.size() == static_cast<std::size_t>(finding::unwritable_receipt) + 1;
}
static_assert(in_order(), "maatstaf: a finding and its sentences have come apart");

} // namespace

diagnostic report(finding what, std::string place, std::initializer_list<std::string_view> with) {
    const entry& e = entries[static_cast<std::size_t>(what)];
    return {std::string(e.id), std::move(place), fill(e.sentence, with), fill(e.remedy, with)};
}

std::span<const finding_words> all_findings() noexcept {
    return entries;
}

std::string_view id_of(finding what) noexcept {
    return entries[static_cast<std::size_t>(what)].id;
}

} // namespace maatstaf
