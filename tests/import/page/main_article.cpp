// Which part of a page is its article, on small pages that show one thing each.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "article/page/main_article.h"
#include "article/white_space.h"

using namespace offprint;

namespace {

// Running text that is told apart by its number.
std::string sentence(int number) {
  return "Sentence " + std::to_string(number) + " tells of the ice in the harbour, which came early this year, and of the boats that lay still until the middle of March.";
}

std::string paragraphs(int first, int last, const std::string& tag = "p") {
  std::string html;
  for (int i = first; i <= last; ++i) html += "<" + tag + ">" + sentence(i) + "</" + tag + ">\n";
  return html;
}

std::string text_of(const HtmlTree& tree, const HtmlSelection& selection) {
  std::string text;
  for (const HtmlIndex root : selection.roots) {
    for (HtmlIndex i = root; i < tree.node(root).end;) {
      const bool out = i < selection.left_out.size() && selection.left_out[i];
      if (!out && tree.is_text(i)) text += std::string(tree.node(i).text) + " ";
      i = out ? tree.node(i).end : i + 1;
    }
  }
  return collapse_white_space(text);
}

std::string article_in(const std::string& html) {
  const HtmlTree tree = HtmlTree::parse(html);
  return text_of(tree, find_main_article(tree).selection);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// Whether it holds these sentences, each once, in order.
bool has_sentences(const std::string& text, int first, int last) {
  std::size_t at = 0;
  for (int i = first; i <= last; ++i) {
    const std::size_t found = text.find(sentence(i), at);
    if (found == std::string::npos) return false;
    at = found + sentence(i).size();
  }
  return text.find(sentence(first)) == text.rfind(sentence(first));
}

const std::string kMenu = "<ul><li><a href='/a'>News</a></li><li><a href='/b'>Weather</a></li><li><a href='/c'>Sport</a></li></ul>";

std::string repeated(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a page that is only an article is taken whole") {
  CHECK(has_sentences(article_in("<h1>Ice</h1>" + paragraphs(1, 4)), 1, 4));
  CHECK(has_sentences(article_in(paragraphs(1, 1)), 1, 1));
  CHECK(article_in("<div><p>A short one.</p><p>It has three lines, no more.</p><p>This is the last of them.</p></div>") ==
        "A short one. It has three lines, no more. This is the last of them.");
}

TEST_CASE("pages without an article have none") {
  CHECK(article_in("").empty());
  CHECK(article_in("<title>Courier</title>" + kMenu).empty());
  CHECK(article_in("<title>Sign in</title><h1>Welcome back</h1><form><p>Enter your name and your password, then press the button below to go on.</p><input name=n>"
                   "<input type=password></form><p>By signing in, you agree to our terms of use, which you find <a href='/t'>here</a>, and to our privacy statement.</p>")
            .empty());
  CHECK(article_in("<title>404 Not Found</title><h1>Not Found</h1><p>The page that you asked for is not on this server, or it has moved. Go back to the <a href='/'>home page</a>.</p>"
                   "<p>If you think that this is a mistake, please write to us, and we will look into it as soon as we can.</p>")
            .empty());
  CHECK(article_in("<title>页面不存在</title><p>抱歉，您访问的页面不存在或已被删除，请检查地址是否正确，或返回<a href='/'>首页</a>。</p>").empty());
}

TEST_CASE("a page of links is no article, with or without a few words to each") {
  const std::string link = "<li><a href='/1'>The harbour froze over for the third time in a row, and nobody was surprised</a></li>";
  CHECK(article_in("<title>Courier</title><ul>" + repeated(link, 40) + "</ul>").empty());
  const std::string teaser = "<div class=item><h2><a href='/1'>The harbour is frozen</a></h2><p>Boats lie still, and the ferry stays away until the ice breaks, says the master of the port.</p></div>";
  CHECK(article_in("<title>Courier</title><main>" + repeated(teaser, 12) + "</main>").empty());
}

TEST_CASE("an article in a nest of nameless boxes is found") {
  const std::string nest = repeated("<div>", 30) + paragraphs(1, 5) + repeated("</div>", 30);
  const std::string text = article_in("<body><div>" + kMenu + "</div>" + nest + "<div>" + kMenu + "</div></body>");
  CHECK(has_sentences(text, 1, 5));
  CHECK_FALSE(has(text, "Weather"));
}

TEST_CASE("navigation, sidebars and share bars are left out, by their element or their name") {
  const std::string text = article_in(
      "<nav>Menu</nav><div class=page><div class=share-bar>Share it, please, with all the friends that you have, and with others too.</div><div class=content>" + paragraphs(1, 6) +
      "<aside>" + sentence(90) + "</aside><div class='newsletter-signup'>" + sentence(91) + "</div>" + paragraphs(7, 8) + "</div><div id=sidebar>" + sentence(92) + "</div></div><footer>" +
      sentence(93) + "</footer>");
  CHECK(has_sentences(text, 1, 8));
  for (int i = 90; i <= 93; ++i) CHECK_FALSE(has(text, sentence(i)));
  CHECK_FALSE(has(text, "friends"));
}

TEST_CASE("comments are left out even where they are longer than the article") {
  const std::string text = article_in("<h1>Ice</h1><div>" + paragraphs(1, 3) + "</div><div id=comments>" + paragraphs(50, 80) + "</div>");
  CHECK(has_sentences(text, 1, 3));
  CHECK_FALSE(has(text, sentence(50)));
}

TEST_CASE("an article that calls itself by a bad name is found at the second go") {
  CHECK(has_sentences(article_in(kMenu + "<div class=comments>" + paragraphs(1, 5) + "</div>"), 1, 5));
  CHECK(has_sentences(article_in(kMenu + "<div class='sidebar-right'>" + paragraphs(1, 5) + "</div>"), 1, 5));
}

TEST_CASE("what is hidden is not read, unless it is all there is") {
  const std::string shown = paragraphs(1, 4);
  CHECK_FALSE(has(article_in("<div>" + shown + "<div style='color: red; DISPLAY : none'>" + sentence(9) + "</div></div>"), sentence(9)));
  CHECK_FALSE(has(article_in("<div>" + shown + "<div hidden>" + sentence(9) + "</div></div>"), sentence(9)));
  CHECK_FALSE(has(article_in("<div>" + shown + "<div aria-hidden=true>" + sentence(9) + "</div></div>"), sentence(9)));
  CHECK_FALSE(has(article_in("<div>" + shown + "<div style='visibility:hidden'>" + sentence(9) + "</div></div>"), sentence(9)));
  CHECK(has_sentences(article_in(kMenu + "<p>" + sentence(90) + "</p><div style='visibility: hidden; opacity: 0'>" + shown + "</div>"), 1, 4));  // shown by script when all is there
  CHECK(has_sentences(article_in("<div>" + shown + "</div><div style='display:none'>" + shown + "</div>"), 1, 4));
  CHECK(has_sentences(article_in(kMenu + "<div style='display:none'>" + paragraphs(1, 9) + "</div>"), 1, 9));
}

TEST_CASE("an article in pieces is put together, without what stands between") {
  const std::string text = article_in("<div id=all><div class=part>" + paragraphs(1, 3) + "</div><div class=ad>Advertisement</div><div class=part>" + paragraphs(4, 6) +
                                      "</div><div>" + kMenu + "</div><div class=part>" + paragraphs(7, 7) + "</div></div>");
  CHECK(has_sentences(text, 1, 7));
  CHECK_FALSE(has(text, "Advertisement"));
  CHECK_FALSE(has(text, "Weather"));
}

TEST_CASE("first lines and the leading picture between headline and text belong to it") {
  const std::string text = article_in("<title>Ice in the harbour</title><article><h1>Ice in the harbour</h1><div class=lede>" + sentence(1) +
                                      "</div><figure><img src=i.jpg><figcaption>Boats in March</figcaption></figure><div class=text>" + paragraphs(2, 9) + "</div></article>");
  CHECK(has_sentences(text, 1, 9));
  CHECK(has(text, "Boats in March"));
  CHECK_FALSE(has(text, "Ice in the harbour"));
}

TEST_CASE("lines parted by breaks are text as paragraphs are") {
  std::string lines;
  for (int i = 1; i <= 6; ++i) lines += sentence(i) + "<br><br>\n";
  const std::string text = article_in("<table><tr><td>" + kMenu + "</td></tr></table><div>" + lines + "</div>");
  CHECK(has_sentences(text, 1, 6));
  CHECK_FALSE(has(text, "Weather"));
}

TEST_CASE("an article in a table that is a layout is found") {
  const std::string text = article_in("<table width=800><tr><td colspan=2>" + kMenu + "</td></tr><tr><td width=150>" + kMenu + "</td><td><font size=2>" + paragraphs(1, 6) +
                                      "</font></td></tr><tr><td colspan=2><a href='/'>Home</a></td></tr></table>");
  CHECK(has_sentences(text, 1, 6));
  CHECK_FALSE(has(text, "Weather"));
}

TEST_CASE("the other cells of a layout are left aside, whatever they say") {
  const std::string text = article_in("<table><tr><td>" + paragraphs(90, 90) + "</td><td>" + paragraphs(1, 9) + "</td></tr></table>");
  CHECK(has_sentences(text, 1, 9));
  CHECK_FALSE(has(text, sentence(90)));
}

TEST_CASE("roots do not stand in one another") {
  const HtmlTree tree = HtmlTree::parse("<div class=a>" + paragraphs(1, 2) + "</div><div class=a><table><tr><td><div class=a>" + paragraphs(3, 20) + "</div></td></tr></table></div>");
  const std::vector<HtmlIndex> roots = find_main_article(tree).selection.roots;
  REQUIRE(!roots.empty());
  for (std::size_t i = 1; i < roots.size(); ++i) CHECK(roots[i] >= tree.node(roots[i - 1]).end);
}

TEST_CASE("lists, tables, code and pictures of the text stay in it") {
  const std::string text = article_in("<div>" + paragraphs(1, 3) + "<h2>What to bring</h2><ul><li>Boots</li><li>Rope, a long one</li><li><a href='/t'>Tea</a> and sugar</li></ul>" +
                                      "<table><tr><th>Year</th><th>Days</th></tr><tr><td>2023</td><td>41</td></tr></table><pre>ice = water.freeze()</pre>" +
                                      "<figure><img src=i.jpg><figcaption>The quay</figcaption></figure><blockquote>No one remembers such a winter, they say.</blockquote>" + paragraphs(4, 5) + "</div>");
  for (const std::string part : {"What to bring", "Boots", "Rope, a long one", "Tea", "2023", "41", "ice = water.freeze()", "The quay", "No one remembers"}) CHECK(has(text, part));
  CHECK(has_sentences(text, 1, 5));
}

TEST_CASE("an article that is a list is one") {
  std::string items;
  for (int i = 1; i <= 10; ++i) items += "<li><a href='/p" + std::to_string(i) + "'>Place " + std::to_string(i) + "</a>: " + sentence(i) + "</li>";
  CHECK(has_sentences(article_in(kMenu + "<div><h1>Ten places</h1><ol>" + items + "</ol></div>"), 1, 10));
}

TEST_CASE("lists of links go with the heading over them, and stay under one that is part of the text") {
  const std::string list = "<ul><li><a href='/1'>The port in spring</a></li><li><a href='/2'>Forty days of ice</a></li></ul>";
  for (const std::string label : {"Related articles", "You may also like", "More:", "Lesen Sie auch", "相关阅读："}) {
    INFO(label);
    const std::string text = article_in("<div>" + paragraphs(1, 5) + "<h3>" + label + "</h3>" + list + paragraphs(6, 6) + "</div>");
    CHECK(has_sentences(text, 1, 6));
    CHECK_FALSE(has(text, label));
    CHECK_FALSE(has(text, "The port in spring"));
  }
  const std::string text = article_in("<div>" + paragraphs(1, 5) + "<h3>Sources</h3>" + list + paragraphs(6, 6) + "</div>");
  CHECK(has(text, "Sources"));
  CHECK(has(text, "The port in spring"));
}

TEST_CASE("labels, links to more and bylines between paragraphs are left out") {
  const std::string text = article_in("<div><div class=byline>By A. Writer</div>" + paragraphs(1, 2) + "<p>ADVERTISEMENT</p><p>Read more: <a href='/1'>The port in spring</a></p>" + paragraphs(3, 5) +
                                      "<p><a href='/2'>SIGN UP FOR OUR DAILY LETTER HERE</a></p><div class=tags><a href='/ice'>ice</a></div></div>");
  CHECK(has_sentences(text, 1, 5));
  for (const std::string part : {"ADVERTISEMENT", "Read more", "The port in spring", "SIGN UP", "By A. Writer"}) CHECK_FALSE(has(text, part));
}

TEST_CASE("a heading that text follows is no label") {
  const std::string text = article_in("<div>" + paragraphs(1, 2) + "<h2>Print</h2>" + paragraphs(3, 3) + "<ul><li>Facebook</li><li>Letters, by post</li></ul>" + paragraphs(4, 4) + "</div>");
  CHECK(has(text, "Print"));
  CHECK(has(text, "Facebook"));
}

TEST_CASE("the words of a sentence stay, whatever their links are called") {
  const std::string text = article_in("<div>" + paragraphs(1, 3) + "<p>The boats are <a class='related-link' href='/b'>old and heavy</a>, says <span class=author>the master</span> of the port, and he "
                                      "knows them well.</p></div>");
  CHECK(has(text, "old and heavy"));
  CHECK(has(text, "the master"));
}

TEST_CASE("a paragraph that is a link stays where it is alone among text") {
  CHECK(has(article_in("<div>" + paragraphs(1, 3) + "<p><a href='/x'>The report of the port authority</a></p>" + paragraphs(4, 5) + "</div>"), "The report of the port authority"));
}

TEST_CASE("on a Chinese portal the text is found among what is recommended and said of it") {
  const std::string line = "港口今年比往年更早封冻，渔船直到三月中旬才重新出海，渔民们说这样的冬天并不多见。";
  const std::string more = "<ul><li><a href='/1'>春天的港口</a></li><li><a href='/2'>四十天的冰</a></li></ul>";
  const std::string text = article_in(
      "<title>港口连续第三年封冻_社会_海港网</title><div class=topNav>" + kMenu + "</div><h1>港口连续第三年封冻</h1><div class='article-info'>2024-03-05 来源：海港网</div>"
      "<div id=Cnt><p>第一段：" + line + "</p><p>第二段：" + line + "</p><div class='guanggao'>广告</div><p>第三段：" + line + "</p><p>（责任编辑：某某）</p><p>相关阅读：</p>" + more +
      "</div><div class=tuijian><h3>为你推荐</h3>" + more + "</div><div class=pinglun><p>网友：" + line + "</p><p>网友：" + line + "</p></div>");
  for (const std::string part : {"第一段", "第二段", "第三段"}) CHECK(has(text, part));
  for (const std::string part : {"相关阅读", "春天的港口", "为你推荐", "网友", "广告", "Weather"}) CHECK_FALSE(has(text, part));
}

TEST_CASE("the article that has the headline is the one, though another follows it") {
  const std::string text = article_in("<title>Ice in the harbour</title><main><article><h1>Ice in the harbour</h1>" + paragraphs(1, 5) + "</article><article><h2>Snow on the hills</h2>" +
                                      paragraphs(50, 70) + "</article></main>");
  CHECK(has_sentences(text, 1, 5));
  CHECK_FALSE(has(text, sentence(50)));
}

TEST_CASE("the headline is told and not part of the selection") {
  const HtmlTree tree = HtmlTree::parse("<title>Ice in the harbour | Courier</title><div><h1>Ice in the harbour</h1>" + paragraphs(1, 4) + "</div>");
  const MainArticle article = find_main_article(tree);
  CHECK(article.title == "Ice in the harbour");
  REQUIRE(article.heading != 0);
  CHECK(tree.tag(article.heading) == "h1");
  CHECK(article.selection.left_out.at(article.heading));
}

TEST_CASE("a page of any shape is searched to its end, and no part of what is found is inside another") {
  const std::string shapes[] = {
      repeated(repeated("<div class='a b-c'>", 200) + "<a href=x>y</a>One, two." + repeated("</div>", 200), 180),
      repeated(repeated("<div>", 100) + "<i></i>" + repeated("</div>", 100) + "<b>More</b>", 900),
      repeated("<h3>Related</h3><ul><li><a href=x>The port in spring</a></ul>", 12000),
      repeated("<p><a href=x>The port in spring</a></p>", 20000),
      repeated("<table><tr><td>x", 40000),
      "<div class='" + std::string(1000000, 'a') + "'>" + paragraphs(1, 5),
      "<p>" + repeated("<b>one, </b>", 80000),
      "<title>" + repeated("a - ", 100000) + "</title><h1>" + repeated("b | ", 100000) + "</h1>" + paragraphs(1, 5),
  };
  for (const std::string& html : shapes) {
    INFO(html.substr(0, 40));
    const HtmlTree tree = HtmlTree::parse(html);
    const MainArticle article = find_main_article(tree);
    for (const HtmlIndex root : article.selection.roots) {
      REQUIRE(root < tree.size());
      for (const HtmlIndex other : article.selection.roots) CHECK_FALSE((root < other && other < tree.node(root).end));
    }
  }
}
