#include "pack_shelf.hpp"

#include "case_file.hpp"
#include "diagnostic_ids.hpp"
#include "input.hpp"
#include "json_places.hpp"
#include "load/pack_outline.hpp"
#include "signature_file.hpp"
#include "spelling.hpp"

#include <maatstaf/packs.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

namespace maatstaf::cli {

namespace {

namespace files = std::filesystem;

bool is_there(const files::path& file) {
    std::error_code unimportant;
    return files::is_regular_file(file, unimportant);
}

bool names_a_file(const std::string& written) {
    return written.find('/') != written.npos || written.ends_with(".json");
}

} // namespace

struct pack_shelf::volume {
    enum class state : std::uint8_t { closed, open, read, refused };

    std::string origin; ///< the file, or the name of the built-in pack
    const pack* built_in = nullptr;
    std::string text; ///< of a file
    bool is_signed = false;
    pack_outline outline;
    state is = state::closed;
    const pack* view = nullptr; ///< null after reading: it is wrong, or something that it uses is
    std::optional<loaded_pack> loaded;
};

pack_shelf::pack_shelf() = default;
pack_shelf::~pack_shelf() = default;
pack_shelf::pack_shelf(pack_shelf&&) noexcept = default;
pack_shelf& pack_shelf::operator=(pack_shelf&&) noexcept = default;

std::vector<const pack*> pack_shelf::take(std::span<const pack_argument> arguments, diagnostics& found) {
    std::vector<volume*> asked(arguments.size());
    // Files first, because a name may be that of a pack in one of them.
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& written = arguments[i].written;
        if (!names_a_file(written) && (built_in_pack(written) != nullptr || !is_there(written))) continue;
        asked[i] = open_file(written, found);
        if (asked[i] != nullptr && std::find(given_.begin(), given_.end(), asked[i]) == given_.end())
            given_.push_back(asked[i]);
    }
    report_two_of_a_name(given_, found);
    for (std::size_t i = 0; i < arguments.size(); ++i)
        if (asked[i] == nullptr && !names_a_file(arguments[i].written)) asked[i] = open(arguments[i], found);
    std::vector<const pack*> result;
    for (volume* v : asked) result.push_back(v == nullptr ? nullptr : load(*v, found));
    return result;
}

std::string_view pack_shelf::origin_of(const pack& taken) const {
    for (const volume& v : volumes_)
        if (v.view == &taken) return v.origin;
    return taken.name;
}

std::string_view pack_shelf::text_of(const pack& taken) const {
    for (const volume& v : volumes_)
        if (v.view == &taken) return v.text;
    return {};
}

bool pack_shelf::is_signed(const pack& taken) const {
    return std::any_of(volumes_.begin(), volumes_.end(),
                       [&](const volume& v) { return v.view == &taken && v.is_signed; });
}

const loaded_pack* pack_shelf::loaded(const pack& taken) const {
    for (const volume& v : volumes_)
        if (v.view == &taken && v.loaded) return &*v.loaded;
    return nullptr;
}

const json_value* pack_shelf::cases_of(const pack& taken) const {
    const loaded_pack* owner = loaded(taken);
    return owner == nullptr ? nullptr : own_cases_of(*owner);
}

pack_shelf::volume* pack_shelf::open(const pack_argument& argument, diagnostics& found) {
    if (volume* file = given(argument.written)) return file;
    if (const pack* known = built_in_pack(argument.written)) return &built_in(*known);
    if (refused_) return nullptr;
    std::vector<std::string_view> names;
    for (const pack* p : built_in_packs()) names.push_back(p->name);
    const std::string_view meant = nearest(argument.written, names);
    const std::string guess = meant.empty() ? "" : "Did you mean " + in_quotes(meant) + "? ";
    found.push_back(report(finding::unknown_pack, std::string(argument.place),
                           {in_quotes(argument.written), guess + "Built in are: " + joined(names) + "."}));
    return nullptr;
}

pack_shelf::volume* pack_shelf::open_file(const std::string& name, diagnostics& found) {
    std::error_code unimportant;
    for (volume& v : volumes_)
        if (v.built_in == nullptr && (v.origin == name || files::equivalent(v.origin, name, unimportant)))
            return v.is == volume::state::refused ? nullptr : &v;
    auto text = contents_of(name, found);
    if (!text) return nullptr;
    volume& now = volumes_.emplace_back();
    now.origin = name;
    if (key_ && !has_right_signature(name, *text, *key_, found)) { // before anything of it is read
        now.is = volume::state::refused;
        refused_ = true;
        return nullptr;
    }
    now.is_signed = key_.has_value();
    now.text = std::move(*text);
    now.outline = outline_of(now.text);
    return &now;
}

