#include "open_articles.h"

namespace offprint::boundary {

std::int32_t fail_with_handle() { return fail_with_option("The article is not open: it was closed, or never opened."); }
std::int32_t fail_with_page() { return fail_with_option("There is no such page: the article has to be open and paginated, and pages count from 0."); }

std::unordered_map<std::int32_t, OpenArticle>& open_articles() {
  static std::unordered_map<std::int32_t, OpenArticle> articles;
  return articles;
}

Offprint* find_article(std::int32_t handle) {
  const auto found = open_articles().find(handle);
  return found == open_articles().end() ? nullptr : &found->second.offprint;
}

Offprint* find_paginated(std::int32_t handle) {
  Offprint* article = find_article(handle);
  return article && article->is_paginated() ? article : nullptr;
}

Offprint* find_page(std::int32_t handle, std::int32_t page) {
  Offprint* article = find_paginated(handle);
  return article && page >= 0 && page < article->page_count() ? article : nullptr;
}

}  // namespace offprint::boundary
