// The headline of a page.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "article/page/page_title.h"

using namespace offprint;

namespace {

PageTitle title_of(const HtmlTree& tree) { return find_page_title(tree, std::vector<bool>(tree.size())); }

std::string title_in(const std::string& head, const std::string& body = "") { return title_of(HtmlTree::parse("<head>" + head + "</head><body>" + body + "</body>")).text; }

}  // namespace

TEST_CASE("the name of the site is not in the title") {
  CHECK(title_in("<title>The harbour freezes over again | Baltic Courier</title>") == "The harbour freezes over again");
  CHECK(title_in("<title>The harbour freezes over again - Baltic Courier</title>") == "The harbour freezes over again");
  CHECK(title_in("<title>The harbour freezes over again — Winter — Baltic Courier</title>") == "The harbour freezes over again");
  CHECK(title_in("<title>港口连续第三年冬季封冻 渔船改走南线_社会_海港网</title>") == "港口连续第三年冬季封冻 渔船改走南线");
  CHECK(title_in("<title>Courier: The harbour freezes</title><meta property='og:site_name' content='Courier'>") == "The harbour freezes");
  CHECK(title_in("<meta property='og:title' content='Ice - what it costs | Courier'><meta property='og:site_name' content='Courier'>") == "Ice - what it costs");
}

TEST_CASE("what belongs to the title stays in it") {
  CHECK(title_in("<title>Ice: what it costs</title>") == "Ice: what it costs");
  CHECK(title_in("<title>Ice - what a frozen harbour costs a small town every winter</title>") == "Ice - what a frozen harbour costs a small town every winter");
  CHECK(title_in("<title>read_file and write_file</title>") == "read_file and write_file");
  CHECK(title_in("<title>  Two\n lines </title>") == "Two lines");
}

TEST_CASE("the heading that says the same is the headline, wherever it stands") {
  const HtmlTree tree = HtmlTree::parse(
      "<head><title>Ice in the harbour - Baltic Courier</title></head>"
      "<body><h1>Baltic Courier</h1><h2>Weather</h2><div><h2>Ice in the <i>harbour</i></h2></div></body>");
  const PageTitle title = title_of(tree);
  CHECK(title.text == "Ice in the harbour");
  CHECK(tree.tag(title.heading) == "h2");
  CHECK(tree.text_of(title.heading) == "Ice in the harbour");
}

TEST_CASE("a headline that is no heading is one where it is called so, but a heading goes before it") {
  const HtmlTree without = HtmlTree::parse("<title>港口连续第三年封冻_海港网</title><div class='main-title'>港口连续第三年封冻</div>");
  CHECK(title_of(without).heading == without.find("div"));
  const HtmlTree with = HtmlTree::parse("<title>Ice in the harbour</title><div class=title>Ice in the harbour</div><h1>Ice in the harbour</h1>");
  CHECK(title_of(with).heading == with.find("h1"));
}

TEST_CASE("a heading that is not like the title is not the headline") {
  const PageTitle title = title_of(HtmlTree::parse("<title>Ice in the harbour and on the lakes</title><h1>Baltic Courier</h1><p>Text.</p>"));
  CHECK(title.text == "Ice in the harbour and on the lakes");
  CHECK(title.heading == 0);
}

TEST_CASE("a page without a title has its only heading") {
  CHECK(title_in("", "<h1>Ice in the harbour</h1>") == "Ice in the harbour");
  CHECK(title_in("", "<h1>Ice</h1><h1>Snow</h1>").empty());
  CHECK(title_in("", "").empty());
}

TEST_CASE("the title of a drawing is not that of the page") {
  CHECK(title_in("", "<svg><title>Arrow</title></svg>").empty());
}
