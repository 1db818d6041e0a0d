// The members of foreign JSON as values of an article.
//
// Others' JSON is read for what is in it: a member of another type than a field takes is passed over and reported, and the next name is tried.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/importing.h"
#include "article/json_tree.h"

namespace offprint {

// Reads members of one tree into fields. The tree and what is being imported outlive it.
class JsonFields {
 public:
  using Names = std::initializer_list<std::string_view>;

  JsonFields(const JsonTree& tree, Importing& importing) : tree_(tree), importing_(importing) {}

  const JsonTree& tree() const { return tree_; }
  Importing& importing() { return importing_; }

  // The first member of one of these names that is of this kind; 0 where there is none. One of another kind but null is reported.
  JsonIndex member(JsonIndex object, Names names, JsonKind kind);

  // A string as it stands, for what is parsed further: HTML, Markdown, code, an address. The view lives as long as the tree. Empty: none.
  std::string_view raw(JsonIndex object, Names names);

  // A string as one line: controls dropped, which is reported, white space collapsed. Names whose string is empty are passed over. Empty: none.
  std::string line(JsonIndex object, Names names);

  // Likewise, of the value itself; empty where it is no string.
  std::string line_of(JsonIndex value);

  // Likewise, or an integer in digits: an id.
  std::string id(JsonIndex object, Names names);
  std::string id_of(JsonIndex value) const;

  // true or false; `otherwise` where it is neither. The strings "true" and "false" in any case count.
  bool flag(JsonIndex object, Names names, bool otherwise);

  // An integer, or a string of digits; `otherwise` where it is neither.
  std::int64_t integer(JsonIndex object, Names names, std::int64_t otherwise = 0);

  // Width or height in CSS px, 1 to kMaxImageSide: an integer, or a string such as "640" and "640px"; 0: not told.
  std::int32_t side(JsonIndex object, Names names);

  // A date as `Article::published` takes it, by `iso_date`; empty where there is none, or what stands there is none, which is reported.
  std::string date(JsonIndex object, Names names);

  // Lines of a string, an object with `name`, or an array of either, each once; the first member of these names that has any.
  std::vector<std::string> names(JsonIndex object, Names names);
  void add_names(JsonIndex value, std::vector<std::string>& out);

  // An absolute web address, resolved; empty where there is none or it may not be followed, which is reported.
  std::string web_address(JsonIndex object, Names names);

  // A BCP 47 language tag ("zh_CN" as "zh-CN"); empty where there is none, or what stands there is none, which is reported.
  std::string language(JsonIndex object, Names names);
  std::string language_of(JsonIndex value);

  // Reports something about a value, with its pointer as place. `place` sets it for what is reported from now on.
  void tell(ReportKind kind, JsonIndex value, std::string what, std::string_view before = {});
  void place(JsonIndex value) { importing_.place = tree_.pointer(value); }

  // A failure that this value is the reason of, with pointer, offset and line.
  Error error(JsonIndex value, ErrorCode code, std::string message) const;

 private:
  const JsonTree& tree_;
  Importing& importing_;
};

// `written` as an ISO 8601 date or date with time that `is_iso_date` takes: "2025-07-18 10:30:00", "2025-07-18T10:30:00+0800", "… UTC", "20250718T103000Z", and
// what `read_date_line` reads. Empty where it is none.
std::string iso_date(std::string_view written);

// The moment of an ISO 8601 date, as seconds since 1970-01-01T00:00:00Z by the proleptic Gregorian calendar; a date without time is its midnight. `assumed_offset` is
// that of a time without one, in seconds east of UTC. `iso` passed `is_iso_date`.
std::int64_t seconds_of_date(std::string_view iso, std::int64_t assumed_offset);

// Paragraphs of a plain text: parted by blank lines or, where there are none, by line feeds. Controls are dropped.
std::vector<Block> text_blocks(std::string_view text, Importing& importing);

// Whether a text that may be either is HTML: it holds a tag of an element that articles are made of.
bool holds_html(std::string_view text);

// Whether a text that ought to be plain holds a reference such as "&amp;" or "&#8217;", as many systems leave them.
bool holds_reference(std::string_view text);

// The first 80 characters of a foreign text as one line without controls, for a sentence that names it.
std::string excerpt_of(std::string_view text);

// Appends `line` where it is not empty and not among the first hundred.
void add_once(std::vector<std::string>& lines, std::string line);

}  // namespace offprint
