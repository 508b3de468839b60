// An explanation as a citizen reads it: the answer first, then why, then what is still needed.
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"
#include "value_text.hpp"

#include <maatstaf/explain.hpp>

#include <algorithm>

namespace maatstaf {

namespace {

class explanation_page {
public:
    explanation_page(const explanation& what, language in) : what_(what), how_{in, naming::labels} {}

    std::string write() {
        page_.heading(what_.heading);
        page_.line(answer());
        reasons();
        obstacles();
        question();
        if (!what_.notes.empty() || !what_.review.empty()) page_.section(word(phrase::note));
        for (const explanation::doubt& d : what_.review) page_.bullet(capitalised(d.text) + '.');
        for (const explanation::note& n : what_.notes) page_.bullet(n.text);
        return page_.text();
    }

private:
    std::string word(const text& both) const { return std::string(in(both, how_.in)); }

    std::string answer() const {
        const stated& a = what_.answer;
        if (a.of == kind::truth)
            return word(!what_.settled()  ? phrase::answer_open
                        : a.value.lo == 1 ? phrase::answer_yes
                                          : phrase::answer_no);
        if (what_.nothing_known) return word(phrase::answer_open);
        return what_.settled() ? capitalised(in_words(a, how_))
                               : fill(word(phrase::answer_partly), {in_words(a, how_)});
    }

    std::string margin(const explanation::reason& r) const {
        if (!r.margin) return {};
        return "; " + fill(word(phrase::difference), {in_words(*r.margin, how_)});
    }

    /// One source after the reasons that it stands for.
    void reasons() {
        std::vector<const explanation::reason*> telling; // that a part is unknown is told below, with its own reason
        for (const explanation::reason& r : what_.reasons)
            if (!r.value || !wide_open(*r.value)) telling.push_back(&r);
        if (telling.empty()) return;
        page_.section(word(phrase::why));
        for (std::size_t i = 0; i < telling.size(); ++i) {
            const explanation::reason& r = *telling[i];
            page_.bullet(capitalised(r.text) + margin(r) + '.');
            const bool same_follows = i + 1 < telling.size() && telling[i + 1]->short_source == r.short_source;
            if (!r.short_source.empty() && !same_follows)
                page_.paragraph(fill(word(phrase::from_source), {r.short_source}), 4);
        }
    }

    void obstacles() {
        const auto& all = what_.unknown_because;
        const auto of_facts = [](const explanation::obstacle& o) { return o.kind == "fact"; };
        if (std::any_of(all.begin(), all.end(), of_facts)) {
            page_.section(word(phrase::needed));
            for (const explanation::obstacle& o : all)
                if (of_facts(o)) page_.bullet(capitalised(o.subject) + '.');
        }
        if (std::all_of(all.begin(), all.end(), of_facts)) return;
        page_.section(word(phrase::why_open));
        for (const explanation::obstacle& o : all) {
            if (of_facts(o)) continue;
            page_.bullet(capitalised(o.text) + '.');
            if (!o.short_source.empty()) page_.paragraph(fill(word(phrase::from_source), {o.short_source}), 4);
        }
    }

    void question() {
        if (!what_.next_question) return;
        page_.section(word(phrase::next));
        page_.paragraph(what_.next_question->text, 2);
        for (const explanation::consequence& c : what_.next_question->settles) {
            const std::string condition =
                c.fact ? in_words(*c.fact, how_) : word(c.anybody ? phrase::somebody : phrase::nobody);
            const bool open = c.answer_open || (c.answer.of == kind::truth && !is_point(c.answer.value, c.answer.of));
            page_.bullet(fill(word(phrase::consequence),
                              {condition, open ? word(phrase::still_open) : in_words(c.answer, how_)}));
        }
        if (!what_.next_question->outlook.empty()) page_.paragraph(what_.next_question->outlook, 2);
    }

    const explanation& what_;
    wording how_;
    page page_;
};

} // namespace

std::string to_text(const explanation& what, language in) {
    return explanation_page{what, in}.write();
}

} // namespace maatstaf
