#include "article/page/main_article.h"

#include "article/page/candidates.h"
#include "article/page/furniture.h"
#include "article/page/litter.h"
#include "article/page/no_article.h"
#include "article/page/page_title.h"
#include "article/page/text_weights.h"

namespace offprint {
namespace {

// How hard one looks; the further from what a page says of itself, the more text there has to be.
struct Go {
  Hidden hidden;
  Names names;
  std::uint32_t least_prose;
};

constexpr Go kGoes[] = {{Hidden::kLeftOut, Names::kHeard, 100}, {Hidden::kLeftOut, Names::kIgnored, 400}, {Hidden::kRead, Names::kHeard, 800}};

MainArticle find_with(const HtmlTree& tree, const Go& go) {
  // 1. What no one sees.
  std::vector<bool> left_out(tree.size());
  leave_out_unseen(tree, go.hidden, left_out);

  // 2. The headline.
  PageTitle title = find_page_title(tree, left_out);

  // 3. What stands around: told by elements and names, which hold as long as they do not take too much of the text.
  leave_out_furniture(tree, weigh_text(tree, left_out), {go.names, title.heading}, left_out);
  if (title.heading != 0) left_out[title.heading] = true;

  // 4. Where the running text stands.
  const std::vector<TextWeight> weights = weigh_text(tree, left_out);
  HtmlSelection selection{article_roots(tree, weights, left_out, title.heading), {}};

  // 5. What stands in between.
  for (const HtmlIndex root : selection.roots) leave_out_litter(tree, root, weights, left_out);
  selection.left_out = std::move(left_out);

  // 6. Whether that is an article.
  if (is_no_article(tree, selection, weigh_text(tree, selection.left_out), {title.text, go.least_prose})) selection = {};
  return {std::move(selection), std::move(title.text), title.heading};
}

}  // namespace

MainArticle find_main_article(const HtmlTree& tree) {
  MainArticle found;
  for (const Go& go : kGoes) {
    found = find_with(tree, go);
    if (!found.selection.roots.empty()) break;
  }
  return found;
}

}  // namespace offprint
