// The pieces of an answer of "BRP personen bevragen": fields that may be missing, dates in four shapes, codes, and what
// is marked as under investigation. A finding names the field and never repeats what stands in it.
#pragma once

#include "diagnostic_ids.hpp"
#include "json_document.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace maatstaf {

/// A field of an object; null when it is missing, or null, or when there is no object.
const json_value* brp_field(const json_value* of, std::string_view name) noexcept;

/// Reads the fields of one person and reports what is not as it should be.
class brp_reader {
public:
    /// `place`: of the person in the answer.
    brp_reader(std::string place, diagnostics& found) : place_(std::move(place)), found_(found) {}

    /// An object that may be missing.
    const json_value* object(const json_value* of, std::string_view name, const std::string& path);
    /// A list of objects that may be missing: then it is null, as when it is malformed.
    const json_value* list(const json_value* of, std::string_view name, const std::string& path);
    /// The day as a case writes it: "1988-04-12", "1988-04", "1988". Nothing when it is missing or not known.
    std::optional<std::string> date(const json_value* of, std::string_view name, const std::string& path);
    /// The code of a {"code", "omschrijving"}. Nothing when it is missing.
    std::optional<std::string> code(const json_value* of, std::string_view name, const std::string& path);

    void malformed(const std::string& path, std::string_view why);
    /// For another reason than a malformed field.
    void refuse(finding why, std::initializer_list<std::string_view> with);

    /// Was there anything to report? Also where so much was reported that it is left at that.
    bool refused() const noexcept { return refused_; }

private:
    std::optional<std::string> written_date(const json_value& date, const std::string& path);

    std::string place_;
    diagnostics& found_;
    bool refused_ = false;
};

/// Is one of these fields under investigation, by the inOnderzoek of the group that holds it? So are they when the mark
/// does not say which fields it is about.
bool brp_in_doubt(const json_value* group, std::initializer_list<std::string_view> fields);

/// Is anything of the group under investigation?
bool brp_any_in_doubt(const json_value* group);

} // namespace maatstaf
