/* maatstaf in C: judges people's situations by the rules of the Dutch social domain, exactly, also when not
 * everything is known. This header is the specification. What is not in it is not part of the interface.
 *
 *   mst_error* error;              what went wrong, with all that was found
 *   mst_pack* pack;                the rules of one legislator
 *   mst_plan* plan;                some rules of it, made ready for one kind of case and a date
 *   mst_case* household;           what is known of one case, and the answers about it
 *   mst_verdict* verdict;          one answer explained
 *   mst_text* text;                where the library writes text
 *
 *   mst_pack_load_built_in  ->  mst_plan_new  ->  mst_case_new  ->  mst_case_tell_json or mst_case_set
 *                           ->  mst_case_judge  ->  mst_case_answer, mst_case_write_json, mst_verdict_new
 *
 * Conventions, which hold for every function unless it says otherwise
 *
 *   Status.     A function returns MST_OK, or a status that says what kind of thing is wrong. Anything else than
 *               MST_OK: nothing was changed and nothing was written, but to the error. No input ends the program.
 *   Errors.     The last argument of type mst_error* may be NULL. If not, it is emptied first, and then holds every
 *               finding, not only the first: its id, its place, what is wrong and what to do.
 *   Ownership.  What a function whose name has _new or _load gives through a pointer belongs to the caller, who gives
 *               it back to the _free of its type; NULL may be given back. Everything else that is given is borrowed.
 *               Handles may be freed in any order: what a handle needs of another it keeps alive.
 *   Handles.    NULL, or a handle of another type, gives MST_NULL or MST_HANDLE. A handle that was freed must not be
 *               used; in most cases it is recognised all the same.
 *   Text.       UTF-8, as mst_utf8: a pointer and a size in bytes, without a zero at its end. What is given in is
 *               read during the call only. What comes out is valid as long as the handle it came from, unless it says
 *               otherwise.
 *   Structs.    Before a call, struct_size is set to sizeof of the struct. A struct of a later version may be longer:
 *               a library fills in, or reads, what both it and the caller know. What an older library does not know
 *               of a struct that is given in must be zero.
 *   Numbers.    A truth is 0 (no) or 1 (yes), an amount is in euro cents, a date is in days since 1970-01-01, a
 *               choice is the number of its option from 0, or a set of options: bit n is option n. No number is ever
 *               rounded.
 *   Threads.    Nothing is shared between handles that a caller could see. A handle that is passed as pointer to
 *               const may be used by any number of threads at once; any other by one thread at a time.
 *   The rest.   The library reads no files, no clock, no environment and no locale, writes to no stream and keeps
 *               nothing between calls outside its handles.
 *
 * Versions. What is here stays: a program compiled against any version of this header runs with every later library
 * of the same SONAME. Functions are added, structs and lists of constants grow at their end.
 */
#ifndef MAATSTAF_H
#define MAATSTAF_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Versions ---------------------------------------------------------------------------------------------------- */

/* The version that this header belongs to. Since 0.1. */
enum { MST_VERSION_MAJOR = 0, MST_VERSION_MINOR = 1, MST_VERSION_PATCH = 0 };

/* The version of the library that runs, "0.1.0", ending in a zero. Valid for ever. Since 0.1. */
const char* mst_version(void);

/* The same as a number that can be compared: 10000 * major + 100 * minor + patch. Since 0.1. */
uint32_t mst_version_number(void);

/* ---- Status ------------------------------------------------------------------------------------------------------ */

/* One of the constants below. Since 0.1. */
typedef int32_t mst_status;

/* A number never gets another meaning. Since 0.1. */
enum {
    MST_OK = 0,
    MST_NULL = 1,         /* a pointer that has to lead somewhere is NULL */
    MST_HANDLE = 2,       /* a handle of another type, or one that was freed */
    MST_STRUCT_SIZE = 3,  /* struct_size is none that this library can work with */
    MST_ARGUMENT = 4,     /* a number that is none of those possible: an index, a language */
    MST_ENCODING = 5,     /* a text that is not UTF-8 */
    MST_NO_SUCH_NAME = 6, /* a name that nothing has */
    MST_INPUT = 7,        /* what was given is wrong: a pack, a case, a date; the error says all of it */
    MST_OUTSIDE = 8,      /* a value that the fact cannot have; nothing was changed */
    MST_ORDER = 9,        /* something else has to come first: judging before answers */
    MST_BUFFERS = 10,     /* buffers that overlap, or that cannot hold what has to go into them */
    MST_ROWS = 11,        /* of a table: judged, but some rows were refused; the error says which of them and why */
    MST_MEMORY = 12,      /* there is not enough memory. Not yet so while JSON is written: there it ends the program */
    MST_INTERNAL = 13     /* a mistake of the library */
};

/* The name of a status in English, ending in a zero; also of a number that is none. Valid for ever. Since 0.1. */
const char* mst_status_text(mst_status status);

/* ---- Text -------------------------------------------------------------------------------------------------------- */

/* A text that somebody else owns. No data is allowed where size is 0. This struct never grows. Since 0.1. */
typedef struct mst_utf8 {
    const char* data;
    size_t size; /* in bytes */
} mst_utf8;

/* Where the library writes text. Belongs to the caller; may be written over any number of times. Since 0.1. */
typedef struct mst_text mst_text;

