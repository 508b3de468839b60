/* Uses every function of the first header, in C99. Ends with status 0 when all is as that header says. */
#include "maatstaf.h"

#include <stdio.h>
#include <string.h>

static int failures = 0;

static void expect(int so, const char* what, int line) {
    if (so) return;
    ++failures;
    printf("line %d: %s\n", line, what);
}

#define EXPECT(so) expect(so, #so, __LINE__)
#define WORKS(call) expect((call) == MST_OK, #call, __LINE__)

static mst_utf8 text(const char* zero_ended) {
    mst_utf8 result;
    result.data = zero_ended;
    result.size = strlen(zero_ended);
    return result;
}

static int is(mst_utf8 given, const char* wanted) {
    return given.size == strlen(wanted) && (given.size == 0 || memcmp(given.data, wanted, given.size) == 0);
}

static const char on_the_limit[] =
    "{\"entity\": \"huishouden\", \"facts\": {\"gehuwd\": false, \"aanvrager_geboortedatum\": \"1988-04-12\", "
    "\"aanvrager_in_inrichting\": false, \"netto_inkomen\": \"1533.82\"}}";

static void packs(mst_error* error) {
    mst_pack_info info = {.struct_size = sizeof info};
    mst_entity entity = {.struct_size = sizeof entity};
    mst_signature by = {.struct_size = sizeof by};
    const mst_pack* uses[1];
    mst_pack *landelijk = NULL, *haarlem = NULL, *again = NULL;
    mst_text *json = NULL, *hash = NULL;
    mst_utf8 name, written;

    WORKS(mst_pack_built_in_name(0, &name));
    EXPECT(is(name, "landelijk"));
    WORKS(mst_pack_load_built_in(name, NULL, 0, &landelijk, error));
    uses[0] = landelijk;
    WORKS(mst_pack_load_built_in(text("haarlem"), uses, 1, &haarlem, error));
    WORKS(mst_pack_describe(haarlem, &info, error));
    EXPECT(is(info.name, "haarlem") && info.version.size > 0 && info.label_nl.size > 0 && info.label_en.size > 0);
    EXPECT(info.entity_count > 0);
    WORKS(mst_pack_entity(haarlem, 0, &entity, error));
    EXPECT(entity.name.size > 0);
    WORKS(mst_text_new(&json));
    WORKS(mst_text_new(&hash));
    WORKS(mst_pack_write_json(haarlem, json, error));
    WORKS(mst_pack_write_hash(haarlem, hash, error));
    WORKS(mst_text_view(hash, &written));
    EXPECT(written.size == 71);
    WORKS(mst_text_view(json, &written));
    WORKS(mst_pack_load(written, uses, 1, &again, error));
    by.key = text("none");
    EXPECT(mst_pack_load_signed(written, &by, uses, 1, &again, error) == MST_INPUT);

    mst_text_free(json);
    mst_text_free(hash);
    mst_pack_free(again);
    mst_pack_free(haarlem);
    mst_pack_free(landelijk);
}

static void errors(const mst_pack* pack, mst_error* error) {
    mst_request by = {.struct_size = sizeof by};
    mst_diagnostic found = {.struct_size = sizeof found};
    mst_plan* plan = NULL;
    mst_text* json = NULL;
    mst_utf8 written;
    size_t count = 0;

    by.on = text("2025-01-32");
    EXPECT(mst_plan_new(pack, text("huishouden"), &by, &plan, error) == MST_INPUT);
    WORKS(mst_error_count(error, &count));
    EXPECT(count == 1);
    WORKS(mst_error_diagnostic(error, 0, &found));
    EXPECT(is(found.id, "MST-A007") && is(found.place, "on") && found.message.size > 0 && found.remedy.size > 0);
    EXPECT(found.line == 0 && found.column == 0);
    WORKS(mst_text_new(&json));
    WORKS(mst_error_write_json(error, json));
    WORKS(mst_text_view(json, &written));
    EXPECT(written.size > 0);
    mst_text_free(json);
}

