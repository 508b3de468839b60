#include "signature_file.hpp"

#include "diagnostic_ids.hpp"
#include "input.hpp"
#include "json_document.hpp"
#include "json_places.hpp"
#include "load/signature.hpp"
#include "spelling.hpp"

#include <span>

namespace maatstaf::cli {

std::vector<unsigned char> key_from(const std::string& file, diagnostics& found) {
    const auto pem = contents_of(file, found);
    if (!pem) return {};
    const std::size_t since = found.size();
    std::vector<unsigned char> key = read_public_key(*pem, found);
    for (std::size_t i = since; i < found.size(); ++i) found[i].place = "--key";
    return key;
}

bool has_right_signature(const std::string& file, std::string_view text, const std::vector<unsigned char>& key,
                         diagnostics& found) {
    const std::size_t since = found.size();
    const auto decide = [&] {
        if (text.size() > json_limits{}.bytes) { // the file was not read to its end
            found.push_back(report(finding::too_large, "", {size_in_words(json_limits{}.bytes)}));
            return false;
        }
        const std::string beside = file + ".sig";
        std::string why;
        const auto signature = contents_of(beside, why);
        if (!signature) {
            found.push_back(report(finding::no_signature, "", {in_quotes(beside), why}));
            return false;
        }
        const std::vector<unsigned char> bytes(signature->begin(), signature->end());
        return is_vouched_for(text, {.public_key = key, .signature = bytes}, found);
    };
    const bool right = decide();
    name_file(file, {}, since, found); // without lines: nothing is read of a text that nobody vouches for
    return right;
}

} // namespace maatstaf::cli
