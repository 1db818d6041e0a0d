// What the formats are called: by people, by --from, by their MIME types.
#include <algorithm>
#include <array>
#include <string>

#include "article/formats.h"
#include "article/utf8.h"

namespace offprint {
namespace {

struct Naming {
  Format format;
  std::string_view name;   // of --from and `type`
  std::string_view title;  // as people call it, with its article
};

constexpr std::array<Naming, 16> kNamings = {{
    {Format::kAuto, "auto", "something else"},
    {Format::kText, "text", "plain text"},
    {Format::kJson, "json", "Offprint's own JSON"},
    {Format::kHtml, "html", "HTML"},
    {Format::kMarkdown, "markdown", "Markdown"},
    {Format::kJsonLd, "json-ld", "JSON-LD of schema.org"},
    {Format::kWordPress, "wordpress", "a post of WordPress"},
    {Format::kJsonFeed, "json-feed", "a JSON Feed"},
    {Format::kRss, "rss", "an RSS feed"},
    {Format::kAtom, "atom", "an Atom feed"},
    {Format::kEditorJs, "editor-js", "a document of Editor.js"},
    {Format::kNinjs, "ninjs", "an item of ninjs"},
    {Format::kProseMirror, "prosemirror", "a document of ProseMirror or TipTap"},
    {Format::kPortableText, "portable-text", "Portable Text"},
    {Format::kGhost, "ghost", "a post of Ghost"},
    {Format::kAppleNews, "apple-news", "an Apple News article"},
}};

struct Alias {
  std::string_view name;
  Format format;
};

constexpr Alias kAliases[] = {
    {"md", Format::kMarkdown},
    {"jsonld", Format::kJsonLd},
    {"wp", Format::kWordPress},
    {"jsonfeed", Format::kJsonFeed},
    {"editorjs", Format::kEditorJs},
    {"tiptap", Format::kProseMirror},
    {"text/plain", Format::kText},
    {"text/html", Format::kHtml},
    {"application/xhtml+xml", Format::kHtml},
    {"text/markdown", Format::kMarkdown},
    {"text/x-markdown", Format::kMarkdown},
    {"application/ld+json", Format::kJsonLd},
    {"application/feed+json", Format::kJsonFeed},
    {"application/rss+xml", Format::kRss},
    {"application/rdf+xml", Format::kRss},
    {"application/atom+xml", Format::kAtom},
    {"application/json", Format::kAuto},
    {"application/xml", Format::kAuto},
    {"text/json", Format::kAuto},
    {"text/xml", Format::kAuto},
};

struct Signature {
  std::string_view start;
  std::string_view name;
};

// Files by their first bytes; that they are not UTF-8 would be true, but no help.
constexpr Signature kFiles[] = {
    {"%PDF-", "a PDF file"},          {"PK\x03\x04", "a ZIP archive, as DOCX and EPUB files are"},
    {"\xD0\xCF\x11\xE0", "an old Office file"}, {"{\\rtf", "an RTF file"},
    {"\x89PNG", "a PNG picture"},     {"\xFF\xD8\xFF", "a JPEG picture"},
    {"GIF8", "a GIF picture"},        {"RIFF", "a RIFF file, as WebP pictures are"},
    {"\x1F\x8B", "a gzip file"},
};

}  // namespace

std::string_view name_of(Format format) { return kNamings[static_cast<std::size_t>(format)].name; }

std::string_view title_of(Format format) { return kNamings[static_cast<std::size_t>(format)].title; }

std::optional<Format> format_named(std::string_view name) {
  std::string lower(trim(name.substr(0, name.find(';'))));
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (lower.empty()) return Format::kAuto;
  for (const Naming& naming : kNamings) {
    if (naming.name == lower) return naming.format;
  }
  for (const Alias& alias : kAliases) {
    if (alias.name == lower) return alias.format;
  }
  if (lower.find('/') != std::string::npos && (lower.ends_with("+json") || lower.ends_with("+xml"))) return Format::kAuto;
  return std::nullopt;
}

std::optional<std::string_view> sight_of(std::string_view bytes) {
  for (const Signature& signature : kFiles) {
    if (bytes.starts_with(signature.start)) return signature.name;
  }
  return std::nullopt;
}

}  // namespace offprint
