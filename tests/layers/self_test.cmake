# The bad tree must be refused with exactly the findings in refused.txt.
execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_CURRENT_LIST_DIR}/bad -P ${CHECK}
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
string(REGEX MATCHALL "[a-z/]+\\.[hc]pp:[0-9]+: [^\n]*" found "${output}")
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/refused.txt wanted)
if(status EQUAL 0)
    message(FATAL_ERROR "the bad tree was accepted:\n${output}")
elseif(NOT found STREQUAL wanted)
    list(JOIN found "\n" found)
    message(FATAL_ERROR "other findings than those in refused.txt:\n${found}")
endif()