/* An empty one. Since 0.1. */
mst_status mst_text_new(mst_text** text);

/* Since 0.1. */
void mst_text_free(mst_text* text);

/* What was written last; empty before. Valid until something is written to it or it is freed. Since 0.1. */
mst_status mst_text_view(const mst_text* text, mst_utf8* view);

/* ---- Errors ------------------------------------------------------------------------------------------------------ */

/* What was wrong with the last call it was given to. One for each thread. Since 0.1. */
typedef struct mst_error mst_error;

/* One finding. Borrowed from the error, until it is given to a call again or freed. Since 0.1. */
typedef struct mst_diagnostic {
    size_t struct_size;
    mst_utf8 id;      /* "MST-C010": stable across versions, never reused */
    mst_utf8 place;   /* a JSON Pointer into the text concerned, "/facts/x", or the name of an argument; may be empty */
    mst_utf8 message; /* what is wrong, in English */
    mst_utf8 remedy;  /* what to do about it */
    uint32_t line;    /* in the text concerned, from 1; 0 where it is not about a text */
    uint32_t column;  /* in code points, from 1; 0 as line */
} mst_diagnostic;

/* Without findings. Since 0.1. */
mst_status mst_error_new(mst_error** error);

/* Since 0.1. */
void mst_error_free(mst_error* error);

/* How many findings there are: none after MST_OK. Since 0.1. */
mst_status mst_error_count(const mst_error* error, size_t* count);

/* The n-th finding, from 0. Since 0.1. */
mst_status mst_error_diagnostic(const mst_error* error, size_t n, mst_diagnostic* into);

/* All of them, as the program maatstaf writes them with --format json: {"diagnostics": [{"id", "place", "line",
 * "column", "message", "remedy"}]} and a newline. Since 0.1. */
mst_status mst_error_write_json(const mst_error* error, mst_text* into);

/* ---- Languages, names, kinds ------------------------------------------------------------------------------------- */

/* Since 0.1. */
enum { MST_DUTCH = 0, MST_ENGLISH = 1 };

/* What things are called in an explanation, which also settles how numbers are written. Since 0.1. */
enum {
    MST_BY_NAME = 0, /* "netto_inkomen 1.533,82": as in the JSON */
    MST_BY_LABEL = 1 /* "het netto-inkomen per maand (EUR 1.533,82)", with the sign of the euro: for people */
};

/* What kind of value a fact or an answer has. Since 0.1. */
enum {
    MST_TRUTH = 0,
    MST_COUNT = 1,
    MST_MONEY = 2,
    MST_DATE = 3,
    MST_CHOICE = 4,
    MST_RATE = 5 /* the numerator of a fraction; no fact is one */
};

/* What is known of a value. Of a choice both numbers are the set of options still possible. This struct never grows.
 * Since 0.1. */
typedef struct mst_range {
    int64_t lower; /* the lowest value still possible */
    int64_t upper; /* the highest; the value is known where they are equal, of a choice where one bit is set */
} mst_range;

/* ---- Packs ------------------------------------------------------------------------------------------------------- */

/* The rules of one legislator with their facts, amounts, sources and settings. Immutable. Since 0.1. */
typedef struct mst_pack mst_pack;

/* Borrowed from the pack. Since 0.1. */
typedef struct mst_pack_info {
    size_t struct_size;
    mst_utf8 name;
    mst_utf8 version;
    mst_utf8 label_nl; /* as people call it; may be empty, as each label */
    mst_utf8 label_en;
    size_t entity_count; /* of the pack and of those that it uses */
} mst_pack_info;

/* What is judged: a household, a young person. Borrowed from the pack. Since 0.1. */
typedef struct mst_entity {
    size_t struct_size;
    mst_utf8 name;
    mst_utf8 label_nl;
    mst_utf8 label_en;
    size_t rule_count; /* rules of the pack itself about it */
} mst_entity;

/* Who vouches for a pack. Since 0.1. */
typedef struct mst_signature {
    size_t struct_size;
    mst_utf8 key;      /* an Ed25519 public key as PEM text */
    const void* bytes; /* the signature over the text of the pack, as `openssl pkeyutl -sign -rawin` makes it */
    size_t bytes_size; /* 64 */
} mst_signature;

/* The name of the n-th pack that is built in, from 0; MST_ARGUMENT where there are not so many. Those that are used
 * come before those that use them. Valid for ever. Since 0.1. */
mst_status mst_pack_built_in_name(size_t n, mst_utf8* name);

/* The built-in pack of that name. `uses`: packs that come before the built-in ones where it uses a pack of that name,
 * such as a newer `landelijk`; NULL where use_count is 0. Since 0.1. */
mst_status mst_pack_load_built_in(mst_utf8 name, const mst_pack* const* uses, size_t use_count, mst_pack** pack,
                                  mst_error* error);

/* A pack from JSON, at most 16 MiB. It finds what it uses among `uses`, then among those that are built in, which use
 * in their turn what is in `uses`; a pack that was loaded stays with what it was loaded with. Several texts: load
 * what is used first. Since 0.1. */
mst_status mst_pack_load(mst_utf8 json, const mst_pack* const* uses, size_t use_count, mst_pack** pack,
                         mst_error* error);

