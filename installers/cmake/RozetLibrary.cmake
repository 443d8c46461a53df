# SPDX-License-Identifier: GPL-3.0-or-later
# One static library per folder, each with a layer number. A library may use only lower layers;
# configuring stops when an arrow points up or sideways.
#
#   rozet_library(study LAYER 2
#       SOURCES apply_change.cpp ...
#       HEADERS study.h ...
#       USES codebook base            # other Rozet libraries
#       LINKS Qt6::Core               # libraries from outside, seen by users of this one
#       PRIVATE_LINKS PkgConfig::X)   # libraries from outside, seen by nobody else
# WITHOUT_QT: plain C++, so without the precompiled headers too (they hold Qt).
function(rozet_check_layer name layer)
    foreach(used IN LISTS ARGN)
        if(NOT TARGET rozet_${used})
            message(FATAL_ERROR "rozet_${name} (layer ${layer}) uses rozet_${used}, which is not declared before it. "
                                "Lower layers come first; see docs/decisions/0001-layers.md.")
        endif()
        get_target_property(used_layer rozet_${used} ROZET_LAYER)
        if(NOT used_layer LESS layer)
            message(FATAL_ERROR "rozet_${name} (layer ${layer}) may not use rozet_${used} (layer ${used_layer}): "
                                "arrows point to lower layers only; see docs/decisions/0001-layers.md.")
        endif()
    endforeach()
endfunction()

# Every target shares the headers precompiled with rozet_base, unless it has its own (PRECOMPILES) or
# uses those of another library (PRECOMPILED_BY).
function(rozet_precompile target)
    cmake_parse_arguments(arg "" "PRECOMPILES;PRECOMPILED_BY" "" ${ARGN})
    if(NOT ROZET_PRECOMPILE)
        return()
    endif()
    if(arg_PRECOMPILES)
        target_precompile_headers(${target} PRIVATE "${arg_PRECOMPILES}")
    elseif(arg_PRECOMPILED_BY)
        target_precompile_headers(${target} REUSE_FROM rozet_${arg_PRECOMPILED_BY})
    else()
        target_precompile_headers(${target} REUSE_FROM rozet_base)
    endif()
endfunction()

function(rozet_library name)
    cmake_parse_arguments(arg "WITHOUT_QT" "LAYER;PRECOMPILES;PRECOMPILED_BY" "SOURCES;HEADERS;USES;LINKS;PRIVATE_LINKS" ${ARGN})
    if(NOT DEFINED arg_LAYER)
        message(FATAL_ERROR "rozet_library(${name}) needs a LAYER")
    endif()
    rozet_check_layer(${name} ${arg_LAYER} ${arg_USES})
    add_library(rozet_${name} STATIC ${arg_SOURCES} ${arg_HEADERS})
    set_target_properties(rozet_${name} PROPERTIES ROZET_LAYER ${arg_LAYER})
    target_include_directories(rozet_${name} PUBLIC "${PROJECT_SOURCE_DIR}")
    foreach(used IN LISTS arg_USES)
        target_link_libraries(rozet_${name} PUBLIC rozet_${used})
    endforeach()
    target_link_libraries(rozet_${name} PUBLIC ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    if(NOT arg_WITHOUT_QT)
        rozet_precompile(rozet_${name} PRECOMPILES "${arg_PRECOMPILES}" PRECOMPILED_BY "${arg_PRECOMPILED_BY}")
    endif()
    string(FIND "${CMAKE_CURRENT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/app" in_app)
    if(in_app EQUAL 0)
        set_target_properties(rozet_${name} PROPERTIES AUTOMOC ON AUTORCC ON)
    else()
        # Core and codebook have no QObject, and convert numbers only on purpose.
        target_compile_options(rozet_${name} PRIVATE -Wconversion -Wsign-conversion)
    endif()
endfunction()

# The programs: rozet_program(rozet-cli LAYER 5 SOURCES main.cpp USES workflow LINKS ...)
function(rozet_program name)
    cmake_parse_arguments(arg "" "LAYER" "SOURCES;USES;LINKS" ${ARGN})
    rozet_check_layer(${name} ${arg_LAYER} ${arg_USES})
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTORCC ON)
    rozet_precompile(${name})
    foreach(used IN LISTS arg_USES)
        target_link_libraries(${name} PRIVATE rozet_${used})
    endforeach()
    target_link_libraries(${name} PRIVATE ${arg_LINKS})
endfunction()
