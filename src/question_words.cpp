#include "question_words.hpp"

#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

#include <utility>

namespace maatstaf {

bool is_nothing(const stated& answer, bool missing_value) {
    if (answer.of == kind::truth) return false;
    return wide_open(answer) || (missing_value && (open_below(answer) || open_above(answer)));
}

explanation::question question_in_words(const verdict_words& words, const question& asked, const explanation& verdict,
                                        bool missing_value, std::int32_t condition) {
    const scope& names = words.of.names();
    const auto label_or = [&](const text& label, std::string_view name) {
        return std::string(words.word(label).empty() ? name : words.word(label));
    };
    explanation::question result;
    if (condition >= 0) {
        const statement& what = words.of.statement_of(static_cast<std::uint32_t>(condition));
        result.fact = what.name;
        result.text = fill(words.word(phrase::is_it_so), {words.label_of(what)});
    } else if (asked.list >= 0) {
        const list_view& list = names.lists[static_cast<std::size_t>(asked.list)];
        result.fact = list.name;
        result.text = fill(words.word(phrase::who_are), {label_or(list.label, list.name)});
    } else {
        const auto slot = static_cast<std::uint32_t>(asked.slot);
        const slot_view at = names.at(slot);
        result.fact = words.name_of_slot(slot);
        if (at.list >= 0) {
            const list_view& list = names.lists[static_cast<std::size_t>(at.list)];
            result.text =
                fill(words.word(phrase::member), {label_or(list.label, list.name), std::to_string(at.row + 1)});
        }
        const text& asks = at.fact->of == kind::truth ? phrase::is_it_so : phrase::what_is;
        result.text += fill(words.word(asks), {label_or(at.fact->label, at.fact->name)});
    }
    for (std::size_t p = 0; p < asked.settles.size(); ++p) {
        explanation::consequence c;
        c.anybody = asked.list >= 0 && p > 0;
        if (condition >= 0) {
            c.fact = stated{kind::truth, asked.settles[p].values, {}, widest_of(kind::truth, 0)};
        } else if (asked.list < 0) {
            const auto slot = static_cast<std::uint32_t>(asked.slot);
            const fact_view& fact = *names.at(slot).fact;
            c.fact = stated{fact.of, asked.settles[p].values, fact.options, words.of.domains()[slot]};
        }
        c.answer = verdict.answer;
        c.answer.value = asked.settles[p].answer;
        c.answer_open = is_nothing(c.answer, missing_value);
        result.settles.push_back(std::move(c));
    }
    return result;
}

} // namespace maatstaf
