// Writes the rows of the reference workload and its dated parameters for engines that are no C++: told the number of rows, a
// file for them, one for the parameters, and one for the rules as a pack.
//
// The rows: "SDR1", the number of columns (u32), the number of rows (u64); of each column its name (16 bytes) and type
// (8 bytes), both filled up with zeros, and where it lies in the file (u64), a multiple of 64; then the columns. Numbers are
// little-endian. The parameters: one object of JSON, with the checksum that the outcomes must have or null.
#include "pack.hpp"
#include "parameters.hpp"
#include "workload.hpp"

#include <maatstaf/load.hpp>

#include <array>
#include <bit>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using namespace reference;

static_assert(std::endian::native == std::endian::little);

[[noreturn]] void die(const std::string& why) {
    std::fprintf(stderr, "%s; nothing of use was written\n", why.c_str());
    std::exit(1);
}

struct written_column {
    std::string_view name, type;
    const void* data;
    std::size_t bytes;
};

std::vector<written_column> columns_of(const inputs& in) {
    std::vector<written_column> all;
    const auto add = [&]<class T>(std::string_view name, const T* data) {
        const std::string_view type = sizeof(T) == 8 ? "i64" : sizeof(T) == 4 ? "i32" : sizeof(T) == 2 ? "u16" : "u8";
        all.push_back({name, type, data, in.rows * sizeof(T)});
    };
    add("birth", in.birth);
    add("ref", in.ref);
    add("income", in.income);
    add("assets", in.assets);
    add("muni", in.municipality);
    add("partner", in.partner);
    add("children", in.children);
    add("hhtype", in.household);
    add("inst", in.inside);
    add("refkind", in.referrer);
    add("court", in.court);
    add("skj", in.skj);
    add("running", in.running);
    return all;
}

template <class T>
void put(std::ostream& to, const T& number) {
    to.write(reinterpret_cast<const char*>(&number), sizeof number);
}

void put_text(std::ostream& to, std::string_view text, std::size_t width) {
    to << text << std::string(width - text.size(), '\0');
}

void write_rows(std::ostream& to, const inputs& in) {
    const std::vector<written_column> all = columns_of(in);
    const auto aligned = [](std::uint64_t at) { return (at + 63) / 64 * 64; };
    std::uint64_t at = 4 + 4 + 8 + all.size() * (16 + 8 + 8);
    to << "SDR1";
    put(to, static_cast<std::uint32_t>(all.size()));
    put(to, std::uint64_t{in.rows});
    std::uint64_t next = aligned(at);
    for (const written_column& c : all) {
        put_text(to, c.name, 16);
        put_text(to, c.type, 8);
        put(to, next);
        next = aligned(next + c.bytes);
    }
    for (const written_column& c : all) {
        to << std::string(aligned(at) - at, '\0');
        to.write(static_cast<const char*>(c.data), static_cast<std::streamsize>(c.bytes));
        at = aligned(at) + c.bytes;
    }
}

template <class T>
void write_json(std::ostream& to, const T& what) {
    if constexpr (std::is_arithmetic_v<T>) to << what;
    else
        for (std::size_t n = 0; n < what.size(); ++n) {
            to << (n == 0 ? "[" : ", ");
            write_json(to, what[n]);
            if (n + 1 == what.size()) to << ']';
        }
}

void write_parameters(std::ostream& to, std::size_t rows) {
    const auto add = [&to](std::string_view name, const auto& value) {
        to << '"' << name << "\": ";
        write_json(to, value);
        to << ",\n ";
    };
    to << '{';
    add("home_municipality", home_municipality);
    add("income_percent", income_percent);
    add("period_starts", period_starts); // days since 1970-01-01
    add("end_of_periods", end_of_periods);
    add("norms", norms); // by period, type of household, class of age, in an institution
    add("asset_limits", asset_limits);
    add("pension_age_months", pension_age_months);
    const auto expected = expected_checksum(rows);
    to << "\"checksum\": " << (expected ? std::to_string(*expected) : "null") << "}\n";
}

} // namespace

int main(int count, char** words) {
    if (count != 5) die("reference_rows ROWS FILE PARAMETERS PACK");
    char* end = nullptr;
    const unsigned long long rows = std::strtoull(words[1], &end, 10);
    if (rows == 0 || *end != '\0') die("\"" + std::string(words[1]) + "\" is not a number of rows");
    std::ofstream to_rows{words[2], std::ios::binary}, to_parameters{words[3]}, to_pack{words[4]};
    write_rows(to_rows, table(rows).columns());
    write_parameters(to_parameters, rows);
    to_pack << maatstaf::write_pack(rules::scheme);
    if (!to_rows.flush() || !to_parameters.flush() || !to_pack.flush()) die("a file cannot be written");
    return 0;
}