static void from_text_to_text(const mst_pack* pack, const mst_request* by, mst_error* error) {
    mst_text *judgement = NULL, *receipt = NULL, *report = NULL;
    mst_utf8 written;
    int32_t same = 0;

    WORKS(mst_text_new(&judgement));
    WORKS(mst_text_new(&receipt));
    WORKS(mst_text_new(&report));
    WORKS(mst_pack_judge_json(pack, text(on_the_limit), by, judgement, error));
    WORKS(mst_pack_write_receipt(pack, text(on_the_limit), by, receipt, error));
    WORKS(mst_text_view(receipt, &written));
    WORKS(mst_receipt_replay(written, pack, &same, report, judgement, error));
    EXPECT(same == 1);
    mst_text_free(judgement);
    mst_text_free(receipt);
    mst_text_free(report);
}

/* Twice what it is given. */
static int32_t twice(void* state, const int64_t* arguments, size_t count, int64_t* result) {
    *(size_t*)state += count;
    *result = 2 * arguments[0];
    return arguments[0] < 100;
}

static void functions(mst_error* error) {
    static const char rules[] =
        "{\"maatstaf\": 1, \"name\": \"eigen\", \"version\": \"1\", \"entities\": [{\"name\": \"geval\", \"facts\": "
        "[{\"name\": \"aantal\", \"kind\": \"count\"}]}], \"needs\": [{\"name\": \"dubbel\", \"entity\": \"geval\", "
        "\"kind\": \"count\", \"of\": [{\"fact\": \"aantal\"}]}], \"rules\": [{\"name\": \"veel\", \"entity\": "
        "\"geval\", "
        "\"when\": {\"more\": [{\"use\": \"dubbel\"}, 10]}}]}";
    mst_request by = {.struct_size = sizeof by};
    mst_function function = {.struct_size = sizeof function};
    const mst_function* all[1];
    mst_pack* pack = NULL;
    mst_plan* plan = NULL;
    mst_case* one = NULL;
    mst_range answer;
    size_t called = 0;

    function.name = text("dubbel");
    function.call = twice;
    function.state = &called;
    all[0] = &function;
    by.on = text("2025-01-01");
    by.functions = all;
    by.function_count = 1;
    WORKS(mst_pack_load(text(rules), NULL, 0, &pack, error));
    by.rules = &function.name;
    by.rule_count = 1;
    WORKS(mst_plan_new(pack, text("geval"), &by, &plan, error));
    WORKS(mst_case_new(plan, &one, error));
    WORKS(mst_case_tell(one, text("aantal"), text("6"), error));
    WORKS(mst_case_judge(one, error));
    WORKS(mst_case_answer(one, 0, &answer, error));
    EXPECT(answer.lower == 12 && answer.upper == 12 && called == 1);
    mst_case_free(one);
    mst_plan_free(plan);
    mst_pack_free(pack);
}

static void questions_about_packs(const mst_pack* pack, mst_error* error) {
    mst_check_options check = {.struct_size = sizeof check};
    mst_diff_options diff = {.struct_size = sizeof diff};
    const mst_utf8 rule = text("inkomen_tot_grens");
    mst_text* page = NULL;
    int32_t good = 0, same = 0;

    WORKS(mst_text_new(&page));
    check.on = text("2025-01-01");
    check.budget = 20000;
    check.form = MST_TEXT;
    check.origin = text("haarlemmermeer");
    WORKS(mst_pack_write_check(pack, &check, &good, page, error));
    EXPECT(good == 1);
    diff.rules = &rule;
    diff.rule_count = 1;
    diff.from = text("2025-01-01");
    diff.until = text("2026-01-01");
    WORKS(mst_pack_write_diff(pack, pack, &diff, &same, page, error));
    EXPECT(same == 1);
    mst_text_free(page);
}

