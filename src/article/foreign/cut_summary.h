// A summary that no editor wrote.
#pragma once

#include "article/article.h"
#include "article/importing.h"

namespace offprint {

// Empties `summary` where it is no more than the beginning of the body, as a system cuts it off that has none by an editor: with "…" or "[…]" behind it. Reports it.
void drop_cut_summary(Article& article, Importing& importing);

}  // namespace offprint
