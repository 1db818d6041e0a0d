// The link of an article, and of a place in it.
#pragma once

#include <string>

#include "article/article.h"
#include "layout/flow.h"
#include "pages/locator.h"
#include "share/link.h"

namespace offprint::share {

// How a place stands in the address.
enum class PlaceForm : std::uint8_t {
  kNone,
  kLocator,  // "#b12:34": for a page with an <offprint-article>
  kText,     // "#:~:text=…": for any page with the article's text
};

struct ShareOptions {
  std::string url;      // where to lead; empty: the article's canonical address
  LinkOptions link;
  PlaceForm place_form = PlaceForm::kNone;
  Locator place;
};

// The address that codes of `article` lead to. A place that has no sentence of its own, or no room in the address, is left out: the link then leads to the
// article's beginning. Errors: those of make_link; kEmptyInput where there is no address.
Result<Link> link_of(const Article& article, const Flow& flow, const ShareOptions& options);

}  // namespace offprint::share
