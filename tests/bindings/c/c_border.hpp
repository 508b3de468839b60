// What tests of the interface in C share. They call nothing but what the header declares.
#pragma once

#include <gmock/gmock.h>
#include <maatstaf.h>

#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace maatstaf::tests::c {

inline mst_utf8 utf8(std::string_view text) noexcept {
    return {text.data(), text.size()};
}
inline std::string string(mst_utf8 text) {
    return text.size == 0 ? std::string{} : std::string{text.data, text.size};
}

template <class Struct>
Struct sized() noexcept {
    Struct result;
    std::memset(&result, 0, sizeof result);
    result.struct_size = sizeof result;
    return result;
}

/// Frees what it holds.
template <class Handle, void (*Free)(Handle*)>
class owner {
public:
    owner() = default;
    explicit owner(mst_status (*make)(Handle**)) { EXPECT_EQ(make(&handle_), MST_OK); }
    owner(owner&& other) noexcept : handle_(other.handle_) { other.handle_ = nullptr; }
    owner& operator=(owner&&) = delete;
    ~owner() { Free(handle_); }

    operator Handle*() const noexcept { return handle_; }
    Handle** into() noexcept { return &handle_; }

private:
    Handle* handle_ = nullptr;
};

using error_handle = owner<mst_error, mst_error_free>;
using text_handle = owner<mst_text, mst_text_free>;
using pack_handle = owner<mst_pack, mst_pack_free>;
using plan_handle = owner<mst_plan, mst_plan_free>;
using case_handle = owner<mst_case, mst_case_free>;
using verdict_handle = owner<mst_verdict, mst_verdict_free>;

inline std::string written(const mst_text* text) {
    mst_utf8 view{};
    EXPECT_EQ(mst_text_view(text, &view), MST_OK);
    return string(view);
}

/// "MST-C010 /facts/x", for each.
inline std::vector<std::string> findings(const mst_error* error) {
    std::vector<std::string> result;
    auto d = sized<mst_diagnostic>();
    for (std::size_t n = 0; mst_error_diagnostic(error, n, &d) == MST_OK; ++n)
        result.push_back(string(d.id) + ' ' + string(d.place));
    return result;
}

/// A request for some rules of Haarlemmermeer on the first of January 2025.
class asked {
public:
    explicit asked(std::vector<std::string_view> rules = {}, std::string_view on = "2025-01-01") {
        for (const std::string_view rule : rules) names_.push_back(utf8(rule));
        request_.on = utf8(on);
        request_.rules = names_.empty() ? nullptr : names_.data();
        request_.rule_count = names_.size();
    }
    asked(const asked&) = delete;
    asked& operator=(const asked&) = delete;

    operator const mst_request*() const noexcept { return &request_; }
    mst_request* operator->() noexcept { return &request_; }

private:
    std::vector<mst_utf8> names_;
    mst_request request_ = sized<mst_request>();
};

inline constexpr std::string_view on_the_limit =
    R"({"entity": "huishouden", "facts": {"gehuwd": false, "aanvrager_geboortedatum": "1988-04-12", )"
    R"("aanvrager_in_inrichting": false, "netto_inkomen": "1533.82"}})";

/// A plan for one rule of Haarlemmermeer, with an error and a text.
class haarlemmermeer : public testing::Test {
protected:
    haarlemmermeer() {
        EXPECT_EQ(mst_pack_load_built_in(utf8("haarlemmermeer"), nullptr, 0, pack.into(), error), MST_OK);
        EXPECT_EQ(mst_plan_new(pack, utf8("huishouden"), asked{{"inkomen_tot_grens"}}, plan.into(), error), MST_OK);
        EXPECT_EQ(mst_case_new(plan, household.into(), error), MST_OK);
    }

    std::uint32_t slot(std::string_view fact, std::uint32_t member = 0) const {
        std::uint32_t result = 0;
        EXPECT_EQ(mst_plan_slot(plan, utf8(fact), member, &result, error), MST_OK) << fact;
        return result;
    }

    error_handle error{mst_error_new};
    text_handle text{mst_text_new};
    pack_handle pack;
    plan_handle plan;
    case_handle household;
};

} // namespace maatstaf::tests::c
