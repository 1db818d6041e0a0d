// What each element of HTML becomes.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "reading_html.h"

using namespace offprint;
using namespace offprint::tests;

TEST_CASE("text in no block is a paragraph, and so is what stands between blocks") {
  CHECK(shape("one <b>two</b> three") == "p{one **two** three}");
  CHECK(shape("one<div>two</div>three<p>four</p>five") == "p{one} p{two} p{three} p{four} p{five}");
  CHECK(shape("<p> </p><p>&nbsp;</p><p><br></p><p>　　首行缩进</p>") == "p{首行缩进}");
  CHECK(shape("").empty());
}

TEST_CASE("unknown elements are looked through") {
  CHECK(shape("<x-card><x-t>one</x-t> two<p>three</p></x-card>") == "p{one two} p{three}");
  CHECK(shape("<b>one<p>two</p></b>") == "p{**one**} p{**two**}");
}

TEST_CASE("marks are those of the elements, and of weight and slant in a style") {
  CHECK(shape("<p>a<i>b</i><code>c</code><sub>d</sub><sup>e</sup><mark>f</mark><s>g</s><u>h</u><del>i</del><ins>j</ins></p>") ==
        "p{a/b/`c`_d_^e^=f=~g~+h+~i~+j+}");
  CHECK(shape("<p><span style='font-weight: 700'>a</span><b style='font-weight:normal'>b</b><font color=red>c</font></p>") == "p{**a**bc}");
}

TEST_CASE("one break is a new line of its own, in wrapped text a space, two are a paragraph") {
  CHECK(shape("第一行<br>第二行") == "p{第一行} p{第二行}");
  CHECK(shape("one<br><br>two") == "p{one} p{two}");
  CHECK(shape("A line of a letter that was wrapped where the window of its writer ended<br>and goes on here in lower case until its end") ==
        "p{A line of a letter that was wrapped where the window of its writer ended and goes on here in lower case until its end}");
}

TEST_CASE("a ruby is a run with what stands over it") {
  CHECK(shape("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>を") == "p{漢[かん]字[じ]を}");
}

TEST_CASE("q has the quotation marks of its language, and others inside it") {
  CHECK(shape("<p>He: <q>No <q>yes</q></q></p>") == "p{He: “No ‘yes’”}");
  CHECK(shape("<p lang=ja><q>はい</q></p>") == "p{「はい」}");
}

TEST_CASE("links are resolved, and what may not be followed loses its link and keeps its text") {
  Importing importing;
  importing.base = "https://example.org/a/b";
  CHECK(shape("<a href='../c'>one</a> <a href='javascript:alert(1)'>two</a> <a href='#x'>three</a>", importing) ==
        "p{(one→https://example.org/c) two (three→https://example.org/a/b#x)}");
  CHECK(importing.report.total(ReportKind::kDropped) == 1);
  CHECK(shape("<a href='#x'>one</a>") == "p{one}");
}

TEST_CASE("a link into the article leads to the block that has its place") {
  CHECK(shape("<p>see <a href='#n1'>1</a></p><h2 id=n1>Note</h2>") == "p{see (1→#n1)} h2#n1{Note}");
  CHECK(shape("<p>see <a href='#n1'>1</a></p><ol><li id=n1>Note</li></ol>") == "p{see (1→#n1)} ol1[p#n1{Note}]");
  CHECK(shape("<p>see <a href='#a'>1</a><a href='#b'>2</a></p><a name=a></a><p id=b>Note</p>") == "p{see (12→#a)} p#a{Note}");
  CHECK(shape("<h2 id=x>One</h2><h2 id=x>Two</h2>") == "h2#x{One} h2{Two}");
}

TEST_CASE("lists begin with their number, and those that jump or count down become several") {
  CHECK(shape("<ul><li>a<ul><li>b</ul><li>c</ul>") == "ul[p{a} ul[p{b}] | p{c}]");
  CHECK(shape("<ol start=5><li>a<li>b</ol>") == "ol5[p{a} | p{b}]");
  CHECK(shape("<ol><li>a<li value=7>b<li>c</ol>") == "ol1[p{a}] ol7[p{b} | p{c}]");
  CHECK(shape("<ol reversed><li>a<li>b</ol>") == "ol2[p{a}] ol1[p{b}]");
  CHECK(shape("<ul><p>a</p><ul><li>b</ul></ul>") == "ul[p{a} ul[p{b}]]");
  CHECK(shape("<ol start=99999999999><li>a</ol>") == "ol1[p{a}]");
}

TEST_CASE("terms are strong paragraphs") {
  CHECK(shape("<dl><dt>Term<dd>What it is</dl><details><summary>More</summary>Text</details>") == "p{**Term**} p{What it is} p{**More**} p{Text}");
}

TEST_CASE("a quote's last footer or cite says whose it is") {
  CHECK(shape("<blockquote><p>Words</p><footer>— <cite>Jane Doe</cite></footer></blockquote>") == "quote[p{Words}]{Jane Doe}");
  CHECK(shape("<blockquote>See <cite>Walden</cite> on this</blockquote>") == "quote[p{See /Walden/ on this}]{}");
  CHECK(shape("<figure class=wp-block-pullquote><blockquote><p>Words</p><cite>Li</cite></blockquote></figure>") == "quote[p{Words}]{Li}");
}

TEST_CASE("headings keep their level and lose what only links to them") {
  CHECK(shape("<h3 id=a><strong>One</strong><a class=headerlink href='#a'>¶</a></h3>") == "h3#a{One}");
  CHECK(shape("<div role=heading aria-level=4>One</div>") == "h4{One}");
}

