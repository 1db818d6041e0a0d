// The seeds as pages, in builtin widths. The same files are compared with what the wasm makes (tests/wasm/goldens.test.ts).
#include <catch2/catch_test_macros.hpp>

#include "golden.h"
#include "layout_json.h"
#include "pages/svg.h"
#include "text/builtin_measurer.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

struct Seed {
  const char* file;
  const char* stem;
};
constexpr Seed kSeeds[] = {{"seeds/aws-layoffs.txt", "aws-layoffs"}, {"seeds/english.json", "english"}, {"seeds/chinese.json", "chinese"}};

Offprint open_at(const Seed& seed, int width) {
  Result<Offprint> article = Offprint::open(project_file(seed.file));
  REQUIRE(article.ok());
  BuiltinMeasurer measurer(is_east_asian_language(article.value().article().lang));
  PageOptions options;
  options.width = width;
  options.share_url = "https://m.fromgeek.com/t/703845";
  REQUIRE(article.value().paginate(options, measurer).ok());
  return std::move(article).value();
}

}  // namespace

TEST_CASE("lines and pages of the seeds are as they were") {
  for (const Seed& seed : kSeeds) {
    for (const int width : {320, 350, 680}) {
      const Offprint article = open_at(seed, width);
      expect_golden(std::string(seed.stem) + "." + std::to_string(width) + ".layout.json", layout_json(article));
    }
  }
}

TEST_CASE("the display lists of the seeds are as they were, and so are their drawings") {
  for (const Seed& seed : kSeeds) {
    const Offprint article = open_at(seed, 350);
    std::string dumped;
    std::string drawn;
    for (int page = 0; page < article.page_count(); ++page) {
      dumped += dump(article.page(page), article.flow());
      drawn += to_svg(article.page(page), article.flow(), sheet_around(350, 700));
    }
    expect_golden(std::string(seed.stem) + ".350.display-list.txt", dumped);
    expect_golden(std::string(seed.stem) + ".350.pages.svg.txt", drawn);
  }
}