static void plans(const mst_plan* plan, mst_error* error) {
    mst_plan_info info = {.struct_size = sizeof info};
    mst_rule rule = {.struct_size = sizeof rule};
    mst_fact fact = {.struct_size = sizeof fact};
    mst_list list = {.struct_size = sizeof list};
    mst_utf8 name;
    size_t n, options = 0;

    WORKS(mst_plan_describe(plan, &info, error));
    EXPECT(is(info.entity, "huishouden") && info.rule_count == 2 && info.fact_count > 3 && info.list_count > 0);
    EXPECT(info.slot_count > info.fact_count && info.has_date == 1 && info.date == 20089);
    WORKS(mst_plan_rule(plan, 0, &rule, error));
    EXPECT(is(rule.name, "inkomen_tot_grens") && rule.kind == MST_TRUTH && rule.option_count == 0);
    EXPECT(mst_plan_rule_option(plan, 0, 0, &name, error) == MST_ARGUMENT);
    for (n = 0; n < info.fact_count; ++n) {
        WORKS(mst_plan_fact(plan, n, &fact, error));
        EXPECT(fact.name.size > 0 && (fact.kind == MST_CHOICE || fact.domain.lower <= fact.domain.upper));
        if (fact.option_count > 0 && mst_plan_fact_option(plan, n, 0, &name, error) == MST_OK) ++options;
    }
    EXPECT(options > 0);
    WORKS(mst_plan_list(plan, 0, &list, error));
    EXPECT(list.name.size > 0 && list.maximum > 0);
}

static void cases(const mst_plan* plan, mst_error* error) {
    mst_case* household = NULL;
    mst_text* page = NULL;
    mst_range answer;
    mst_range answers[2];
    uint32_t income = 0;
    const int64_t too_much = 153383;

    WORKS(mst_case_new(plan, &household, error));
    WORKS(mst_text_new(&page));
    WORKS(mst_plan_slot(plan, text("netto_inkomen"), 0, &income, error));
    WORKS(mst_case_tell_json(household, text(on_the_limit), error));
    WORKS(mst_case_tell(household, text("gehuwd"), text("false"), error));
    WORKS(mst_case_set(household, income, 153383, error));
    WORKS(mst_case_set_each(household, 1, &income, &too_much, error));
    WORKS(mst_case_set_range(household, income, 153000, 153382, error));
    EXPECT(mst_case_set_options(household, income, 1, error) == MST_ARGUMENT);
    WORKS(mst_case_set_members(household, text("kinderen"), 0, error));
    WORKS(mst_case_mark_for_review(household, text("gehuwd"), error));
    WORKS(mst_case_judge(household, error));
    WORKS(mst_case_answer(household, 0, &answer, error));
    EXPECT(answer.lower == 1 && answer.upper == 1);
    WORKS(mst_case_answer(household, 1, &answer, error));
    EXPECT(answer.lower == 153382 && answer.upper == 153382);
    WORKS(mst_case_answers(household, 2, answers, error));
    EXPECT(answers[0].lower == 1 && answers[1].upper == 153382);
    WORKS(mst_case_write_json(household, MST_DUTCH, page, error));
    WORKS(mst_case_write_text(household, MST_ENGLISH, page, error));
    WORKS(mst_case_write_sweep(household, text("netto_inkomen"), text("1533.82"), text("1533.83"), MST_DUTCH, MST_JSON,
                               page, error));
    WORKS(mst_case_write_whatif(household, 0, MST_DUTCH, MST_TEXT, page, error));
    EXPECT(mst_case_write_changes(household, text("2025-01-01"), text("2026-01-01"), MST_DUTCH, MST_JSON, page,
                                  error) == MST_ORDER);
    EXPECT(mst_case_write_exact_changes(household, text("2025-01-01"), text("2026-01-01"), MST_DUTCH, MST_JSON, page,
                                        error) == MST_ORDER);
    WORKS(mst_case_write_exact(household, MST_DUTCH, MST_JSON, page, error));
    WORKS(mst_case_write_exact_question(household, 1, MST_ENGLISH, MST_TEXT, page, error));
    WORKS(mst_case_forget(household, income, error));
    EXPECT(mst_case_answer(household, 0, &answer, error) == MST_ORDER);
    WORKS(mst_case_clear(household, error));
    mst_text_free(page);
    mst_case_free(household);
}

