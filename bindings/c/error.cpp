// Versions, status, errors and text: what every other part of the interface speaks with.
#include "border.hpp"
#include "diagnostic_json.hpp"

#include <maatstaf/version.hpp>

#include <array>

namespace maatstaf::c {

template <>
inline constexpr std::size_t first_size<mst_diagnostic> = offsetof(mst_diagnostic, column) + sizeof(std::uint32_t);

namespace {

constexpr std::array<const char*, 14> status_names{"no error",
                                                   "a pointer is NULL",
                                                   "a handle of another type, or one that was freed",
                                                   "struct_size is wrong",
                                                   "a number that is none of those possible",
                                                   "a text that is not UTF-8",
                                                   "no such name",
                                                   "what was given is wrong",
                                                   "a value outside what is possible",
                                                   "something else has to come first",
                                                   "buffers that overlap or are too small",
                                                   "some rows were refused",
                                                   "not enough memory",
                                                   "a mistake of the library"};

} // namespace

} // namespace maatstaf::c

using namespace maatstaf;
using namespace maatstaf::c;

static_assert(MST_VERSION_MAJOR == MAATSTAF_VERSION_MAJOR && MST_VERSION_MINOR == MAATSTAF_VERSION_MINOR &&
                  MST_VERSION_PATCH == MAATSTAF_VERSION_PATCH,
              "maatstaf: maatstaf.h and version.hpp say different versions");

const char* mst_version(void) {
    return MAATSTAF_VERSION;
}

uint32_t mst_version_number(void) {
    return MST_VERSION_MAJOR * 10000 + MST_VERSION_MINOR * 100 + MST_VERSION_PATCH;
}

const char* mst_status_text(mst_status status) {
    const std::uint64_t n = border::as_index(status);
    return n < status_names.size() ? status_names[n] : "no status of this version";
}

mst_status mst_text_new(mst_text** text) {
    return at_border(nullptr, [&](border& to) -> mst_status {
        if (to.wants_place(text, "text")) *text = new mst_text;
        return to.status();
    });
}

void mst_text_free(mst_text* text) {
    c::free(text);
}

mst_status mst_text_view(const mst_text* text, mst_utf8* into) {
    return at_border(nullptr, [&](border& to) -> mst_status {
        if (to.wants(text, "text") && to.wants_place(into, "view")) *into = shown(text->written);
        return to.status();
    });
}

mst_status mst_error_new(mst_error** error) {
    return at_border(nullptr, [&](border& to) -> mst_status {
        if (!to.wants_place(error, "error")) return to.status();
        auto made = std::make_unique<mst_error>();
        made->no_memory.push_back(report(finding::border_memory, "", {}));
        *error = made.release();
        return to.status();
    });
}

void mst_error_free(mst_error* error) {
    c::free(error);
}

mst_status mst_error_count(const mst_error* error, size_t* count) {
    return at_border(nullptr, [&](border& to) -> mst_status {
        if (to.wants(error, "error") && to.wants_place(count, "count")) *count = error->told().size();
        return to.status();
    });
}

mst_status mst_error_diagnostic(const mst_error* error, size_t n, mst_diagnostic* into) {
    return at_border(nullptr, [&](border& to) -> mst_status {
        if (!to.wants(error, "error") || !to.wants_room(into, "into") || !to.wants_below(n, error->told().size(), "n"))
            return to.status();
        const diagnostic& d = error->told()[n];
        give(into, {.struct_size = 0,
                    .id = shown(d.id),
                    .place = shown(d.place),
                    .message = shown(d.message),
                    .remedy = shown(d.remedy),
                    .line = d.line,
                    .column = d.column});
        return to.status();
    });
}

mst_status mst_error_write_json(const mst_error* error, mst_text* into) {
    return at_border(nullptr, [&](border& to) -> mst_status {
        if (to.wants(error, "error") && to.wants(into, "into")) into->written = diagnostics_json(error->told());
        return to.status();
    });
}
