#include "share/poster_content.h"

#include <algorithm>
#include <memory>

#include "article/utf8.h"
#include "layout/byline.h"
#include "layout/find_text.h"
#include "layout/scan_card.h"
#include "text/language_rules.h"

namespace offprint::share {
namespace {

std::string quote_caption(const std::string& lang) {
  switch (rules_of(lang).script) {
    case LanguageRules::Script::kSimplified: return "长按扫码 读到这一句";
    case LanguageRules::Script::kTraditional: return "長按掃碼 讀到這一句";
    case LanguageRules::Script::kJapanese: return "コードを読み取ってこの一文へ";
    default: return "Scan to read on from here";
  }
}

std::string summary_of(const Article& article) {
  if (!article.summary.empty()) return article.summary;
  if (!article.subtitle.empty()) return article.subtitle;
  for (const Block& block : article.blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) return plain_text(paragraph->runs);
  }
  return {};
}

// Words of the article, and where they are.
struct Quoted {
  std::string text;
  Locator place;
};

std::optional<Quoted> find_words(const Flow& flow, std::string_view words) {
  const std::vector<TextRange> found = find_text(flow, words, 1);
  if (found.empty()) return std::nullopt;
  const auto [block, begin, end] = found.front();
  const std::u32string_view text = flow.blocks[static_cast<std::size_t>(block)].text.text;
  return Quoted{to_utf8(text.substr(begin, end - begin)), {block, begin}};
}

// The code that leads to the words, else to the article: with the words the address may be too long for a code that scans.
Result<std::optional<Code>> find_code(const Article& article, const Flow& flow, const PosterOptions& options, std::optional<Locator> words) {
  if (options.share.url.empty() && article.canonical.empty()) return std::optional<Code>();
  ShareOptions share = options.share;
  if (words && share.place_form == PlaceForm::kNone) {
    share.place = *words;
    share.place_form = PlaceForm::kText;
  }
  qr::Appearance appearance;
  appearance.medium = qr::Medium::kPoster;
  for (;;) {
    Result<Link> link = link_of(article, flow, share);
    if (!link) return link.error();
    const auto code = std::make_unique<Result<Code>>(make_code(std::move(link).value(), {}, appearance));
    if (*code) return std::optional<Code>(std::move(*code).value());
    if (share.place_form == PlaceForm::kNone) return code->error();
    share.place_form = PlaceForm::kNone;
  }
}

}  // namespace

const Image* leading_picture(const Article& article) {
  if (!article.hero.src.empty()) return &article.hero;
  for (const Block& block : article.blocks) {
    if (const auto* image = std::get_if<Image>(&block.value)) return image;
  }
  return nullptr;
}

bool is_fit_picture(int width, int height) {
  return width >= kLeastPictureWidth && height >= kLeastPictureHeight && std::int64_t{width} * height <= kMostPicturePixels;
}

Result<PosterContent> gather_content(const Article& article, const PosterOptions& options) {
  const bool is_quote = options.form == PosterTemplate::kQuote;
  if (is_quote && trim(options.quote).empty()) return refusal(ErrorCode::kBadOption, "A quote card needs words of the article; give them as its quote.");
  const Flow flow = is_quote ? build_flow(article, {}) : Flow();
  const std::optional<Quoted> words = is_quote ? find_words(flow, options.quote) : std::nullopt;
  if (is_quote && !words) {
    return refusal(ErrorCode::kBadValue, "The words to quote are in no paragraph of the article; what stands under its name has to be its own.");
  }
  Result<std::optional<Code>> code = find_code(article, flow, options, words ? std::optional(words->place) : std::nullopt);
  if (!code) return code.error();

  PosterContent content;
  content.lang = article.lang.empty() ? "en" : article.lang;
  content.code = std::move(code).value();
  const std::string address = content.code ? display_address(content.code->link.url) : std::string();
  content.brand = !article.source.name.empty() ? article.source.name : address.substr(0, address.find('/'));
  content.date = format_date(article.published, content.lang);
  content.title = article.title;
  content.authors = join_authors(article);
  content.summary = summary_of(article);
  if (words) content.quote = words->text;
  content.caption = words ? quote_caption(content.lang) : scan_caption(article);
  content.address = address;
  const Image* image = leading_picture(article);
  if (is_fit_picture(options.picture.width, options.picture.height) && (image != nullptr || !options.picture.source.empty())) {
    content.picture = options.picture;
    if (content.picture.source.empty()) content.picture.source = image->src;
    if (image != nullptr) content.picture_text = image->alt;
  }
  return content;
}

}  // namespace offprint::share
