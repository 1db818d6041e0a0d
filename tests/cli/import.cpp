#include <catch2/catch_test_macros.hpp>

#include "process.h"

namespace offprint::cli {

TEST_CASE("import writes the golden article of every seed", "[cli]") {
  for (const std::string& name : kSeeds) {
    const std::string golden = std::string(OFFPRINT_ROOT) + "/tests/golden/" + name.substr(0, name.find('.')) + ".article.json";
    INFO(golden);
    const Ended ended = offprint({"import", seed(name)});
    CHECK(ended.status == 0);
    CHECK(ended.err.empty());
    if (bytes_of(golden).empty()) SKIP("there is no golden file");
    CHECK(ended.out == bytes_of(golden));
  }
}

TEST_CASE("importing what import wrote changes nothing", "[cli]") {
  for (const std::string& name : kSeeds) {
    const std::string once = offprint({"import", seed(name)}).out;
    CHECK(offprint({"import", "-"}, {.input = once}).out == once);
  }
}

TEST_CASE("import reads standard input as it reads the file", "[cli]") {
  const std::string name = seed("aws-layoffs.txt");
  CHECK(offprint({"import", "-"}, {.input = bytes_of(name)}).out == offprint({"import", name}).out);
}

TEST_CASE("--no-tidy leaves half-width marks that tidying makes full-width, and the last of the two counts", "[cli]") {
  const std::string name = seed("aws-layoffs.txt");
  const std::string tidied = offprint({"import", name}).out;
  const std::string untouched = offprint({"import", name, "--no-tidy"}).out;
  CHECK(tidied != untouched);
  CHECK(offprint({"import", name, "--no-tidy", "--tidy"}).out == tidied);
  CHECK(offprint({"import", "-", "--tidy"}, {.input = untouched}).out == tidied);
}

TEST_CASE("--base makes relative pictures absolute", "[cli]") {
  const Ended ended = offprint({"import", seed("english.json"), "--base=https://news.example/en/"});
  CHECK(ended.status == 0);
  CHECK(ended.out.find("\"https://news.example/en/images/") != std::string::npos);
  CHECK(ended.out.find("\"images/") == std::string::npos);
}

}  // namespace offprint::cli
