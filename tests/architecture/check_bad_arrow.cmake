# SPDX-License-Identifier: GPL-3.0-or-later
foreach(arrow down up sideways)
    file(REMOVE_RECURSE "${BINARY}")
    execute_process(
        COMMAND "${CMAKE_COMMAND}" -G Ninja -S "${SOURCE}" -B "${BINARY}" "-DMODULES=${MODULES}" -DARROW=${arrow}
        RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE message)
    if(arrow STREQUAL "down")
        if(NOT status EQUAL 0)
            message(FATAL_ERROR "an arrow that points down was refused: ${message}")
        endif()
    elseif(status EQUAL 0 OR NOT message MATCHES "may not use rozet_high")
        message(FATAL_ERROR "an arrow that points ${arrow} was not refused: ${message}")
    endif()
endforeach()