/* The same, only if the signature is right: otherwise nothing of the text is read. Since 0.1. */
mst_status mst_pack_load_signed(mst_utf8 json, const mst_signature* by, const mst_pack* const* uses, size_t use_count,
                                mst_pack** pack, mst_error* error);

/* Since 0.1. */
void mst_pack_free(mst_pack* pack);

/* Since 0.1. */
mst_status mst_pack_describe(const mst_pack* pack, mst_pack_info* into, mst_error* error);

/* The n-th entity, from 0. Its facts and rules are those of a plan for it. Since 0.1. */
mst_status mst_pack_entity(const mst_pack* pack, size_t n, mst_entity* into, mst_error* error);

/* "sha256:" and 64 hexadecimal digits over all that the pack and those it uses say: the same on every machine. Since
 * 0.1. */
mst_status mst_pack_write_hash(const mst_pack* pack, mst_text* into, mst_error* error);

/* The pack as JSON, which mst_pack_load reads. Since 0.1. */
mst_status mst_pack_write_json(const mst_pack* pack, mst_text* into, mst_error* error);

/* ---- From text to text ------------------------------------------------------------------------------------------- */

/* A function of the program that judges, for a value that a pack lists under "needs" (docs/custom.md). It is called when
 * the value of every argument is known: `arguments` has `count` of them, in the order of the pack, as numbers (a choice
 * is the number of its option). It writes the value to *result and returns 1, or returns 0 where there is none; a value
 * that the pack does not allow counts as none. What rests on a value that is not there is unknown, and says why.
 *
 * It must give the same for the same arguments, is called any number of times and from every thread that judges, and
 * must neither throw nor leave by longjmp. It must not call this library with handles that are being judged with.
 * Since 0.1. */
typedef struct mst_function {
    size_t struct_size;
    mst_utf8 name; /* as the pack calls the value; borrowed for the call that it is given to */
    int32_t (*call)(void* state, const int64_t* arguments, size_t count, int64_t* result);
    void* state; /* handed to every call; it and the function must live as long as every plan made with them */
} mst_function;

/* What to judge by. Since 0.1. */
typedef struct mst_request {
    size_t struct_size;
    mst_utf8 on;           /* the date of judgement, "2025-01-01" */
    const mst_utf8* rules; /* rules or definitions by name, also of used packs; NULL: all rules of the pack itself */
    size_t rule_count;
    int32_t language;                     /* MST_DUTCH or MST_ENGLISH, of what is written */
    const mst_function* const* functions; /* for what the packs need, any of them; NULL where there are none */
    size_t function_count;
} mst_request;

/* Judges a case (JSON, see docs/cases.md) and writes what `maatstaf judge --format json` prints, the same bytes. All
 * that is wrong with the case and the request is found at once: MST_INPUT. Since 0.1. */
mst_status mst_pack_judge_json(const mst_pack* pack, mst_utf8 case_json, const mst_request* by, mst_text* into,
                               mst_error* error);

/* Judges a case and writes down all that the judgement rests on, so that it can be made again (docs/receipts.md).
 * Ends in a newline, as `maatstaf judge --receipt` writes it. It has to mean the same where the functions of `by` are
 * not, so none is called: MST_INPUT where a rule needs one and the case does not tell the value itself. Since 0.1. */
mst_status mst_pack_write_receipt(const mst_pack* pack, mst_utf8 case_json, const mst_request* by, mst_text* into,
                                  mst_error* error);

/* Judges again what a receipt holds, by the pack that it names; NULL: the built-in one of that name. `same`: 1 if it
 * is the same judgement byte for byte, else 0. `report`: what `maatstaf replay --format json` prints; `judgement`:
 * the judgement of now, as mst_pack_judge_json writes it, empty if there is none; either may be NULL. MST_OK whether
 * it is the same or not; MST_INPUT where it cannot be compared. Where the case can no longer be judged, that is a
 * difference, and the error then says why in spite of MST_OK. Since 0.1. */
mst_status mst_receipt_replay(mst_utf8 receipt, const mst_pack* pack, int32_t* same, mst_text* report,
                              mst_text* judgement, mst_error* error);

/* ---- Plans ------------------------------------------------------------------------------------------------------- */

/* Rules made ready to judge one kind of case. Immutable. Since 0.1. */
typedef struct mst_plan mst_plan;

/* Borrowed from the plan. Since 0.1. */
typedef struct mst_plan_info {
    size_t struct_size;
    mst_utf8 entity;
    size_t rule_count;
    size_t fact_count;
    size_t list_count;
    size_t slot_count; /* places for a value in one case */
    int32_t has_date;  /* 0 or 1: the date of judgement is fixed */
    int32_t date;      /* that date in days, where it is */
} mst_plan_info;

/* A rule or a definition that the plan answers. Borrowed from the plan. Since 0.1. */
typedef struct mst_rule {
    size_t struct_size;
    mst_utf8 name;
    mst_utf8 label_nl;
    mst_utf8 label_en;
    int32_t kind;        /* of its answer: MST_TRUTH … */
    size_t option_count; /* of a choice; see mst_plan_rule_option */
} mst_rule;

