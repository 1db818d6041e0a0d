#include "article/dateline.h"
#include "article/language.h"
#include "article/written_date.h"
#include "reading.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

std::vector<std::string> kinds_of(const Article& article) {
  std::vector<std::string> out;
  for (const Block& block : article.blocks) {
    constexpr const char* kNames[] = {"heading", "paragraph", "quote", "list", "image", "table", "code", "rule", "disclaimer"};
    out.emplace_back(kNames[block.value.index()]);
  }
  return out;
}

using Kinds = std::vector<std::string>;

std::string paragraph(const Article& article, std::size_t index) {
  return plain_text(blocks_of<Paragraph>(article).at(index).runs);
}

}  // namespace

TEST_CASE("an article without a picture") {
  const Article article = read_good("标题一\n\n第一段说了一件事。\n\n小标题\n\n第二段说了另一件事。\n\n免责声明:仅供参考。\n").article;
  CHECK(article.title == "标题一");
  CHECK(kinds_of(article) == Kinds{"paragraph", "heading", "paragraph", "disclaimer"});
}

TEST_CASE("an article with two pictures, one by URL, one with a caption") {
  const Article article = read_good("标题\n\n甲段完了。\n\nphoto-1.JPG\n▲ 江边的渡轮\n\n乙段完了。\n\nhttps://img.example/a/b.webp?w=1\n\n丙段完了。").article;
  CHECK(kinds_of(article) == Kinds{"paragraph", "image", "paragraph", "image", "paragraph"});
  const auto images = blocks_of<Image>(article);
  CHECK(images[0].src == "photo-1.JPG");
  CHECK(plain_text(images[0].caption) == "▲ 江边的渡轮");
  CHECK(images[1].src == "https://img.example/a/b.webp?w=1");
}

TEST_CASE("an article without disclaimer, date, summary and scan caption") {
  const Article article = read_good("标题\n\n只有一段正文。").article;
  CHECK(kinds_of(article) == Kinds{"paragraph"});
  CHECK(article.published.empty());
  CHECK(article.summary.empty());
  CHECK(article.scan_caption.empty());
}

TEST_CASE("an article without headings") {
  const Article article = read_good("标题\n\n第一段在此。\n\n第二段在此。\n\n第三段没有句号\n").article;
  CHECK(kinds_of(article) == Kinds{"paragraph", "paragraph", "paragraph"});
}

TEST_CASE("an English article") {
  const Article article = read_good(
      "Ferry returns to the harbour\n\nBy Mara Ellison and Tom Okafor\n\n"
      "SEATTLE, July 18 (Reuters) - The boat left at ten, said the captain: \"On time.\"\n\nA second start\n\n"
      "Nobody was against it, and that was the difficulty.\n\nDisclaimer: for information only.\n\n"
      "July 18, 2025\nFerry returns to the harbour\nThe late boat is back\n\nScan to read the full story\n").article;
  CHECK(article.lang == "en");
  CHECK(article.authors == std::vector<std::string>{"Mara Ellison", "Tom Okafor"});
  CHECK(article.dateline == "SEATTLE, July 18 (Reuters)");
  CHECK(article.source.name == "Reuters");
  CHECK(article.published == "2025-07-18");
  CHECK(article.summary == "The late boat is back");
  CHECK(article.scan_caption == "Scan to read the full story");
  CHECK(kinds_of(article) == Kinds{"paragraph", "heading", "paragraph", "disclaimer"});
  CHECK(paragraph(article, 0) == "The boat left at ten, said the captain: \"On time.\"");
}

TEST_CASE("Windows line ends and a byte order mark make no difference") {
  const std::string plain = "标题\n\n第一段。\n\n小标题\n\n第二段。\n\n2025-07-18\n标题\n摘要在此\n\n长按扫码\n";
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : plain) windows += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(read_good(windows).article == read_good(plain).article);
  std::string old_mac;
  for (const char c : plain) old_mac += c == '\n' ? '\r' : c;
  CHECK(read_good(old_mac).article == read_good(plain).article);
}

TEST_CASE("a single line is a title") {
  const Article article = read_good("只有标题").article;
  CHECK(article.title == "只有标题");
  CHECK(article.blocks.empty());
}

TEST_CASE("paragraphs may be parted by single line feeds") {
  const Article article = read_good("标题\n第一段。\n小标题\n第二段。\n第三段。").article;
  CHECK(kinds_of(article) == Kinds{"paragraph", "heading", "paragraph", "paragraph"});
}

TEST_CASE("ideographic indents are taken off") {
  const Article article = read_good("　　标题\n\n　　第一段。　\n").article;
  CHECK(article.title == "标题");
  CHECK(paragraph(article, 0) == "第一段。");
}

TEST_CASE("the repeated title is not body") {
  const ReadResult result = read_good("某标题:副题\n\n正文。\n\n某标题：副题\n摘要一句\n");
  CHECK(kinds_of(result.article) == Kinds{"paragraph"});
  CHECK(result.article.summary == "摘要一句");
  REQUIRE(result.report.total(ReportKind::kSkipped) == 1);
}

