#include "question_count.hpp"

#include "pattern.hpp"
#include "phrases.hpp"

namespace maatstaf {

std::string spelled(const number_of_questions& n, char point) {
    static constexpr std::size_t most_decimals = 4;
    std::string decimals;
    std::uint64_t left = n.times % n.of;
    for (; left != 0 && decimals.size() < most_decimals; left = left * 10 % n.of)
        decimals += static_cast<char>('0' + left * 10 / n.of);
    if (left != 0) return std::to_string(n.times) + '/' + std::to_string(n.of);
    return std::to_string(n.times / n.of) + (decimals.empty() ? "" : point + decimals);
}

namespace {

/// For people: a quarter of a question says enough.
std::string in_round_numbers(const number_of_questions& n, language l) {
    const char point = l == language::nl ? ',' : '.';
    if (100 % n.of == 0) return spelled(n, point);
    const std::uint64_t tenths = (n.times * 20 + n.of) / (2 * n.of);
    return fill(in(phrase::about, l), {spelled({tenths, 10}, point)});
}

} // namespace

std::string in_words(const best_order& order, language l) {
    const std::string at_most = std::to_string(order.at_most);
    if (order.at_most == 1) return std::string(in(phrase::one_question, l));
    if (!order.expected) return fill(in(phrase::questions_at_most, l), {at_most});
    const std::string expected = in_round_numbers(*order.expected, l);
    const bool always = order.expected->of == 1 && order.expected->times == order.at_most;
    std::string result = always ? fill(in(phrase::so_many_questions, l), {at_most})
                                : fill(in(phrase::questions_expected, l), {expected, at_most});
    if (!order.is_proved) result += std::string(in(phrase::order_not_proved, l));
    return result;
}

} // namespace maatstaf
