#include "arguments.hpp"

#include "diagnostic_ids.hpp"
#include "judgement_date.hpp"
#include "output.hpp"
#include "signature_file.hpp"
#include "spelling.hpp"
#include "told_check.hpp"
#include "value_text.hpp"
#include "written_value.hpp"

#include <boost/program_options.hpp>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace maatstaf::cli {

namespace {

namespace options = boost::program_options;

options::options_description options_of(const command& of) {
    options::options_description result{"Options"};
    const auto text = [](const char* name) { return options::value<std::string>()->value_name(name); };
    auto add = result.add_options();
    if (of.packs)
        add("pack,p", text("PACK"),
            of.packs_to_check || of.two_packs
                ? "a further pack, to be found by those that are named"
                : "the pack, by name or file; given again: further packs, to be found by the first");
    if (of.packs)
        add("key", text("KEY.pem"),
            "a public key (Ed25519): no file of a pack is taken that lacks FILE.sig, its signature by that key");
    if (of.rules)
        add("rule,r", text("RULE"),
            of.one_rule ? "the rule" : "a rule; may be given again. Without it: all rules of the pack");
    if (of.on) add("on", text("DATE"), "the date of judgement, YYYY-MM-DD");
    if (of.on_if_any) add("on", text("DATE"), "also tells which dated values have no value on this day, YYYY-MM-DD");
    if (of.days_if_any)
        add("on", text("DATE"), "the date of judgement, YYYY-MM-DD. Without it: every day, or those from --from");
    if (of.period || of.days_if_any) {
        add("from", text("DATE"), "the first day, YYYY-MM-DD");
        add("until", text("DATE"), "the day before which it ends, YYYY-MM-DD");
    }
    if (of.fact_range) {
        add("fact", text("NAME"), "the fact that moves: an amount, a number or a date");
        add("from", text("VALUE"), "its first value, written as in a case");
        add("until", text("VALUE"), "its last value");
    }
    if (of.table_if_any)
        add("table", text("TABLE"), "cases to judge by both packs, a file .csv: who gains, who loses, how much");
    if (of.entity || of.table_if_any) add("entity", text("NAME"), "what the cases are about");
    if (of.coverage)
        add("coverage", text("on|off"), "on (default), or off: no table, and nothing fails for want of a case");
    if (of.receipt) add("receipt", text("FILE"), "also writes the judgement as a receipt, to be replayed later");
    if (of.proofs) {
        add("budget", text("N"), "how many boxes the proof of one property may take (default: 20000)");
        add("witness", text("FOLDER"),
            "also writes the cases that show what does not hold, to be judged, into a folder");
    }
    const bool table = of.a_table || of.table_if_any;
    if (table) add("on-column", text("NAME"), "the column with the date of judgement of each row, instead of --on");
    if (of.changes_of_table) add("table", text("FILE"), "the table: a name that ends in .csv, or - for standard input");
    if (table)
        add("output,o", text("FILE"),
            "where the answers go: a name that ends in .csv or .arrow, or - for standard output");
    if (of.changes_of_table)
        add("output,o", text("FILE"), "where the changes go: a name that ends in .csv, or - for standard output");
    if (table) add("threads", text("N"), "how many threads judge (default: as many as the machine has)");
    if (table) add("keep-going", "also past a row that is wrong, which then has no answers");
    if (of.changes_of_table) add("keep-going", "also past a row that is wrong, which then has no changes");
    if (of.a_table)
        add("open", "looks into every row that is not settled for what keeps it open, not only the first ones");
    if (of.exact)
        add("exact",
            "looks at all that the facts that are not known can be together: settles what is so in any case, and "
            "tells and asks only what truly matters");
    add("lang", text("nl|en"), "nl (default) or en");
    if (of.pack_format)
        add("format", text("text|json|pack"),
            "text (default), json, or pack: the pack as it can be changed and loaded");
    else add("format", text("text|json"), std::string(of.formats).c_str());
    add("help", "this text");
    return result;
}

/// Reads the options one by one; each is checked where it stands.
class argument_reader {
public:
    argument_reader(const command& of, diagnostics& found) : of_(of), found_(found) {}

