#include "arrow_writer.hpp"

#include <nanoarrow/hpp/unique.hpp>
#include <nanoarrow/nanoarrow_ipc.h>

#include <string>
#include <utility>

namespace maatstaf {

namespace {

class arrow_answers : public answer_writer {
public:
    arrow_answers(byte_sink to, bool as_file) : to_(std::move(to)), as_file_(as_file) {}
    ~arrow_answers() override {
        if (writer_.private_data != nullptr) ArrowIpcWriterReset(&writer_);
    }

    bool begin(const answer_columns& shape) override {
        ArrowIpcOutputStream output{&write_bytes, [](ArrowIpcOutputStream* s) { s->release = nullptr; }, &to_};
        ArrowSchemaInit(schema_.get());
        return good(ArrowSchemaSetTypeStruct(schema_.get(), static_cast<std::int64_t>(shape.rules()))) &&
               set_types(shape) && good(ArrowArrayViewInitFromSchema(view_.get(), schema_.get(), nullptr)) &&
               good(ArrowIpcWriterInit(&writer_, &output)) &&
               (!as_file_ || good(ArrowIpcWriterStartFile(&writer_, nullptr))) &&
               good(ArrowIpcWriterWriteSchema(&writer_, schema_.get(), nullptr));
    }

    bool write(const answer_columns& answers) override {
        nanoarrow::UniqueArray batch;
        if (!good(ArrowArrayInitFromSchema(batch.get(), schema_.get(), nullptr)) ||
            !good(ArrowArrayStartAppending(batch.get())))
            return false;
        for (std::size_t r = 0; r < answers.rules(); ++r)
            for (std::size_t row = 0; row < answers.rows(); ++row)
                if (!append(*batch->children[r], answers, row, r)) return false;
        batch->length = static_cast<std::int64_t>(answers.rows());
        return good(ArrowArrayFinishBuildingDefault(batch.get(), nullptr)) &&
               good(ArrowArrayViewSetArray(view_.get(), batch.get(), nullptr)) &&
               good(ArrowIpcWriterWriteArrayView(&writer_, view_.get(), nullptr));
    }

    bool end() override {
        return good(ArrowIpcWriterWriteArrayView(&writer_, nullptr, nullptr)) &&
               (!as_file_ || good(ArrowIpcWriterFinalizeFile(&writer_, nullptr)));
    }

private:
    static bool good(ArrowErrorCode code) noexcept { return code == NANOARROW_OK; }

    static ArrowErrorCode write_bytes(ArrowIpcOutputStream* stream, const void* data, std::int64_t size,
                                      std::int64_t* written, ArrowError*) {
        const auto length = static_cast<std::size_t>(size);
        if (!(*static_cast<byte_sink*>(stream->private_data))({static_cast<const char*>(data), length})) return EIO;
        *written = size;
        return NANOARROW_OK;
    }

    bool set_types(const answer_columns& shape) {
        for (std::size_t r = 0; r < shape.rules(); ++r) {
            ArrowSchema* column = schema_->children[r];
            if (!good(set_type(column, shape.rule(r).of)) ||
                !good(ArrowSchemaSetName(column, std::string(shape.rule(r).name).c_str())))
                return false;
        }
        return true;
    }

    static ArrowErrorCode set_type(ArrowSchema* column, kind of) {
        switch (of) {
        case kind::truth: return ArrowSchemaSetType(column, NANOARROW_TYPE_BOOL);
        case kind::count: return ArrowSchemaSetType(column, NANOARROW_TYPE_INT64);
        case kind::money: return ArrowSchemaSetTypeDecimal(column, NANOARROW_TYPE_DECIMAL128, 18, 2);
        case kind::date: return ArrowSchemaSetType(column, NANOARROW_TYPE_DATE32);
        case kind::choice:
        case kind::rate: break;
        }
        return ArrowSchemaSetType(column, NANOARROW_TYPE_STRING);
    }

    static bool append(ArrowArray& to, const answer_columns& answers, std::size_t row, std::size_t r) {
        if (!answers.is_settled(row, r)) return good(ArrowArrayAppendNull(&to, 1));
        const std::int64_t value = answers.value(row, r);
        const statement& rule = answers.rule(r);
        const auto text = [&](std::string_view t) {
            return good(ArrowArrayAppendString(&to, {t.data(), static_cast<std::int64_t>(t.size())}));
        };
        if (rule.of == kind::choice) return text(rule.options[static_cast<std::size_t>(value)]);
        if (rule.of == kind::rate) return text(std::to_string(value) + "/1");
        if (rule.of != kind::money) return good(ArrowArrayAppendInt(&to, value));
        ArrowDecimal cents;
        ArrowDecimalInit(&cents, 128, 18, 2);
        ArrowDecimalSetInt(&cents, value);
        return good(ArrowArrayAppendDecimal(&to, &cents));
    }

    byte_sink to_;
    bool as_file_;
    nanoarrow::UniqueSchema schema_;
    nanoarrow::UniqueArrayView view_;
    ArrowIpcWriter writer_{};
};

} // namespace

std::unique_ptr<answer_writer> arrow_writer(byte_sink to, bool as_file) {
    return std::make_unique<arrow_answers>(std::move(to), as_file);
}

} // namespace maatstaf
