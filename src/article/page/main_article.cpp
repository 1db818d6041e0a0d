#include "article/page/main_article.h"

#include "article/page/candidates.h"
#include "article/page/furniture.h"
#include "article/page/litter.h"
#include "article/page/no_article.h"
#include "article/page/page_title.h"
#include "article/page/text_weights.h"

namespace offprint {
namespace {

MainArticle find_with(const HtmlTree& tree, Hidden hidden, Names names) {
  // 1. What no one sees.
  std::vector<bool> left_out(tree.size());
  leave_out_unseen(tree, hidden, left_out);

  // 2. The headline.
  PageTitle title = find_page_title(tree, left_out);

  // 3. What stands around: told by elements and names, which hold as long as they do not take too much of the text.
  leave_out_furniture(tree, weigh_text(tree, left_out), names, left_out);
  if (title.heading != 0) left_out[title.heading] = true;

  // 4. Where the running text stands.
  const std::vector<TextWeight> weights = weigh_text(tree, left_out);
  HtmlSelection selection{article_roots(tree, weights, left_out, title.heading), {}};

  // 5. What stands in between.
  for (const HtmlIndex root : selection.roots) leave_out_litter(tree, root, weights, left_out);
  selection.left_out = std::move(left_out);

  // 6. Whether that is an article.
  if (is_no_article(tree, selection, weigh_text(tree, selection.left_out), title.text)) selection = {};
  return {std::move(selection), std::move(title.text), title.heading};
}

}  // namespace

MainArticle find_main_article(const HtmlTree& tree) {
  MainArticle found = find_with(tree, Hidden::kLeftOut, Names::kHeard);
  if (found.selection.roots.empty()) found = find_with(tree, Hidden::kLeftOut, Names::kIgnored);
  if (found.selection.roots.empty()) found = find_with(tree, Hidden::kRead, Names::kHeard);
  return found;
}

}  // namespace offprint