static void verdicts(const mst_plan* plan, mst_error* error) {
    mst_verdict_info info = {.struct_size = sizeof info};
    mst_reason reason = {.struct_size = sizeof reason};
    mst_obstacle obstacle = {.struct_size = sizeof obstacle};
    mst_consequence consequence = {.struct_size = sizeof consequence};
    mst_case* household = NULL;
    mst_verdict *settled = NULL, *open = NULL;
    mst_text* page = NULL;
    mst_utf8 name;
    uint32_t income = 0;

    WORKS(mst_case_new(plan, &household, error));
    WORKS(mst_text_new(&page));
    WORKS(mst_plan_slot(plan, text("netto_inkomen"), 0, &income, error));
    WORKS(mst_case_tell_json(household, text(on_the_limit), error));
    WORKS(mst_case_judge(household, error));
    WORKS(mst_verdict_new(household, 0, MST_DUTCH, MST_BY_NAME, &settled, error));
    WORKS(mst_case_forget(household, income, error));
    WORKS(mst_case_judge(household, error));
    WORKS(mst_verdict_new(household, 0, MST_ENGLISH, MST_BY_LABEL, &open, error));

    WORKS(mst_verdict_describe(settled, &info, error));
    EXPECT(is(info.rule, "inkomen_tot_grens") && info.kind == MST_TRUTH && info.settled == 1 && info.answer.lower == 1);
    EXPECT(info.nothing_known == 0 && info.reason_count == 1 && info.used_count == 4 && info.open_count == 0);
    WORKS(mst_verdict_reason(settled, 0, &reason, error));
    EXPECT(reason.has_margin == 1 && reason.margin_kind == MST_MONEY && reason.margin == 0 && reason.fact_count == 1);
    EXPECT(reason.text.size > 0 && reason.source.size > 0 && reason.name.size == 0);
    WORKS(mst_verdict_reason_fact(settled, 0, 0, &name, error));
    EXPECT(is(name, "netto_inkomen"));
    WORKS(mst_verdict_used(settled, 0, &name, error));
    EXPECT(is(name, "aanvrager_geboortedatum"));

    WORKS(mst_verdict_describe(open, &info, error));
    EXPECT(info.settled == 0 && info.open_count == 1 && info.obstacle_count == 1 && info.consequence_count == 2);
    EXPECT(is(info.question_fact, "netto_inkomen") && info.question.size > 0 && info.heading.size > 0);
    WORKS(mst_verdict_open(open, 0, &name, error));
    EXPECT(is(name, "netto_inkomen"));
    WORKS(mst_verdict_obstacle(open, 0, &obstacle, error));
    EXPECT(is(obstacle.kind, "fact") && is(obstacle.name, "netto_inkomen"));
    WORKS(mst_verdict_consequence(open, 1, &consequence, error));
    EXPECT(consequence.is_about_members == 0 && consequence.fact_kind == MST_MONEY);
    EXPECT(consequence.fact.lower == 153383 && consequence.answer.upper == 0);
    WORKS(mst_verdict_write_json(open, page, error));
    WORKS(mst_verdict_write_text(open, page, error));

    mst_text_free(page);
    mst_verdict_free(settled);
    mst_verdict_free(open);
    mst_case_free(household);
}

