# The warnings this project holds itself to. Linked PRIVATE to its own targets and never installed or exported: what a
# user wants to be warned about is the user's business. That a warning is an error is said by the presets
# (CMAKE_COMPILE_WARNING_AS_ERROR), so that a newer compiler does not break a packager's build.
add_library(maatstaf_warnings INTERFACE)
target_compile_options(maatstaf_warnings INTERFACE
    -Wall -Wextra -Wpedantic
    -Wconversion -Wsign-conversion -Wdouble-promotion       # no number changes its kind in silence
    -Wshadow -Wold-style-cast -Wcast-qual -Wnon-virtual-dtor)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(maatstaf_warnings INTERFACE -Wduplicated-cond -Wlogical-op)
    if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # With optimisation GCC 12 warns falsely where text is joined with + (its bug 105651).
        target_compile_options(maatstaf_warnings INTERFACE -Wno-restrict)
        if(MAATSTAF_SANITIZE) # with a sanitizer it takes what the standard library guards for uninitialised
            target_compile_options(maatstaf_warnings INTERFACE -Wno-maybe-uninitialized)
        endif()
    endif()
endif()
