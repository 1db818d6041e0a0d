# The libraries that are built from source. Each is the upstream release, checked by hash; `.ci/setup` fetches the same
# files from Debian's source packages and names the unpacked folders in FETCHCONTENT_SOURCE_DIR_<NAME>.
include(FetchContent)
set(FETCHCONTENT_QUIET ON)

# `SYSTEM` would be the natural word here, but FetchContent knows it only from CMake 3.25 on and only with
# MakeAvailable; none of these is built by its own CMakeLists.txt, so their include folders are marked below.
function(offprint_fetch name url hash)
  FetchContent_Declare(${name} URL ${url} URL_HASH SHA256=${hash} DOWNLOAD_EXTRACT_TIMESTAMP OFF
                       SOURCE_SUBDIR no-such-folder)
  FetchContent_MakeAvailable(${name})
  string(TOLOWER ${name} lower)
  set(${name}_SOURCE_DIR ${${lower}_SOURCE_DIR} PARENT_SCOPE)
endfunction()

offprint_fetch(litehtml https://github.com/litehtml/litehtml/archive/refs/tags/v0.9.tar.gz
               c7d2bff0a300961aec2dbc347a1f8211737addc20fcba95f1058bb8893867642)
offprint_fetch(libunibreak https://github.com/adah1972/libunibreak/archive/refs/tags/libunibreak_6_1.tar.gz
               890674996168ef5ba143d80d49ab8b61594a4eb70198dcac76caf6e1bd264a41)
offprint_fetch(sheenbidi https://github.com/Tehreer/SheenBidi/archive/refs/tags/v3.0.0.tar.gz
               86c56014034739ba39a24c23eb00323b0bf6f737354f665786015fca842af786)
offprint_fetch(pugixml https://github.com/zeux/pugixml/releases/download/v1.14/pugixml-1.14.tar.gz
               2f10e276870c64b1db6809050a75e11a897a8d7456c4be5c6b2e35a11168a015)
offprint_fetch(md4c https://github.com/mity/md4c/archive/refs/tags/release-0.5.2.tar.gz
               55d0111d48fb11883aaee91465e642b8b640775a4d6993c2d0e7a8092758ef21)

# libunibreak: UAX #14 line breaking and UAX #29 grapheme clusters.
file(GLOB unibreak_sources ${libunibreak_SOURCE_DIR}/src/*.c)
list(FILTER unibreak_sources EXCLUDE REGEX "(wordbreak|filter|test)[a-z_]*\\.c$")
add_library(unibreak STATIC ${unibreak_sources} ${PROJECT_SOURCE_DIR}/src/text/east_asian_width.c)
set_source_files_properties(${libunibreak_SOURCE_DIR}/src/linebreak.c PROPERTIES COMPILE_DEFINITIONS ub_get_char_eaw_class=offprint_east_asian_width)
target_include_directories(unibreak SYSTEM PUBLIC ${libunibreak_SOURCE_DIR}/src)
target_compile_options(unibreak PRIVATE -w)

# SheenBidi: UAX #9. Its scratch memory is one buffer a thread, which is more code than it saves time; the linker drops what is not called
# (scripts, the text API).
add_library(sheenbidi STATIC ${sheenbidi_SOURCE_DIR}/Source/SheenBidi.c)
target_include_directories(sheenbidi SYSTEM PUBLIC ${sheenbidi_SOURCE_DIR}/Headers PRIVATE ${sheenbidi_SOURCE_DIR}/Source)
target_compile_definitions(sheenbidi PRIVATE SB_CONFIG_UNITY SB_CONFIG_DISABLE_SCRATCH_MEMORY)
target_compile_options(sheenbidi PRIVATE -w)

# pugixml: feeds. Without XPath, exceptions and iostreams.
add_library(pugixml STATIC ${pugixml_SOURCE_DIR}/src/pugixml.cpp)
target_include_directories(pugixml SYSTEM PUBLIC ${pugixml_SOURCE_DIR}/src)
target_compile_definitions(pugixml PUBLIC PUGIXML_NO_XPATH PUGIXML_NO_EXCEPTIONS)
target_compile_options(pugixml PRIVATE -w)

# md4c: Markdown, as events; its HTML renderer is left out.
add_library(md4c STATIC ${md4c_SOURCE_DIR}/src/md4c.c)
target_include_directories(md4c SYSTEM PUBLIC ${md4c_SOURCE_DIR}/src)
target_compile_definitions(md4c PRIVATE MD4C_USE_UTF8)
target_compile_options(md4c PRIVATE -w)

# For the tables that are packed while building; this machine's, so em++ must not look for it in its own root.
find_program(OFFPRINT_PYTHON NAMES python3 NO_CMAKE_FIND_ROOT_PATH)
if(NOT OFFPRINT_PYTHON)
  message(FATAL_ERROR "python3 is missing: install python3 (Debian) or set OFFPRINT_PYTHON")
endif()
include(cmake/litehtml.cmake)

# nlohmann/json is a header; Debian's nlohmann-json3-dev puts it among the system's own, where em++ must not look, so
# it is reached through a folder that holds nothing else.
find_path(OFFPRINT_JSON_DIR nlohmann/json.hpp PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT OFFPRINT_JSON_DIR)
  message(FATAL_ERROR "nlohmann/json.hpp is missing: install nlohmann-json3-dev (Debian) or set OFFPRINT_JSON_DIR")
endif()
set(OFFPRINT_JSON_INCLUDE ${CMAKE_BINARY_DIR}/include)
file(MAKE_DIRECTORY ${OFFPRINT_JSON_INCLUDE})
file(CREATE_LINK ${OFFPRINT_JSON_DIR}/nlohmann ${OFFPRINT_JSON_INCLUDE}/nlohmann SYMBOLIC)

if(OFFPRINT_TESTS)
  FetchContent_Declare(Catch2 URL https://github.com/catchorg/Catch2/archive/refs/tags/v3.7.1.tar.gz
                       URL_HASH SHA256=c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
                       DOWNLOAD_EXTRACT_TIMESTAMP OFF SYSTEM)
  FetchContent_MakeAvailable(Catch2)
endif()
