#include "article/page/candidates.h"

#include <algorithm>

#include "article/page/class_words.h"

namespace offprint {
namespace {

constexpr float kDominant = 0.75f;         // a child that holds this share of its parent's running text stands for it
constexpr float kDominantInArticle = 0.85f;
constexpr float kLeading = 0.45f;          // or this share, where the next is much lighter
constexpr float kMuchLighter = 0.4f;
constexpr float kFairShare = 0.15f;        // of the page, for the named article that has the headline
constexpr float kMostLinked = 0.3f;         // of such a neighbour
constexpr std::uint32_t kLeastLead = 80;     // letters of first lines
constexpr float kMostOfPage = 0.65f;       // for any other element around it
constexpr float kGoesOn = 0.2f;            // a neighbour that holds this share beside the chosen child goes with it

bool is_named_article(const HtmlTree& tree, HtmlIndex i) {
  return tree.tag(i) == "article" || tree.attribute(i, "itemprop") == "articleBody" || tree.attribute(i, "role") == "article";
}

bool is_text_block(std::string_view tag) {
  constexpr std::string_view kBlocks[] = {"p", "ul", "ol", "dl", "blockquote", "pre", "figure"};
  return std::find(std::begin(kBlocks), std::end(kBlocks), tag) != std::end(kBlocks);
}

struct Heaviest {
  HtmlIndex child = 0;
  float prose = 0, next = 0;  // of it, and of the one after it
};

Heaviest heaviest_child(const HtmlTree& tree, HtmlIndex of, const std::vector<TextWeight>& weights, const std::vector<bool>& left_out) {
  Heaviest best;
  for (HtmlIndex i = tree.first(of); i != 0; i = tree.next(i)) {
    if (left_out[i] || tree.is_text(i)) continue;
    const auto prose = static_cast<float>(weights[i].prose);
    if (prose > best.prose) {
      best = {i, prose, best.prose};
    } else {
      best.next = std::max(best.next, prose);
    }
  }
  return best;
}

bool is_table_part(std::string_view tag) { return tag == "table" || tag == "tbody" || tag == "tr"; }

// Where a child is a table, its heaviest cell: a table that is a layout has the article in one of them.
Heaviest with_cell(const HtmlTree& tree, Heaviest best, const std::vector<TextWeight>& weights, const std::vector<bool>& left_out) {
  while (best.child != 0 && is_table_part(tree.tag(best.child))) {
    const Heaviest inside = heaviest_child(tree, best.child, weights, left_out);
    best = {inside.child, inside.prose, std::max(inside.next, best.next)};
  }
  return best;
}

// Whether a child is the article more than its parent is: it holds nearly all of the text there; or a good part, and is called so or has no rival.
bool stands_for(const HtmlTree& tree, const Heaviest& best, float whole, bool in_article) {
  const bool cell = tree.tag(best.child) == "td";
  if (best.prose >= (in_article || cell ? kDominantInArticle : kDominant) * whole) return true;
  if (cell || best.prose < kLeading * whole) return false;
  return has(senses_of(tree, best.child), WordSense::kArticle) || (!in_article && best.next < kMuchLighter * best.prose);
}

// Whether what stands beside the chosen child is more of the same: it is called the same, or holds much text of its own; or stands between the headline and the child, as first
// lines and the leading picture do.
bool goes_on(const HtmlTree& tree, HtmlIndex chosen, HtmlIndex beside, const std::vector<TextWeight>& weights, HtmlIndex heading) {
  const TextWeight& weight = weights[beside];
  const bool leads_in = heading != 0 && heading < beside && beside < chosen && (weight.prose >= kLeastLead || tree.tag(beside) == "figure");
  if (weight.link_share() > kMostLinked || (weight.prose == 0 && !leads_in)) return false;
  const std::string_view name = tree.attribute(beside, "class");
  if (!name.empty() && tree.tag(beside) == tree.tag(chosen) && name == tree.attribute(chosen, "class")) return true;
  if (static_cast<float>(weight.prose) > kGoesOn * static_cast<float>(weights[chosen].prose)) return true;
  return leads_in || tree.tag(beside) == "p" || tree.tag(beside) == "blockquote";
}

// The first element around the headline that has its share of the text: a named article, or any that has most of it; the root where there is none.
HtmlIndex around_headline(const HtmlTree& tree, const std::vector<TextWeight>& weights, HtmlIndex heading) {
  for (HtmlIndex i = heading; i != 0; i = tree.node(i).parent) {
    const float share = is_named_article(tree, i) ? kFairShare : kMostOfPage;
    if (weights[i].prose > 0 && static_cast<float>(weights[i].prose) >= share * static_cast<float>(weights[0].prose)) return i;
  }
  return 0;
}

}  // namespace

std::vector<HtmlIndex> article_roots(const HtmlTree& tree, const std::vector<TextWeight>& weights, const std::vector<bool>& left_out, HtmlIndex heading) {
  const HtmlIndex headed = around_headline(tree, weights, heading);
  HtmlIndex chosen = is_named_article(tree, headed) ? headed : 0;
  bool in_article = false;
  std::vector<HtmlIndex> roots;
  for (;;) {
    in_article = in_article || is_named_article(tree, chosen);
    const Heaviest best = with_cell(tree, heaviest_child(tree, chosen, weights, left_out), weights, left_out);
    const HtmlIndex child = best.child;
    if (child == 0 || is_text_block(tree.tag(child))) break;
    const bool leads_to_headline = child <= headed && headed < tree.node(child).end;
    if ((!leads_to_headline || tree.tag(child) == "td") && !stands_for(tree, best, static_cast<float>(weights[chosen].prose), in_article)) break;
    for (HtmlIndex i = tree.first(chosen); i != 0; i = tree.next(i)) {
      const bool around_child = i <= child && child < tree.node(i).end;
      if (!around_child && !left_out[i] && !tree.is_text(i) && goes_on(tree, child, i, weights, heading)) roots.push_back(i);
    }
    chosen = child;
  }
  if (chosen == 0) return {};
  roots.push_back(chosen);
  std::sort(roots.begin(), roots.end());
  return roots;
}

}  // namespace offprint
