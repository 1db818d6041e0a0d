// What every foreign article goes through last.
#pragma once

#include "article/article.h"
#include "article/report.h"

namespace offprint {

// Brings an article that a reader of a foreign format has put together into the form that a newsroom's own has: a title that stands again at the front of the body is left out, so is the
// leading picture where the body begins with it; a dateline ("极客网7月18日") becomes a field; a language that is not given is told from the text; a summary that only repeats the subtitle goes. Names and tags
// after kMaxNames are left out.
void finish_article(Article& article, Report& report);

}  // namespace offprint
