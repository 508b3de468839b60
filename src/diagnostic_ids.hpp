// Every finding that this library reports about a case, a pack or arguments: its id, its sentence and its remedy, in one
// table. An id is never given another meaning; a finding that goes out of use leaves its number empty.
#pragma once

#include <maatstaf/law/diagnostic.hpp>

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace maatstaf {

enum class finding : std::uint8_t {
    // the text of a case, and any JSON text
    unreadable,
    too_large,
    too_deep,
    not_an_object,
    duplicate_key,
    unknown_key,
    no_entity,
    unknown_entity,
    facts_not_an_object,
    unknown_fact,
    other_entity,
    wrong_kind,
    money_as_number,
    money_malformed,
    date_malformed,
    impossible_date,
    outside_domain,
    unknown_option,
    partial_shape,
    reversed_range,
    partial_kind,
    no_options,
    not_a_list,
    not_a_member,
    too_many_members,
    unknown_member_fact,
    unknown_partial_key,
    date_of_judgement,
    contradiction,
    number_too_large,
    too_many_values,
    too_much_alike,
    // the arguments of the command line program
    unknown_command,
    malformed_option,
    missing_option,
    unknown_pack,
    unknown_rule,
    rule_of_other_entity,
    malformed_date_option,
    unknown_language,
    unknown_format,
    unreadable_file,
    two_packs_of_a_name,
    // an answer of "BRP personen bevragen"
    brp_entity,
    brp_not_an_answer,
    brp_not_a_person,
    brp_key_twice,
    brp_too_much,
    brp_deceased,
    brp_in_error,
    brp_to_be_erased,
    brp_malformed,
    brp_outside_domain,
    // a file of test cases
    not_a_case_file,
    unknown_file_key,
    other_pack,
    not_a_list_of_cases,
    not_a_test_case,
    unknown_case_key,
    missing_case_key,
    wrong_case_key,
    duplicate_case_name,
    unknown_model,
    model_of_other_entity,
    malformed_case_date,
    date_among_facts,
    nothing_expected,
    unknown_expected_rule,
    unknown_expected_truth,
    unknown_setting,
    unknown_branch,
    // a pack
    unlinkable,
    not_that_object,
    other_format,
    unknown_pack_key,
    missing_pack_key,
    wrong_pack_type,
    malformed_name,
    name_taken,
    too_many_here,
    too_few_here,
    unknown_used_pack,
    used_wrongly,
    not_one_value,
    undeclared_name,
    unknown_kind,
    malformed_options,
    malformed_constant,
    other_denominator,
    periods_not_in_order,
    gap_with_value,
    never_in_force,
    when_or_value,
    kind_with_when,
    not_an_expression,
    unknown_operator,
    wrong_argument_count,
    wrong_kind_here,
    other_options,
    kind_unclear,
    unknown_mode,
    member_outside_list,
    list_within_itself,
    uses_itself,
    nested_too_deeply,
    can_overflow,
    case_too_large,
    overflow_by_choice,
    too_many_steps,
    rests_too_deep,
    too_many_needed,
    // the signature of a pack
    malformed_key,
    malformed_signature,
    signature_does_not_fit,
    no_signature,
    // a receipt
    not_a_receipt,
    other_receipt_format,
    unknown_receipt_key,
    missing_receipt_key,
    wrong_receipt_value,
    malformed_receipt_date,
    receipt_of_other_pack,
    pack_of_receipt_unknown,
    unwritable_receipt,
    not_in_a_receipt,
    // a table of cases in a file
    no_header,
    not_utf8,
    other_separator,
    column_twice,
    list_in_csv,
    no_ends,
    no_date_column,
    range_of_dates,
    wrong_field_count,
    stray_quote,
    unclosed_quote,
    row_too_long,
    unknown_table_format,
    unwritable_table,
    not_arrow,
    other_arrow_type,
    without_arrow,
    unreadable_table,
    unfit_row,
    broken_arrow_schema,
    broken_arrow_array,
    too_many_rows,
    null_rows,
    no_year_month_day,
    // a call from another language
    border_null,
    border_handle,
    border_struct,
    border_number,
    border_encoding,
    border_order,
    border_buffers,
    border_memory,
    border_mistake,
    case_of_other_entity,
    unfit_table,
    unknown_function,
    function_given_twice,
    // a remark about a pack that can be used
    unused_fact,
    unused_list,
    unused_definition,
    unused_parameter,
    unused_setting,
    unused_question,
    gap_without_reason,
    nothing_before,
    no_source,
    no_source_of_amount,
    one_language_only,
    no_label,
    no_value_on_day,
    unused_need,
};

/// The finding as a diagnostic; `with` fills the places of its sentence and its remedy.
diagnostic report(finding what, std::string place, std::initializer_list<std::string_view> with);

/// A finding in words, with {0}, {1} … where what is found is filled in.
struct finding_words {
    finding what;
    std::string_view id, sentence, remedy;
};

/// All findings, in the order of the enumeration.
std::span<const finding_words> all_findings() noexcept;

/// "MST-C010".
std::string_view id_of(finding what) noexcept;

} // namespace maatstaf
