#include "article/html/page_lead.h"

#include <algorithm>
#include <utility>

#include "article/dateline.h"
#include "article/html/element_kinds.h"
#include "article/html/info_line.h"
#include "article/utf8.h"

namespace offprint {
namespace {

template <class T>
T* as(Block& block) { return std::get_if<T>(&block.value); }

void take_out(std::vector<Block>& blocks, std::size_t i) { blocks.erase(blocks.begin() + static_cast<std::ptrdiff_t>(i)); }

bool ends_clause(std::string_view text) {
  for (const std::string_view mark : {"。", "．", ".", "！", "!", "；", ";", "：", ":", "，", ",", "、"}) {
    if (text.ends_with(mark)) return true;
  }
  return false;
}

// The name of a picture's file without its size: "photo-1024x576.jpg" as "photo.jpg".
std::string file_of(std::string_view address) {
  std::string_view path = address.substr(0, address.find_first_of("?#"));
  path = path.substr(path.rfind('/') + 1);
  const std::size_t dot = path.rfind('.');
  std::string_view name = path.substr(0, dot);
  const std::size_t dash = name.rfind('-');
  if (dash != std::string_view::npos) {
    const std::string_view size = name.substr(dash + 1);
    const std::size_t cross = size.find('x');
    const bool sized =
        cross != std::string_view::npos && cross > 0 && cross + 1 < size.size() && size.find_first_not_of("0123456789x") == std::string_view::npos;
    if (sized || size == "scaled") name = name.substr(0, dash);
  }
  return std::string(name) + (dot == std::string_view::npos ? std::string() : std::string(path.substr(dot)));
}

bool looks_like_sign(std::string_view address) {
  const std::string lower = to_lower_case(address.substr(0, 4096));
  for (const std::string_view word : {"logo", "avatar", "favicon", "gravatar", "default-", "placeholder", "headimg"}) {
    if (lower.find(word) != std::string::npos) return true;
  }
  return false;
}

bool stands_in(const std::vector<Block>& blocks, std::string_view address) {
  return std::any_of(blocks.begin(), blocks.end(), [&](const Block& block) {
    if (const auto* image = std::get_if<Image>(&block.value)) return is_same_picture(image->src, address);
    if (const auto* quote = std::get_if<Quote>(&block.value)) return stands_in(quote->blocks, address);
    const auto* list = std::get_if<List>(&block.value);
    return list != nullptr && std::any_of(list->items.begin(), list->items.end(), [&](const ListItem& item) { return stands_in(item.blocks, address); });
  });
}

// Letters and digits only, so that white space and marks make no difference.
std::u32string bare(std::string_view text, std::size_t most) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size() && out.size() < most;) {
    const char32_t c = decode_utf8(text, i);
    const bool mark = c < 0x80 ? !is_digit(c) && !is_western_letter(c)
                               : is_wide_space(c) || (c >= 0x2010 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF20);
    if (!mark) out += c;
  }
  return out;
}

}  // namespace

bool is_same_picture(std::string_view one, std::string_view other) {
  if (one == other) return true;
  if (one.starts_with("data:") || other.starts_with("data:")) return false;
  constexpr std::size_t kTelling = 9;  // a shorter name may be that of any picture: "1.jpg"
  const std::string file = file_of(one);
  return file.size() >= kTelling && file == file_of(other);
}

void take_title_line(Article& article) {
  if (!article.title.empty() || article.blocks.empty()) return;
  if (const Heading* const heading = as<Heading>(article.blocks.front())) {
    article.title = plain_text(heading->runs);
    take_out(article.blocks, 0);
    return;
  }
  constexpr std::size_t kLongest = 40;
  const Paragraph* const first = as<Paragraph>(article.blocks.front());
  if (first == nullptr || article.blocks.size() < 2) return;
  std::string text = plain_text(first->runs);
  if (count_code_points(text) > (is_western_letter(to_utf32(first_code_points(text, 1))[0]) ? kLongest * 2 : kLongest) || ends_clause(text) ||
      read_info_line(text))
    return;
  article.title = std::move(text);
  take_out(article.blocks, 0);
}

