#include "article/foreign/read_foreign.h"

#include "article/foreign/apple_news.h"
#include "article/foreign/editor_js.h"
#include "article/foreign/ghost.h"
#include "article/foreign/json_feed.h"
#include "article/foreign/linked_data.h"
#include "article/foreign/ninjs.h"
#include "article/foreign/portable_text.h"
#include "article/foreign/prose_mirror.h"
#include "article/foreign/word_press.h"

namespace offprint {
namespace {

struct JsonFormat {
  Format format;
  bool (*looks_like)(const JsonTree&);
  Result<Article> (*read)(const JsonTree&, Importing&);
};

// In the order in which they are asked: those that name themselves before those that only have the members of one.
constexpr JsonFormat kFormats[] = {
    {Format::kJsonLd, looks_like_linked_data, read_linked_data},
    {Format::kProseMirror, looks_like_prose_mirror, read_prose_mirror},
    {Format::kPortableText, looks_like_portable_text, read_portable_text},
    {Format::kAppleNews, looks_like_apple_news, read_apple_news},
    {Format::kEditorJs, looks_like_editor_js, read_editor_js},
    {Format::kJsonFeed, looks_like_json_feed, read_json_feed},
    {Format::kWordPress, looks_like_word_press, read_word_press},
    {Format::kGhost, looks_like_ghost, read_ghost},
    {Format::kNinjs, looks_like_ninjs, read_ninjs},
};

}  // namespace

Format look_at_json(const JsonTree& tree) {
  if (tree.find(0, "offprint") != 0) return Format::kJson;
  for (const JsonFormat& one : kFormats) {
    if (one.looks_like(tree)) return one.format;
  }
  return Format::kAuto;
}

Result<Article> read_foreign(const JsonTree& tree, Format format, Importing& importing) {
  for (const JsonFormat& one : kFormats) {
    if (one.format == format) return one.read(tree, importing);
  }
  return refusal(ErrorCode::kUnknownFormat, "This is JSON, but of no kind that is known; name its format if it is one of them.");
}

}  // namespace offprint