/* A fact that a case can tell, whether a rule of the plan asks for it or not. Borrowed from the plan. Since 0.1. */
typedef struct mst_fact {
    size_t struct_size;
    mst_utf8 name;
    mst_utf8 list; /* the list whose members have it; empty for a fact of the case itself */
    mst_utf8 label_nl;
    mst_utf8 label_en;
    int32_t kind;        /* MST_TRUTH … */
    size_t option_count; /* of a choice; see mst_plan_fact_option */
    mst_range domain;    /* outside which no value is accepted */
    int32_t is_used;     /* 0 or 1: a rule of the plan reads it, on its date */
} mst_fact;

/* A list of members. Borrowed from the plan. Since 0.1. */
typedef struct mst_list {
    size_t struct_size;
    mst_utf8 name;
    mst_utf8 label_nl;
    mst_utf8 label_en;
    uint32_t maximum; /* of members */
} mst_list;

/* A plan for cases of that entity. Where `by->on` is empty, the date of judgement is a fact of the case: "peildatum".
 * The language is not used. Since 0.1. */
mst_status mst_plan_new(const mst_pack* pack, mst_utf8 entity, const mst_request* by, mst_plan** plan,
                        mst_error* error);

/* Two plans for the rules that both packs have, by name, to compare their answers: the n-th rule of the one is the n-th
 * of the other. Where `by` names no rules, they are those of either pack itself that both have. MST_INPUT where there are
 * none, or one that is named is not in both. A function is for whichever pack needs it. Since 0.1. */
mst_status mst_plan_new_pair(const mst_pack* a, const mst_pack* b, mst_utf8 entity, const mst_request* by,
                             mst_plan** plan_a, mst_plan** plan_b, mst_error* error);

/* Since 0.1. */
void mst_plan_free(mst_plan* plan);

/* Since 0.1. */
mst_status mst_plan_describe(const mst_plan* plan, mst_plan_info* into, mst_error* error);

/* The n-th of each, from 0; rules in the order asked. Since 0.1. */
mst_status mst_plan_rule(const mst_plan* plan, size_t n, mst_rule* into, mst_error* error);
mst_status mst_plan_fact(const mst_plan* plan, size_t n, mst_fact* into, mst_error* error);
mst_status mst_plan_list(const mst_plan* plan, size_t n, mst_list* into, mst_error* error);

/* The name of an option of the n-th rule or fact; its number is that of the option. Since 0.1. */
mst_status mst_plan_rule_option(const mst_plan* plan, size_t n, size_t option, mst_utf8* name, mst_error* error);
mst_status mst_plan_fact_option(const mst_plan* plan, size_t n, size_t option, mst_utf8* name, mst_error* error);

/* The place of a fact in every case of this plan. A fact of a member is "kinderen.geboortedatum", and `member` says
 * of which, from 0 and below the maximum of the list; of any other fact `member` is 0. MST_NO_SUCH_NAME, with what
 * may have been meant. Since 0.1. */
mst_status mst_plan_slot(const mst_plan* plan, mst_utf8 fact, uint32_t member, uint32_t* slot, mst_error* error);

/* ---- Cases ------------------------------------------------------------------------------------------------------- */

/* What is known of one case, and the answers about it. At first nothing is known. Since 0.1. */
typedef struct mst_case mst_case;

/* Since 0.1. */
mst_status mst_case_new(const mst_plan* plan, mst_case** made, mst_error* error);

/* Since 0.1. */
void mst_case_free(mst_case* of);

/* Nothing is known any more. Cheaper than another case. Since 0.1. */
mst_status mst_case_clear(mst_case* of, mst_error* error);

/* Tells what a case file says: {"entity": …, "facts": {…}, "review": […]}. Added to what is known; a fact that is
 * known already is replaced, a list of members as a whole. MST_INPUT: all that is wrong, and nothing was told. Since
 * 0.1. */
mst_status mst_case_tell_json(mst_case* of, mst_utf8 case_json, mst_error* error);

/* Tells one thing by its name: a fact, a list, or what is known of a definition or a rule. `value` is JSON as in a
 * case file: true, "1533.82", {"between": ["2000.00", null]}. null tells nothing. Since 0.1. */
mst_status mst_case_tell(mst_case* of, mst_utf8 name, mst_utf8 value, mst_error* error);

/* Tells the value in a slot; of a choice the number of its option. Allocates nothing. MST_OUTSIDE where the fact
 * cannot be so; MST_ARGUMENT where there is no such slot, or no such member. Since 0.1. */
mst_status mst_case_set(mst_case* of, uint32_t slot, int64_t value, mst_error* error);

/* Tells as many values at once, as mst_case_set does one after the other: all of them, or none where one cannot be
 * so. For callers for whom a call is dear. Allocates nothing. Since 0.1. */
mst_status mst_case_set_each(mst_case* of, size_t count, const uint32_t* slots, const int64_t* values,
                             mst_error* error);

/* Tells that the value lies from lower to upper, both inclusive. Not of a choice. Since 0.1. */
mst_status mst_case_set_range(mst_case* of, uint32_t slot, int64_t lower, int64_t upper, mst_error* error);

/* Tells which options of a choice are still possible: bit n is option n. Since 0.1. */
mst_status mst_case_set_options(mst_case* of, uint32_t slot, uint64_t options, mst_error* error);

/* The value in a slot is not known any more. Since 0.1. */
mst_status mst_case_forget(mst_case* of, uint32_t slot, mst_error* error);

/* How many members a list has; -1: that is not known. Of a new member nothing is known; what was known of one who
 * stays remains. Since 0.1. */
