// What the tests of this folder have in common: blocks as short texts.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "article/block_names.h"
#include "article/html/read_html.h"
#include "article/limits.h"

namespace offprint::tests {

// "**strong** /em/ `code` _sub_ ^sup^ =mark= ~s~ +u+ (link→address) base[ruby]".
inline std::string shape_of(const Runs& runs) {
  constexpr std::string_view kSigns[] = {"**", "/", "`", "_", "^", "=", "~", "+"};
  std::string out;
  for (const Run& run : runs) {
    std::string text = run.text;
    for (std::size_t i = 0; i < 8; ++i) {
      if ((run.marks >> i & 1) != 0) text = std::string(kSigns[i]) + text + std::string(kSigns[i]);
    }
    if (!run.ruby.empty()) text += '[' + run.ruby + ']';
    if (!run.href.empty()) text = '(' + text + "→" + run.href + ')';
    out += text;
  }
  return out;
}

std::string shape_of(const std::vector<Block>& blocks);

inline std::string shape_of(const Table& table) {
  std::string out = "table{" + shape_of(table.caption) + "}[";
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (row > 0) out += " / ";
    for (std::size_t i = 0; i < table.rows[row].size(); ++i)
      out += (i > 0 ? " " : "") + std::string(table.rows[row][i].header ? "#" : "|") + shape_of(table.rows[row][i].runs);
  }
  return out + "]";
}

inline std::string shape_of(const Block& block) {
  const auto id = [](const std::string& name) { return name.empty() ? std::string() : '#' + name; };
  if (const auto* heading = std::get_if<Heading>(&block.value))
    return 'h' + std::to_string(heading->level) + id(heading->id) + '{' + shape_of(heading->runs) + '}';
  if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) return 'p' + id(paragraph->id) + '{' + shape_of(paragraph->runs) + '}';
  if (const auto* quote = std::get_if<Quote>(&block.value)) return "quote[" + shape_of(quote->blocks) + "]{" + shape_of(quote->cite) + '}';
  if (const auto* image = std::get_if<Image>(&block.value)) {
    return "img(" + image->src + ")" + (image->caption.empty() ? "" : '{' + shape_of(image->caption) + '}') +
           (image->credit.empty() ? "" : "©" + image->credit);
  }
  if (const auto* table = std::get_if<Table>(&block.value)) return shape_of(*table);
  if (const auto* disclaimer = std::get_if<Disclaimer>(&block.value)) return "disclaimer{" + shape_of(disclaimer->runs) + '}';
  if (const auto* code = std::get_if<Code>(&block.value)) {
    std::string text;
    for (const char c : code->text) text += c == '\n' ? std::string("\\n") : std::string(1, c);
    return "code(" + code->language + "){" + text + '}';
  }
  if (const auto* list = std::get_if<List>(&block.value)) {
    std::string out = list->ordered ? "ol" + std::to_string(list->start) + "[" : "ul[";
    for (std::size_t i = 0; i < list->items.size(); ++i) out += (i > 0 ? " | " : "") + shape_of(list->items[i].blocks);
    return out + "]";
  }
  return "rule";
}

inline std::string shape_of(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) out += (out.empty() ? "" : " ") + shape_of(block);
  return out;
}

// The blocks of a fragment: "h2#id{text} p{text} ul[p{a} | p{b}]".
inline std::string shape(std::string_view html, Importing& importing) { return shape_of(html_blocks(html, importing)); }
inline std::string shape(std::string_view html) {
  Importing importing;
  return shape(html, importing);
}

// All text of the blocks, credits included, pieces parted by spaces.
inline void append_text(const std::vector<Block>& blocks, std::string& out) {
  const auto add = [&out](const std::string& text) { out += (out.empty() || text.empty() ? "" : " ") + text; };
  for (const Block& block : blocks) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) add(plain_text(heading->runs));
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) add(plain_text(paragraph->runs));
    if (const auto* disclaimer = std::get_if<Disclaimer>(&block.value)) add(plain_text(disclaimer->runs));
    if (const auto* code = std::get_if<Code>(&block.value)) add(code->text);
    if (const auto* image = std::get_if<Image>(&block.value)) {
      add(plain_text(image->caption));
      add(image->credit);
    }
    if (const auto* quote = std::get_if<Quote>(&block.value)) {
      append_text(quote->blocks, out);
      add(plain_text(quote->cite));
    }
    if (const auto* list = std::get_if<List>(&block.value)) {
      for (const ListItem& item : list->items) append_text(item.blocks, out);
    }
    if (const auto* table = std::get_if<Table>(&block.value)) {
      add(plain_text(table->caption));
      for (const auto& row : table->rows) {
        for (const TableCell& cell : row) add(plain_text(cell.runs));
      }
    }
  }
}

inline std::string text_of(const std::vector<Block>& blocks) {
  std::string out;
  append_text(blocks, out);
  return out;
}

// As limits.h counts: a block of a quote is one deeper, of a list's item two.
inline int depth_of(const std::vector<Block>& blocks) {
  int deepest = 0;
  for (const Block& block : blocks) {
    int depth = 1;
    if (const auto* quote = std::get_if<Quote>(&block.value)) depth += depth_of(quote->blocks);
    if (const auto* list = std::get_if<List>(&block.value)) {
      for (const ListItem& item : list->items) depth = std::max(depth, 2 + depth_of(item.blocks));
    }
    deepest = std::max(deepest, depth);
  }
  return deepest;
}

}  // namespace offprint::tests