void take_info_lines(Article& article, Importing& importing) {
  constexpr std::size_t kNearFront = 6, kLongParagraph = 240;
  for (std::size_t i = 0; i < std::min(kNearFront, article.blocks.size());) {
    std::string text;
    if (const Paragraph* const paragraph = as<Paragraph>(article.blocks[i])) text = plain_text(paragraph->runs);
    if (text.size() > kLongParagraph) return;
    if (!text.empty() && std::find(article.authors.begin(), article.authors.end(), text) != article.authors.end()) {
      take_out(article.blocks, i);
      continue;
    }
    std::optional<InfoLine> line = text.empty() ? std::nullopt : read_info_line(text);
    if (!line) {
      ++i;
      continue;
    }
    // What the article says of itself is closer than what the site says of all of its pages.
    if (article.source.name.empty() || line->source_named) article.source.name = std::move(line->source);
    if (article.authors.empty()) article.authors = std::move(line->authors);
    if (article.published.empty()) article.published = std::move(line->published);
    if (article.modified.empty()) article.modified = std::move(line->modified);
    importing.tell(ReportKind::kSkipped, "The line that says where the article is from became fields.", text);
    take_out(article.blocks, i);
  }
}

void take_tag_line(Article& article, Importing& importing) {
  constexpr std::size_t kNearEnd = 5, kLongest = 80;
  for (std::size_t i = article.blocks.size(); i-- > 1 && article.blocks.size() - i <= kNearEnd;) {
    const Paragraph* const paragraph = as<Paragraph>(article.blocks[i]);
    const std::string text = paragraph == nullptr ? std::string() : plain_text(paragraph->runs);
    if (text.empty() || count_code_points(text) > kLongest) continue;
    for (const std::string_view label : {"标签", "標籤", "关键词", "關鍵詞", "Tags", "Tagged", "Filed under"}) {
      if (!text.starts_with(label)) continue;
      std::string_view rest = trim(std::string_view(text).substr(label.size()));
      const std::size_t colon = rest.starts_with("：") ? 3 : rest.starts_with(":") ? 1 : 0;
      if (colon == 0 && !rest.empty()) continue;
      std::vector<std::string> tags = split_names(rest.substr(colon));
      if (article.tags.empty()) article.tags = std::move(tags);
      importing.tell(ReportKind::kSkipped, "The line of tags became a field.", text);
      take_out(article.blocks, i);
      return;
    }
  }
}

void take_hero(Article& article, const Image& other) {
  constexpr std::int32_t kLarge = 300;
  std::size_t paragraphs = 0;
  for (std::size_t i = 0; i < article.blocks.size() && paragraphs < 2; ++i) {
    if (as<Paragraph>(article.blocks[i]) != nullptr) ++paragraphs;
    Image* const image = as<Image>(article.blocks[i]);
    if (image == nullptr || paragraphs == 2) continue;
    const bool captioned = !image->caption.empty() || !image->credit.empty();
    const bool large = image->width >= kLarge || (image->width == 0 && !looks_like_sign(image->src));
    if (!captioned && !large) continue;
    article.hero = std::move(*image);
    take_out(article.blocks, i);
    return;
  }
  if (other.src.empty() || looks_like_sign(other.src)) return;
  if (stands_in(article.blocks, other.src)) return;
  article.hero = other;
}

bool repeats_beginning(std::string_view summary, std::string_view text) {
  constexpr std::size_t kMost = 400;
  for (const std::string_view end : {"...", "…", "[…]", "[...]", "……"}) {
    if (summary.ends_with(end)) summary.remove_suffix(end.size());
  }
  std::u32string one = bare(summary, kMost);
  const std::u32string all = bare(text, kMost * 2);
  // The last word may have been cut.
  if (one.size() > 40) one.resize(one.size() - 8);
  return one.empty() || all.starts_with(one);
}

}  // namespace offprint