mst_status mst_case_set_members(mst_case* of, mst_utf8 list, int64_t count, mst_error* error);

/* Marks a fact, a list or a definition as doubted by its source. No answer changes; the verdicts that rest on it say
 * so. Since 0.1. */
mst_status mst_case_mark_for_review(mst_case* of, mst_utf8 name, mst_error* error);

/* Answers every rule of the plan. Allocates nothing. MST_INPUT where what was told of a definition or a rule cannot
 * be true together with what follows from the facts; then there are no answers. A change of the case takes the
 * answers away. Since 0.1. */
mst_status mst_case_judge(mst_case* of, mst_error* error);

/* What the rule answers, by its place in the plan: of a truth {1, 1} is yes, {0, 0} is no and {0, 1} is unknown.
 * MST_ORDER where the case was not judged since it changed. Allocates nothing. Since 0.1. */
mst_status mst_case_answer(const mst_case* of, size_t rule, mst_range* answer, mst_error* error);

/* The answers of all rules at once; `count` is how many the plan has. Since 0.1. */
mst_status mst_case_answers(const mst_case* of, size_t count, mst_range* answers, mst_error* error);

/* The whole judgement, as mst_pack_judge_json writes it. MST_ORDER where the case was not judged since it changed, or
 * the date of judgement is not known. Since 0.1. */
mst_status mst_case_write_json(mst_case* of, int32_t language, mst_text* into, mst_error* error);

/* The same for people, as `maatstaf judge` prints it: lines of at most 100 columns. Since 0.1. */
mst_status mst_case_write_text(mst_case* of, int32_t language, mst_text* into, mst_error* error);

/* ---- Questions about a case -------------------------------------------------------------------------------------- */

/* How an answer in full is written: as the JSON that the command line prints, with the names of facts, or as its page
 * for people. Since 0.1. */
enum { MST_JSON = 0, MST_TEXT = 1 };

/* When each rule of the plan begins to answer otherwise, and why, while only time goes on: from the day `from` until
 * `until`, which is not looked at any more, both YYYY-MM-DD. Exact to the day; docs/changes.md. The plan must be
 * without a date, else MST_ORDER; what the case says of "peildatum" does not count. Since 0.1. */
mst_status mst_case_write_changes(const mst_case* of, mst_utf8 from, mst_utf8 until, int32_t language, int32_t form,
                                  mst_text* into, mst_error* error);

/* The same with what holds on each day whatever the open facts turn out to be, found by searching: costs more.
 * docs/changes.md. Since 0.1. */
mst_status mst_case_write_exact_changes(const mst_case* of, mst_utf8 from, mst_utf8 until, int32_t language,
                                        int32_t form, mst_text* into, mst_error* error);

/* How each rule of the plan answers while a fact goes from one value up to and including another, and where all amounts
 * together fall: exact to the cent; docs/sweep.md. `fact`: an amount, a number or a date, by its name; the values as
 * text, "1533.82", "3" or "2025-01-31". Since 0.1. */
mst_status mst_case_write_sweep(const mst_case* of, mst_utf8 fact, mst_utf8 from, mst_utf8 until, int32_t language,
                                int32_t form, mst_text* into, mst_error* error);

/* What would have to be otherwise for another answer of a rule, by its place in the plan: of each fact alone the
 * smallest change, and how far it may move; docs/whatif.md. The date of judgement is one of them where the plan has
 * none. MST_ORDER where the case was not judged since it changed. Since 0.1. */
mst_status mst_case_write_whatif(const mst_case* of, size_t rule, int32_t language, int32_t form, mst_text* into,
                                 mst_error* error);

/* The whole judgement, where all that the open facts can be is looked at together: "p or not p" is a yes, and only the
 * facts that truly matter are told and asked; docs/exact.md. As `maatstaf judge --exact` prints it. MST_ORDER as for
 * mst_case_write_json; MST_INPUT where it is found that what was told cannot be so, whatever is open. Since 0.1. */
mst_status mst_case_write_exact(mst_case* of, int32_t language, int32_t form, mst_text* into, mst_error* error);

/* Of one rule, by its place in the plan, in the same way: what is open, and what to ask next. As `maatstaf ask --exact`
 * prints it. MST_ORDER where the case was not judged since it changed. Since 0.1. */
mst_status mst_case_write_exact_question(mst_case* of, size_t rule, int32_t language, int32_t form, mst_text* into,
                                         mst_error* error);

/* ---- Questions about packs --------------------------------------------------------------------------------------- */

/* How a pack is checked. Since 0.1. */
typedef struct mst_check_options {
    size_t struct_size;
    mst_utf8 on;      /* a day on which every dated value has to have a value, "2025-01-01"; empty: on none */
    uint64_t budget;  /* boxes that the proof of one property may take, at most 1000000000; 0: 20000 */
    int32_t language; /* MST_DUTCH or MST_ENGLISH, of the page */
    int32_t form;     /* MST_JSON or MST_TEXT */
    mst_utf8 origin;  /* what the places of findings begin with: its file; empty: the name of the pack */
} mst_check_options;

/* Runs the test cases that a pack brings along, proves the properties that it declares and that no rule and no branch is
 * dead, and remarks; docs/check.md. Writes what `maatstaf check` prints of it. `good`: 1 if every case is as expected and
 * all is proved, else 0; remarks do not count. MST_OK whether it is good or not; MST_INPUT where one of its cases
 * contradicts itself, with places as in what is written, "origin#/cases/0/facts/x". `options` may be NULL. Since 0.1. */
