#include "share/poster.h"

#include "posters.h"

using namespace offprint;
using namespace offprint::tests;
using share::Poster;
using share::PosterOptions;
using share::PosterTemplate;

namespace {

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

// What the poster shows, from top to bottom of the list, in one string.
std::string all_text(const Poster& poster) {
  std::string text;
  for (const DrawLine& line : commands_of<DrawLine>(poster)) {
    for (const DrawText& part : line.texts) text += line.marker ? "" : part.text;
    text += "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("the posters of the seed are as they were") {
  const Article article = seed_article();
  const char* names[] = {"news", "quote", "minimal"};
  for (const PosterTemplate form : kTemplates) {
    const Poster poster = poster_of(article, with_template(form));
    const std::string name = std::string("aws-layoffs.") + names[static_cast<int>(form)];
    expect_golden(name + ".poster.txt", dump(poster));
    expect_golden(name + ".poster.svg.txt", to_svg(poster, form == PosterTemplate::kNews ? Theme::kLight : Theme::kDark));
  }
}

TEST_CASE("a news card says who, when, what, and where it leads") {
  const Poster poster = poster_of(seed_article());
  CHECK(texts_in(poster, Role::kKicker) == std::vector<std::string>{"极客网"});
  CHECK(texts_in(poster, Role::kMeta) == std::vector<std::string>{"2025年7月18日"});
  CHECK(texts_in(poster, Role::kTitle) == std::vector<std::string>{"亚马逊AWS裁员背后：增长失速、AI 替代与巨头的生存焦虑"});
  CHECK(texts_in(poster, Role::kBody) == std::vector<std::string>{"巨头在云计算红利见顶、AI 革命冲击下的深层焦虑"});
  CHECK(texts_in(poster, Role::kScanAddress) == std::vector<std::string>{"m.fromgeek.com/t/703845"});
  REQUIRE(poster.code.has_value());
  CHECK(poster.code->link.url == kAddress);
}

TEST_CASE("a title has four lines at most, a summary six, a quotation twelve") {
  Article article = seed_article();
  article.title = repeated("增长失速与生存焦虑", 222);
  article.summary = repeated("裁员是华尔街最乐见的方式，", 150);
  article.blocks = {Block{Paragraph{{Run{repeated("这一段很长，没有尽头，", 400), 0, {}, {}}}}}};
  for (const int width : {320, 750, 1'080, 1'125, 1'500}) {
    PosterOptions options = with_template(PosterTemplate::kNews, width);
    const Poster news = poster_of(article, options);
    CHECK(count_lines(news, Role::kTitle) == 4);
    CHECK(count_lines(news, Role::kBody) == 6);
    CHECK(texts_in(news, Role::kTitle).front().ends_with("…"));
    CHECK(texts_in(news, Role::kBody).front().ends_with("…"));
    options.form = PosterTemplate::kQuote;
    options.quote = repeated("这一段很长，没有尽头，", 400);
    CHECK(count_lines(poster_of(article, options), Role::kTitle) == 12);
  }
}

TEST_CASE("a picture never becomes too large for a phone") {
  Article article = seed_article();
  article.title = repeated("增长", 1'000);
  article.summary = repeated("裁员是华尔街最乐见的方式，", 150);
  article.authors = {"张三", "李四"};
  article.blocks = {Block{Paragraph{{Run{repeated("这一段很长，没有尽头，", 400), 0, {}, {}}}}}};
  for (int width = share::kNarrowestPoster; width <= share::kWidestPoster; width += 59) {
    for (const PosterTemplate form : kTemplates) {
      PosterOptions options = with_template(form, width);
      options.quote = repeated("这一段很长，没有尽头，", 100);
      options.picture = {1'000, 1'000, ""};
      if (width >= 750) options.share.url = "https://m.fromgeek.com/" + repeated("long/", 30);
      const Poster poster = poster_of(article, options);
      INFO(width << ": " << poster.width << "x" << poster.height);
      CHECK(poster.width == width);
      CHECK(poster.height <= share::kMostPosterSide);
      CHECK(poster.width * poster.height <= share::kMostPosterPixels);
      CHECK(poster.height == ceil_px(poster.list.height) * poster.scale);
    }
  }
}

TEST_CASE("a width outside the range is refused") {
  PosterOptions options;
  for (const int width : {-1, 0, 319, 1'501, 1'000'000}) {
    options.width = width;
    const Result<Poster> poster = try_poster(seed_article(), options);
    REQUIRE(!poster.ok());
    CHECK(poster.error().code == ErrorCode::kBadOption);
  }
}

TEST_CASE("the three usual widths have whole px to a CSS px") {
  CHECK(poster_of(seed_article(), with_template(PosterTemplate::kNews, 750)).scale == 2);
  CHECK(poster_of(seed_article(), with_template(PosterTemplate::kNews, 1'080)).scale == 3);
  const Poster widest = poster_of(seed_article(), with_template(PosterTemplate::kNews, 1'125));
  CHECK(widest.scale == 3);
  CHECK(widest.list.width == from_px(375));
}

TEST_CASE("a quote card shows the article's own words, and its code leads to them") {
  PosterOptions options = with_template(PosterTemplate::kQuote);
  options.quote = "裁员是华尔街\n 最乐见的";  // as a selection over two lines has it
  const Poster poster = poster_of(seed_article(), options);
  CHECK(texts_in(poster, Role::kTitle).front() == "裁员是华尔街最乐见的");
  REQUIRE(poster.code.has_value());
  CHECK(poster.code->link.url.find("#:~:text=") != std::string::npos);
  CHECK(texts_in(poster, Role::kScanCaption).front() == "长按扫码 读到这一句");
}

TEST_CASE("words that the article does not have are not put under its name") {
  PosterOptions options = with_template(PosterTemplate::kQuote);
  options.quote = "亚马逊宣布破产";
  const Result<Poster> foreign = try_poster(seed_article(), options);
  REQUIRE(!foreign.ok());
  CHECK(foreign.error().code == ErrorCode::kBadValue);
  options.quote = " \n";
  const Result<Poster> nothing = try_poster(seed_article(), options);
  REQUIRE(!nothing.ok());
  CHECK(nothing.error().code == ErrorCode::kBadOption);
}

TEST_CASE("a sentence for which the code has no room leads to the article's beginning") {
  PosterOptions options = with_template(PosterTemplate::kQuote);
  options.share.url = "https://m.fromgeek.com/" + std::string(185, 'a');
  const Poster poster = poster_of(seed_article(), options);
  REQUIRE(poster.code.has_value());
  CHECK(poster.code->link.url == options.share.url);
}

TEST_CASE("without an address there is no code, and nothing that speaks of one") {
  Article article = seed_article();
  REQUIRE(article.canonical.empty());
  BuiltinMeasurer measurer(true);
  for (const PosterTemplate form : kTemplates) {
    const Result<Poster> poster = make_poster(article, with_template(form), measurer);
    REQUIRE(poster.ok());
    CHECK(!poster.value().code.has_value());
    CHECK(commands_of<DrawScanCode>(poster.value()).empty());
    CHECK(all_text(poster.value()).find("扫码") == std::string::npos);
  }
}

TEST_CASE("an address that no code may lead to makes no poster") {
  PosterOptions options;
  for (const char* address : {"javascript:alert(1)", "http://m.fromgeek.com/", "https://user:pass@m.fromgeek.com/", "nonsense"}) {
    options.share.url = address;
    CHECK(!try_poster(seed_article(), options).ok());
  }
  options.share.url = "https://evil.example/";
  options.share.link.origins = {"https://m.fromgeek.com"};
  const Result<Poster> foreign = try_poster(seed_article(), options);
  REQUIRE(!foreign.ok());
  CHECK(foreign.error().code == ErrorCode::kForeignOrigin);
  options = {};
  options.share.url = "https://m.fromgeek.com/" + std::string(400, 'a');
  const Result<Poster> dense = try_poster(seed_article(), options);
  REQUIRE(!dense.ok());
  CHECK(dense.error().code == ErrorCode::kNotScannable);
}

TEST_CASE("what is not known is left out, and takes no room") {
  Article article = seed_article();
  const LayoutUnit whole = poster_of(article).list.height;
  article.summary.clear();
  CHECK(texts_in(poster_of(article), Role::kBody).front().starts_with("当亚马逊云计算部门"));  // the first paragraph stands for it
  article.blocks.clear();
  CHECK(count_lines(poster_of(article), Role::kBody) == 0);
  CHECK(poster_of(article).list.height < whole);
  article.published.clear();
  CHECK(count_lines(poster_of(article), Role::kMeta) == 0);
  article.source = {};
  CHECK(texts_in(poster_of(article), Role::kKicker) == std::vector<std::string>{"m.fromgeek.com"});
  article.title.clear();
  CHECK(count_lines(poster_of(article), Role::kTitle) == 0);
}

TEST_CASE("one emoji is a title") {
  Article article = seed_article();
  article.title = "👩‍👩‍👧";
  for (const PosterTemplate form : {PosterTemplate::kNews, PosterTemplate::kMinimal}) {
    CHECK(texts_in(poster_of(article, with_template(form)), Role::kTitle) == std::vector<std::string>{article.title});
  }
}

TEST_CASE("a picture fills the width between 20:9 and 4:3; one that is a dot or a wall is left out") {
  PosterOptions options;
  const auto box = [&](int width, int height) {
    options.picture = {width, height, ""};
    const std::vector<DrawImage> images = commands_of<DrawImage>(poster_of(seed_article(), options));
    return images.empty() ? Rectangle() : images.front().box;
  };
  CHECK(box(1'200, 800).width == from_px(375));
  CHECK(box(1'200, 800).height == from_px(250));
  CHECK(box(1'000, 4'000).height == from_px(281));
  CHECK(box(4'000, 400).height == from_px(168));
  CHECK(box(1, 1).width == 0);
  CHECK(box(199, 400).width == 0);
  CHECK(box(20'000, 20'000).width == 0);
  CHECK(box(0, 0).width == 0);
  CHECK(box(-5, 700).width == 0);
}

TEST_CASE("languages have their own caption and marks") {
  const Poster english = poster_of(seed_article("seeds/english.json"));
  CHECK(texts_in(english, Role::kMeta).front() == "12 June 2026");
  Article article = seed_article();
  article.scan_caption.clear();
  article.lang = "zh-Hant";
  CHECK(texts_in(poster_of(article), Role::kScanCaption).front() == "長按掃碼 閱讀全文");
  CHECK(to_svg(poster_of(article), Theme::kLight).find("'Songti TC'") != std::string::npos);
  article.lang = "ja";
  CHECK(texts_in(poster_of(article, with_template(PosterTemplate::kQuote)), Role::kScanCaption).front() == "コードを読み取ってこの一文へ");
}
