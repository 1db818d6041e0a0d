# litehtml, for tables, and its bundled gumbo, for foreign HTML too. `-fwrapv`: neither library guards its arithmetic (CSS lengths, character references), and a wrapped
# number is a wrong number where undefined behaviour is anything.
file(GLOB litehtml_sources ${litehtml_SOURCE_DIR}/src/*.cpp)
file(GLOB gumbo_sources ${litehtml_SOURCE_DIR}/src/gumbo/*.c)

# offprint_mend(<file of litehtml's src> <text> <what stands in its place> ...): a copy with the changes, compiled instead.
function(offprint_mend file)
  file(READ ${litehtml_SOURCE_DIR}/src/${file} source)
  set(at 1)
  while(at LESS ARGC)
    math(EXPR next "${at} + 1")
    string(REPLACE "${ARGV${at}}" "${ARGV${next}}" mended "${source}")
    if(mended STREQUAL source)
      message(FATAL_ERROR "litehtml's src/${file} is not that of release 0.9: cmake/litehtml.cmake changes this in it:\n${ARGV${at}}")
    endif()
    set(source "${mended}")
    math(EXPR at "${at} + 2")
  endwhile()
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/litehtml/${file} CONTENT "${source}" @ONLY)
  foreach(list IN ITEMS litehtml_sources gumbo_sources)
    if(${litehtml_SOURCE_DIR}/src/${file} IN_LIST ${list})
      list(REMOVE_ITEM ${list} ${litehtml_SOURCE_DIR}/src/${file})
      set(${list} ${${list}} ${CMAKE_BINARY_DIR}/litehtml/${file} PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

# A table whose columns cannot shrink makes litehtml 0.9 divide zero by zero, which ends the process; the sign is what it is after.
offprint_mend(table.cpp "(add / abs(add))" "((add > 0) - (add < 0))")

# Numbering its names takes litehtml some milliseconds when the module starts, before anybody has asked it for a table; here the first question does.
offprint_mend(string_id.cpp "static int init()" [[
static string_id add(const string& name) {
	auto it = map.find(name);
	if (it != map.end()) return it->second;
	array.push_back(name);
	return map[name] = (string_id)(array.size() - 1);
}
static int count_names() {
	int n = 0, begun = 0;
	for (const char* c = initial_string_ids; *c; ++c) {
		if (*c == ',') n += begun, begun = 0;
		else if (*c > ' ') begun = 1;
	}
	return n + begun;
}
static int init()]]
  "		_id(name);" "		add(name);"
  "static int dummy = init();" "static void start() { static const int done = (init(), add(\"\"), add(\"*\"), 0); (void)done; }"
  "const string_id empty_id = _id(\"\");" "const string_id empty_id = (string_id)count_names();"
  "const string_id star_id = _id(\"*\");" "const string_id star_id = (string_id)(count_names() + 1);"
  "	lock_guard;" "	start(); lock_guard;")

# An element is what its style makes of it: the skeleton of a table has no other tags, and the classes of the rest (images, links, style
# elements, flex boxes, generated content) would be a tenth of the wasm.
offprint_mend(document.cpp
  [[		if(!strcmp(tag_name, "br"))
		{
			newTag = std::make_shared<litehtml::el_break>(this_doc);
		} else if(!strcmp(tag_name, "p"))
		{
			newTag = std::make_shared<litehtml::el_para>(this_doc);
		} else if(!strcmp(tag_name, "img"))
		{
			newTag = std::make_shared<litehtml::el_image>(this_doc);
		} else if(!strcmp(tag_name, "table"))
		{
			newTag = std::make_shared<litehtml::el_table>(this_doc);
		} else if(!strcmp(tag_name, "td") || !strcmp(tag_name, "th"))
		{
			newTag = std::make_shared<litehtml::el_td>(this_doc);
		} else if(!strcmp(tag_name, "link"))
		{
			newTag = std::make_shared<litehtml::el_link>(this_doc);
		} else if(!strcmp(tag_name, "title"))
		{
			newTag = std::make_shared<litehtml::el_title>(this_doc);
		} else if(!strcmp(tag_name, "a"))
		{
			newTag = std::make_shared<litehtml::el_anchor>(this_doc);
		} else if(!strcmp(tag_name, "tr"))
		{
			newTag = std::make_shared<litehtml::el_tr>(this_doc);
		} else if(!strcmp(tag_name, "style"))
		{
			newTag = std::make_shared<litehtml::el_style>(this_doc);
		} else if(!strcmp(tag_name, "base"))
		{
			newTag = std::make_shared<litehtml::el_base>(this_doc);
		} else if(!strcmp(tag_name, "body"))
		{
			newTag = std::make_shared<litehtml::el_body>(this_doc);
		} else if(!strcmp(tag_name, "div"))
		{
			newTag = std::make_shared<litehtml::el_div>(this_doc);
		} else if(!strcmp(tag_name, "script"))
		{
			newTag = std::make_shared<litehtml::el_script>(this_doc);
		} else if(!strcmp(tag_name, "font"))
		{
			newTag = std::make_shared<litehtml::el_font>(this_doc);
		} else
]] "")
offprint_mend(element.cpp
  "std::make_shared<render_item_flex>" "std::make_shared<render_item_block>"
  "el = std::make_shared<el_before>(get_document());" "return nullptr;"
  "el = std::make_shared<el_after>(get_document());" "return nullptr;")

# Gumbo has no limits of its own. The first attributes of an element are kept, the others dropped as if they stood there twice (each new one is compared with
# all before it). And it stops, keeping what it has, where the elements that are open are more than any page has, or where whoever gave it memory says so: the
# first int of `userdata` is not 0 then (src/article/html/html_tree.cpp).
offprint_mend(gumbo/tokenizer.c "  GumboVector* /* GumboAttribute* */ attributes = &tag_state->_attributes;
" "  GumboVector* /* GumboAttribute* */ attributes = &tag_state->_attributes;
  if (attributes->length >= 64) {
    tag_state->_drop_next_attr_value = true;
    return false;
  }
")
offprint_mend(gumbo/parser.c "           !(options->stop_on_first_error && has_error));"
  "           !(options->stop_on_first_error && has_error) && !(options->userdata && (*(int*) options->userdata |= (state->_open_elements.length > 1024))));")

# The named references as a table: Ragel's machine of them would be a third of the importer.
set(OFFPRINT_CHARACTER_REFERENCES ${CMAKE_BINARY_DIR}/litehtml/gumbo/char_ref.c)
execute_process(COMMAND ${OFFPRINT_PYTHON} ${PROJECT_SOURCE_DIR}/cmake/character_references.py ${litehtml_SOURCE_DIR}/src/gumbo/char_ref.rl
                        ${OFFPRINT_CHARACTER_REFERENCES} COMMAND_ERROR_IS_FATAL ANY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/cmake/character_references.py)
list(FILTER gumbo_sources EXCLUDE REGEX "/char_ref\\.c$")

# In the core the only HTML that is parsed is our skeleton, which has no "&" in it; the importer has the named references.
set(gumbo_without_references ${gumbo_sources} ${PROJECT_SOURCE_DIR}/src/layout/no_character_references.c)
list(APPEND gumbo_sources ${OFFPRINT_CHARACTER_REFERENCES})
function(offprint_gumbo name)
  add_library(${name} STATIC ${ARGN})
  target_include_directories(${name} SYSTEM PUBLIC ${litehtml_SOURCE_DIR}/src/gumbo/include
                             PRIVATE ${litehtml_SOURCE_DIR}/src/gumbo/include/gumbo)
  target_compile_options(${name} PRIVATE -w -fwrapv)
endfunction()
if(OFFPRINT_WASM)
  offprint_gumbo(gumbo ${gumbo_without_references})
  offprint_gumbo(gumbo-html ${gumbo_sources})
else()
  offprint_gumbo(gumbo ${gumbo_sources})
  add_library(gumbo-html ALIAS gumbo)
endif()

add_library(litehtml STATIC ${litehtml_sources})
target_include_directories(litehtml SYSTEM PUBLIC ${litehtml_SOURCE_DIR}/include
                           PRIVATE ${litehtml_SOURCE_DIR}/include/litehtml)
target_compile_options(litehtml PRIVATE -w -fwrapv)
if(OFFPRINT_SANITIZE)
  # litehtml numbers strings past the last enumerator of string_id, which has no fixed underlying type.
  target_compile_options(litehtml PRIVATE -fno-sanitize=enum)
endif()
target_link_libraries(litehtml PRIVATE gumbo)
if(OFFPRINT_WASM)
  set_source_files_properties(${litehtml_SOURCE_DIR}/src/render_item.cpp PROPERTIES COMPILE_OPTIONS -frtti)
endif()