static void tables(const mst_plan* plan, mst_error* error) {
    static const int64_t cents[] = {153382, 153383};
    static const uint8_t no[] = {0, 0};
    static const int32_t born[] = {6676, 6676};
    static const uint8_t which[] = {3};
    static int8_t answer[2], highest[2];
    static int64_t limit[2];
    static uint64_t options[2];
    static uint8_t settled[1];
    mst_column income = {.struct_size = sizeof income}, married = income, institution = income, birth = income;
    mst_list_column children = {.struct_size = sizeof children};
    mst_columns cases = {.struct_size = sizeof cases};
    mst_answers first = {.struct_size = sizeof first}, second = first;
    mst_table_options how = {.struct_size = sizeof how};
    mst_table_outcome outcome = {.struct_size = sizeof outcome};
    const mst_column* columns[4];
    const mst_list_column* lists[1];
    const mst_answers* answers[2];
    const int32_t offsets[] = {0, 0, 0};
    mst_table* table = NULL;

    income.name = text("netto_inkomen");
    income.layout = MST_INT64;
    income.values.data = cents;
    income.values.size = sizeof cents;
    income.validity.data = which;
    income.validity.size = sizeof which;
    married.name = text("gehuwd");
    married.layout = MST_UINT8;
    married.values.data = no;
    married.values.size = sizeof no;
    institution = married;
    institution.name = text("aanvrager_in_inrichting");
    birth.name = text("aanvrager_geboortedatum");
    birth.layout = MST_INT32;
    birth.values.data = born;
    birth.values.size = sizeof born;
    children.name = text("kinderen");
    children.layout = MST_INT32;
    children.offsets.data = offsets;
    children.offsets.size = sizeof offsets;
    columns[0] = &income;
    columns[1] = &married;
    columns[2] = &institution;
    columns[3] = &birth;
    lists[0] = &children;
    cases.rows = 2;
    cases.columns = columns;
    cases.column_count = 4;
    cases.lists = lists;
    cases.list_count = 1;
    first.layout = MST_INT8;
    first.values.data = answer;
    first.values.size = sizeof answer;
    first.upper.data = highest;
    first.upper.size = sizeof highest;
    first.validity.data = settled;
    first.validity.size = sizeof settled;
    first.options.data = options;
    first.options.size = sizeof options;
    second.layout = MST_INT64;
    second.values.data = limit;
    second.values.size = sizeof limit;
    answers[0] = &first;
    answers[1] = &second;
    how.threads = 2;
    WORKS(mst_table_new(plan, &cases, &table, error));
    WORKS(mst_table_judge(table, &cases, answers, 2, &how, &outcome, error));
    EXPECT(outcome.refused == 0);
    EXPECT(answer[0] == 1 && answer[1] == 0 && highest[1] == 0 && (settled[0] & 3) == 3 && limit[0] == 153382);
    mst_table_free(table);
}

static int begins(const mst_text* page, const char* wanted) {
    mst_utf8 written;
    WORKS(mst_text_view(page, &written));
    return written.size >= strlen(wanted) && memcmp(written.data, wanted, strlen(wanted)) == 0;
}

/* The same rows by two plans, and through time. */
static void table_questions(const mst_pack* pack, const mst_request* by, mst_error* error) {
    static const int64_t cents[] = {153382, 153383};
    mst_column income = {.struct_size = sizeof income};
    mst_columns cases = {.struct_size = sizeof cases};
    mst_table_options how = {.struct_size = sizeof how};
    mst_table_outcome outcome = {.struct_size = sizeof outcome};
    const mst_column* columns[1];
    mst_request any_day = *by;
    mst_plan *a = NULL, *b = NULL, *undated = NULL;
    mst_table *one = NULL, *other = NULL, *moving = NULL;
    mst_text *lines = NULL, *summary = NULL;

    income.name = text("netto_inkomen");
    income.layout = MST_INT64;
    income.values.data = cents;
    income.values.size = sizeof cents;
    columns[0] = &income;
    cases.rows = 2;
    cases.columns = columns;
    cases.column_count = 1;
    how.language = MST_ENGLISH;
    how.rows_before = 10;
    any_day.on = text("");
    WORKS(mst_text_new(&lines));
    WORKS(mst_text_new(&summary));
    WORKS(mst_plan_new_pair(pack, pack, text("huishouden"), by, &a, &b, error));
    WORKS(mst_table_new(a, &cases, &one, error));
    WORKS(mst_table_new(b, &cases, &other, error));
    WORKS(mst_table_write_diff(one, &cases, other, &cases, &how, lines, summary, &outcome, error));
    EXPECT(outcome.refused == 0 && begins(lines, "row,rule,old,new,difference\n") && begins(summary, "{\n"));
    WORKS(mst_plan_new(pack, text("huishouden"), &any_day, &undated, error));
    WORKS(mst_table_new(undated, &cases, &moving, error));
    WORKS(
        mst_table_write_changes(moving, &cases, text("2025-01-01"), text("2026-01-01"), &how, lines, &outcome, error));
    EXPECT(outcome.refused == 0 && begins(lines, "row,rule,date,from,to,because\n"));
    mst_table_free(one);
    mst_table_free(other);
    mst_table_free(moving);
    mst_plan_free(a);
    mst_plan_free(b);
    mst_plan_free(undated);
    mst_text_free(lines);
    mst_text_free(summary);
}

