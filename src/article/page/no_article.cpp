#include "article/page/no_article.h"

#include <algorithm>
#include <string>

namespace offprint {
namespace {

// Letters of running text: with less a page that has links has no article; with less it has none where it says that something went wrong, or asks for a password.
constexpr std::uint32_t kLeastProse = 100, kLeastProseDespite = 600;

// A list of articles has at least this many headings that are links, and for each no more than these letters of running text.
constexpr int kManyTeasers = 5;
constexpr std::uint32_t kLongestTeaser = 350;

constexpr std::string_view kTroubles[] = {"404", "403", "500", "502", "503", "not found", "access denied", "forbidden", "error", "just a moment", "captcha", "robot", "unavailable", "log in", "login", "sign in", "oops",
                                          "页面不存在", "找不到", "无法访问", "出错", "登录", "访问被拒绝", "验证"};

std::uint32_t prose_of(const HtmlSelection& selection, const std::vector<TextWeight>& weights) {
  std::uint32_t prose = 0;
  for (const HtmlIndex root : selection.roots) prose += weights[root].prose;
  return prose;
}

bool tells_of_trouble(std::string_view title) {
  std::string plain(title);
  std::transform(plain.begin(), plain.end(), plain.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::any_of(std::begin(kTroubles), std::end(kTroubles), [&plain](std::string_view one) { return plain.find(one) != std::string::npos; });
}

bool asks_for_password(const HtmlTree& tree) {
  for (HtmlIndex i = 1; i < tree.size(); ++i) {
    if (tree.tag(i) == "input" && tree.attribute(i, "type") == "password") return true;
  }
  return false;
}

// Headings all of whose text is in links.
int count_teasers(const HtmlTree& tree, const HtmlSelection& selection, const std::vector<TextWeight>& weights) {
  int teasers = 0;
  for (const HtmlIndex root : selection.roots) {
    for (HtmlIndex i = root; i < tree.node(root).end;) {
      const bool out = selection.left_out[i];
      if (!out && is_heading(tree.tag(i)) && weights[i].letters > 0 && weights[i].linked == weights[i].letters) ++teasers;
      i = out ? tree.node(i).end : i + 1;
    }
  }
  return teasers;
}

}  // namespace

bool is_no_article(const HtmlTree& tree, const HtmlSelection& selection, const std::vector<TextWeight>& weights, std::string_view title) {
  const std::uint32_t prose = prose_of(selection, weights);
  if (prose < (weights[0].linked == 0 ? 1 : kLeastProse)) return true;
  if (prose < kLeastProseDespite && (tells_of_trouble(title) || asks_for_password(tree))) return true;
  const int teasers = count_teasers(tree, selection, weights);
  return teasers >= kManyTeasers && prose < static_cast<std::uint32_t>(teasers) * kLongestTeaser;
}

}  // namespace offprint
