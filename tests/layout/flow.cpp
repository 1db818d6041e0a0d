#include <catch2/catch_test_macros.hpp>

#include "layout/byline.h"
#include "layout/flow.h"
#include "layout/table_skeleton.h"
#include "laying.h"

using namespace offprint;
using namespace offprint::tests;

TEST_CASE("the head is dateline, title, subtitle and byline, each only where it is known") {
  Article article;
  article.title = "Ferries";
  article.lang = "en";
  CHECK(roles_of(build_flow(article, {})) == std::vector<Role>{Role::kTitle, Role::kRule});
  article.dateline = "SEATTLE";
  article.subtitle = "New boats";
  article.published = "2026-07-18";
  CHECK(roles_of(build_flow(article, {})) ==
        std::vector<Role>{Role::kKicker, Role::kTitle, Role::kSubtitle, Role::kMeta, Role::kRule});
}

TEST_CASE("the byline says who, when and how long, as the language does") {
  Article article;
  article.title = "t";
  article.lang = "zh-Hans";
  article.source.name = "极客网";
  article.published = "2025-07-18";
  Run run;
  for (int i = 0; i < 2318; ++i) run.text += "字";
  article.blocks.push_back({Paragraph{{run}}});
  CHECK(make_byline(article) == "极客网 · 2025年7月18日 · 约 2,300 字，6 分钟");
  article.lang = "en";
  article.published = "2025-07-18T10:00:00Z";
  CHECK(make_byline(article) == "极客网 · 18 July 2025 · 6 min read");
  article.dateline = "极客网·云计算7月18日";
  CHECK(make_byline(article) == "18 July 2025 · 6 min read");
}

TEST_CASE("the address under the code is the host and a short path, without scheme, query or fragment") {
  CHECK(display_address("https://m.fromgeek.com/t/703845?utm=1#x") == "m.fromgeek.com/t/703845");
  CHECK(display_address("https://news.example/") == "news.example");
  CHECK(display_address("https://news.example/a/path/that/is/much/too/long/to/be/read/by/anyone.html") == "news.example");
}

TEST_CASE("what litehtml is given of a table holds no character of it") {
  Article article;
  Table table;
  table.rows = {{{{Run{"标题<script>", 0, {}, {}}}, true}, {{}, true}}, {{{Run{"a & b", 0, {}, {}}}, false}, {{Run{"c", 0, {}, {}}}, false}}};
  article.blocks.push_back({Paragraph{{Run{"正文", 0, {}, {}}}}});
  article.blocks.push_back({Quote{{{table}}, {}}});
  const Flow flow = build_flow(article, {});
  const TableRange range = table_at(flow, 1);
  CHECK(range.end_block == 5);
  CHECK(table_skeleton(flow, range) ==
        "<html><body><table><tr data-c=\"0\"><th data-c=\"1\"><div data-n=\"0\"></div></th><th data-c=\"2\"><div data-n=\"1\"></div></th></tr>"
        "<tr data-c=\"3\"><td data-c=\"4\"><div data-n=\"2\"></div></td><td data-c=\"5\"><div data-n=\"3\"></div></td></tr></table></body></html>");
}

TEST_CASE("list items are numbered from the list's start, nested ones on their own") {
  List inner;
  inner.items.push_back({{{Paragraph{{Run{"in", 0, {}, {}}}}}}});
  List outer;
  outer.ordered = true;
  outer.start = 3;
  outer.items.push_back({{{Paragraph{{Run{"a", 0, {}, {}}}}}, {inner}}});
  outer.items.push_back({{{Paragraph{{Run{"b", 0, {}, {}}}}}}});
  Article article;
  article.blocks.push_back({outer});
  std::vector<std::string> markers;
  for (const FlowBlock& block : build_flow(article, {}).blocks) {
    if (block.is_text() && !block.marker.empty()) markers.push_back(block.marker);
  }
  CHECK(markers == std::vector<std::string>{"3.", "•", "4."});
}

TEST_CASE("a ruby annotation is kept apart from its base's text") {
  Article article;
  article.blocks.push_back({Paragraph{{Run{"漢字", 0, {}, "かんじ"}}}});
  const TextBlock text = build_flow(article, {}).blocks.front().text;
  CHECK(text.text == U"漢字");
  CHECK(text.spans.front().ruby == U"かんじ");
}

TEST_CASE("there is a code only where there is a URL for it") {
  Article article;
  article.title = "t";
  CHECK(build_flow(article, {}).blocks.size() == 2);
  FlowOptions options;
  options.scan_url = "https://news.example/1";
  const Flow flow = build_flow(article, options);
  CHECK(flow.blocks[2].role == Role::kScanCode);
  CHECK(flow.blocks[2].source == "https://news.example/1");
}
