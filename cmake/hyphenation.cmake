# english_patterns.cpp, from Debian's hyphen-en-us. To be included where the library is declared: CMake knows what a custom command writes
# only in the folder that has it. The dictionary is this machine's, so em++ must not look for it in its own root.
find_file(OFFPRINT_ENGLISH_HYPHENATION hyph_en_US.dic PATHS /usr/share/hyphen NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
if(NOT OFFPRINT_ENGLISH_HYPHENATION)
  message(FATAL_ERROR "hyph_en_US.dic is missing: install hyphen-en-us (Debian) or set OFFPRINT_ENGLISH_HYPHENATION")
endif()

set(OFFPRINT_HYPHENATION_SOURCES ${CMAKE_BINARY_DIR}/hyphenation/english_patterns.cpp)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/hyphenation)
add_custom_command(
  OUTPUT ${OFFPRINT_HYPHENATION_SOURCES}
  COMMAND ${OFFPRINT_PYTHON} ${PROJECT_SOURCE_DIR}/cmake/hyphenation.py ${OFFPRINT_ENGLISH_HYPHENATION}
          kEnglishHyphenation ${OFFPRINT_HYPHENATION_SOURCES}
  DEPENDS ${PROJECT_SOURCE_DIR}/cmake/hyphenation.py ${OFFPRINT_ENGLISH_HYPHENATION}
  COMMENT "Packing the hyphenation patterns of English"
  VERBATIM)