mst_status mst_pack_write_check(const mst_pack* pack, const mst_check_options* options, int32_t* good, mst_text* into,
                                mst_error* error);

/* How two packs are compared. Since 0.1. */
typedef struct mst_diff_options {
    size_t struct_size;
    const mst_utf8* rules; /* rules or definitions by name, of either pack or of used ones; NULL: all of both packs */
    size_t rule_count;
    mst_utf8 on;       /* one day; empty, and the period too: all days on which both packs have a value for anything */
    mst_utf8 from;     /* … or a period: its first day, */
    mst_utf8 until;    /* and the day before which it ends */
    int32_t language;  /* MST_DUTCH or MST_ENGLISH */
    int32_t form;      /* MST_JSON or MST_TEXT */
    mst_utf8 origin_a; /* behind the name of the pack on the page, such as its file; empty: its name */
    mst_utf8 origin_b;
} mst_diff_options;

/* For whom two packs answer differently: two versions, or two municipalities; docs/diff.md. Writes what `maatstaf diff`
 * prints. `same`: 1 if it is proved that nothing differs, else 0. MST_OK whether it is the same or not. `options` may be
 * NULL. Since 0.1. */
mst_status mst_pack_write_diff(const mst_pack* a, const mst_pack* b, const mst_diff_options* options, int32_t* same,
                               mst_text* into, mst_error* error);

/* ---- Verdicts ---------------------------------------------------------------------------------------------------- */

/* One answer explained: why, with which facts, what is still open, what to ask next. Immutable; does not change with
 * the case. Since 0.1. */
typedef struct mst_verdict mst_verdict;

/* Borrowed from the verdict, as all that follows. Since 0.1. */
typedef struct mst_verdict_info {
    size_t struct_size;
    mst_utf8 rule;
    mst_utf8 heading;      /* its label in the language of the verdict */
    int32_t kind;          /* MST_TRUTH … */
    int32_t settled;       /* 0 or 1: the answer is one value */
    int32_t nothing_known; /* 0 or 1: it rests on an amount that has no value on the date, or nothing is known at all */
    mst_range answer;
    size_t reason_count;
    size_t used_count;        /* facts that it rests on */
    size_t open_count;        /* facts that still matter */
    size_t obstacle_count;    /* reasons why it is not settled */
    size_t consequence_count; /* of the next question; 0 where there is none */
    mst_utf8 question_fact;   /* what to ask next; empty where there is no question */
    mst_utf8 question;        /* in words */
} mst_verdict_info;

/* Why the answer is what it is: for a truth a comparison that decided it, for a value what it is made of. Since 0.1. */
typedef struct mst_reason {
    size_t struct_size;
    mst_utf8 text;
    mst_utf8 source;     /* title, place and address; may be empty */
    mst_utf8 name;       /* of a definition or a dated value that made the answer; else empty */
    int32_t has_margin;  /* 0 or 1 */
    int32_t margin_kind; /* MST_MONEY: cents; MST_DATE or MST_COUNT: days, or whatever is counted */
    int64_t margin;      /* how far the threshold is, without sign */
    size_t fact_count;   /* facts that the comparison reads; see mst_verdict_reason_fact */
} mst_reason;

/* Why the answer is not settled. Since 0.1. */
typedef struct mst_obstacle {
    size_t struct_size;
    mst_utf8 kind; /* "fact", "parameter", "function", "no_source", "not_in_force" */
    mst_utf8 name;
    mst_utf8 text;
    mst_utf8 source;
} mst_obstacle;

/* What an answer to the next question would settle. Together they cover all that is possible. Since 0.1. */
typedef struct mst_consequence {
    size_t struct_size;
    int32_t is_about_members; /* 0 or 1: the question is about a list: whether it has members */
    int32_t has_members;      /* 0 or 1, where it is */
    int32_t fact_kind;        /* of the fact, where it is not */
    mst_range fact;           /* if the fact lies in this range */
    mst_range answer;         /* then this is the answer */
} mst_consequence;

/* Explains the answer of a rule, by its place in the plan. `naming`: MST_BY_NAME or MST_BY_LABEL. MST_ORDER where the
 * case was not judged since it changed. Since 0.1. */
mst_status mst_verdict_new(mst_case* of, size_t rule, int32_t language, int32_t naming, mst_verdict** verdict,
                           mst_error* error);

/* Since 0.1. */
void mst_verdict_free(mst_verdict* verdict);

/* Since 0.1. */
mst_status mst_verdict_describe(const mst_verdict* verdict, mst_verdict_info* into, mst_error* error);

/* The n-th of each, from 0; facts are sorted by name. Since 0.1. */
mst_status mst_verdict_reason(const mst_verdict* verdict, size_t n, mst_reason* into, mst_error* error);
mst_status mst_verdict_reason_fact(const mst_verdict* verdict, size_t n, size_t fact, mst_utf8* name, mst_error* error);
mst_status mst_verdict_used(const mst_verdict* verdict, size_t n, mst_utf8* name, mst_error* error);
mst_status mst_verdict_open(const mst_verdict* verdict, size_t n, mst_utf8* name, mst_error* error);
mst_status mst_verdict_obstacle(const mst_verdict* verdict, size_t n, mst_obstacle* into, mst_error* error);
mst_status mst_verdict_consequence(const mst_verdict* verdict, size_t n, mst_consequence* into, mst_error* error);

