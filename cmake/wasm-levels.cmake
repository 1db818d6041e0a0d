# What a reader waits for is compiled for speed, everything else for size.
#
# The level stands on each file alone: em++ 3.1.6 inlines nothing at all in a file whose command line has -Os or -Oz in it, also where a later -O2 follows, which
# makes code that runs over every character eight times slower.
set(OFFPRINT_FAST_SOURCES
  "article/(json_outline|json_tree|read_json|read_json_blocks|read_json_runs|utf8|white_space)[.]cpp$"
  "text/(build_lines|change_fonts|characters|clusters|compose|greedy_breaker|itemize|line_breaks|line_fit|optimum_breaker|resolve_widths|spacing|sum_items|width_table)[.]cpp$"
  "layout/(article_layout|build_flow|stacker|style_flow)[.]cpp$"
  "qr/mask[.]cpp$"
  "pages/(page_breaker|strip_maker|strips|paginate)[.]cpp$"
  "/(linebreak|east_asian_width|memset)[.]c$")
# As fast without the unrolling, and a twentieth smaller.
set(OFFPRINT_PLAIN_SOURCES "qr/(codewords|matrix|placement|segments)[.]cpp$")
list(JOIN OFFPRINT_FAST_SOURCES "|" fast)

foreach(target IN ITEMS offprint offprint-import offprint-wasm import-wasm encoder-wasm litehtml gumbo gumbo-html unibreak sheenbidi pugixml md4c)
  get_target_property(sources ${target} SOURCES)
  get_target_property(folder ${target} SOURCE_DIR)
  foreach(source IN LISTS sources)
    cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder} NORMALIZE)
    if(source MATCHES "${fast}")
      set(level -O2)
    elseif(source MATCHES "${OFFPRINT_PLAIN_SOURCES}")
      set(level -O1)
    else()
      set(level -Oz)
    endif()
    set_property(SOURCE ${source} TARGET_DIRECTORY ${target} APPEND PROPERTY COMPILE_OPTIONS ${level})
  endforeach()
endforeach()
