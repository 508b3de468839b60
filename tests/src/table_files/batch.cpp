// A table from a file gives what its rows give one by one: every test case that has facts of its own only, as a row.
#include "case_file.hpp"
#include "support/text_source.hpp"
#include "table_files/batch_run.hpp"
#include "table_files/csv_source.hpp"
#include "tell_facts.hpp"
#include "value_text.hpp"

#include <maatstaf/packs.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace maatstaf;
using testing::IsEmpty;
using tests::bytes_of;
using type = json_value::type;

std::string contents(const std::filesystem::path& file) {
    std::ifstream stream{file};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

plan plan_of(const pack& of, std::string_view entity) {
    const pack* packs[]{&of};
    std::vector<std::string_view> rules;
    for (const pack* p : {&of, built_in_pack("landelijk")})
        for (const statement& s : p->definitions)
            if (s.entity == entity && std::find(rules.begin(), rules.end(), s.name) == rules.end())
                rules.push_back(s.name);
    std::vector<link_problem> problems;
    return *plan::make({packs, entity, rules, std::nullopt}, problems);
}

/// Can a row say it?
bool fits(const test_case& one) {
    const auto& facts = one.facts.all();
    return one.settings.empty() && std::all_of(facts.begin(), facts.end(), [](const auto& f) {
               return f.value->is != type::list && f.value->find("one_of") == nullptr;
           });
}

std::string cell_of(const json_value& value) {
    switch (value.is) {
    case type::null: return "";
    case type::truth: return value.truth ? "true" : "false";
    default: return value.text;
    }
}

/// The cases as CSV, with the date in a column "dag".
std::string as_csv(const std::vector<const test_case*>& cases) {
    std::set<std::string> whole, ranges;
    for (const test_case* one : cases)
        for (const auto& f : one->facts.all()) (f.value->is == type::object ? ranges : whole).insert(*f.name);
    for (const std::string& name : ranges) whole.erase(name);
    std::string text = "dag";
    for (const std::string& name : whole) text += ',' + name;
    for (const std::string& name : ranges) text += ',' + name + ".from," + name + ".to";
    for (const test_case* one : cases) {
        text += '\n' + plain_date(one->on.day);
        for (const std::string& name : whole) {
            const json_value* value = one->facts.find(name);
            text += ",\"" + (value == nullptr ? "" : cell_of(*value)) + '"';
        }
        for (const std::string& name : ranges) {
            const json_value* value = one->facts.find(name);
            const json_value* ends = value == nullptr ? nullptr : value->find("between");
            if (value == nullptr) text += ",,";
            else if (ends != nullptr) text += ',' + cell_of(ends->items[0]) + ',' + cell_of(ends->items[1]);
            else text += ',' + cell_of(*value) + ',' + cell_of(*value);
        }
    }
    return text + '\n';
}

/// A line of answers, one judged for itself.
std::string line_of(const plan& by, const test_case& one) {
    situation known{by};
    diagnostics found;
    tell_facts(one.facts, "", known, found);
    known.set(peildatum, one.on);
    judge judged{by};
    judged.consider(known);
    std::string line;
    for (std::size_t n = 0; n < by.rules().size(); ++n) {
        const statement& rule = by.statement_of(by.rules()[n]);
        const box answer = judged.answer(n);
        const bool settled = is_point(answer, rule.of);
        if (n > 0) line += ',';
        if (judged.contradiction() != nullptr) continue;
        if (rule.of == kind::truth) line += !settled ? "unknown" : answer.lo == 1 ? "yes" : "no";
        else if (settled) line += plain_value(answer.lo, rule.of, rule.options) + (rule.of == kind::rate ? "/1" : "");
    }
    return line + '\n';
}

std::string header_of(const plan& by) {
    std::string line;
    for (const std::uint32_t segment : by.rules())
        line += (line.empty() ? "" : ",") + std::string(by.statement_of(segment).name);
    return line + '\n';
}

struct ran {
    std::string answers;
    batch_outcome outcome;
};

ran run(const plan& by, const std::string& text, std::string_view date_column, batch_options how, std::size_t rows) {
    diagnostics found;
    const auto source = csv_source::open(bytes_of(text), by, date_column, found, rows);
    EXPECT_THAT(found, IsEmpty());
    std::string answers;
    const auto writer = csv_writer([&](std::string_view bytes) {
        answers += bytes;
        return true;
    });
    auto outcome = run_batch(by, *source, *writer, how, found);
    EXPECT_THAT(found, IsEmpty());
    return {answers, std::move(*outcome)};
}

TEST(batch, gives_what_every_test_case_gives_one_by_one) {
    std::size_t judged = 0;
    for (const auto& file : std::filesystem::directory_iterator{MAATSTAF_CASES}) {
        if (file.path().extension() != ".json") continue;
        const std::string text = contents(file.path());
        for (const std::string_view name : {"landelijk", "haarlem", "haarlemmermeer"}) {
            if (text.find("\"pack\": \"" + std::string(name) + '"') == text.npos) continue;
            diagnostics found;
            const case_file read = read_case_file(text, *built_in_pack(name), found);
            ASSERT_THAT(found, IsEmpty());
            std::map<std::string, std::vector<const test_case*>> by_entity;
            for (const test_case& one : read.cases)
                if (fits(one)) by_entity[one.entity].push_back(&one);
            for (const auto& [entity, cases] : by_entity) {
                SCOPED_TRACE(file.path().filename().string() + ' ' + entity);
                const plan by = plan_of(*built_in_pack(name), entity);
                std::string expected = header_of(by);
                for (const test_case* one : cases) expected += line_of(by, *one);
                const std::string table = as_csv(cases);
                const ran whole = run(by, table, "dag", {.threads = 2, .keep_going = true}, 65'536);
                EXPECT_EQ(whole.answers, expected);
                EXPECT_EQ(run(by, table, "dag", {.keep_going = true}, 3).answers, expected);
                EXPECT_EQ(whole.outcome.counts.rows(), cases.size());
                judged += cases.size();
            }
        }
    }
    EXPECT_GT(judged, 500u); // not that none fits
}

class batch_of_rows : public testing::Test {
protected:
    static plan made() {
        const pack* packs[]{built_in_pack("haarlemmermeer")};
        const std::string_view rules[]{"inkomen_tot_grens", "inkomensgrens"};
        std::vector<link_problem> problems;
        return *plan::make({packs, "huishouden", rules, date{2025, 1, 1}}, problems);
    }
    static std::string told(const batch_outcome& of) {
        std::string result;
        for (const diagnostic& d : of.found)
            result += d.id + ' ' + d.place + ' ' + std::to_string(d.line) + ':' + std::to_string(d.column) + ' ' +
                      d.message + '\n';
        return result;
    }

    plan by = made();
    std::string header =
        "woongemeente,gehuwd,aanvrager_geboortedatum,aanvrager_in_inrichting,kostendelers,netto_inkomen,"
        "inkomensgrens\n";
    std::string yes = "394,false,1988-04-12,false,0,1533.82,\n", no = "394,false,1988-04-12,false,0,1533.83,\n",
                open = "394,false,1988-04-12,false,0,,\n", very_open = ",,,,,,\n",
                contradictory = "394,false,1988-04-12,false,0,1533.82,1\n", malformed = "394,false\n";
};

TEST_F(batch_of_rows, counts_answers_and_what_lacks) {
    const ran all = run(by, header + yes + no + open + open + very_open + yes, {}, {}, 2);
    EXPECT_EQ(all.answers,
              "inkomen_tot_grens,inkomensgrens\nyes,1533.82\nno,1533.82\nunknown,1533.82\nunknown,1533.82\n"
              "unknown,\nyes,1533.82\n");
    const auto& counts = all.outcome.counts;
    EXPECT_EQ(counts.rows(), 6u);
    EXPECT_EQ(counts.refused(), 0u);
    const rule_counts &truth = counts.rules()[0], &amount = counts.rules()[1];
    EXPECT_EQ(std::vector({truth.yes, truth.no, truth.open, truth.looked_into}),
              (std::vector<std::uint64_t>{2, 1, 3, 3}));
    EXPECT_EQ(std::vector({amount.settled, amount.open, amount.looked_into}), (std::vector<std::uint64_t>{5, 1, 1}));
    const auto most = truth.most_open();
    ASSERT_FALSE(most.empty());
    EXPECT_EQ(most[0].name, "netto_inkomen");
    EXPECT_EQ(most[0].rows, 3u);
    EXPECT_EQ(most[0].alone, 2u);
}

TEST_F(batch_of_rows, looks_into_so_many_open_rows_and_no_more) {
    const std::string table = header + open + yes + open + open + no + open;
    for (const std::uint64_t most : {0u, 1u, 2u, 3u, 4u, 9u}) {
        batch_options how;
        how.look_into = most;
        for (const std::size_t rows : {1u, 2u, 100u})
            EXPECT_EQ(run(by, table, {}, how, rows).outcome.counts.rules()[0].looked_into,
                      std::min<std::uint64_t>(most, 4));
    }
}

TEST_F(batch_of_rows, stops_at_a_row_that_is_wrong) {
    for (const std::string& wrong : {malformed, contradictory}) {
        const ran all = run(by, header + yes + wrong + no, {}, {}, 2);
        EXPECT_TRUE(all.outcome.stopped);
        EXPECT_EQ(all.answers, "");
    }
    EXPECT_EQ(run(by, header + yes + yes + malformed, {}, {}, 2).answers,
              "inkomen_tot_grens,inkomensgrens\nyes,1533.82\nyes,1533.82\n"); // for whoever wrote it to throw away
}

TEST_F(batch_of_rows, or_goes_on_past_it_and_drops_nothing) {
    const ran all = run(by, header + yes + contradictory + malformed + no, {}, {.keep_going = true}, 3);
    EXPECT_FALSE(all.outcome.stopped);
    EXPECT_EQ(all.answers, "inkomen_tot_grens,inkomensgrens\nyes,1533.82\n,\n,\nno,1533.82\n");
    EXPECT_EQ(all.outcome.counts.refused(), 2u);
    EXPECT_EQ(told(all.outcome),
              "MST-C029 inkomensgrens 3:1 inkomensgrens is given as 1.00, but from the other facts follows 1533.82.\n"
              "MST-F009  4:1 This row has 2 fields, and the header has 7.\n");
}

TEST_F(batch_of_rows, of_a_table_without_rows_has_a_header) {
    EXPECT_EQ(run(by, header, {}, {}, 10).answers, "inkomen_tot_grens,inkomensgrens\n");
}

} // namespace
