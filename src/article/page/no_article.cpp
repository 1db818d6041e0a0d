#include "article/page/no_article.h"

#include <algorithm>
#include <string>

namespace offprint {
namespace {

// With fewer letters of running text a page has no article where it says that something went wrong, or asks for a password.
constexpr std::uint32_t kLeastProseDespite = 400;

// A list of articles has at least this many headings that are links, and for each no more than these letters of running text.
constexpr int kManyTeasers = 5;
constexpr std::uint32_t kLongestTeaser = 250;

constexpr std::string_view kTroubles[] = {
    "404", "403 forbidden", "500 internal", "502 bad", "503 service", "not found", "access denied", "just a moment", "captcha", "a robot",
    "attention required", "server error", "page unavailable", "页面不存在", "页面找不到", "页面出错", "无法访问", "访问被拒绝", "安全验证"};
constexpr std::string_view kDoors[] = {"log in", "login", "sign in", "sign up", "登录", "注册"};

std::uint32_t prose_of(const HtmlSelection& selection, const std::vector<TextWeight>& weights) {
  std::uint32_t prose = 0;
  for (const HtmlIndex root : selection.roots) prose += weights[root].prose;
  return prose;
}

bool tells_of_trouble(std::string_view title) {
  std::string plain(title);
  std::transform(plain.begin(), plain.end(), plain.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return std::any_of(std::begin(kTroubles), std::end(kTroubles), [&plain](std::string_view one) { return plain.find(one) != std::string::npos; }) ||
         std::any_of(std::begin(kDoors), std::end(kDoors), [&plain](std::string_view one) { return plain.starts_with(one); });
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

bool is_no_article(const HtmlTree& tree, const HtmlSelection& selection, const std::vector<TextWeight>& weights, const Expected& expected) {
  const std::uint32_t prose = prose_of(selection, weights);
  if (prose < (weights[0].linked == 0 ? 1 : expected.least_prose)) return true;
  if (prose < kLeastProseDespite && (tells_of_trouble(expected.title) || asks_for_password(tree))) return true;
  const int teasers = count_teasers(tree, selection, weights);
  return teasers >= kManyTeasers && prose < static_cast<std::uint32_t>(teasers) * kLongestTeaser;
}

}  // namespace offprint