static void keep(struct ArrowSchema* schema) {
    schema->release = NULL;
}

static void keep_array(struct ArrowArray* array) {
    array->release = NULL;
}

/* A batch of one column and two rows. */
static void arrow(const mst_pack* pack, const mst_request* by, const mst_plan* plan, mst_error* error) {
    const int64_t cents[] = {153382, 153383};
    const void* no_buffers[1] = {NULL};
    const void* buffers[2] = {NULL, NULL};
    struct ArrowSchema field, schema, names;
    struct ArrowArray values, batch, answers;
    struct ArrowSchema* fields[1];
    struct ArrowArray* children[1];
    mst_arrow_options how = {.struct_size = sizeof how};
    mst_arrow *made = NULL, *moving = NULL;
    mst_request any_day = *by;
    mst_plan* undated = NULL;
    mst_text* lines = NULL;

    memset(&field, 0, sizeof field);
    field.format = "l";
    field.name = "netto_inkomen";
    field.release = keep;
    fields[0] = &field;
    schema = field;
    schema.format = "+s";
    schema.name = "";
    schema.n_children = 1;
    schema.children = fields;
    memset(&values, 0, sizeof values);
    buffers[1] = cents;
    values.length = 2;
    values.n_buffers = 2;
    values.buffers = buffers;
    values.release = keep_array;
    children[0] = &values;
    batch = values;
    batch.n_buffers = 1;
    batch.buffers = no_buffers;
    batch.n_children = 1;
    batch.children = children;
    how.beside = plan;
    any_day.on = text("");
    WORKS(mst_text_new(&lines));
    WORKS(mst_plan_new(pack, text("huishouden"), &any_day, &undated, error));
    WORKS(mst_arrow_new(undated, &schema, NULL, &moving, error));
    WORKS(mst_arrow_write_changes(moving, &batch, text("2025-01-01"), text("2026-01-01"), NULL, lines, NULL, error));
    EXPECT(begins(lines, "row,rule,date,from,to,because\n"));
    WORKS(mst_arrow_new(plan, &schema, &how, &made, error));
    WORKS(mst_arrow_judge(made, &batch, NULL, &names, &answers, NULL, error));
    WORKS(mst_arrow_write_diff(made, made, &batch, NULL, lines, NULL, NULL, error));
    EXPECT(begins(lines, "row,rule,old,new,difference\n"));
    mst_arrow_free(made);
    mst_arrow_free(moving);
    mst_plan_free(undated);
    mst_text_free(lines);
    EXPECT(names.n_children == 2 && strcmp(names.children[0]->name, "inkomen_tot_grens") == 0);
    EXPECT(answers.length == 2 && answers.n_children == 2);
    names.release(&names);
    answers.release(&answers);
}

int main(void) {
    const mst_utf8 rules[] = {{"inkomen_tot_grens", 17}, {"inkomensgrens", 13}};
    mst_request by = {.struct_size = sizeof by};
    mst_error* error = NULL;
    mst_pack* pack = NULL;
    mst_plan* plan = NULL;

    EXPECT(mst_version_number() >= 10000 * MST_VERSION_MAJOR + 100 * MST_VERSION_MINOR + MST_VERSION_PATCH);
    EXPECT(strlen(mst_version()) >= 5);
    EXPECT(strlen(mst_status_text(MST_INPUT)) > 0);
    by.on = text("2025-01-01");
    by.rules = rules;
    by.rule_count = 2;
    by.language = MST_DUTCH;
    WORKS(mst_error_new(&error));
    WORKS(mst_pack_load_built_in(text("haarlemmermeer"), NULL, 0, &pack, error));
    WORKS(mst_plan_new(pack, text("huishouden"), &by, &plan, error));
    packs(error);
    errors(pack, error);
    from_text_to_text(pack, &by, error);
    functions(error);
    questions_about_packs(pack, error);
    plans(plan, error);
    cases(plan, error);
    verdicts(plan, error);
    tables(plan, error);
    table_questions(pack, &by, error);
    arrow(pack, &by, plan, error);
    mst_plan_free(plan);
    mst_pack_free(pack);
    mst_error_free(error);
    return failures == 0 ? 0 : 1;
}
