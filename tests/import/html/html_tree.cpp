// The tree that every reader of HTML walks.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "article/html/html_tree.h"
#include "article/limits.h"

using namespace offprint;

namespace {

// The tree as text: "html(head body(p('One' b('two'))))".
std::string shape_of(const HtmlTree& tree, HtmlIndex parent = 0) {
  std::string out;
  for (HtmlIndex i = tree.first(parent); i != 0; i = tree.next(i)) {
    if (!out.empty()) out += ' ';
    if (tree.is_text(i)) {
      out += '\'' + std::string(tree.node(i).text) + '\'';
      continue;
    }
    out += tree.tag(i);
    const std::string inside = shape_of(tree, i);
    if (!inside.empty()) out += '(' + inside + ')';
  }
  return out;
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::size_t depth_of(const HtmlTree& tree) {
  std::size_t deepest = 0;
  for (HtmlIndex i = 1; i < tree.size(); ++i) {
    std::size_t depth = 0;
    for (HtmlIndex up = i; up != 0; up = tree.node(up).parent) ++depth;
    deepest = std::max(deepest, depth);
  }
  return deepest;
}

}  // namespace

TEST_CASE("a fragment stands in the document that HTML makes of it") {
  CHECK(shape_of(HtmlTree::parse("<p>One<b>two</b><p>three")) == "html(head body(p('One' b('two')) p('three')))");
  CHECK(shape_of(HtmlTree::parse("")) == "html(head body)");
}

TEST_CASE("references are resolved, comments and templates are not there") {
  CHECK(shape_of(HtmlTree::parse("<!-- x --><p>&lt;a&gt; &#x4E2D;&hellip;<template><p>no</template>")) == "html(head body(p('<a> 中…')))");
}

TEST_CASE("attributes are found by their lower-case name, the first of two alike") {
  const HtmlTree tree = HtmlTree::parse("<p CLASS=a class=b data-X='1 &amp; 2'>");
  const HtmlIndex p = tree.find("p");
  CHECK(tree.attribute(p, "class") == "a");
  CHECK(tree.attribute(p, "data-x") == "1 & 2");
  CHECK(tree.attribute(p, "id").empty());
}

TEST_CASE("elements inside svg are foreign, unknown ones keep their name") {
  const HtmlTree tree = HtmlTree::parse("<svg><path/></svg><AMP-IMG src=a></AMP-IMG>");
  CHECK(tree.node(tree.find("path")).foreign);
  CHECK_FALSE(tree.node(tree.find("amp-img")).foreign);
  CHECK(tree.attribute(tree.find("amp-img"), "src") == "a");
}

TEST_CASE("whatever is nested deeper than the limit stands beside it, text and order kept") {
  const HtmlTree tree = HtmlTree::parse(repeated("<div>", 600) + "deep<i>er</i>");
  CHECK(depth_of(tree) <= kMaxHtmlDepth + 1);
  CHECK(tree.text_of(0) == "deeper");
  CHECK_FALSE(tree.truncated());
}

TEST_CASE("a pile of open elements or of attributes ends, and says so") {
  CHECK(HtmlTree::parse(repeated("<div>", 300'000)).truncated());
  CHECK(HtmlTree::parse(repeated("<ul><li>", 100'000)).truncated());
  std::string many;
  for (int i = 0; i < 20'000; ++i) many += " a" + std::to_string(i) + "=1";
  const HtmlTree tree = HtmlTree::parse("<p" + many + ">text");
  CHECK(tree.node(tree.find("p")).attribute_count == 64);
  CHECK(tree.text_of(0) == "text");
  std::string formatting;
  for (int i = 0; i < 20'000; ++i) formatting += "<b id=b" + std::to_string(i) + "><p>x</b>";
  HtmlTree::parse(formatting);
}