pack_shelf::volume& pack_shelf::built_in(const pack& known) {
    for (volume& v : volumes_)
        if (v.built_in == &known) return v;
    volume& now = volumes_.emplace_back();
    now.origin = known.name;
    now.built_in = &known;
    now.outline.name = known.name;
    for (const pack* used : known.uses) now.outline.uses.emplace_back(used->name);
    return now;
}

pack_shelf::volume* pack_shelf::given(std::string_view name) {
    const auto at =
        std::find_if(given_.begin(), given_.end(), [&](const volume* v) { return v->outline.name == name; });
    return at == given_.end() || name.empty() ? nullptr : *at;
}

pack_shelf::volume* pack_shelf::beside(const volume& user, const std::string& name, diagnostics& found) {
    if (user.built_in != nullptr) return nullptr;
    const files::path file = files::path(user.origin).replace_filename(name + ".json");
    return is_there(file) ? open_file(file.string(), found) : nullptr;
}

pack_shelf::volume* pack_shelf::used_by(const volume& user, const std::string& name, diagnostics& found) {
    if (name.empty()) return nullptr; // load_pack says what is wrong with it
    if (volume* file = given(name)) return file;
    if (const pack* known = built_in_pack(name)) return &built_in(*known);
    return beside(user, name, found);
}

void pack_shelf::report_two_of_a_name(std::span<volume* const> files, diagnostics& found) const {
    for (std::size_t i = 0; i < files.size(); ++i)
        for (std::size_t before = 0; before < i; ++before)
            if (const std::string& name = files[i]->outline.name; !name.empty() && name == files[before]->outline.name)
                found.push_back(report(finding::two_packs_of_a_name, files[i]->origin + "#/name",
                                       {in_quotes(files[before]->origin), in_quotes(name)}));
}

void pack_shelf::report_circle(const volume& user, std::size_t use, const volume& again, diagnostics& found) const {
    std::string circle;
    for (auto at = std::find(path_.begin(), path_.end(), &again); at != path_.end(); ++at)
        circle += (*at)->outline.name + " → ";
    found.push_back(
        report(finding::used_wrongly, user.origin + "#/uses/" + std::to_string(use) + "/pack",
               {in_quotes(again.outline.name), "uses this pack in its turn (" + circle + again.outline.name + ')'}));
}

const pack* pack_shelf::load(volume& which, diagnostics& found) {
    if (which.is == volume::state::read) return which.view;
    which.is = volume::state::open;
    path_.push_back(&which);
    std::vector<const pack*> available;
    bool complete = true;
    for (std::size_t i = 0; i < which.outline.uses.size(); ++i) {
        const std::size_t before = found.size();
        volume* used = used_by(which, which.outline.uses[i], found);
        if (used != nullptr && used->is == volume::state::open) report_circle(which, i, *used, found);
        else if (used != nullptr)
            if (const pack* view = load(*used, found)) available.push_back(view);
        complete = complete && found.size() == before && (used == nullptr || used->view != nullptr);
    }
    path_.pop_back();
    which.is = volume::state::read;
    // What would be found in a pack without the names of one that it uses is not so.
    if (refused_ && !which.outline.uses.empty()) complete = false;
    if (complete) load_text(which, std::move(available), found);
    return which.view;
}

void pack_shelf::load_text(volume& which, std::vector<const pack*> available, diagnostics& found) {
    if (which.built_in != nullptr) {
        const auto uses = which.built_in->uses;
        if (std::equal(uses.begin(), uses.end(), available.begin(), available.end())) {
            which.view = which.built_in;
            return;
        }
        which.text = write_pack(*which.built_in); // it uses another pack now, so it is another pack itself
    }
    const std::size_t used = available.size();
    for (const pack* known : built_in_packs()) // only to be named when somebody meant one of them
        if (std::none_of(available.begin(), available.begin() + static_cast<std::ptrdiff_t>(used),
                         [&](const pack* p) { return p->name == known->name; }))
            available.push_back(known);
    const std::size_t since = found.size();
    which.loaded = load_pack(which.text, available, found);
    name_file(which.origin, which.text, since, found);
    if (which.loaded) which.view = &which.loaded->view();
}

} // namespace maatstaf::cli
