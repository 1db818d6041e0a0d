#include "article/page/candidates.h"

#include <algorithm>

#include "article/page/class_words.h"

namespace offprint {
namespace {

constexpr float kDominant = 0.75f;         // a child that holds this share of its parent's running text stands for it
constexpr float kDominantInArticle = 0.95f;
constexpr float kGoesOn = 0.2f;            // a neighbour that holds this share beside the chosen child goes with it

bool is_named_article(const HtmlTree& tree, HtmlIndex i) {
  return tree.tag(i) == "article" || tree.attribute(i, "itemprop") == "articleBody" || tree.attribute(i, "role") == "article";
}

bool is_text_block(std::string_view tag) {
  constexpr std::string_view kBlocks[] = {"p", "ul", "ol", "dl", "blockquote", "pre", "table", "tbody", "tr", "figure"};
  return std::find(std::begin(kBlocks), std::end(kBlocks), tag) != std::end(kBlocks);
}

HtmlIndex heaviest_child(const HtmlTree& tree, HtmlIndex of, const std::vector<TextWeight>& weights, const std::vector<bool>& left_out) {
  HtmlIndex best = 0;
  for (HtmlIndex i = tree.first(of); i != 0; i = tree.next(i)) {
    if (left_out[i] || tree.is_text(i)) continue;
    if (weights[i].prose > weights[best == 0 ? i : best].prose || (best == 0 && weights[i].prose > 0)) best = i;
  }
  return best;
}

// Whether what stands beside the chosen child is more of the same.
bool goes_on(const HtmlTree& tree, HtmlIndex chosen, HtmlIndex beside, const std::vector<TextWeight>& weights) {
  const TextWeight& weight = weights[beside];
  if (weight.link_share() > 0.3f) return false;
  if (static_cast<float>(weight.prose) > kGoesOn * static_cast<float>(weights[chosen].prose)) return true;
  const std::string_view name = tree.attribute(beside, "class");
  if (weight.prose > 0 && !name.empty() && tree.tag(beside) == tree.tag(chosen) && name == tree.attribute(chosen, "class")) return true;
  return weight.prose > 0 && (tree.tag(beside) == "p" || tree.tag(beside) == "blockquote");
}

}  // namespace

std::vector<HtmlIndex> article_roots(const HtmlTree& tree, const std::vector<TextWeight>& weights, const std::vector<bool>& left_out) {
  HtmlIndex chosen = 0;
  bool in_article = false;
  std::vector<HtmlIndex> roots;
  for (;;) {
    in_article = in_article || is_named_article(tree, chosen);
    const HtmlIndex child = heaviest_child(tree, chosen, weights, left_out);
    const float share = in_article ? kDominantInArticle : kDominant;
    if (child == 0 || is_text_block(tree.tag(child))) break;
    if (static_cast<float>(weights[child].prose) < share * static_cast<float>(weights[chosen].prose)) break;
    for (HtmlIndex i = tree.first(chosen); i != 0; i = tree.next(i)) {
      if (i != child && !left_out[i] && !tree.is_text(i) && goes_on(tree, child, i, weights)) roots.push_back(i);
    }
    chosen = child;
  }
  if (chosen == 0) return {};
  roots.push_back(chosen);
  std::sort(roots.begin(), roots.end());
  return roots;
}

}  // namespace offprint
