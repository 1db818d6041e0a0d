#include "article/tidy.h"

namespace offprint {

std::vector<TidyChange> tidy_runs(Runs&) { return {}; }
void tidy_article(Article&, Report&) {}

}  // namespace offprint