/* The result object of the JSON: {"rule": …, "answer": …, "reasons": …}, without a newline at its end. As in the
 * whole judgement when the verdict is MST_BY_NAME. Since 0.1. */
mst_status mst_verdict_write_json(const mst_verdict* verdict, mst_text* into, mst_error* error);

/* For people: a heading, the answer, why, what is still needed. Best of a verdict that is MST_BY_LABEL. Since 0.1. */
mst_status mst_verdict_write_text(const mst_verdict* verdict, mst_text* into, mst_error* error);

/* ---- Tables ------------------------------------------------------------------------------------------------------ */

/* Many cases at once: a row is a case, a column says one thing of each. Columns are judged where they lie; a table of
 * n rows gives what n single cases give. docs/tables.md tells which column is which fact. */

/* How the values of a column lie: numbers in the byte order of the machine, each aligned to its size. Since 0.1. */
enum {
    MST_BITS = 0, /* of truths: bit i % 8 of byte i / 8 */
    MST_INT8 = 1,
    MST_UINT8 = 2,
    MST_INT16 = 3,
    MST_UINT16 = 4,
    MST_INT32 = 5,
    MST_UINT32 = 6,
    MST_INT64 = 7,
    MST_DECIMAL128 = 8,    /* of amounts: 16 bytes, in cents */
    MST_YEAR_MONTH_DAY = 9 /* of dates, 32 bits: 20160509; 20160500 is some day of that month, 20160000 of that year */
};

/* Memory of the caller that is read, and that is written. The size in bytes is checked. No data: not there. These
 * structs never grow. Since 0.1. */
typedef struct mst_buffer {
    const void* data;
    size_t size;
} mst_buffer;
typedef struct mst_room {
    void* data;
    size_t size;
} mst_room;

/* What is known of one fact, or of a definition, in each row. A value that is not there is unknown. Since 0.1. */
typedef struct mst_column {
    size_t struct_size;
    mst_utf8 name;     /* "netto_inkomen"; of the members of a list "kinderen.geboortedatum"; "peildatum" */
    int32_t layout;    /* MST_BITS ... */
    int32_t has_upper; /* 0 or 1: then `values` are the lowest values still possible, `upper` the highest */
    mst_buffer values;
    mst_buffer validity; /* bit i % 8 of byte i / 8: value i is there; no data: all are */
    size_t offset;       /* values, and bits of validity, before the first row */
    mst_buffer upper;
    mst_buffer upper_validity;
    size_t upper_offset;
    const int32_t*
        dictionary; /* of a choice: the option of each number, below 0 for none; NULL: the number is the option */
    size_t dictionary_size; /* in numbers */
} mst_column;

/* Which members each case has: of row i those from offsets[i] until offsets[i + 1] in the columns of members. Since
 * 0.1. */
typedef struct mst_list_column {
    size_t struct_size;
    mst_utf8 name;
    int32_t layout;      /* MST_INT32 or MST_INT64 */
    mst_buffer offsets;  /* one more than there are rows, from 0 on, increasing */
    mst_buffer validity; /* not there: it is not known who the members are */
    size_t offset;
} mst_list_column;

/* Since 0.1. */
typedef struct mst_columns {
    size_t struct_size;
    size_t rows;
    const mst_column* const* columns; /* may be NULL where there are none */
    size_t column_count;
    const mst_list_column* const* lists;
    size_t list_count;
} mst_columns;

/* Where the answers of one rule go, a row each. Written in whole bytes. Since 0.1. */
typedef struct mst_answers {
    size_t struct_size;
    int32_t layout;    /* one that holds every answer that the rule can give */
    mst_room values;   /* the answer; where it is not settled the lowest one, of a choice its first option */
    mst_room validity; /* bit: the answer is settled; may be absent, as the rest */
    mst_room upper;    /* the highest value still possible, as `values`; not of a choice */
    mst_room options;  /* of a choice: the set of options still possible, 64 bits each */
} mst_answers;

/* Since 0.1. */
typedef struct mst_table_options {
    size_t struct_size;
    uint32_t threads;     /* at most 1024; 0 as 1. The answers do not depend on it */
    uint64_t rows_before; /* in tables before this one, for the places of findings and the numbers of rows in lines */
    int32_t language;     /* MST_DUTCH or MST_ENGLISH, of what is written */
} mst_table_options;

/* Since 0.1. */
typedef struct mst_table_outcome {
    size_t struct_size;
    uint64_t refused; /* rows that were not judged: none of their answers is settled, and no line is about them */
} mst_table_outcome;

/* How tables of one form are judged by a plan. Immutable. Since 0.1. */
typedef struct mst_table mst_table;

/* For tables with these columns, in this order and lying alike; their data is not looked at. MST_INPUT: a column that
 * is none. Since 0.1. */
mst_status mst_table_new(const mst_plan* plan, const mst_columns* like, mst_table** table, mst_error* error);

/* Since 0.1. */
void mst_table_free(mst_table* table);