TEST_CASE("a short line under the title is its subtitle, unless it is numbered") {
  CHECK(read_good("标题\n\n一行副题\n\n正文一。\n\n正文二。").article.subtitle == "一行副题");
  const Article article = read_good("标题\n\n一、缘起\n\n正文一。").article;
  CHECK(article.subtitle.empty());
  CHECK(kinds_of(article) == Kinds{"heading", "paragraph"});
}

TEST_CASE("a source line and an author line are no body") {
  const Article article = read_good("标题\n来源:江岸晚报\n作者：张三、李四\n2025年7月18日 10:30\n正文。").article;
  CHECK(article.source.name == "江岸晚报");
  CHECK(article.authors == std::vector<std::string>{"张三", "李四"});
  CHECK(article.published == "2025-07-18T10:30");
  CHECK(kinds_of(article) == Kinds{"paragraph"});
}

TEST_CASE("a second date line, summary or caption is not lost") {
  const Article article = read_good("标题\n\n正文。\n\n2025-07-18\n\n2025-07-19\n\n长按扫码\n\n扫码关注").article;
  CHECK(article.published == "2025-07-18");
  CHECK(article.scan_caption == "长按扫码");
  CHECK(paragraph(article, 1) == "2025-07-19");
  CHECK(paragraph(article, 2) == "扫码关注");
}

TEST_CASE("a sentence that speaks of scanning is no scan caption") {
  const Article article = read_good("标题\n\n顾客扫码即可付款。\n\n第二段。").article;
  CHECK(article.scan_caption.empty());
  CHECK(blocks_of<Paragraph>(article).size() == 2);
}

TEST_CASE("a line of hyphens is a rule") {
  CHECK(kinds_of(read_good("标题\n\n甲。\n\n---\n\n乙。").article) == Kinds{"paragraph", "rule", "paragraph"});
}

TEST_CASE("relative pictures are resolved against the base") {
  ReadOptions options;
  options.base = "https://news.example/2025/a.html";
  CHECK(blocks_of<Image>(read_good("标题\n\n甲。\n\nb.png\n\n乙。", options).article)[0].src == "https://news.example/2025/b.png");
}

TEST_CASE("datelines of several houses") {
  struct Case {
    const char* text;
    const char* dateline;
    const char* source;
    const char* rest;
  };
  for (const Case& one : {
           Case{"极客网·云计算7月18日 当亚马逊", "极客网·云计算7月18日", "极客网", "当亚马逊"},
           Case{"极客网 7月18日讯 正文", "极客网 7月18日讯", "极客网", "正文"},
           Case{"新华社北京7月18日电 正文", "新华社北京7月18日电", "新华社", "正文"},
           Case{"新华社北京2025年7月18日电（记者张三、李四）正文", "新华社北京2025年7月18日电（记者张三、李四）", "新华社", "正文"},
           Case{"36氪 7 月 18 日消息，正文", "36氪 7 月 18 日消息", "36氪", "正文"},
           Case{"LONDON (AP) — Text", "LONDON (AP)", "AP", "Text"},
           Case{"NEW YORK, July 18, 2025 – Text", "NEW YORK, July 18, 2025", "", "Text"},
       }) {
    INFO(one.text);
    const auto found = find_dateline(one.text);
    REQUIRE(found.has_value());
    CHECK(found->text == one.dateline);
    CHECK(found->source == one.source);
    CHECK(std::string_view(one.text).substr(found->size) == one.rest);
  }
  CHECK(find_dateline("新华社北京2025年7月18日电（记者张三 李四）正文")->authors == std::vector<std::string>{"张三", "李四"});
  CHECK(find_dateline("新华社北京2025年7月18日电 正文")->date == "2025-07-18");
}

TEST_CASE("a sentence that begins with a day is no dateline") {
  for (const char* text : {"亚马逊 7 月 18 日 宣布裁员", "7月18日 天气晴", "当7月18日清晨", "他说7月18日电影上映", "IBM - the company",
                           "THE END - so it was", "2025年7月18日,某公司"}) {
    INFO(text);
    CHECK_FALSE(find_dateline(text).has_value());
  }
}

TEST_CASE("date lines") {
  CHECK(read_date_line("2025-07-18") == "2025-07-18");
  CHECK(read_date_line("2025/7/8") == "2025-07-08");
  CHECK(read_date_line("2025年7月18日") == "2025-07-18");
  CHECK(read_date_line("发布时间：2025-07-18 10:30:05") == "2025-07-18T10:30:05");
  CHECK(read_date_line("2025-07-18T10:30:00+08:00") == "2025-07-18T10:30:00+08:00");
  CHECK(read_date_line("July 18, 2025") == "2025-07-18");
  CHECK(read_date_line("Published: 18 July 2025") == "2025-07-18");
  CHECK(read_date_line("2025-02-30").empty());
  CHECK(read_date_line("2025-07-18 会议召开").empty());
  CHECK(read_date_line("2025").empty());
  CHECK(read_date_line("7月18日").empty());
}

TEST_CASE("languages by their characters") {
  CHECK(detect_language("这个问题说起来很长") == "zh-Hans");
  CHECK(detect_language("這個問題說起來很長") == "zh-Hant");
  CHECK(detect_language("これは長い話です") == "ja");
  CHECK(detect_language("The boat is in the harbour") == "en");
  CHECK(detect_language("Ein kleines Boot") == "");
  CHECK(detect_language("12345") == "");
}
