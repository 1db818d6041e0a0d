#include "article/page/main_article.h"

#include "article/page/candidates.h"
#include "article/page/furniture.h"
#include "article/page/page_title.h"
#include "article/page/text_weights.h"

namespace offprint {

MainArticle find_main_article(const HtmlTree& tree) {
  MainArticle found;
  std::vector<bool> left_out(tree.size());
  leave_out_unseen(tree, left_out);
  const std::vector<TextWeight> all = weigh_text(tree, left_out);
  const PageTitle title = find_page_title(tree, left_out);
  found.title = title.text;
  found.heading = title.heading;
  leave_out_furniture(tree, all, left_out);
  if (title.heading) left_out[title.heading] = true;
  std::vector<TextWeight> weights = weigh_text(tree, left_out);
  found.selection.roots = article_roots(tree, weights, left_out);
  for (const HtmlIndex root : found.selection.roots) leave_out_litter(tree, root, weights, left_out);
  found.selection.left_out = std::move(left_out);
  return found;
}

}  // namespace offprint
