// Which pictures are in an article, from which address, and with what under them.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "reading_html.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

Image only_image(std::string_view html) {
  Importing importing;
  const std::vector<Block> blocks = html_blocks(html, importing);
  INFO(shape_of(blocks));
  REQUIRE(blocks.size() == 1);
  REQUIRE(std::holds_alternative<Image>(blocks[0].value));
  return std::get<Image>(blocks[0].value);
}

}  // namespace

TEST_CASE("the address that a script puts in later is the real one") {
  for (const std::string_view name : {"data-src", "data-original", "data-lazy-src", "data-actualsrc"}) {
    INFO(name);
    CHECK(shape("<img src=/img/loading.gif " + std::string(name) + "=/real.jpg>") == "img(/real.jpg)");
  }
  CHECK(shape("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw=' data-src=a/b.jpg>") == "img(a/b.jpg)");
  CHECK(shape("<img src=a.jpg data-src='{{ src }}'>") == "img(a.jpg)");
}

TEST_CASE("of several sizes the widest up to 1600 is taken") {
  CHECK(shape("<img src=s.jpg srcset='a.jpg 400w, b.jpg 1200w, c.jpg 3000w'>") == "img(b.jpg)");
  CHECK(shape("<img src=s.jpg srcset='c.jpg 3000w, d.jpg 2000w'>") == "img(d.jpg)");
  CHECK(shape("<img src=s.jpg srcset='a.jpg, b.jpg 2x'>") == "img(b.jpg)");
  CHECK(shape("<img src=s.jpg srcset=' ,, '>") == "img(s.jpg)");
  CHECK(shape("<picture><source srcset='w.webp 800w'><img src=s.jpg></picture>") == "img(s.jpg)");
  CHECK(shape("<picture><source srcset='w.webp 800w'><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></picture>") == "img(w.webp)");
}

TEST_CASE("a picture for those without scripts stands in for a placeholder, and never beside the real one") {
  CHECK(shape("<img src=spacer.gif><noscript><img src=a.jpg></noscript>") == "img(a.jpg)");
  CHECK(shape("<img data-src=a.jpg><noscript><img src=a-small.jpg></noscript>") == "img(a.jpg)");
  CHECK(shape("<noscript><img src=a.jpg></noscript><img data-src=a.jpg>") == "img(a.jpg)");
  CHECK(shape("<p>x</p><noscript><img src=a.jpg></noscript>") == "p{x} img(a.jpg)");
  CHECK(shape("<amp-img src=a.jpg width=600 height=400><noscript><img src=a.jpg></noscript></amp-img>") == "img(a.jpg)");
}

TEST_CASE("what counts visits, takes up room or may not be loaded is left out and reported") {
  Importing importing;
  CHECK(shape("<p>x</p><img src=https://t.example/p width=1 height=1><img src=/blank.gif><img src=https://t.example/q style='width:1px;height:1px'><img "
              "src=i.png width=16 height=16>",
              importing) == "p{x}");
  CHECK(importing.report.total(ReportKind::kSkipped) == 4);
  CHECK(shape("<img src='javascript:alert(1)'><img src='data:image/svg+xml;base64,PHN2Zy8+'><img src='file:///etc/passwd'>", importing).empty());
  CHECK(importing.report.total(ReportKind::kDropped) == 2);
}

TEST_CASE("sizes are read where they are numbers in range") {
  CHECK(only_image("<img src=a.jpg width=640 height='480px'>").width == 640);
  CHECK(only_image("<img src=a.jpg width=640 height='480px'>").height == 480);
  for (const std::string_view width : {"0", "-5", "100%", "1e9", "99999999999999999999", "100001", "abc", ""}) {
    INFO(width);
    CHECK(only_image("<img src=a.jpg width='" + std::string(width) + "'>").width == (width == "1e9" ? 1 : 0));
  }
  const Image image = only_image("<img data-src=a.jpg data-w=1080 data-ratio=0.5628>");
  CHECK(image.width == 1080);
  CHECK(image.height == 608);
}

TEST_CASE("emoji that are pictures are the characters that they show") {
  CHECK(shape("<p>Good <img class=emoji alt='😀' src=s.svg> day</p>") == "p{Good 😀 day}");
}

TEST_CASE("a caption belongs to the picture of its figure, to the last of several, to a table or a quote") {
  CHECK(shape("<figure><img src=a.jpg><figcaption>One <b>two</b></figcaption></figure>") == "img(a.jpg){One **two**}");
  CHECK(shape("<figure><figcaption>One</figcaption><a href=/x><img src=a.jpg></a></figure>") == "img(a.jpg){One}");
  CHECK(shape("<figure><img src=a.jpg><img src=b.jpg><figcaption>Both</figcaption></figure>") == "img(a.jpg) img(b.jpg){Both}");
  CHECK(shape("<figure><figure><img src=a.jpg><figcaption>A</figcaption></figure><figure><img src=b.jpg></figure><figcaption>Both</figcaption></figure>") ==
        "img(a.jpg){A} img(b.jpg){Both}");
  CHECK(shape("<figure><table><tr><td>a<td>b</table><figcaption>T</figcaption></figure>") == "table{T}[|a |b]");
  CHECK(shape("<figure><blockquote>Q</blockquote><figcaption>— Li</figcaption></figure>") == "quote[p{Q}]{Li}");
  CHECK(shape("<figure><iframe src=x></iframe><figcaption>A film</figcaption></figure>") == "p{A film}");
  CHECK(shape("<p>before</p><figure><figcaption>A film</figcaption></figure>") == "p{before} p{A film}");
}

TEST_CASE("captions that only a class or a sign tells") {
  CHECK(shape("<div class=wp-caption><img src=a.jpg><p class=wp-caption-text>C</p></div>") == "img(a.jpg){C}");
  CHECK(shape("<p><img src=a.jpg></p><p class='img-caption'>C</p>") == "img(a.jpg){C}");
  CHECK(shape("<p><img src=a.jpg></p><p>▲山上的书店</p><p>正文。</p>") == "img(a.jpg){▲山上的书店} p{正文。}");
  CHECK(shape("<p>no picture</p><p class=caption>C</p>") == "p{no picture} p{C}");
}

TEST_CASE("who took a picture stands apart from what it shows") {
  CHECK(shape("<figure><img src=a.jpg><figcaption>The pier. <span class=credit>Li Ming</span></figcaption></figure>") == "img(a.jpg){The pier.}©Li Ming");
  CHECK(shape("<figure><img src=a.jpg><figcaption>The pier. <small>Li Ming</small></figcaption></figure>") == "img(a.jpg){The pier.}©Li Ming");
  CHECK(shape("<figure><img src=a.jpg><figcaption><small>All of it</small></figcaption></figure>") == "img(a.jpg){All of it}");
  CHECK(shape("<figure><img src=a.jpg><figcaption>C</figcaption><span itemprop=copyrightHolder>Li</span></figure>") == "img(a.jpg){C}©Li");
}

TEST_CASE("a picture in a paragraph parts it, one in a heading or a cell stands behind") {
  CHECK(shape("<p>one <img src=a.jpg> two</p>") == "p{one} img(a.jpg) p{two}");
  CHECK(shape("<h2><img src=a.jpg>T</h2>") == "h2{T} img(a.jpg)");
}
