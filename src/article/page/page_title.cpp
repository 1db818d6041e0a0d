#include "article/page/page_title.h"

#include <algorithm>
#include <vector>

#include "article/page/class_words.h"
#include "article/page/text_weights.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

constexpr int kMostHeadings = 200;
constexpr std::size_t kLongestHeadline = 500;  // bytes; a longer "heading" is text
constexpr std::size_t kLongestTitle = 2000;    // bytes; a longer one is none
constexpr std::uint32_t kShortestTitle = 15;   // letters that have to be left where the name of a site is cut off
constexpr int kMostCuts = 4;
constexpr float kSame = 0.6f;                  // from here on two titles are one, in different words
constexpr float kMostOfIt = 0.4f;              // what stands whole in a title and is this much of it is it

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

// The words of a title, sorted; a Han character or kana is a word.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto close = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    const bool alone = is_han(c) || is_kana(c);
    const bool mark = c < 0x80 ? !is_digit(c) && !is_western_letter(c) : is_wide_space(c) || (c >= 0x2010 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F);
    if (alone || mark) close();
    if (!mark) append_utf8(word, c < 0x80 ? static_cast<char32_t>(lower(static_cast<char>(c))) : c);
    if (alone) close();
  }
  close();
  std::sort(words.begin(), words.end());
  return words;
}

// How alike two titles are, 0 to 1: words in common (Dice).
float likeness(std::string_view a, std::string_view b) {
  const std::vector<std::string> left = words_of(a), right = words_of(b);
  if (left.empty() || right.empty()) return 0;
  std::vector<std::string> common;
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
  const auto size = static_cast<float>(common.size());
  const float dice = 2 * size / static_cast<float>(left.size() + right.size());
  const bool whole = common.size() == std::min(left.size(), right.size()) && common.size() > 1;
  const bool most = size >= kMostOfIt * static_cast<float>(std::max(left.size(), right.size()));
  return whole && most ? std::max(dice, kSame) : dice;
}

// Whether one of the words of `list`, as RDFa has them in `property`, is `name`.
bool has_word(std::string_view list, std::string_view name) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(" \t\n\f\r"), list.size());
    if (same_ignoring_case(list.substr(0, end), name)) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

// What the first `meta` says whose attribute, `property` before `name`, has this name.
std::string meta_content(const HtmlTree& tree, std::string_view name) {
  for (const std::string_view attribute : {"property", "name"}) {
    for (HtmlIndex i = 1; i < tree.size(); ++i) {
      if (tree.tag(i) != "meta" || !has_word(tree.attribute(i, attribute), name)) continue;
      std::string content = collapse_white_space(tree.attribute(i, "content"));
      if (!content.empty() && content.size() <= kLongestTitle) return content;
    }
  }
  return {};
}

std::string first_meta(const HtmlTree& tree, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    std::string content = meta_content(tree, name);
    if (!content.empty()) return content;
  }
  return {};
}

std::string title_element(const HtmlTree& tree) {
  for (HtmlIndex i = tree.find("title"); i != 0 && i < tree.size(); ++i) {
    if (tree.tag(i) != "title" || tree.node(i).foreign) continue;
    const std::string text = collapse_white_space(tree.text_of(i));
    return text.size() <= kLongestTitle ? text : std::string();
  }
  return {};
}

struct Separator {
  std::size_t at = std::string_view::npos, size = 0;
};

constexpr std::string_view kSeparators[] = {" | ", " - ", " – ", " — ", " ― ", " · ", " • ", " « ", " » ", " :: ", " / ", "_", "｜", "|", "--"};

// "_" parts titles only where they have no spaces of their own: in those of Chinese sites.
bool parts_here(std::string_view title, std::string_view separator, std::size_t at) {
  if (separator != "_") return true;
  return at > 0 && (static_cast<unsigned char>(title[at - 1]) >= 0x80 || (at + 1 < title.size() && static_cast<unsigned char>(title[at + 1]) >= 0x80));
}

Separator last_separator(std::string_view title) {
  Separator last;
  for (const std::string_view one : kSeparators) {
    const std::size_t at = title.rfind(one);
    if (at == std::string_view::npos || at == 0 || !parts_here(title, one, at)) continue;
    if (last.size == 0 || at > last.at) last = {at, one.size()};
  }
  return last;
}

Separator first_separator(std::string_view title) {
  Separator first;
  for (const std::string_view one : kSeparators) {
    const std::size_t at = title.find(one);
    if (at < first.at && at != 0 && parts_here(title, one, at)) first = {at, one.size()};
  }
  const std::size_t colon = title.find(": ");
  return colon < first.at && colon != 0 ? Separator{colon, 2} : first;
}

// Without the name of the site where it is known.
std::string_view without_known_site(std::string_view title, std::string_view site) {
  if (site.empty()) return title;
  const Separator last = last_separator(title);
  if (last.size != 0 && same_ignoring_case(trim(title.substr(last.at + last.size)), site)) return trim(title.substr(0, last.at));
  const Separator first = first_separator(title);
  if (first.size != 0 && same_ignoring_case(trim(title.substr(0, first.at)), site)) return trim(title.substr(first.at + first.size));
  return title;
}