/* Judges every row. `answers`: one for each rule of the plan. MST_ROWS: all was written, and the rows that the error
 * names (the first thousand) were refused. MST_BUFFERS: memory that is too small, not aligned, or shared with what is
 * written. `options` and `outcome` may be NULL. Since 0.1. */
mst_status mst_table_judge(const mst_table* table, const mst_columns* cases, const mst_answers* const* answers,
                           size_t answer_count, const mst_table_options* options, mst_table_outcome* outcome,
                           mst_error* error);

/* Follows every row through time, as mst_case_write_changes does one case: from the day `from` until `until`, which is not
 * looked at any more. Writes what `maatstaf changes --table` writes, a header and a line for each change: row, rule, date,
 * from, to, because. `row` counts from 1 and on from rows_before; places of findings, "/17/netto_inkomen", count from 0 as
 * ever. MST_ORDER where the plan has a date. No column may say "peildatum": MST_INPUT. MST_ROWS: all was written, and the
 * rows that the error names (the first thousand findings) were refused. `threads` is not used. `options` and `outcome`
 * may be NULL. Since 0.1. */
mst_status mst_table_write_changes(const mst_table* table, const mst_columns* cases, mst_utf8 from, mst_utf8 until,
                                   const mst_table_options* options, mst_text* into, mst_table_outcome* outcome,
                                   mst_error* error);

/* Judges the same rows by two plans, as mst_plan_new_pair makes them, and writes what `maatstaf diff --table` writes: into
 * `into` a header and a line for each answer that differs, row, rule, old, new, difference; into `summary`, which may be
 * NULL, the JSON object {"a", "b", "rows", "refused", "results"} of these rows. The n-th rule of the one is compared with
 * the n-th of the other, which must have its name, its kind and its options: else MST_INPUT. Each side has the columns
 * that its own plan knows, of the same rows. Rows, MST_ROWS and what may be NULL as for mst_table_write_changes; a row that
 * one side refuses has no lines and is counted as refused only. The language is not used. Since 0.1. */
mst_status mst_table_write_diff(const mst_table* a, const mst_columns* cases_a, const mst_table* b,
                                const mst_columns* cases_b, const mst_table_options* options, mst_text* into,
                                mst_text* summary, mst_table_outcome* outcome, mst_error* error);

/* ---- Arrow ------------------------------------------------------------------------------------------------------- */

/* https://arrow.apache.org/docs/format/CDataInterface.html, as it stands there: who has it already has the same. */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
    const char* format;
    const char* name;
    const char* metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema** children;
    struct ArrowSchema* dictionary;
    void (*release)(struct ArrowSchema*);
    void* private_data;
};

struct ArrowArray {
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void** buffers;
    struct ArrowArray** children;
    struct ArrowArray* dictionary;
    void (*release)(struct ArrowArray*);
    void* private_data;
};

#endif /* ARROW_C_DATA_INTERFACE */

/* Since 0.1. */
typedef struct mst_arrow_options {
    size_t struct_size;
    mst_utf8 date_column; /* with the date of judgement, for a plan that has none; empty: "peildatum" if any */
    const mst_utf8* year_month_day; /* columns of dates that are MST_YEAR_MONTH_DAY */
    size_t year_month_day_count;
    int32_t no_plain_numbers; /* 0 or 1: refuse whole numbers for truths, amounts in cents and options */
    const mst_plan* beside;   /* columns that only this plan knows are passed over, for a comparison; or NULL */
} mst_arrow_options;

/* How batches of one schema are judged by a plan. Immutable. Since 0.1. */
typedef struct mst_arrow mst_arrow;

/* The schema is not needed after the call, and not released. `options` may be NULL. Since 0.1. */
mst_status mst_arrow_new(const mst_plan* plan, const struct ArrowSchema* schema, const mst_arrow_options* options,
                         mst_arrow** arrow, mst_error* error);

/* Since 0.1. */
void mst_arrow_free(mst_arrow* arrow);

/* Judges a batch of that schema, which is not released and not needed after the call. A column for each rule, by its
 * name. What is handed over in `schema` and `answers` belongs to the caller, who calls its `release`; it needs no
 * handle any more. What stood there is written over. MST_ROWS as for mst_table_judge. How long a buffer is the
 * interface does not say: an array that is shorter than it says leads to memory that is not the caller's. `options`
 * and `outcome` may be NULL. Since 0.1. */
mst_status mst_arrow_judge(const mst_arrow* arrow, const struct ArrowArray* batch, const mst_table_options* options,
                           struct ArrowSchema* schema, struct ArrowArray* answers, mst_table_outcome* outcome,
                           mst_error* error);

/* As mst_table_write_changes, of a batch of that schema. Since 0.1. */
mst_status mst_arrow_write_changes(const mst_arrow* arrow, const struct ArrowArray* batch, mst_utf8 from,
                                   mst_utf8 until, const mst_table_options* options, mst_text* into,
                                   mst_table_outcome* outcome, mst_error* error);

/* As mst_table_write_diff, of one batch: `a` and `b` were made for its schema, each `beside` the plan of the other. Since
 * 0.1. */
mst_status mst_arrow_write_diff(const mst_arrow* a, const mst_arrow* b, const struct ArrowArray* batch,
                                const mst_table_options* options, mst_text* into, mst_text* summary,
                                mst_table_outcome* outcome, mst_error* error);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* MAATSTAF_H */
