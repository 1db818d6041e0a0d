#include <algorithm>
#include <utility>

#include "article/block_names.h"
#include "article/field_values.h"
#include "article/json_reader.h"
#include "article/limits.h"
#include "article/url.h"
#include "article/white_space.h"

namespace offprint {

bool JsonReader::read_blocks(JsonIndex array, int depth, std::vector<Block>& out) {
  if (!expect(array, JsonKind::kArray)) return false;
  if (depth > kMaxBlockDepth) {
    return fail(array, ErrorCode::kTooDeep, "Blocks are nested more than 32 deep; flatten the article.");
  }
  for (JsonIndex value = tree_.first(array); value != 0; value = tree_.next(value)) {
    if (block_count_ == kMaxBlocks) {
      report(ReportKind::kTruncated, value, "The article has more than 200,000 blocks; the rest was left out.");
      return true;
    }
    if (!read_block(value, depth, out)) return false;
  }
  return true;
}

template <class T>
bool JsonReader::add_text_block(JsonIndex object, Names known, T block, std::vector<Block>& out) {
  skip_unknown(object, known);
  if (!read_runs(object, block.runs)) return false;
  if (!block.runs.empty()) out.push_back({std::move(block)});
  else report(ReportKind::kDropped, object, "An empty block was left out.");
  return true;
}

bool JsonReader::read_block(JsonIndex value, int depth, std::vector<Block>& out) {
  if (!expect(value, JsonKind::kObject)) return false;
  const JsonIndex kind = require(value, "kind");
  if (kind == 0 || !expect(kind, JsonKind::kString)) return false;
  ++block_count_;
  const std::string_view name = tree_.text(kind);
  // Reads into `block` and keeps it unless it came out empty.
  const auto keep = [&](bool read, bool filled, auto& block) {
    if (!read) return false;
    if (filled) out.push_back({std::move(block)});
    else report(ReportKind::kDropped, value, "An empty block was left out.");
    return true;
  };
  if (name == "paragraph") {
    Paragraph paragraph;
    return read_id(value, paragraph.id) && add_text_block(value, {"kind", "id", "runs", "text"}, std::move(paragraph), out);
  }
  if (name == "disclaimer") return add_text_block(value, {"kind", "runs", "text"}, Disclaimer{}, out);
  if (name == "heading") {
    Heading heading;
    const bool read = read_heading(value, heading);
    return keep(read, !heading.runs.empty(), heading);
  }
  if (name == "quote") {
    Quote quote;
    skip_unknown(value, {"kind", "blocks", "runs", "text", "cite"});
    const bool read = read_inner_blocks(value, depth + 1, quote.blocks) && read_runs_member(value, "cite", quote.cite);
    return keep(read, !quote.blocks.empty(), quote);
  }
  if (name == "list") {
    List list;
    const bool read = read_list(value, depth + 2, list);
    return keep(read, !list.items.empty(), list);
  }
  if (name == "image") {
    Image image;
    // An unsafe address has been reported already.
    if (!read_image(value, image)) return false;
    if (!image.src.empty()) out.push_back({std::move(image)});
    return true;
  }
  if (name == "table") {
    Table table;
    const bool read = read_table(value, table);
    return keep(read, !table.rows.empty(), table);
  }
  if (name == "code") {
    Code code;
    const bool read = read_code(value, code);
    return keep(read, !code.text.empty(), code);
  }
  if (name == "rule") {
    skip_unknown(value, {"kind"});
    out.push_back({Rule{}});
    return true;
  }
  report(ReportKind::kSkipped, value, "A block of an unknown kind was left out.", name);
  return true;
}

bool JsonReader::read_inner_blocks(JsonIndex object, int depth, std::vector<Block>& out) {
  if (const JsonIndex blocks = tree_.find(object, "blocks"); blocks != 0) return read_blocks(blocks, depth, out);
  Paragraph paragraph;
  if (tree_.find(object, "runs") == 0 && tree_.find(object, "text") == 0) return require(object, "blocks") != 0;
  if (!read_runs(object, paragraph.runs)) return false;
  if (!paragraph.runs.empty()) out.push_back({std::move(paragraph)});
  return true;
}

bool JsonReader::read_heading(JsonIndex object, Heading& out) {
  skip_unknown(object, {"kind", "level", "id", "runs", "text"});
  std::int64_t level = out.level;
  if (!read_integer(object, "level", level) || !read_runs(object, out.runs)) return false;
  out.level = static_cast<int>(std::clamp<std::int64_t>(level, 1, 6));
  if (level != out.level) {
    report_.add({ReportKind::kClamped, "A heading's level is 1 to 6.", std::to_string(level), std::to_string(out.level),
                 tree_.pointer(tree_.find(object, "level"))});
  }
  return read_id(object, out.id);
}

bool JsonReader::read_id(JsonIndex object, std::string& out) {
  if (!read_line(object, "id", out)) return false;
  if (out.empty()) return true;
  const JsonIndex place = tree_.find(object, "id");
  if (!is_fragment_id(out)) {
    report(ReportKind::kDropped, place, "This cannot be the name of a place in the article.", out);
    out.clear();
  } else if (!ids_.insert(out).second) {
    report(ReportKind::kDropped, place, "Another block has this id already.", out);
    out.clear();
  }
  return true;
}

[[gnu::noinline]] bool JsonReader::read_list(JsonIndex object, int depth, List& out) {
  skip_unknown(object, {"kind", "ordered", "start", "items"});
  std::int64_t start = 1;
  if (!read_bool(object, "ordered", out.ordered) || !read_integer(object, "start", start)) return false;
  out.start = static_cast<std::int32_t>(std::clamp<std::int64_t>(start, -kMaxListStart, kMaxListStart));
  if (start != out.start) {
    report_.add({ReportKind::kClamped, "A list starts between -1,000,000 and 1,000,000.", std::to_string(start),
                 std::to_string(out.start), tree_.pointer(tree_.find(object, "start"))});
  }
  const JsonIndex items = require(object, "items");
  if (items == 0 || !expect(items, JsonKind::kArray)) return false;
  for (JsonIndex value = tree_.first(items); value != 0; value = tree_.next(value)) {
    ListItem item;
    if (tree_.kind(value) == JsonKind::kString) {
      Paragraph paragraph;
      if (!read_run(value, paragraph.runs)) return false;
      normalize_runs(paragraph.runs);
      if (!paragraph.runs.empty()) item.blocks.push_back({std::move(paragraph)});
    } else {
      if (!expect(value, JsonKind::kObject)) return false;
      skip_unknown(value, {"blocks", "runs", "text"});
      if (!read_inner_blocks(value, depth, item.blocks)) return false;
    }
    if (!item.blocks.empty()) out.items.push_back(std::move(item));
    else report(ReportKind::kDropped, value, "An empty list item was left out.");
  }
  return true;
}

bool JsonReader::read_side(JsonIndex object, std::string_view name, std::int32_t& out) {
  std::int64_t side = 0;
  if (!read_integer(object, name, side)) return false;
  if (side >= 0 && side <= kMaxImageSide) {
    out = static_cast<std::int32_t>(side);
  } else {
    report(ReportKind::kClamped, tree_.find(object, name), "A picture's side is 1 to 100,000 px; this one counts as not known.",
           std::to_string(side));
  }
  return true;
}

[[gnu::noinline]] bool JsonReader::read_image(JsonIndex object, Image& out) {
  skip_unknown(object, {"kind", "src", "alt", "caption", "credit", "width", "height"});
  const JsonIndex src = require(object, "src");
  if (src == 0 || !read_url(object, "src", out.src) || !read_line(object, "alt", out.alt) ||
      !read_runs_member(object, "caption", out.caption) || !read_line(object, "credit", out.credit) ||
      !read_side(object, "width", out.width) || !read_side(object, "height", out.height)) {
    return false;
  }
  if (!is_safe_image(out.src)) {
    report(ReportKind::kDropped, src, "The picture was left out: its address is not safe.", out.src);
    out.src.clear();
  }
  return true;
}

[[gnu::noinline]] bool JsonReader::read_table(JsonIndex object, Table& out) {
  skip_unknown(object, {"kind", "caption", "rows"});
  const JsonIndex rows = require(object, "rows");
  if (!read_runs_member(object, "caption", out.caption) || rows == 0 || !expect(rows, JsonKind::kArray)) return false;
  std::size_t columns = 0;
  for (JsonIndex row = tree_.first(rows); row != 0; row = tree_.next(row)) {
    if (block_count_ >= kMaxBlocks) {
      report(ReportKind::kTruncated, row, "The article has more than 200,000 blocks and rows; the rest was left out.");
      break;
    }
    ++block_count_;
    out.rows.emplace_back();
    if (!read_row(row, out.rows.back())) return false;
    columns = std::max(columns, out.rows.back().size());
  }
  std::uint32_t padded = 0;
  for (std::vector<TableCell>& row : out.rows) {
    if (row.size() == columns) continue;
    row.resize(columns);
    ++padded;
  }
  if (padded > 0 && columns > 0) {
    report_.add({ReportKind::kClamped, "Table rows were filled up to the same number of cells.", "", "",
                 tree_.pointer(object), padded});
  }
  if (columns == 0) out.rows.clear();
  return true;
}

bool JsonReader::read_row(JsonIndex value, std::vector<TableCell>& out) {
  if (!expect(value, JsonKind::kArray)) return false;
  for (JsonIndex member = tree_.first(value); member != 0; member = tree_.next(member)) {
    if (out.size() == kMaxTableColumns) {
      report(ReportKind::kTruncated, member, "A table has at most 64 columns; the rest of the row was left out.");
      return true;
    }
    TableCell cell;
    if (tree_.kind(member) == JsonKind::kString) {
      if (!read_run(member, cell.runs)) return false;
      normalize_runs(cell.runs);
    } else {
      if (!expect(member, JsonKind::kObject)) return false;
      skip_unknown(member, {"header", "runs", "text"});
      if (!read_bool(member, "header", cell.header) || !read_runs(member, cell.runs)) return false;
    }
    out.push_back(std::move(cell));
  }
  return true;
}

bool JsonReader::read_code(JsonIndex object, Code& out) {
  skip_unknown(object, {"kind", "text", "language"});
  const JsonIndex text = require(object, "text");
  if (text == 0 || !expect(text, JsonKind::kString) || !read_line(object, "language", out.language)) return false;
  out.text = tree_.text(text);
  if (const std::size_t dropped = normalize_code(out.text); dropped > 0) {
    report(ReportKind::kDropped, text, "Control characters were taken out.");
  }
  return true;
}

}  // namespace offprint
