#include "expression_text.hpp"

#include "node_words.hpp"
#include "page.hpp"
#include "pattern.hpp"
#include "phrases.hpp"

#include <algorithm>

namespace maatstaf {

namespace {

constexpr text all_of{"alle van:", "all of:"}, any_of{"een van:", "one of:"}, not_this{"niet:", "not:"};
constexpr text if_word{"als", "if"}, then_word{"dan", "then"}, otherwise_word{"anders", "otherwise"};
constexpr text count_of_list{"het aantal van {0} waarvoor geldt:", "the number of {0} for whom:"};
constexpr text sum_of_list{"de som over {0} van:", "the sum over {0} of:"};

class line_writer {
public:
    line_writer(const scope& names, const statement& of, wording how) : nodes_(names, of, how), options_(of.options) {}

    std::vector<std::string> write(std::uint32_t root) {
        write(root, 0, "");
        return std::move(lines_);
    }

private:
    void line(std::size_t indent, const std::string& text) { lines_.push_back(std::string(indent, ' ') + text); }
    std::string word(const text& both) const { return std::string(nodes_.word(both)); }

    std::string inline_text(std::uint32_t i) const {
        const node& n = nodes_.at(i);
        const bool own_options = n.of == kind::choice && nodes_.options_at(i).empty();
        return nodes_.describe(i, {}, own_options ? options_ : std::span<const std::string_view>{});
    }

    /// Does it read well in one line?
    bool is_simple(std::uint32_t i) const {
        for (std::uint32_t j = i + 1 - nodes_.at(i).length; j <= i; ++j) {
            const op code = nodes_.at(j).code;
            const bool composite = code == op::all || code == op::any || code == op::choose || code == op::each;
            if (composite) return false;
        }
        return letters_in(inline_text(i)) <= 90;
    }

    std::vector<std::uint32_t> arguments(std::uint32_t i) const {
        std::vector<std::uint32_t> result;
        for_each_argument(nodes_.nodes(), i, [&](std::uint32_t root) { result.insert(result.begin(), root); });
        return result;
    }

    void write(std::uint32_t i, std::size_t indent, const std::string& before) {
        const op code = nodes_.at(i).code;
        if (code != op::custom && is_simple(i)) return line(indent, before + inline_text(i));
        const auto of = arguments(i);
        switch (code) {
        case op::custom: return write_under(before + word(phrase::computed_from), of, indent);
        case op::all: return write_under(before + word(all_of), of, indent);
        case op::any: return write_under(before + word(any_of), of, indent);
        case op::negation: return write_under(before + word(not_this), of, indent);
        case op::choose: return write_choice(of, indent, before);
        case op::some:
        case op::every:
        case op::count:
        case op::sum: {
            const text& says = code == op::some    ? phrase::some_where
                               : code == op::every ? phrase::every_where
                               : code == op::count ? count_of_list
                                                   : sum_of_list;
            return write_under(before + fill(nodes_.word(says), {nodes_.called(nodes_.list_of(i))}), of, indent);
        }
        case op::less:
        case op::at_most:
        case op::more:
        case op::at_least:
        case op::equal:
            write(of[0], indent, before);
            line(indent, "is " + std::string(nodes_.relation(code, nodes_.at(of[0]).of, true)));
            return write(of[1], indent, "");
        case op::smallest:
        case op::largest: {
            const std::string says = fill(nodes_.word(code == op::smallest ? phrase::lowest : phrase::highest), {""});
            return write_under(before + says.substr(0, says.find_last_not_of(' ') + 1) + ':', of, indent);
        }
        case op::plus:
        case op::minus:
        case op::times:
            return write_between(of, indent, before,
                                 code == op::plus    ? phrase::plus
                                 : code == op::minus ? phrase::minus
                                                     : phrase::times);
        default: return line(indent, before + inline_text(i));
        }
    }

    void write_under(const std::string& title, const std::vector<std::uint32_t>& of, std::size_t indent) {
        line(indent, title);
        for (const std::uint32_t part : of) write(part, indent + 2, "");
    }

    void write_between(const std::vector<std::uint32_t>& of, std::size_t indent, const std::string& before,
                       const text& joint) {
        for (std::size_t a = 0; a < of.size(); ++a) {
            if (a > 0) line(indent, word(joint));
            if (a == 0 && !before.empty()) line(indent, before);
            write(of[a], indent + 2, "");
        }
    }

    void write_choice(const std::vector<std::uint32_t>& of, std::size_t indent, const std::string& before) {
        const bool short_condition = is_simple(of[0]), short_then = is_simple(of[1]);
        if (short_condition && short_then) {
            line(indent, before + word(if_word) + ' ' + inline_text(of[0]) + ": " + inline_text(of[1]));
        } else {
            if (short_condition) line(indent, before + word(if_word) + ' ' + inline_text(of[0]) + ':');
            else write_under(before + word(if_word), {of[0]}, indent);
            if (short_condition) write(of[1], indent + 2, "");
            else if (short_then) line(indent, word(then_word) + ": " + inline_text(of[1]));
            else write_under(word(then_word), {of[1]}, indent);
        }
        if (nodes_.at(of[2]).code == op::choose) return write(of[2], indent, word(otherwise_word) + ' ');
        if (is_simple(of[2])) return line(indent, word(otherwise_word) + ": " + inline_text(of[2]));
        write_under(word(otherwise_word), {of[2]}, indent);
    }

    node_words nodes_;
    std::span<const std::string_view> options_;
    std::vector<std::string> lines_;
};

} // namespace

std::vector<std::string> expression_lines(const scope& names, const statement& of, wording how) {
    return line_writer{names, of, how}.write(static_cast<std::uint32_t>(of.body.size() - 1));
}

} // namespace maatstaf
