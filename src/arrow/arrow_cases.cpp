#include "arrow_shape.hpp"
#include "diagnostic_ids.hpp"

#include <algorithm>
#include <utility>

namespace maatstaf {

namespace {

struct named_field {
    std::string name; ///< "kinderen.geboortedatum"
    field_place at;
};

/// All fields that a name can be given to: columns, and what is in lists of structs that the plan has too.
std::vector<named_field> fields_of(const arrow_field& schema, const plan& of) {
    std::vector<named_field> result;
    for (std::size_t c = 0; c < schema.children.size(); ++c) {
        const arrow_field& column = schema.children[c];
        result.push_back({column.name, {c, {}}});
        const auto& lists = of.names().lists;
        const bool is_list =
            std::any_of(lists.begin(), lists.end(), [&](const list_view& l) { return l.name == column.name; });
        if (!is_list || !column.is_list()) continue;
        const auto& members = column.children.front().children;
        for (std::size_t m = 0; m < members.size(); ++m)
            result.push_back({column.name + '.' + members[m].name, {c, m}});
    }
    return result;
}

class shape_maker {
public:
    shape_maker(arrow_cases::parts& into, const arrow_options& how, diagnostics& found)
        : into_(into), how_(how), found_(found), fields_(fields_of(into.schema, *into.of)) {}

    void make() {
        std::vector<std::string_view> names;
        for (const named_field& f : fields_) names.push_back(f.name);
        const table_header header{.names = names,
                                  .date_column = how_.date_column,
                                  .date_place = how_.date_column,
                                  .has_lists = true,
                                  .beside = how_.beside};
        for (named_column& n : read_header(header, *into_.of, found_))
            n.list != nullptr ? add_list(std::move(n)) : add_column(std::move(n));
    }

private:
    void add_list(named_column named) {
        const field_place at = fields_[*named.at].at;
        const arrow_field& type = at.in(into_.schema);
        if (type.is_list() && type.children.front().type == arrow_type::structure)
            into_.lists.push_back({std::move(named), at.column});
        else
            found_.push_back(report(finding::other_arrow_type, named.place,
                                    {named.name, "a list of structs", type_in_words(type),
                                     "Give each member as a struct with its facts."}));
    }

    void add_column(named_column named) {
        const std::size_t before = found_.size();
        shaped_column result;
        bool any = false;
        const auto take = [&](std::optional<std::size_t> at, std::optional<field_place>& into) {
            if (!at) return;
            const auto how = reading_of(named, *at);
            if (!how || (!how->lies && !how->is_text)) return; // wrong, or nulls only
            if (any && *how != result.how)
                return refuse(named, *at, "the same type for both of its ends", "Cast the column to that type.");
            result.how = *how;
            into = fields_[*at].at;
            any = true;
        };
        take(named.at ? named.at : named.from, result.lower);
        take(named.to, result.upper);
        if (found_.size() != before || !any) return;
        result.named = std::move(named);
        into_.columns.push_back(std::move(result));
    }

    std::optional<arrow_reading> reading_of(const named_column& named, std::size_t at) {
        const arrow_field& type = fields_[at].at.in(into_.schema);
        const kind of = named.what.of;
        const auto& days = how_.year_month_day;
        const bool by_day = std::find(days.begin(), days.end(), fields_[at].name) != days.end();
        if (by_day && (of != kind::date || named.is_range())) {
            found_.push_back(report(finding::no_year_month_day, fields_[at].name,
                                    {named.name, of != kind::date ? "is no date" : "has two columns for its ends"}));
            return std::nullopt;
        }
        const arrow_hints hints{how_.plain_numbers, by_day};
        const auto how = maatstaf::reading_of(of, type, hints);
        if (!how) refuse(named, at, wanted_type(of, hints), cast_in_words(of, type, hints));
        return how;
    }

    void refuse(const named_column& named, std::size_t at, std::string_view wanted, std::string_view remedy) {
        found_.push_back(report(finding::other_arrow_type, fields_[at].name,
                                {named.name, wanted, type_in_words(fields_[at].at.in(into_.schema)), remedy}));
    }

    arrow_cases::parts& into_;
    const arrow_options& how_;
    diagnostics& found_;
    std::vector<named_field> fields_;
};

/// As a batch of it will look.
void show_shape(arrow_cases::parts& of) {
    for (const shaped_list& l : of.lists)
        of.like_lists.push_back(
            {.name = l.named.name,
             .lies = of.schema.children[l.column].type == arrow_type::large_list ? layout::int64 : layout::int32});
    for (const shaped_column& c : of.columns) {
        // Text is read into a byte for each value.
        column& like =
            of.like_columns.emplace_back(column{.name = c.named.name, .lies = c.how.lies.value_or(layout::uint8)});
        if (c.named.is_range()) like.upper.emplace();
    }
    of.like = {.columns = of.like_columns, .lists = of.like_lists};
}

} // namespace

arrow_cases::arrow_cases(std::shared_ptr<const parts> made) noexcept : parts_(std::move(made)) {}
arrow_cases::arrow_cases(arrow_cases&&) noexcept = default;
arrow_cases& arrow_cases::operator=(arrow_cases&&) noexcept = default;
arrow_cases::~arrow_cases() = default;

std::optional<arrow_cases> arrow_cases::make(const plan& of, const ArrowSchema& schema, const arrow_options& how,
                                             diagnostics& found) {
    const std::size_t before = found.size();
    auto fields = read_schema(schema, found);
    if (!fields) return std::nullopt;
    const auto made = std::make_shared<parts>();
    made->of = &of;
    made->schema = std::move(*fields);
    shape_maker{*made, how, found}.make();
    if (found.size() != before) return std::nullopt;
    show_shape(*made);
    std::vector<table_problem> none; // the names and types were looked at
    made->bound = maatstaf::bind(of, made->like, none);
    return arrow_cases{made};
}

const table& arrow_cases::shape() const noexcept {
    return parts_->like;
}

} // namespace maatstaf
