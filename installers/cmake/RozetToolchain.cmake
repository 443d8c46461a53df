# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, caches and the definitions every target shares.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# moc 6.4 cannot read some C++20 standard headers; see the header named here.
set(CMAKE_AUTOMOC_MOC_OPTIONS --include "${PROJECT_SOURCE_DIR}/installers/cmake/moc_compat.h")

find_program(ROZET_CCACHE ccache)
if(ROZET_CCACHE)
    # The precompiled header needs these liberties.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime "${ROZET_CCACHE}")
    if(ROZET_PRECOMPILE)
        add_compile_options(-fpch-preprocess)
    endif()
endif()
find_program(ROZET_MOLD mold)
if(ROZET_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=mold)
endif()

add_compile_definitions(
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor
                    -Woverloaded-virtual -Wnull-dereference)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wduplicated-cond -Wlogical-op)
    # GCC 12 reports null dereferences inside Qt's own inline containers once it optimises.
    if(CMAKE_BUILD_TYPE STREQUAL "Release")
        add_compile_options(-Wno-null-dereference)
    endif()
endif()
if(ROZET_WERROR)
    add_compile_options(-Werror)
endif()
if(ROZET_SANITIZE)
    # Null, vptr and alignment checks double the building time and find nothing here that the address
    # checker does not; line numbers are all the debug information a report needs.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,vptr,alignment
                        -fno-omit-frame-pointer -fno-sanitize-recover=undefined -g1)
    add_link_options(-fsanitize=address,undefined)
endif()
