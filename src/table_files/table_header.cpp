#include "table_header.hpp"

#include "case_names.hpp"
#include "diagnostic_ids.hpp"
#include "spelling.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

enum class part : std::uint8_t { whole, from, to };

class header_reader {
public:
    header_reader(const table_header& header, const plan& of, diagnostics& found)
        : header_(header), of_(of), date_column_(header.date_column), found_(found) {}

    std::vector<named_column> read() {
        const auto names = header_.names;
        for (at_ = 0; at_ < names.size() && found_.size() < most_findings; ++at_) read(names[at_]);
        if (!date_column_.empty() && !has_dates_)
            found_.push_back(report(finding::no_date_column, without_controls(header_.date_place),
                                    {in_quotes(date_column_), did_you_mean(date_column_, names, "columns")}));
        return std::move(columns_);
    }

private:
    static constexpr std::size_t most_findings = 1000;

    void refuse(finding why, std::string place, std::initializer_list<std::string_view> with) {
        add(report(why, std::move(place), with));
    }

    void add(diagnostic d) {
        if (header_.locate) header_.locate(at_, d);
        found_.push_back(std::move(d));
    }

    void read(std::string_view name) {
        const std::string place = without_controls(name.substr(0, 100));
        part which = part::whole;
        std::string_view base = name;
        if (!find_name(name, of_.names()) && name != date_column_) {
            if (name.ends_with(".from")) which = part::from, base.remove_suffix(5);
            else if (name.ends_with(".to")) which = part::to, base.remove_suffix(3);
        }
        if (!date_column_.empty() && base == date_column_) {
            has_dates_ = true;
            if (of_.on()) return refuse(finding::date_of_judgement, place, {});
            const fact_view& day = of_.names().facts.front();
            return which == part::whole ? put(day, place, which) : refuse(finding::range_of_dates, place, {});
        }
        const case_name what = find_name(base, of_.names());
        if (what.list != nullptr) return put_list(*what.list, place);
        if (what.given != nullptr) {
            const statement& s = *what.given;
            const box domain = everything(s.of, std::max<std::size_t>(1, s.options.size()));
            return put({.name = s.name, .of = s.of, .options = s.options, .domain = domain}, place, which);
        }
        if (what.fact == nullptr) return unknown(name, base, place, which);
        if (what.fact->name == peildatum.name && of_.on()) return refuse(finding::date_of_judgement, place, {});
        put(*what.fact, place, which);
    }

    void put_list(const list_view& list, const std::string& place) {
        if (!header_.has_lists) return refuse(finding::list_in_csv, place, {list.name});
        for (const named_column& c : columns_)
            if (c.list == &list) return refuse(finding::column_twice, place, {list.name});
        named_column& c = columns_.emplace_back();
        c.list = &list;
        c.name = list.name;
        c.place = place;
        c.at = at_;
    }

    void unknown(std::string_view name, std::string_view base, const std::string& place, part which) {
        if (header_.beside != nullptr && is_known_to(header_.beside->names(), base)) return;
        for (const list_view& l : of_.names().lists) {
            if (name.size() <= l.name.size() || !name.starts_with(l.name) || name[l.name.size()] != '.') continue;
            if (!header_.has_lists) return refuse(finding::list_in_csv, place, {l.name});
            return put_member(l, base.size() > l.name.size() ? base.substr(l.name.size() + 1) : "", place, which);
        }
        add(unknown_name(base, place, of_.names(), elsewhere_, found_.size()));
    }

    /// Members have names of their own only where there is room for lists.
    bool is_known_to(const scope& names, std::string_view name) const {
        if (find_name(name, names)) return true;
        return header_.has_lists && std::any_of(names.facts.begin(), names.facts.end(), [&](const fact_view& f) {
                   return !f.list.empty() && name.size() == f.list.size() + 1 + f.name.size() &&
                          name.starts_with(f.list) && name[f.list.size()] == '.' && name.ends_with(f.name);
               });
    }

    void put_member(const list_view& list, std::string_view name, const std::string& place, part which) {
        const scope& names = of_.names();
        std::vector<std::string_view> facts;
        for (const fact_view& f : names.facts) {
            if (f.list != list.name) continue;
            if (f.name == name) return put(f, place, which);
            facts.push_back(f.name);
        }
        refuse(finding::unknown_member_fact, place,
               {in_quotes(name), list.name, did_you_mean(name, facts, "facts of a member", found_.size())});
    }

    void put(const fact_view& what, const std::string& place, part which) {
        const bool no_ends = what.of == kind::truth || what.of == kind::choice || what.of == kind::rate;
        if (which != part::whole && no_ends)
            return refuse(finding::no_ends, place, {what.name, what.of == kind::choice ? "a choice" : "true or false"});
        const auto same = std::find_if(columns_.begin(), columns_.end(), [&](const named_column& c) {
            return c.list == nullptr && c.what.name == what.name && c.what.list == what.list;
        });
        const bool is_new = same == columns_.end();
        const bool fits = is_new || (which == part::from && same->is_range() && !same->from) ||
                          (which == part::to && same->is_range() && !same->to);
        if (!fits) return refuse(finding::column_twice, place, {what.name});
        named_column& c = is_new ? columns_.emplace_back() : *same;
        if (is_new) {
            c.what = what;
            c.name = (what.list.empty() ? "" : std::string(what.list) + '.') + std::string(what.name);
            c.place = which == part::whole ? place : c.name;
        }
        (which == part::whole ? c.at : which == part::from ? c.from : c.to) = at_;
    }

    const table_header& header_;
    const plan& of_;
    std::string_view date_column_;
    diagnostics& found_;
    std::size_t at_ = 0;
    bool has_dates_ = false;
    names_elsewhere elsewhere_;
    std::vector<named_column> columns_;
};

} // namespace

std::vector<named_column> read_header(const table_header& header, const plan& of, diagnostics& found) {
    return header_reader{header, of, found}.read();
}

} // namespace maatstaf
