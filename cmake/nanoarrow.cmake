# The C sources of nanoarrow as objects of maatstaf_pack, with names of their own, so that a program that has another
# nanoarrow is not in the way. cmake/nanoarrow.sh fetches them; without them tables are
# read and written as CSV only. MAATSTAF_ARROW=OFF leaves them out, MAATSTAF_ARROW=ON wants them.
set(nanoarrow ${PROJECT_SOURCE_DIR}/.packages/nanoarrow)
set(there OFF)
if(EXISTS ${nanoarrow}/wanted)
    set(there ON)
endif()
# No option with a default: that would be remembered, also when the sources have come.
if(NOT DEFINED MAATSTAF_ARROW)
    set(MAATSTAF_ARROW ${there})
endif()
if(NOT MAATSTAF_ARROW)
    message(STATUS "maatstaf: without Arrow files (cmake/nanoarrow.sh fetches what they need)")
    return()
endif()
if(NOT there)
    message(FATAL_ERROR "MAATSTAF_ARROW needs the sources of nanoarrow: run sh cmake/nanoarrow.sh")
endif()

file(READ ${nanoarrow}/wanted wanted)
string(REGEX MATCH "([0-9]+)\\.([0-9]+)\\.([0-9]+)" NANOARROW_VERSION "${wanted}")
set(NANOARROW_VERSION_MAJOR ${CMAKE_MATCH_1})
set(NANOARROW_VERSION_MINOR ${CMAKE_MATCH_2})
set(NANOARROW_VERSION_PATCH ${CMAKE_MATCH_3})
set(NANOARROW_NAMESPACE_DEFINE "#define NANOARROW_NAMESPACE maatstaf_")
configure_file(${nanoarrow}/nanoarrow/nanoarrow_config.h.in ${CMAKE_CURRENT_BINARY_DIR}/nanoarrow/nanoarrow/nanoarrow_config.h)

add_library(maatstaf_nanoarrow OBJECT
    ${nanoarrow}/nanoarrow/common/array.c
    ${nanoarrow}/nanoarrow/common/array_stream.c
    ${nanoarrow}/nanoarrow/common/schema.c
    ${nanoarrow}/nanoarrow/common/utils.c
    ${nanoarrow}/nanoarrow/ipc/codecs.c
    ${nanoarrow}/nanoarrow/ipc/decoder.c
    ${nanoarrow}/nanoarrow/ipc/encoder.c
    ${nanoarrow}/nanoarrow/ipc/reader.c
    ${nanoarrow}/nanoarrow/ipc/writer.c
    ${nanoarrow}/flatcc/runtime/builder.c
    ${nanoarrow}/flatcc/runtime/emitter.c
    ${nanoarrow}/flatcc/runtime/refmap.c
    ${nanoarrow}/flatcc/runtime/verifier.c)
set_target_properties(maatstaf_nanoarrow PROPERTIES
    C_STANDARD 11 POSITION_INDEPENDENT_CODE ON C_VISIBILITY_PRESET hidden)
target_compile_options(maatstaf_nanoarrow PRIVATE -w)    # somebody else's
target_include_directories(maatstaf_nanoarrow SYSTEM
    PUBLIC ${nanoarrow} ${CMAKE_CURRENT_BINARY_DIR}/nanoarrow
    PRIVATE ${nanoarrow}/flatcc/include)
