// One answer explained, piece by piece and as text.
#include "border.hpp"

#include <maatstaf/explain.hpp>

namespace maatstaf::c {

template <>
inline constexpr std::size_t first_size<mst_verdict_info> = offsetof(mst_verdict_info, question) + sizeof(mst_utf8);
template <>
inline constexpr std::size_t first_size<mst_reason> = offsetof(mst_reason, fact_count) + sizeof(std::size_t);
template <>
inline constexpr std::size_t first_size<mst_obstacle> = offsetof(mst_obstacle, source) + sizeof(mst_utf8);
template <>
inline constexpr std::size_t first_size<mst_consequence> = offsetof(mst_consequence, answer) + sizeof(mst_range);

namespace {

mst_range as_range(box b) noexcept {
    return {b.lo, b.hi};
}

/// A name out of a list of them.
template <class Names>
void give_name(const Names& names, std::size_t n, mst_utf8* into, std::string_view counted, border& to) {
    if (to.wants_below(n, names.size(), counted)) *into = shown(names[n]);
}

std::size_t consequences(const explanation& of) noexcept {
    return of.next_question ? of.next_question->settles.size() : 0;
}

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

void mst_verdict_free(mst_verdict* verdict) {
    c::free(verdict);
}

mst_status mst_verdict_describe(const mst_verdict* verdict, mst_verdict_info* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(verdict, "verdict") || !to.wants_room(into, "into")) return to.status();
        const explanation& e = verdict->what;
        give(into, {.struct_size = 0,
                    .rule = shown(e.rule),
                    .heading = shown(e.heading),
                    .kind = static_cast<std::int32_t>(e.answer.of),
                    .settled = e.settled() ? 1 : 0,
                    .nothing_known = e.nothing_known ? 1 : 0,
                    .answer = as_range(e.answer.value),
                    .reason_count = e.reasons.size(),
                    .used_count = e.used.size(),
                    .open_count = e.open.size(),
                    .obstacle_count = e.unknown_because.size(),
                    .consequence_count = consequences(e),
                    .question_fact = e.next_question ? shown(e.next_question->fact) : mst_utf8{},
                    .question = e.next_question ? shown(e.next_question->text) : mst_utf8{}});
        return to.status();
    });
}

mst_status mst_verdict_reason(const mst_verdict* verdict, size_t n, mst_reason* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(verdict, "verdict") || !to.wants_room(into, "into") ||
            !to.wants_below(n, verdict->what.reasons.size(), "n"))
            return to.status();
        const explanation::reason& r = verdict->what.reasons[n];
        give(into, {.struct_size = 0,
                    .text = shown(r.text),
                    .source = shown(r.source),
                    .name = shown(r.name),
                    .has_margin = r.margin ? 1 : 0,
                    .margin_kind = r.margin ? static_cast<std::int32_t>(r.margin->of) : 0,
                    .margin = r.margin ? r.margin->value.lo : 0,
                    .fact_count = r.facts.size()});
        return to.status();
    });
}

mst_status mst_verdict_reason_fact(const mst_verdict* verdict, size_t n, size_t fact, mst_utf8* name,
                                   mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (to.wants(verdict, "verdict") && to.wants_place(name, "name") &&
            to.wants_below(n, verdict->what.reasons.size(), "n"))
            give_name(verdict->what.reasons[n].facts, fact, name, "fact", to);
        return to.status();
    });
}

mst_status mst_verdict_used(const mst_verdict* verdict, size_t n, mst_utf8* name, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (to.wants(verdict, "verdict") && to.wants_place(name, "name"))
            give_name(verdict->what.used, n, name, "n", to);
        return to.status();
    });
}

mst_status mst_verdict_open(const mst_verdict* verdict, size_t n, mst_utf8* name, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (to.wants(verdict, "verdict") && to.wants_place(name, "name"))
            give_name(verdict->what.open, n, name, "n", to);
        return to.status();
    });
}

mst_status mst_verdict_obstacle(const mst_verdict* verdict, size_t n, mst_obstacle* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(verdict, "verdict") || !to.wants_room(into, "into") ||
            !to.wants_below(n, verdict->what.unknown_because.size(), "n"))
            return to.status();
        const explanation::obstacle& o = verdict->what.unknown_because[n];
        give(into, {.struct_size = 0,
                    .kind = shown(o.kind),
                    .name = shown(o.name),
                    .text = shown(o.text),
                    .source = shown(o.source)});
        return to.status();
    });
}

mst_status mst_verdict_consequence(const mst_verdict* verdict, size_t n, mst_consequence* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        if (!to.wants(verdict, "verdict") || !to.wants_room(into, "into") ||
            !to.wants_below(n, consequences(verdict->what), "n"))
            return to.status();
        const explanation::consequence& c = verdict->what.next_question->settles[n];
        give(into, {.struct_size = 0,
                    .is_about_members = c.fact ? 0 : 1,
                    .has_members = c.anybody ? 1 : 0,
                    .fact_kind = c.fact ? static_cast<std::int32_t>(c.fact->of) : 0,
                    .fact = c.fact ? as_range(c.fact->value) : mst_range{},
                    .answer = as_range(c.answer.value)});
        return to.status();
    });
}

mst_status mst_verdict_write_json(const mst_verdict* verdict, mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(verdict, "verdict");
        to.wants(into, "into");
        if (to.is_good()) into->written = to_json(verdict->what);
        return to.status();
    });
}

mst_status mst_verdict_write_text(const mst_verdict* verdict, mst_text* into, mst_error* error) {
    return at_border(error, [&](border& to) -> mst_status {
        to.wants(verdict, "verdict");
        to.wants(into, "into");
        if (to.is_good()) into->written = to_text(verdict->what, verdict->in);
        return to.status();
    });
}
