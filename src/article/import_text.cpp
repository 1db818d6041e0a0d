#include "article/import_text.h"

#include <utility>

#include "article/dateline.h"
#include "article/language.h"
#include "article/text_lines.h"
#include "article/url.h"
#include "article/utf8.h"

namespace offprint {
namespace {

Runs plain_runs(std::string text) { return {Run{std::move(text), 0, "", ""}}; }

class TextImporter {
 public:
  TextImporter(ReadResult& result, std::string_view base) : article_(result.article), report_(result.report), base_(base) {}

  // False once the article is full.
  bool add(TextLine& line) {
    switch (line.kind) {
      case LineKind::kTitle: article_.title = std::move(line.text); break;
      case LineKind::kTitleAgain: skip(line, "The title stands here again; it was left out."); break;
      case LineKind::kSummary: return take_field(article_.summary, line, line.text);
      case LineKind::kSubtitle: return take_field(article_.subtitle, line, line.text);
      case LineKind::kScanCaption: return take_field(article_.scan_caption, line, line.text);
      case LineKind::kDate: return take_field(article_.published, line, line.value);
      case LineKind::kSource: return take_field(article_.source.name, line, line.value);
      case LineKind::kAuthor: take_authors(split_names(line.value)); break;
      case LineKind::kImage: return add_image(line);
      case LineKind::kCaption: add_caption(line); break;
      case LineKind::kHeading: return add_block(line, make_heading(std::move(line.text)));
      case LineKind::kRule: return add_block(line, Block{Rule{}});
      case LineKind::kDisclaimer: return add_block(line, Block{Disclaimer{plain_runs(std::move(line.text))}});
      case LineKind::kParagraph: return add_paragraph(line);
    }
    return true;
  }

 private:
  void skip(const TextLine& line, std::string what) {
    report_.add({ReportKind::kSkipped, std::move(what), line.text, "", place_of(line)});
  }

  // A field that is filled already leaves the line in the body: nothing of the text is lost.
  bool take_field(std::string& field, TextLine& line, std::string& value) {
    if (!field.empty()) return add_paragraph(line);
    field = std::move(value);
    return true;
  }

  void take_authors(std::vector<std::string> names) {
    for (std::string& name : names) article_.authors.push_back(std::move(name));
  }

  bool add_block(const TextLine& line, Block block) {
    if (article_.blocks.size() == kMaxBlocks) {
      report_.add({ReportKind::kTruncated, "The article has more than 200,000 blocks; the rest was left out.", "", "",
                   place_of(line)});
      return false;
    }
    article_.blocks.push_back(std::move(block));
    return true;
  }

  Block make_heading(std::string text) {
    Heading heading;
    heading.id = "section-" + std::to_string(++headings_);
    heading.runs = plain_runs(std::move(text));
    return {std::move(heading)};
  }

  bool add_image(const TextLine& line) {
    Image image;
    image.src = resolve_url(base_, line.text);
    return add_block(line, {std::move(image)});
  }

  void add_caption(TextLine& line) {
    auto* image = article_.blocks.empty() ? nullptr : std::get_if<Image>(&article_.blocks.back().value);
    if (image != nullptr) image->caption = plain_runs(std::move(line.text));
    else add_paragraph(line);
  }

  bool add_paragraph(TextLine& line) {
    std::string text = line.text;
    if (!std::exchange(has_paragraph_, true)) take_dateline(text);
    if (text.empty()) return true;
    return add_block(line, {Paragraph{plain_runs(std::move(text))}});
  }

  void take_dateline(std::string& text) {
    std::optional<Dateline> found = find_dateline(text);
    if (!found) return;
    text.erase(0, found->size);
    article_.dateline = std::move(found->text);
    if (article_.source.name.empty()) article_.source.name = std::move(found->source);
    if (!found->desk.empty()) article_.tags.push_back(std::move(found->desk));
    if (article_.published.empty()) article_.published = std::move(found->date);
    take_authors(std::move(found->authors));
  }

  Article& article_;
  Report& report_;
  std::string_view base_;
  std::size_t headings_ = 0;
  bool has_paragraph_ = false;
};

}  // namespace

ReadResult import_text(std::string_view text, const ReadOptions& options) {
  ReadResult result;
  std::vector<TextLine> lines = split_lines(text, result.report);
  classify_lines(lines);
  result.article.lang = detect_language(text);
  TextImporter importer(result, options.base);
  for (TextLine& line : lines) {
    if (!importer.add(line)) break;
  }
  return result;
}

}  // namespace offprint
