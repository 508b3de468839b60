// Everything that a loaded pack owns. The views that a pack consists of point into it, so it never moves once it is made.
#pragma once

#include "json_document.hpp"
#include "text_store.hpp"

#include <maatstaf/law/pack.hpp>

#include <deque>
#include <vector>

namespace maatstaf {

struct pack_parts {
    pack_parts() = default;
    pack_parts(const pack_parts&) = delete;
    pack_parts& operator=(const pack_parts&) = delete;

    text_store texts;
    std::vector<source> sources;                       ///< has room for all before the first is read
    std::deque<std::vector<std::string_view>> options; ///< of choices, each list once
    std::deque<std::vector<fact_view>> facts;          ///< of each entity
    std::deque<std::vector<list_view>> lists;
    std::deque<std::vector<period>> periods; ///< of each parameter
    std::vector<const pack*> uses;
    std::vector<entity> entities;
    std::vector<parameter> parameters;
    std::vector<node> nodes; ///< of all bodies
    std::vector<statement> statements;
    std::deque<box> domains;                  ///< of what the host computes
    std::vector<const source*> named_sources; ///< by all statements, one after another
    std::deque<text> contradictions;          ///< of the few that have one
    std::deque<codes> administered_as;
    std::vector<setting_view> settings;
    std::vector<chosen> chooses;
    std::vector<open_question> questions;
    std::deque<std::vector<std::string_view>> named; ///< by properties: rules, and facts
    std::deque<std::vector<node>> conditions;        ///< of properties
    std::vector<property_view> properties;
    json_value cases; ///< the test cases that the pack brings along, as they were written; null: none

    pack view;
};

} // namespace maatstaf
