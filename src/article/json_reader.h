// The walk over the JSON tree that makes an article of it: an implementation detail of read_json.h.
#pragma once

#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/json_tree.h"
#include "article/report.h"
#include "result.h"

namespace offprint {

// Fills fields from members. The first wrong member sets `error()`; every later call then does nothing and gives false.
class JsonReader {
 public:
  JsonReader(const JsonTree& tree, std::string_view bytes, std::string_view base)
      : tree_(tree), bytes_(bytes), base_(base) {}

  // The whole article from the root.
  bool read_article(Article& article);

  const std::optional<Error>& error() const { return error_; }
  Report take_report() { return std::move(report_); }

 private:
  using Names = std::initializer_list<std::string_view>;

  // Each reads the member `name` of `object` where it has one, and gives false on an error only.
  bool read_line(JsonIndex object, std::string_view name, std::string& out);
  // As read_line, but resolved against the base and otherwise as it stands: a control character has to make it unsafe.
  bool read_url(JsonIndex object, std::string_view name, std::string& out);
  bool read_lines(JsonIndex object, std::string_view name, std::vector<std::string>& out);
  bool read_bool(JsonIndex object, std::string_view name, bool& out);
  bool read_integer(JsonIndex object, std::string_view name, std::int64_t& out);
  bool read_date(JsonIndex object, std::string_view name, std::string& out);
  bool read_side(JsonIndex object, std::string_view name, std::int32_t& out);
  bool read_runs_member(JsonIndex object, std::string_view name, Runs& out);
  bool read_source(JsonIndex object, Source& out);

  bool read_version(JsonIndex root);
  bool read_metadata(JsonIndex root, Article& article);
  bool read_hero(JsonIndex root, Image& out);

  // The runs of an object that has `runs` or `text`.
  bool read_runs(JsonIndex object, Runs& out);
  bool read_run(JsonIndex value, Runs& out);
  bool read_marks(JsonIndex run, Marks& out);
  bool read_link(JsonIndex run, std::string& out);

  bool read_blocks(JsonIndex array, int depth, std::vector<Block>& out);
  bool read_block(JsonIndex value, int depth, std::vector<Block>& out);
  // The blocks of a quote or an item: `blocks`, or one paragraph of its `runs` or `text`.
  bool read_inner_blocks(JsonIndex object, int depth, std::vector<Block>& out);
  bool read_heading(JsonIndex object, Heading& out);
  // The member `id`; one that cannot be a name, or is taken, is left out with a report.
  bool read_id(JsonIndex object, std::string& out);
  bool read_list(JsonIndex object, int depth, List& out);
  bool read_image(JsonIndex object, Image& out);
  bool read_table(JsonIndex object, Table& out);
  bool read_row(JsonIndex value, std::vector<TableCell>& out);
  bool read_code(JsonIndex object, Code& out);
  template <class T>
  bool add_text_block(JsonIndex object, Names known, T block, std::vector<Block>& out);

  // Checks and errors. `require` gives the member, or 0 with an error where it is missing.
  JsonIndex require(JsonIndex object, std::string_view name);
  bool expect(JsonIndex value, JsonKind kind);
  bool fail(JsonIndex value, ErrorCode code, std::string message);
  void skip_unknown(JsonIndex object, Names known);
  void report(ReportKind kind, JsonIndex place, std::string what, std::string_view before = {});
  std::string clean(JsonIndex value);

  const JsonTree& tree_;
  std::string_view bytes_;
  std::string_view base_;
  Report report_;
  std::optional<Error> error_;
  std::set<std::string, std::less<>> ids_;
  std::size_t block_count_ = 0;
};

}  // namespace offprint