    arguments read(std::span<const std::string> written) {
        const options::options_description known = options_of(of_);
        const std::vector<std::string> words(written.begin(), written.end());
        // Before all else, because it decides how the rest is reported.
        for (std::size_t i = 0; i < words.size(); ++i)
            if (words[i] == "--format=json" ||
                (words[i] == "--format" && i + 1 < words.size() && words[i + 1] == "json"))
                result_.as_json = true;
        try {
            using namespace options::command_line_style;
            const int style = unix_style & ~allow_guessing;
            const auto parsed =
                options::command_line_parser(words).options(known).style(style).allow_unregistered().run();
            for (const options::option& o : parsed.options) take(o);
        } catch (const options::error& problem) {
            refuse(finding::malformed_option, "", {capital(problem.what()), of_.name});
            unsure_ = true;
        }
        if (result_.help) return std::move(result_);
        take_packs();
        look_for_missing();
        return std::move(result_);
    }

private:
    void refuse(finding why, std::string place, std::initializer_list<std::string_view> with) {
        found_.push_back(report(why, std::move(place), with));
    }

    static std::string capital(std::string text) {
        if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    void take(const options::option& o) {
        if (o.unregistered) {
            unsure_ = true; // what follows may be its value or not
            const std::string word = o.original_tokens.empty() ? o.string_key : o.original_tokens.front();
            return refuse(finding::malformed_option, word.substr(0, word.find('=')),
                          {"This option is not known here", of_.name});
        }
        if (o.position_key >= 0) return take_file(o.value.front());
        if (o.string_key == "help") {
            result_.help = true;
            return;
        }
        const std::string& value = o.value.empty() ? std::string{} : o.value.front();
        if (o.string_key == "pack") return further_.push_back({value, "--pack"});
        if (o.string_key == "rule") return take_rule(value);
        if (std::find(seen_.begin(), seen_.end(), o.string_key) != seen_.end())
            return refuse(finding::malformed_option, "--" + o.string_key, {"This option is given twice", of_.name});
        seen_.push_back(o.string_key);
        if (o.string_key == "on") return take_date(value, result_.on);
        if (o.string_key == "fact") result_.fact = value;
        if (of_.fact_range && o.string_key == "from") result_.range_from = value;
        if (of_.fact_range && o.string_key == "until") result_.range_until = value;
        const bool days = of_.period || of_.days_if_any;
        if (days && o.string_key == "from") return take_date(value, result_.from);
        if (days && o.string_key == "until") return take_date(value, result_.until);
        if (o.string_key == "entity") result_.entity = value;
        if (o.string_key == "lang") return take_language(value);
        if (o.string_key == "format") return take_format(value);
        if (o.string_key == "coverage") return take_coverage(value);
        if (o.string_key == "receipt") return take_receipt(value);
        if (o.string_key == "key") return take_key(value);
        if (o.string_key == "table") result_.table_file = value;
        if (o.string_key == "output") result_.output_file = value;
        if (o.string_key == "on-column") result_.on_column = value;
        if (o.string_key == "budget") return take_budget(value);
        if (o.string_key == "witness") result_.witness_folder = value;
        if (o.string_key == "threads") return take_threads(value);
        if (o.string_key == "keep-going") result_.keep_going = true;
        if (o.string_key == "open") result_.all_open = true;
        if (o.string_key == "exact") result_.exact = true;
    }

    void take_key(const std::string& file) {
        if (file.empty() || file == "-") {
            refuse(finding::malformed_option, "--key", {"A key has a file of its own", of_.name});
        } else if (auto key = key_from(file, found_); !key.empty()) {
            result_.other_shelf.trust_only(key);
            return result_.shelf.trust_only(std::move(key));
        }
        without_key_ = true;
    }

    void take_packs() {
        if (without_key_) return; // nobody can say which packs are meant
        std::vector<pack_argument> all;
        if (!unsure_) all = checked_; // else one may be the value of an option that is not known
        if (of_.two_packs) return take_two(all);
        all.insert(all.end(), further_.begin(), further_.end());
        for (const pack* p : result_.shelf.take(all, found_)) {
            if (p == nullptr && result_.packs.empty()) return; // the others would be taken for the first
            if (p != nullptr) result_.packs.push_back(p);
        }
        if (of_.packs_to_check && !result_.packs.empty()) result_.to_check = std::max<std::size_t>(checked_.size(), 1);
    }

    void take_two(const std::vector<pack_argument>& named) {
        if (named.size() != 2) {
            if (!unsure_)
                refuse(
                    named.size() < 2 ? finding::missing_option : finding::malformed_option, "",
                    {named.size() < 2 ? std::string("The pack") : in_quotes(named[2].written) + " is one pack too many",
                     named.size() < 2 ? std::string("Name two: files, or packs that are built in, see maatstaf packs.")
                                      : std::string(of_.name)});
            return;
        }
        const auto take_one = [&](pack_shelf& from, const pack_argument& which) {
            std::vector<pack_argument> all{which};
            all.insert(all.end(), further_.begin(), further_.end());
            return from.take(all, found_).front();
        };
        if (const pack* first = take_one(result_.shelf, named[0])) result_.packs.push_back(first);
        result_.other = take_one(result_.other_shelf, named[1]);
    }

    void take_rule(const std::string& name) {
        if (of_.one_rule && !result_.rules.empty())
            return refuse(finding::malformed_option, "--rule", {"One rule at a time", of_.name});
        if (std::find(result_.rules.begin(), result_.rules.end(), name) == result_.rules.end())
            result_.rules.push_back(name);
    }

    void take_date(const std::string& value, std::optional<date>& into) {
        into = read_judgement_date(value, "--" + seen_.back(), found_);
    }

    void take_language(const std::string& value) {
        if (value != "nl" && value != "en") return refuse(finding::unknown_language, "--lang", {in_quotes(value)});
        result_.in = value == "nl" ? language::nl : language::en;
    }

    void take_format(const std::string& value) {
        result_.as_json = value == "json";
        result_.as_text = value == "text";
        result_.as_pack = of_.pack_format && value == "pack";
        if (!result_.as_text && !result_.as_json && !result_.as_pack)
            refuse(finding::unknown_format, "--format",
                   {in_quotes(value), of_.pack_format ? "Choose text, json or pack." : "Choose text or json."});
    }

    void take_coverage(const std::string& value) {
        if (value != "on" && value != "off")
            return refuse(finding::malformed_option, "--coverage", {"This option is on or off", of_.name});
        result_.coverage = value == "on";
    }

    void take_receipt(const std::string& file) {
        if (file.empty() || file == "-")
            return refuse(finding::malformed_option, "--receipt", {"A receipt has a file of its own", of_.name});
        result_.receipt_file = file;
    }

    void take_threads(const std::string& value) {
        constexpr unsigned most = 1024;
        unsigned n = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), n);
        if (read.ec != std::errc{} || read.ptr != value.data() + value.size() || n < 1 || n > most)
            return refuse(finding::malformed_option, "--threads",
                          {"A number from 1 up to 1024 is wanted here", of_.name});
        result_.threads = n;
    }

