// The functions of exports.h about places in an article: what is there, where it is, what there is before it.
#include <algorithm>

#include "article/utf8.h"
#include "encode_page.h"
#include "exports.h"
#include "layout/find_text.h"
#include "layout/outline.h"
#include "layout/reading_units.h"
#include "open_articles.h"

using namespace offprint::boundary;
using offprint::Locator;
using offprint::Offprint;

namespace {

constexpr std::size_t kMostFound = 1'000;

Locator place_at(int32_t block, int32_t offset) { return {block, static_cast<uint32_t>(std::max(offset, 0))}; }

// A member of a JSON object that is being written.
void append(std::string& json, const char* name, std::int64_t value) {
  json += json.back() == '{' ? "\"" : ",\"";
  json += name;
  json += "\":" + std::to_string(value);
}

// An article in scroll mode, or nothing.
const Offprint* find_scrolled(int32_t handle) {
  const Offprint* article = find_paginated(handle);
  return article && article->options().mode == offprint::Mode::kScroll ? article : nullptr;
}

int32_t fail_with_mode() { return fail_with_option("The article is not laid out in scroll mode."); }

}  // namespace

extern "C" {

int32_t offprint_page_of(int32_t handle, int32_t block, int32_t offset) {
  const Offprint* article = find_page(handle, 0);
  return article ? succeed({}, article->page_of(place_at(block, offset))) : fail_with_page();
}

int32_t offprint_y_of(int32_t handle, int32_t block, int32_t offset) {
  const Offprint* article = find_paginated(handle);
  return article ? succeed({}, std::max(0, article->y_of(place_at(block, offset)))) : fail_with_page();
}

int32_t offprint_reached(int32_t handle, int32_t block, int32_t offset) {
  const Offprint* article = find_paginated(handle);
  return article ? succeed({}, article->has_reached(place_at(block, offset)) ? 1 : 0) : fail_with_page();
}

int32_t offprint_settled_height(int32_t handle) {
  const Offprint* article = find_scrolled(handle);
  return article ? succeed({}, article->settled_height()) : fail_with_mode();
}

int32_t offprint_slice(int32_t handle, int32_t top, int32_t bottom) {
  const Offprint* article = find_scrolled(handle);
  if (!article) return fail_with_mode();
  const Offprint::Slice slice = article->slice(top, bottom);
  if (slice.list.commands.empty()) return succeed({});
  const int count = article->is_complete() ? 1 : 0;
  return succeed(offprint::wire::encode_page(slice.list, article->flow(), {count, article->options().font_size}), slice.y);
}

int32_t offprint_find_heading(int32_t handle, const char* id, uint32_t length) {
  const Offprint* article = find_paginated(handle);
  return article ? succeed({}, article->find_heading({id, length}) + 1) : fail_with_page();
}

int32_t offprint_find(int32_t handle, const char* words, uint32_t length) {
  const Offprint* article = find_paginated(handle);
  if (!article) return fail_with_page();
  const std::vector<offprint::TextRange> found = find_text(article->flow(), {words, length}, kMostFound);
  std::string json = "[";
  for (const offprint::TextRange& range : found) {
    json += json.size() > 1 ? ",{" : "{";
    append(json, "block", range.block);
    append(json, "begin", range.begin);
    append(json, "end", range.end);
    json += '}';
  }
  return succeed(json + "]", static_cast<int32_t>(found.size()));
}

int32_t offprint_units(int32_t handle, int32_t block, int32_t offset) {
  const Offprint* article = find_paginated(handle);
  if (!article) return fail_with_page();
  const auto [before, all] = reading_units(article->flow(), block, place_at(block, offset).offset);
  std::string json = "{";
  append(json, "characters", before.characters);
  append(json, "words", before.words);
  append(json, "milliseconds", reading_milliseconds(before));
  append(json, "allCharacters", all.characters);
  append(json, "allWords", all.words);
  append(json, "allMilliseconds", reading_milliseconds(all));
  return succeed(json + "}");
}

int32_t offprint_outline(int32_t handle) {
  const Offprint* article = find_paginated(handle);
  return article ? succeed(outline_json(article->flow())) : fail_with_page();
}

int32_t offprint_text_at(int32_t handle, int32_t block, int32_t offset, int32_t length) {
  const Offprint* article = find_paginated(handle);
  if (!article) return fail_with_page();
  const std::vector<offprint::FlowBlock>& blocks = article->flow().blocks;
  const auto number = static_cast<std::size_t>(block);
  if (block < 0 || number >= blocks.size()) return succeed({});
  const std::u32string_view text = blocks[number].text.text;
  const std::size_t begin = std::min<std::size_t>(static_cast<std::size_t>(std::max(offset, 0)), text.size());
  return succeed(offprint::to_utf8(text.substr(begin, static_cast<std::size_t>(std::max(length, 0)))));
}

}  // extern "C"