TEST_CASE("what is hidden is left out and reported, unless it is nearly all there is") {
  Importing importing;
  CHECK(shape("<p>seen</p><p hidden>a</p><p style='display:NONE !important'>b</p><span class='x sr-only'>c</span><i aria-hidden=true>d</i>", importing) ==
        "p{seen}");
  CHECK(importing.report.total(ReportKind::kSkipped) == 4);
  std::string text;
  for (int i = 0; i < 200; ++i) text += "正文";
  CHECK(shape("<p>a</p><div style='visibility:hidden'>" + text + "</div>") == "p{a} p{" + text + "}");
}

TEST_CASE("what has no place in an article is left out and reported") {
  Importing importing;
  CHECK(shape("<script>a()</script><style>p{}</style><p>x</p><iframe "
              "src='https://v.example/1'></iframe><video>no</video><button>b</button><select><option>o</select><svg><text>s</text></svg>",
              importing) == "p{x}");
  CHECK(importing.report.total(ReportKind::kSkipped) == 5);
}

TEST_CASE("formulas keep what their author wrote") {
  CHECK(shape("<p>E <math><mi>m</mi><annotation encoding='application/x-tex'>mc^2</annotation></math></p>") == "p{E mc^2}");
  CHECK(shape("<p><script type='math/tex'>a+b</script></p>") == "p{a+b}");
}

TEST_CASE("code keeps its lines and its language") {
  CHECK(shape("<pre><code class='language-cpp'>int a;\n  b &lt; c;\n</code></pre>") == "code(cpp){int a;\\n  b < c;}");
  CHECK(shape("<pre class='brush: js; x'>a<br>b</pre>") == "code(js){a\\nb}");
  CHECK(shape("<pre><code>a</code><code></code><code>b</code></pre>") == "code(){a\\n\\nb}");
}

TEST_CASE("tables of data are laid out with their spans, others are looked through") {
  CHECK(shape("<table><caption>C</caption><tr><th>a<th>b<tr><td colspan=2>c<tr><td rowspan=2>d<td>e<tr><td>f</table>") ==
        "table{C}[#a #b / |c | / |d |e / | |f]");
  CHECK(shape("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>") == "p{a} p{b} p{c}");
  CHECK(shape("<table><tr><td>one</td></tr></table>") == "p{one}");
  CHECK(shape("<table><tr><td>a<td colspan=9999999>b</table>") == "table{}[|a |b]");
  CHECK(shape("<table><tr><th>a<td><img src=b.png>x</table>") == "table{}[#a |x] img(b.png)");
}

TEST_CASE("near the end a disclaimer is one") {
  CHECK(shape("<p>正文。</p><p>免责声明：本文只供参考。</p>") == "p{正文。} disclaimer{免责声明：本文只供参考。}");
  CHECK(shape("<p>Text.</p><p><small>All rights reserved</small></p>") == "p{Text.} disclaimer{All rights reserved}");
  CHECK(shape("<p>Text.</p><div class=disclaimer>No advice.</div><p>More.</p>") == "p{Text.} disclaimer{No advice.} p{More.}");
}

TEST_CASE("short strong paragraphs before text are headings where there are no others") {
  CHECK(shape("<p><strong>增长失速</strong></p><p>正文在这里，比标题长。</p>") == "h2{增长失速} p{正文在这里，比标题长。}");
  CHECK(shape("<p><span style='font-size:20px'>01</span></p><p><b>增长失速</b></p><p>正文。</p>") == "h2{01 增长失速} p{正文。}");
  CHECK(shape("<h2>真标题</h2><p><b>增长失速</b></p><p>正文。</p>") == "h2{真标题} p{**增长失速**} p{正文。}");
  CHECK(shape("<p><b>他说：</b></p><p>正文。</p>") == "p{**他说：**} p{正文。}");
  CHECK(shape("<p><b>文末</b></p>") == "p{**文末**}");
}

TEST_CASE("rules stand between, never at an end") { CHECK(shape("<hr><p>a</p><hr><hr><p>b</p><hr>") == "p{a} rule p{b}"); }

TEST_CASE("runs of a piece are parted by spaces where blocks were, and text is without marks") {
  Importing importing;
  const Runs runs = html_runs("a <b>b</b><p>c</p><br>&amp;", importing);
  CHECK(plain_text(runs) == "a b c &");
  REQUIRE(runs.size() == 3);
  CHECK(runs[1].marks == bit(Mark::kStrong));
  CHECK(html_text(" &ldquo;A&rdquo; <i>B</i>\n C ") == "“A” B C");
  CHECK(html_text("<script>x</script>").empty());
}

TEST_CASE("blocks nested deeper than the model takes are flattened, text and order kept") {
  std::string html;
  for (int i = 0; i < 100; ++i) html += "<blockquote><ul><li>";
  Importing importing;
  const std::vector<Block> blocks = html_blocks(html + "deep", importing);
  CHECK(text_of(blocks) == "deep");
  CHECK(depth_of(blocks) == kMaxBlockDepth);
  CHECK(importing.report.total(ReportKind::kClamped) == 1);
}

TEST_CASE("what a list holds outside of items counts as deep as in them") {
  std::string html;
  for (int i = 0; i < 40; ++i) html += i % 3 == 0 ? "<blockquote><ul>" : "<blockquote><ul><li>";
  Importing importing;
  const std::vector<Block> blocks = html_blocks(html + "deep", importing);
  CHECK(text_of(blocks) == "deep");
  CHECK(depth_of(blocks) <= kMaxBlockDepth);
}