    void take_budget(const std::string& value) {
        std::uint64_t n = 0;
        const auto read = std::from_chars(value.data(), value.data() + value.size(), n);
        if (read.ec != std::errc{} || read.ptr != value.data() + value.size() || n < 1 || n > most_proof_budget)
            return refuse(finding::malformed_option, "--budget",
                          {"A number from 1 up to 1000000000 is wanted here", of_.name});
        result_.budget = n;
    }

    void take_file(const std::string& name) {
        if (of_.packs_to_check || of_.two_packs) return checked_.push_back({name, {}});
        if (of_.case_files) {
            result_.case_files.push_back(name);
            return;
        }
        if (of_.a_case && result_.case_file.empty()) {
            result_.case_file = name;
            return;
        }
        if (!unsure_) refuse(finding::malformed_option, "", {in_quotes(name) + " is one argument too many", of_.name});
    }

    /// Where an option could not be read, what seems missing may only be hidden behind it.
    void look_for_missing() {
        if (of_.packs && of_.some_pack && !of_.two_packs && checked_.empty() && further_.empty() && !unsure_)
            refuse(finding::missing_option, of_.packs_to_check ? "" : "--pack",
                   {"The pack", of_.packs_to_check ? "Name its file, or a pack that is built in: see maatstaf packs."
                                                   : "Name it with -p: see maatstaf packs."});
        if (of_.one_rule && result_.rules.empty() && !unsure_)
            refuse(finding::missing_option, "--rule", {"The rule", "Name it with -r: see maatstaf show."});
        const auto seen = [&](std::string_view name) {
            return std::find(seen_.begin(), seen_.end(), name) != seen_.end();
        };
        const bool a_table = of_.a_table || (of_.table_if_any && seen("table"));
        if ((of_.entity || (of_.table_if_any && seen("table"))) && !seen("entity") && !unsure_)
            refuse(finding::missing_option, "--entity",
                   {"The entity", "Name what the cases are about, as --entity huishouden or --entity jeugdige."});
        if (a_table && seen("on") && seen("on-column"))
            refuse(finding::malformed_option, "--on-column",
                   {"The date of judgement is given with --on or in a column, not both", of_.name});
        if (a_table && !seen("output") && !unsure_)
            refuse(finding::missing_option, "--output",
                   {"The file for the answers", "Name it with -o answers.csv; -o - prints them."});
        if (of_.changes_of_table && !seen("output") && !unsure_)
            refuse(finding::missing_option, "--output",
                   {"The file for the changes", "Name it with -o changes.csv; -o - prints them."});
        if ((of_.on || (a_table && of_.table_if_any)) && !seen("on") && !seen("on-column") && !unsure_)
            refuse(finding::missing_option, "--on",
                   {"The date of judgement",
                    "Give it with --on 2025-01-31; there is no default, so that the same call always gives the same "
                    "answer."});
        const bool half_a_period = of_.days_if_any && seen("from") != seen("until");
        if (of_.days_if_any && seen("on") && (seen("from") || seen("until")))
            refuse(finding::malformed_option, "--from",
                   {"One day is given with --on, or a period, not both", of_.name});
        else
            for (const char* end : {"from", "until"})
                if ((of_.period || half_a_period) && !seen(end) && !unsure_)
                    refuse(finding::missing_option, "--" + std::string(end),
                           {end == std::string_view{"from"} ? "The first day" : "The day before which the period ends",
                            "Give it as --" + std::string(end) + " 2025-01-31."});
        for (const char* part : {"fact", "from", "until"})
            if (of_.fact_range && !seen(part) && !unsure_)
                refuse(finding::missing_option, "--" + std::string(part),
                       {part == std::string_view{"fact"} ? "The fact that moves" : "A value of the fact",
                        "Give it as --" + std::string(part) +
                            (part == std::string_view{"fact"} ? " netto_inkomen." : " 1500.00, as in a case.")});
        if (result_.from && result_.until && *result_.until <= *result_.from)
            refuse(finding::reversed_period, "--until",
                   {plain_date(result_.from->day), plain_date(result_.until->day)});
        if (of_.a_case && result_.case_file.empty() && !unsure_)
            refuse(finding::missing_option, "", {of_.file_is, "Name its file, or - for standard input."});
        const bool brings_cases = !result_.packs.empty() && result_.shelf.cases_of(result_.judged()) != nullptr;
        const bool pack_is_wrong = result_.packs.empty() && !further_.empty(); // it may bring some as well
        if (of_.case_files && result_.case_files.empty() && !brings_cases && !pack_is_wrong && !unsure_)
            refuse(finding::missing_option, "", {"The file with test cases", "Name one file or more."});
    }

    const command& of_;
    diagnostics& found_;
    arguments result_;
    std::vector<std::string> seen_;
    std::vector<pack_argument> checked_, further_; ///< packs, as they were named
    bool unsure_ = false;
    bool without_key_ = false; ///< one is asked for, and it cannot be used
};

} // namespace

arguments read_arguments(const command& of, std::span<const std::string> written, diagnostics& found) {
    return argument_reader{of, found}.read(written);
}

void print_help(const command& of) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << of.usage << '\n' << options_of(of);
    print(text.str());
}

} // namespace maatstaf::cli
