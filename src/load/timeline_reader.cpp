#include "timeline_reader.hpp"

#include "rate_text.hpp"
#include "spelling.hpp"

#include <array>

namespace maatstaf {

namespace {

using type = json_value::type;

constexpr std::array<std::string_view, 6> parameter_keys{"name", "kind", "options", "label", "before", "periods"};
constexpr std::array<std::string_view, 5> period_keys{"from", "value", "gap", "source", "confirmed_in"};
constexpr std::size_t most_parameters = 10'000, most_periods = 1'000;

class timeline_reader {
public:
    timeline_reader(pack_context& context) : context_(context), found_(context.found) {}

    void read(const json_value& written, const json_path& place) {
        const object_reader object{written, place, "a dated value", parameter_keys, found_};
        if (!object.is_object()) return;
        now_ = {};
        now_.name = context_.read_name(object, name_space::parameters);
        now_.denominator = 0;
        const auto declared = context_.read_kind(object, now_.name, true);
        kind_known_ = declared.good;
        now_.of = declared.of;
        now_.options = declared.options;
        now_.label = context_.read_text(object, "label");
        now_.before = context_.read_text(object, "before");
        auto& periods = context_.parts.periods.emplace_back();
        const json_value* list =
            object.wanted("periods", type::list, "Add \"periods\": [{\"from\": …, \"value\": …}].");
        if (list != nullptr && list->items.empty())
            object.refuse(finding::too_few_here, "periods",
                          {"\"periods\"", "Give at least one value with the day from which it holds."});
        if (list != nullptr &&
            context_.has_room(object, "periods", most_periods, "Leave out periods that nobody asks about."))
            object.each_of("periods",
                           [&](const json_value& one, const json_path& at) { read_period(one, at, periods); });
        periods.shrink_to_fit();
        if (now_.denominator == 0) now_.denominator = 1;
        now_.periods = periods;
        context_.parts.parameters.push_back(now_);
    }

private:
    void read_period(const json_value& written, const json_path& place, std::vector<period>& into) {
        const object_reader object{written, place, "a period", period_keys, found_};
        if (!object.is_object()) return;
        period now;
        object.any("from", "Add \"from\": the first day of the period.");
        const auto from = context_.read_day(object, "from");
        if (from && !into.empty() && into.back().from >= *from)
            object.refuse(finding::periods_not_in_order, "from", {in_quotes(now_.name)});
        now.from = from.value_or(range_of<date>::lowest);
        now.gap = context_.read_text(object, "gap");
        now.where = context_.read_source(object);
        now.confirmed_in = static_cast<int>(object.whole("confirmed_in", 1900, 2100, 0));
        if (object.has("gap") && object.has("value"))
            object.refuse(finding::gap_with_value, "gap", {in_quotes(now_.name)});
        if (!object.has("gap")) read_value(object, now);
        if (from) into.push_back(now);
    }

    void read_value(const object_reader& object, period& now) {
        const json_value* written =
            object.any("value", "Add \"value\", or \"gap\": {\"nl\": …, \"en\": …} that says why there is none.");
        if (written == nullptr || !kind_known_) return;
        if (written->is == type::null) {
            now.hole = true;
            return;
        }
        if (now_.of == kind::rate) return read_rate_value(*written, object, now);
        if (const auto value = context_.read_value(object, "value", now_.name, now_.of, now_.options, false))
            now.value = *value;
    }

    void read_rate_value(const json_value& written, const object_reader& object, period& now) {
        const auto by = written.is == type::text ? read_rate(written.text) : std::nullopt;
        if (!by || by->numerator > rate_range::highest)
            return object.refuse(
                finding::malformed_constant, "value",
                {description_of(written), "Write a rate as \"5/100\", the first number at most 10000."});
        if (now_.denominator == 0) now_.denominator = by->denominator;
        if (now_.denominator != by->denominator)
            return object.refuse(finding::other_denominator, "value",
                                 {in_quotes(now_.name), std::to_string(now_.denominator)});
        now.value = point(by->numerator);
    }

    pack_context& context_;
    pack_findings& found_;
    parameter now_;
    bool kind_known_ = false;
};

} // namespace

void read_parameters(const object_reader& whole, pack_context& context) {
    if (!whole.has("parameters") || !context.has_room(whole, "parameters", most_parameters)) return;
    timeline_reader reader{context};
    whole.each_of("parameters", [&](const json_value& one, const json_path& at) { reader.read(one, at); });
}

} // namespace maatstaf
