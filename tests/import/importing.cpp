// One policy of addresses, whatever format they come from.
#include <catch2/catch_test_macros.hpp>

#include "article/importing.h"

using namespace offprint;

TEST_CASE("an address is judged after it has been resolved, and what is refused is reported") {
  Importing importing;
  importing.base = "https://news.example/2025/a.html";
  CHECK(importing.link("b.html") == "https://news.example/2025/b.html");
  CHECK(importing.link(" #note ") == "#note");
  CHECK(importing.picture("//cdn.example/p.png") == "https://cdn.example/p.png");
  CHECK(importing.web_address("/") == "https://news.example/");
  CHECK(importing.report.empty());
  CHECK(importing.link("java\nscript:alert(1)").empty());
  CHECK(importing.picture("data:image/svg+xml;base64,PHN2Zz4=").empty());
  CHECK(importing.web_address("mailto:a@example.com").empty());
  CHECK(importing.report.total(ReportKind::kDropped) == 3);
}
