#include "answer_writer.hpp"
#include "csv_field.hpp"
#include "value_text.hpp"

#include <string>
#include <utility>

namespace maatstaf {

namespace {

class csv_answers : public answer_writer {
public:
    explicit csv_answers(byte_sink to) : to_(std::move(to)) {}

    bool begin(const answer_columns& shape) override {
        std::string header;
        for (std::size_t r = 0; r < shape.rules(); ++r) {
            if (r > 0) header += ',';
            append_field(header, shape.rule(r).name);
        }
        return to_(header + '\n');
    }

    bool write(const answer_columns& answers) override {
        text_.clear();
        for (std::size_t row = 0; row < answers.rows(); ++row) {
            for (std::size_t r = 0; r < answers.rules(); ++r) {
                if (r > 0) text_ += ',';
                append(answers, row, r);
            }
            text_ += '\n';
        }
        return to_(text_);
    }

    bool end() override { return true; }

private:
    void append(const answer_columns& answers, std::size_t row, std::size_t r) {
        if (answers.is_refused(row)) return;
        const statement& rule = answers.rule(r);
        const bool settled = answers.is_settled(row, r);
        if (rule.of == kind::truth) text_ += !settled ? "unknown" : answers.value(row, r) == 1 ? "yes" : "no";
        else if (settled && rule.of == kind::choice)
            append_field(text_, rule.options[static_cast<std::size_t>(answers.value(row, r))]);
        else if (settled && rule.of == kind::rate) text_ += std::to_string(answers.value(row, r)) + "/1";
        else if (settled) text_ += plain_value(answers.value(row, r), rule.of);
    }

    byte_sink to_;
    std::string text_;
};

} // namespace

std::unique_ptr<answer_writer> csv_writer(byte_sink to) {
    return std::make_unique<csv_answers>(std::move(to));
}

} // namespace maatstaf