// Without what reads like one: short ends behind separators, as long as a title is left.
std::string_view without_site(std::string_view title, std::string_view site) {
  const std::string_view known = without_known_site(title, site);
  if (known.size() < title.size()) return known;
  for (int cuts = 0; cuts < kMostCuts; ++cuts) {
    const Separator last = last_separator(title);
    const std::string_view rest = trim(title.substr(0, last.size == 0 ? 0 : last.at));
    const std::uint32_t left = count_letters(rest);
    if (left < kShortestTitle || count_letters(title.substr(last.at + last.size)) > left) break;
    title = rest;
  }
  return title;
}

// How much a heading by its element is preferred to one that only looks like it.
constexpr float kRealHeading = 0.1f, kSecondHeading = 0.05f;
constexpr HtmlIndex kMostNodesOfHeading = 12;

struct ShownHeading {
  HtmlIndex index = 0;
  float rank = 0;
  std::string text;
};

// The rank of a heading; below 0 where it is none.
float rank_of(const HtmlTree& tree, HtmlIndex i) {
  const std::string_view tag = tree.tag(i);
  if (tag == "h1" || tree.attribute(i, "itemprop") == "headline") return kRealHeading;
  if (tag == "h2") return kSecondHeading;
  const bool small = tree.node(i).end - i <= kMostNodesOfHeading;
  return small && !tree.is_text(i) && tag != "a" && has(senses_of(tree, i), WordSense::kTitle) ? 0.0f : -1.0f;
}

std::vector<ShownHeading> headings_of(const HtmlTree& tree, const std::vector<bool>& left_out) {
  std::vector<ShownHeading> found;
  for (HtmlIndex i = 1; i < tree.size() && found.size() < kMostHeadings;) {
    const float rank = left_out[i] ? -1.0f : rank_of(tree, i);
    std::string text = rank < 0 ? std::string() : collapse_white_space(tree.text_of(i));
    if (!text.empty() && text.size() <= kLongestHeadline) found.push_back({i, rank, std::move(text)});
    i = left_out[i] || rank > 0 ? tree.node(i).end : i + 1;
  }
  return found;
}

struct Match {
  const ShownHeading* heading = nullptr;
  bool to_first = false;  // whether it is the first of the titles that the heading is like
};

// The heading that is most like one of the titles.
Match most_like(const std::vector<ShownHeading>& headings, const std::string& first, const std::string& second) {
  Match best;
  float most = 0;
  for (const ShownHeading& one : headings) {
    const float to_first = likeness(one.text, first), to_second = likeness(one.text, second);
    const float alike = std::max(to_first, to_second);
    if (alike < kSame || alike + one.rank <= most) continue;
    most = alike + one.rank;
    best = {&one, to_first >= kSame || to_first >= to_second};
  }
  return best;
}

// Whether a title is the heading with something parted off before or behind it.
bool is_parted_from(std::string_view heading, std::string_view title) {
  if (title.size() <= heading.size()) return false;
  const std::size_t more = title.size() - heading.size();
  for (const std::string_view one : kSeparators) {
    if (more < one.size()) continue;
    if (same_ignoring_case(title.substr(0, heading.size()), heading) && title.substr(heading.size(), one.size()) == one) return true;
    if (same_ignoring_case(title.substr(more), heading) && title.substr(more - one.size(), one.size()) == one) return true;
  }
  return false;
}

// The only h1, where there is only one.
const ShownHeading* only_first_level(const HtmlTree& tree, const std::vector<ShownHeading>& headings) {
  const ShownHeading* only = nullptr;
  for (const ShownHeading& one : headings) {
    if (tree.tag(one.index) != "h1") continue;
    if (only != nullptr) return nullptr;
    only = &one;
  }
  return only;
}

}  // namespace

PageTitle find_page_title(const HtmlTree& tree, const std::vector<bool>& left_out) {
  const std::string site = first_meta(tree, {"og:site_name", "application-name"});
  const std::string whole = title_element(tree);
  const std::string given = first_meta(tree, {"dc:title", "dcterm:title", "dc.title", "dcterms.title", "og:title", "weibo:article:title", "twitter:title", "parsely-title"});
  const std::string declared(without_known_site(given, site));
  const std::string named(without_site(whole, site));
  const std::vector<ShownHeading> headings = headings_of(tree, left_out);
  const Match match = most_like(headings, declared, named);
  if (match.heading != nullptr) {
    const std::string& title = match.to_first ? declared : named;
    return {is_parted_from(match.heading->text, title) ? match.heading->text : title, match.heading->index};
  }
  if (!declared.empty()) return {declared, 0};
  if (const ShownHeading* only = only_first_level(tree, headings); only != nullptr && (named.empty() || only->text.size() > 20)) return {only->text, only->index};
  return {named, 0};
}

}  // namespace offprint
