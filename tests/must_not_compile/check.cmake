# Compiles SNIPPET with the command COMPILE, which must fail as the snippet's first line says, in few words.
# With MUST_COMPILE it must succeed.
cmake_minimum_required(VERSION 3.25)
set(longest 40)

list(TRANSFORM INCLUDE_DIRS PREPEND -I)
set(ENV{LC_ALL} C)      # messages in English, with plain quotes
execute_process(COMMAND ${COMPILE} ${INCLUDE_DIRS} -fsyntax-only ${SNIPPET}
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
string(REGEX REPLACE "[^\n]" "" lines "${output}")
string(LENGTH "${lines}" length)
file(STRINGS ${SNIPPET} expected LIMIT_COUNT 1)
string(REGEX REPLACE "^// expect: " "" regex "${expected}")

if(MUST_COMPILE AND status EQUAL 0)
    return()
elseif(MUST_COMPILE)
    set(problem "must compile, but does not")
elseif(status EQUAL 0)
    set(problem "compiles, but must not")
elseif(NOT expected MATCHES "^// expect: .")
    set(problem "must begin with the line `// expect: REGEX`")
elseif(NOT output MATCHES "${regex}")
    set(problem "is refused, but not with a message that matches `${regex}`")
elseif(length GREATER longest)
    set(problem "is refused in ${length} lines, of which nobody reads more than ${longest}")
else()
    return()
endif()
message(NOTICE "${output}")
message(FATAL_ERROR "${SNIPPET} ${problem}")
