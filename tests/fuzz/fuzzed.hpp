// What the fuzz targets share. Each target is one function that is given any bytes whatever; libFuzzer looks for bytes that
// make it crash, and the ordinary tests give it every file of its corpus. Beyond not crashing, it checks what must be true
// of whatever comes out.
#pragma once

#include <maatstaf/law/diagnostic.hpp>
#include <maatstaf/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// The target: called by libFuzzer, or by replay.cpp.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace maatstaf::fuzz {

/// Ends the program, and so tells libFuzzer, if something is not as it must be.
void require(bool holds, std::string_view what);

/// Every finding has an id, a place that can be a JSON Pointer, a message and a remedy; and there are not too many.
void require_sound(const diagnostics& found);

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// All definitions and rules of the pack about this entity.
std::optional<plan> plan_of_all(const pack& of, std::string_view entity, std::optional<date> on = {});

/// Judges a case of which nothing is known, by every definition and rule of every entity of the pack.
void judge_by(const pack& loaded);

} // namespace maatstaf::fuzz
