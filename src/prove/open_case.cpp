#include "prove/open_case.hpp"

#include <maatstaf/situation.hpp>

#include <utility>

namespace maatstaf::proving {

program_on_days::program_on_days(const program& of, days on) : view_(of) {
    std::vector<std::uint8_t> read_otherwise(of.tables.size());
    for (std::size_t i = 1; i < of.nodes.size(); ++i) {
        const bool today = of.nodes[i - 1].code == op::fact && of.nodes[i - 1].payload == 0;
        if (of.nodes[i].code == op::parameter && !today)
            read_otherwise[static_cast<std::size_t>(of.nodes[i].payload)] = 1;
    }
    for (std::size_t t = 0; t < of.tables.size(); ++t) {
        steps table = of.tables[t];
        std::uint32_t row = table.begin, end = table.end;
        if (read_otherwise[t] == 0) {
            while (row < end && of.days[row] <= on.from.day) ++row;
            if (row > table.begin) table.before = of.values[row - 1];
            while (end > row && of.days[end - 1] >= on.until.day) --end;
        }
        table.begin = static_cast<std::uint32_t>(days_.size());
        for (; row < end; ++row) {
            days_.push_back(of.days[row]);
            values_.push_back(of.values[row]);
        }
        table.end = static_cast<std::uint32_t>(days_.size());
        tables_.push_back(table);
    }
    view_.tables = tables_;
    view_.days = days_;
    view_.values = values_;
}

open_case::open_case(question_about asked)
    : asked_(std::move(asked)),
      uses_{asked_.of},
      with_added_{.name = ":", .uses = uses_, .definitions = asked_.added, .chooses = asked_.chooses} {
    const pack* const packs[]{&with_added_};
    std::vector<link_problem> problems;
    plan_ = plan::make({packs, asked_.entity, asked_.roots}, problems);
    if (!plan_) return;
    situation known{*plan_};
    const box day = intersection(plan_->domains()[0], {asked_.on.from.day, asked_.on.until.day - 1}, kind::date);
    if (known.set_slot(0, day) != outcome::accepted) plan_.reset();
    if (!plan_) return;
    variables_ = search::case_variables::of(terms_, plan_->code(), known.facts(), plan_->kinds());
    add(variables_);
}

std::uint32_t open_case::slot_of(std::string_view fact) const {
    return plan_->names().places[*plan_->names().fact_names.find(symbol_of(fact))].slot;
}

void open_case::vary_slot(search::case_variables& of, std::uint32_t slot) {
    const search::variable before = terms_.variables()[of.slots[slot]]; // a copy: adding moves them
    of.slots[slot] = terms_.add_variable(before.of, before.domain);
}

void open_case::vary_list(search::case_variables& of, std::size_t list) {
    const list_layout& lies = plan_->code().lists[list];
    of.lists[list] = terms_.add_variable(kind::count, {0, lies.maximum});
    for (std::uint32_t slot = lies.base; slot < lies.end(); ++slot) vary_slot(of, slot);
}

void open_case::vary(search::case_variables& of, std::string_view fact_or_list) {
    if (const std::uint32_t* list = plan_->names().list_names.find(symbol_of(fact_or_list))) vary_list(of, *list);
    else vary_slot(of, slot_of(fact_or_list));
}

search::instance& open_case::add(search::case_variables of) {
    return add(*plan_, std::move(of));
}

search::instance& open_case::add(const plan& by, search::case_variables of) {
    return add(programs_.emplace_back(by.code(), asked_.on).view(), by.rules(), std::move(of));
}

search::instance& open_case::add(const program& by, search::case_variables of) {
    return add(by, plan_->rules(), std::move(of));
}

search::instance& open_case::add(const program& by, std::span<const std::uint32_t> roots, search::case_variables of) {
    finder_.reset();
    cases_.push_back(std::make_unique<search::instance>(terms_, by, std::move(of), roots));
    return *cases_.back();
}

search::finding open_case::find(std::span<const search::term_number> wanted, std::uint64_t& budget) {
    if (budget == 0) return search::finding::unsettled;
    if (!finder_) {
        std::vector<const search::instance*> all;
        for (const auto& one : cases_) all.push_back(one.get());
        finder_ = std::make_unique<search::finder>(terms_, std::move(all));
    }
    const search::finding result = finder_->find(wanted, budget);
    boxes_ += finder_->boxes();
    budget -= std::min(budget, finder_->boxes());
    return result;
}

} // namespace maatstaf::proving
