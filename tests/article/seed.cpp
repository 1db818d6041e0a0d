#include "article/tidy.h"
#include "golden.h"
#include "reading.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

ReadResult read_seed() { return read_good(project_file("seeds/aws-layoffs.txt")); }

}  // namespace

TEST_CASE("the seed's metadata is what the page says") {
  const Article article = read_seed().article;
  CHECK(article.title == "亚马逊AWS裁员背后：增长失速、AI 替代与巨头的生存焦虑");
  CHECK(article.dateline == "极客网·云计算7月18日");
  CHECK(article.source.name == "极客网");
  CHECK(article.tags == std::vector<std::string>{"云计算"});
  CHECK(article.published == "2025-07-18");
  CHECK(article.summary == "巨头在云计算红利见顶、AI 革命冲击下的深层焦虑");
  CHECK(article.scan_caption == "长按扫码 阅读全文");
  CHECK(article.lang == "zh-Hans");
}

TEST_CASE("the seed has seventeen paragraphs, four headings, one picture and one disclaimer") {
  const Article article = read_seed().article;
  const auto paragraphs = blocks_of<Paragraph>(article);
  REQUIRE(paragraphs.size() == 17);
  CHECK(plain_text(paragraphs[0].runs).starts_with("当亚马逊云计算部门（AWS）的员工"));
  CHECK(plain_text(paragraphs[16].runs).ends_with("付出的代价。"));
  const auto headings = blocks_of<Heading>(article);
  REQUIRE(headings.size() == 4);
  CHECK(plain_text(headings[0].runs) == "云计算失速：从“增速神话”到“追赶者”的落差");
  CHECK(plain_text(headings[1].runs) == "AI 替代：效率革命下的岗位重构");
  CHECK(plain_text(headings[2].runs) == "竞争倒逼：追赶者的“战略聚焦”");
  CHECK(plain_text(headings[3].runs) == "组织自救：贾西举起“裁员手术刀”");
  CHECK(headings[0].level == 2);
  CHECK(headings[3].id == "section-4");
  CHECK(article.blocks.size() == 23);
  REQUIRE(blocks_of<Image>(article).size() == 1);
  CHECK(std::get<Image>(article.blocks[2].value).src == "AWS-Staff-Cut-2.jpg");
  REQUIRE(blocks_of<Disclaimer>(article).size() == 1);
  CHECK(plain_text(blocks_of<Disclaimer>(article)[0].runs).starts_with("免责声明：本网站"));
}

TEST_CASE("no half-width mark is left between the seed's Han characters") {
  const std::string text = dump_text(read_seed().article);
  const std::size_t body = text.find("paragraph: ");
  std::string prose = text.substr(body);
  for (const std::string_view name : {"paragraph: ", "heading 2 #section-", "disclaimer: ", "image: AWS-Staff-Cut-2.jpg [] ",
                                      "1: ", "2: ", "3: ", "4: "}) {
    for (std::size_t at = prose.find(name); at != std::string::npos; at = prose.find(name)) prose.erase(at, name.size());
  }
  for (const char mark : {',', ':', ';', '(', ')', '?', '!', '"', '\''}) {
    INFO(mark);
    CHECK(prose.find(mark) == std::string::npos);
  }
}

TEST_CASE("without tidying the seed's text stays as it was given") {
  ReadOptions options;
  options.tidy = false;
  const ReadResult result = read_good(project_file("seeds/aws-layoffs.txt"), options);
  CHECK(result.article.title == "亚马逊AWS裁员背后:增长失速、AI 替代与巨头的生存焦虑");
  CHECK(result.report.total(ReportKind::kTidied) == 0);
  CHECK(blocks_of<Paragraph>(result.article).size() == 17);
}

TEST_CASE("every change to the seed is reported") {
  const Report report = read_seed().report;
  CHECK(report.total(ReportKind::kTidied) > 150);
  CHECK(report.total(ReportKind::kSkipped) == 1);
  CHECK(report.unlisted() == 0);
  bool found = false;
  for (const ReportEntry& entry : report.entries()) found = found || to_line(entry).find("安迪・贾西") != std::string::npos;
  CHECK(found);
}

TEST_CASE("the seeds come out as the golden files have them") {
  expect_golden("aws-layoffs.article.json", write_json(read_seed().article));
  for (const std::string name : {"english", "chinese"}) {
    const std::string bytes = project_file("seeds/" + name + ".json");
    const ReadResult result = read_good(bytes);
    CHECK(result.report.empty());
    CHECK(write_json(result.article) == bytes);
    expect_golden(name + ".article.json", write_json(result.article));
  }
}

TEST_CASE("tidying leaves the well-set seeds alone") {
  for (const std::string name : {"seeds/english.json", "seeds/chinese.json"}) {
    Article article = read_good(project_file(name)).article;
    const Article before = article;
    Report report;
    tidy_article(article, report);
    CHECK(article == before);
    CHECK(report.empty());
  }
}
