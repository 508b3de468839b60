#include "explanation_json.hpp"

#include "value_text.hpp"

namespace maatstaf {

namespace {

json scalar(std::int64_t value, const stated& what) {
    switch (what.of) {
    case kind::count: return value;
    case kind::rate: return std::to_string(value) + '/' + std::to_string(what.denominator);
    default: return plain_value(value, what.of, what.options);
    }
}

json text_or_null(const std::string& text) {
    return text.empty() ? json(nullptr) : json(text);
}

json partial_value(const stated& what) {
    if (wide_open(what)) return nullptr;
    if (what.of == kind::choice) {
        json names = json::array();
        for (const std::string_view name : option_names_in(what.value.lo, what.options)) names.push_back(name);
        return {{"one_of", std::move(names)}};
    }
    json ends = json::array();
    ends.push_back(open_below(what) ? json(nullptr) : scalar(what.value.lo, what));
    ends.push_back(open_above(what) ? json(nullptr) : scalar(what.value.hi, what));
    return {{"between", std::move(ends)}};
}

json reason_object(const explanation::reason& r, bool of_truth) {
    json result;
    result["text"] = r.text;
    if (of_truth) {
        result["source"] = text_or_null(r.source);
        result["facts"] = r.facts;
        result["margin"] = r.margin ? scalar(r.margin->value.lo, *r.margin) : json(nullptr);
    } else {
        result["name"] = text_or_null(r.name);
        result["value"] = r.value ? result_value(*r.value) : json(nullptr);
        result["source"] = text_or_null(r.source);
    }
    return result;
}

json administration(const explanation& what) {
    json result;
    const auto code = [&](const char* name, std::string_view value) {
        result[name] = value.empty() ? json(nullptr) : json(value);
    };
    code("upl", what.administered_as.upl);
    code("productcategorie", what.administered_as.product_categorie);
    code("type_verwijzer", what.administered_as.type_verwijzer);
    code("taakveld", what.administered_as.taakveld);
    result["jci"] = what.jci;
    return result;
}

} // namespace

json result_value(const stated& what) {
    if (what.of == kind::truth) return !is_point(what.value, what.of) ? "unknown" : what.value.lo == 1 ? "yes" : "no";
    return is_point(what.value, what.of) ? scalar(what.value.lo, what) : partial_value(what);
}

json case_value(const stated& what) {
    if (what.of != kind::truth) return result_value(what);
    return is_point(what.value, what.of) ? json(what.value.lo == 1) : json(nullptr);
}

json answer_value(const stated& answer, bool nothing_known) {
    return nothing_known ? json(nullptr) : result_value(answer);
}

json question_value(const explanation& of) {
    if (!of.next_question) return nullptr;
    const explanation::question& asked = *of.next_question;
    json settles = json::array();
    for (const explanation::consequence& c : asked.settles) {
        json piece;
        if (c.fact) piece["if"] = case_value(*c.fact);
        else piece["if"] = c.anybody ? json(nullptr) : json::array();
        piece["answer"] = answer_value(c.answer, c.answer_open);
        settles.push_back(std::move(piece));
    }
    json result;
    result["fact"] = asked.fact;
    result["text"] = asked.text;
    result["settles"] = std::move(settles);
    return result;
}

json result_object(const explanation& what) {
    json result;
    result["rule"] = what.rule;
    result["answer"] = answer_value(what.answer, what.nothing_known);
    result["reasons"] = json::array();
    for (const explanation::reason& r : what.reasons)
        result["reasons"].push_back(reason_object(r, what.answer.of == kind::truth));
    result["used"] = what.used;
    result["open"] = what.open;
    result["unknown_because"] = json::array();
    for (const explanation::obstacle& o : what.unknown_because) {
        json because;
        because["kind"] = o.kind;
        because["name"] = o.name;
        because["text"] = o.text;
        because["source"] = text_or_null(o.source);
        result["unknown_because"].push_back(std::move(because));
    }
    result["review"] = json::array();
    for (const explanation::doubt& d : what.review) result["review"].push_back(d.fact);
    result["next_question"] = question_value(what);
    for (const explanation::note& n : what.notes) {
        json note;
        note["text"] = n.text;
        note["source"] = text_or_null(n.source);
        result["notes"].push_back(std::move(note));
    }
    if (what.administered_as.any()) result["administration"] = administration(what);
    return result;
}

std::string written(const json& value) {
    return value.dump(2, ' ', false, json::error_handler_t::replace);
}

std::string to_json(const explanation& what) {
    return written(result_object(what));
}

} // namespace maatstaf
