#include "pages/page_notes.h"

namespace offprint {

std::string_view name_of(PageNote::Kind kind) {
  switch (kind) {
    case PageNote::Kind::kSliced: return "sliced";
    case PageNote::Kind::kScaled: return "scaled";
    case PageNote::Kind::kOverflows: return "overflows";
    case PageNote::Kind::kShrunk: return "shrunk";
  }
  return "sliced";
}

[[gnu::noinline]] void append_notes(const StripList& list, const PageRange& range, int number, LayoutUnit page_height, std::vector<PageNote>& notes) {
  const Strip& last = list.strips[range.end_strip - 1];
  const int block = last.first_piece < list.pieces.size() ? list.pieces[last.first_piece].block : 0;
  if (range.shrink > 0) {
    const bool too_high = last.bottom - last.top > page_height;
    notes.push_back({too_high ? PageNote::Kind::kScaled : PageNote::Kind::kShrunk, number, last.picture});
  }
  if (range.height() > page_height) notes.push_back({PageNote::Kind::kOverflows, number, block});
  if (last.cuts_kept) notes.push_back({PageNote::Kind::kSliced, number, block});
}

std::vector<PageNote> notes_of(const StripList& list, const std::vector<PageRange>& pages, LayoutUnit page_height) {
  std::vector<PageNote> notes;
  for (std::size_t i = 0; i < pages.size(); ++i) append_notes(list, pages[i], static_cast<int>(i), page_height, notes);
  return notes;
}

std::string to_json(const std::vector<PageNote>& notes) {
  std::string json = "[";
  for (const PageNote& note : notes) {
    if (json.size() > 1) json += ",";
    json += "{\"kind\":\"" + std::string(name_of(note.kind)) + "\",\"page\":" + std::to_string(note.page) + ",\"block\":" + std::to_string(note.block) + "}";
  }
  return json + "]";
}

}  // namespace offprint
