#include "rate_words.hpp"

namespace maatstaf {

std::string plain_rate(marginal_rate rate) {
    std::int64_t scale = 1;
    std::size_t places = 0;
    while (places < 6 && scale % rate.denominator != 0) { // a denominator of twos and fives divides a power of ten
        scale *= 10;
        ++places;
    }
    const std::int64_t size = rate.numerator < 0 ? -rate.numerator : rate.numerator;
    if (scale % rate.denominator != 0 || size > INT64_MAX / scale)
        return std::to_string(rate.numerator) + '/' + std::to_string(rate.denominator);
    std::string digits = std::to_string(size * (scale / rate.denominator));
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0) digits.insert(digits.size() - places, 1, '.');
    return (rate.numerator < 0 ? "-" : "") + digits;
}

std::string rate_in_words(marginal_rate rate, language in) {
    std::string text = plain_rate(rate);
    if (in == language::nl)
        for (char& c : text)
            if (c == '.') c = ',';
    return text;
}

} // namespace maatstaf
