#include "layout/find_text.h"

#include <catch2/catch_test_macros.hpp>

#include "article/utf8.h"
#include "laying.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

Flow flow_of(std::vector<std::string> paragraphs) {
  Article article;
  for (std::string& text : paragraphs) article.blocks.push_back(paragraph_of(std::move(text)));
  return build_flow(article, {});
}

}  // namespace

TEST_CASE("words are found wherever they stand, in reading order") {
  const Flow flow = flow_of({"云计算与云", "没有", "云计算"});
  CHECK(find_text(flow, "云计算", 9) == std::vector<TextRange>{{0, 0, 3}, {2, 0, 3}});
  CHECK(find_text(flow, "云", 9) == std::vector<TextRange>{{0, 0, 1}, {0, 4, 5}, {2, 0, 1}});
  CHECK(find_text(flow, "云", 2).size() == 2);
  CHECK(find_text(flow, "海", 9).empty());
}

TEST_CASE("white space, capital letters and full-width forms are of no account") {
  const Flow flow = flow_of({"In AWS 与 Ärger, ПРИВЕТ ΑΒΓ, １２", "亚马逊 AWS 说"});
  CHECK(find_text(flow, "aws与", 9) == std::vector<TextRange>{{0, 3, 8}});
  CHECK(find_text(flow, "ＡＷＳ", 9).size() == 2);
  CHECK(find_text(flow, "äRGER", 9).size() == 1);
  CHECK(find_text(flow, "привет", 9).size() == 1);
  CHECK(find_text(flow, "αβγ", 9).size() == 1);
  CHECK(find_text(flow, "12", 9).size() == 1);
  CHECK(find_text(flow, "亚马逊\nAWS", 9) == std::vector<TextRange>{{1, 0, 7}});
}

TEST_CASE("places do not overlap, and nothing is nowhere") {
  const Flow flow = flow_of({"哈哈哈哈哈"});
  CHECK(find_text(flow, "哈哈", 9) == std::vector<TextRange>{{0, 0, 2}, {0, 2, 4}});
  CHECK(find_text(flow, "", 9).empty());
  CHECK(find_text(flow, " \n\t", 9).empty());
  CHECK(find_text(Flow(), "哈", 9).empty());
}

TEST_CASE("what is found is the block's own text") {
  const Flow flow = flow_of({"裁员是 华尔街最乐见的"});
  for (const TextRange& range : find_text(flow, "是华尔街", 9)) {
    CHECK(to_utf8(std::u32string_view(flow.blocks[0].text.text).substr(range.begin, range.end - range.begin)) == "是 华尔街");
  }
}
