#include "article/markdown/front_matter.h"

#include "reading_markdown.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

// "key=value|value;" for each field.
std::string fields_of(std::string_view markdown) {
  std::string out;
  for (const FrontField& field : read_front_matter(markdown).fields) {
    out += field.key + '=';
    for (std::size_t i = 0; i < field.values.size(); ++i) out += (i == 0 ? "" : "|") + field.values[i];
    out += ';';
  }
  return out;
}

std::string yaml(std::string_view inside) { return fields_of("---\n" + std::string(inside) + "\n---\ntext"); }
std::string toml(std::string_view inside) { return fields_of("+++\n" + std::string(inside) + "\n+++\ntext"); }

}  // namespace

TEST_CASE("YAML's simple forms are read") {
  CHECK(yaml("title: A plain text # comment") == "title=A plain text;");
  CHECK(yaml("title: C# and a:b, 10:30") == "title=C# and a:b, 10:30;");
  CHECK(yaml("title: \"Quoted \\\"A\\\": \\u4e2d\\x41\"") == "title=Quoted \"A\": 中A;");
  CHECK(yaml("title: 'It''s # so'") == "title=It's # so;");
  CHECK(yaml("\"Title\": A\r\n'lang': en") == "title=A;lang=en;");
  CHECK(yaml("tags: [a, \"b, c\", 'd']") == "tags=a|b, c|d;");
  CHECK(yaml("tags:\n  - a\n  - 'b: c'\n  - d # e") == "tags=a|b: c|d;");
  CHECK(yaml("tags:\n- a\n- b\nlang: en") == "tags=a|b;lang=en;");
  CHECK(yaml("tags: [a,\n  b]\nlang: en") == "tags=a|b;lang=en;");
  CHECK(yaml("author: {name: A, url: https://a.example/?b=c}") == "author.name=A;author.url=https://a.example/?b=c;");
  CHECK(yaml("author:\n  name: A\n  url: x\ntitle: T") == "author.name=A;author.url=x;title=T;");
  CHECK(yaml("authors:\n  - name: A\n    url: x\n  - name: B") == "authors.name=A|B;authors.url=x;");
  CHECK(yaml("authors: [{name: A}, {name: B}]") == "authors.name=A|B;");
  CHECK(yaml("a: {tags: [x, y], z: 1}") == "a.tags=x|y;a.z=1;");
  CHECK(yaml("summary: >-\n  One\n  two\n\n  three\ntitle: T") == "summary=One two three;title=T;");
  CHECK(yaml("summary: |\n  One\n  two\ntitle: T") == "summary=One\ntwo;title=T;");
  CHECK(yaml("summary: >\n  码头，\n  灯") == "summary=码头，灯;");
  CHECK(yaml("summary: One\n  goes on\ntitle: T") == "summary=One goes on;title=T;");
  CHECK(yaml("title: ~\nlang: null\nx:") == "");
  CHECK(yaml("# only a comment").empty());
}

TEST_CASE("TOML's simple forms are read") {
  CHECK(toml("title = \"A\"\ndate = 2025-07-18T10:30:00Z # when\ndraft = false") == "title=A;date=2025-07-18T10:30:00Z;draft=false;");
  CHECK(toml("tags = [\n  'a',\n  \"b\",\n]\nlang = 'en'") == "tags=a|b;lang=en;");
  CHECK(toml("[cover]\nimage = 'a.png'\n[[authors]]\nname = 'A'\n[[authors]]\nname = 'B'") == "cover.image=a.png;authors.name=A|B;");
  CHECK(toml("author = { name = \"A\" }") == "author.name=A;");
}

TEST_CASE("a JSON object is read") {
  CHECK(fields_of("{\"title\": \"A\", \"tags\": [\"a\", \"b\"], \"author\": {\"name\": \"N\"}, \"n\": 3, \"x\": null}\n\ntext") == "title=A;tags=a|b;author.name=N;n=3;");
  CHECK(read_front_matter("{\"title\": \"A\"} and text").size == 0);
  CHECK(read_front_matter("{not json}\n").size == 0);
}

TEST_CASE("what is not front matter is text") {
  CHECK(read_front_matter("---\n\nA rule above, a rule below.\n\n---\n").size == 0);
  CHECK(read_front_matter("---\ntitle: A\nnever closed").size == 0);
  CHECK(read_front_matter("text\n---\ntitle: A\n---\n").size == 0);
  CHECK(read_front_matter("----\ntitle: A\n----\n").size == 0);
  CHECK(read_front_matter("---\ntitle: A\n---").size == 16);
  CHECK(read_front_matter("---\ntitle: A\n...\ntext").size == 17);
}

TEST_CASE("front matter of any form and size is read in time that does not matter") {
  std::string many = "---\n", deep = "---\n", flow = "---\na: ";
  for (int i = 0; i < 5000; ++i) {
    many += "k" + std::to_string(i) + ": v\n";
    if (i < 400) deep += std::string(static_cast<std::size_t>(i), ' ') + "k:\n";
    flow += '[';
  }
  CHECK(read_front_matter(many + "---\n").fields.size() == kMaxFrontFields);
  CHECK(read_front_matter(deep + "---\n").fields.empty());
  CHECK(read_front_matter(flow + "\n---\n").fields.empty());
}

TEST_CASE("fields become metadata, and those that are not known are reported") {
  const MarkdownRead read = markdown_of(
      "---\ntitle: A <b>\nsubtitle: S\nsummary: D\nauthor: N\ndate: 2025/7/18\nupdated: soon\nlanguage: zh_CN\ncategories: c\ntags: a, b\nurl: https://a.example/b/\npublisher: P\n"
      "image: p.png\nrights: R\nlayout: post\n---\ntext");
  CHECK(read.article.title == "A <b>");
  CHECK(read.article.subtitle == "S");
  CHECK(read.article.summary == "D");
  CHECK(read.article.authors == std::vector<std::string>{"N"});
  CHECK(read.article.published == "2025-07-18");
  CHECK(read.article.modified.empty());
  CHECK(read.article.lang == "zh-CN");
  CHECK(read.article.tags == std::vector<std::string>{"c", "a", "b"});
  CHECK(read.article.canonical == "https://a.example/b/");
  CHECK(read.article.source.name == "P");
  CHECK(read.article.hero.src == "https://a.example/b/p.png");
  CHECK(read.article.rights == "R");
  REQUIRE(read.report.entries().size() == 2);
  CHECK(to_line(read.report.entries()[0]).find("soon") != std::string::npos);
  CHECK(to_line(read.report.entries()[1]).find("layout") != std::string::npos);
}

TEST_CASE("an address in front matter that may not be followed is dropped") {
  const MarkdownRead read = markdown_of("---\ncanonical: javascript:alert(1)\nimage: \"data:image/svg+xml;base64,PHN2Zz4=\"\nsource: https://a.example/\n---\n");
  CHECK(read.article.canonical.empty());
  CHECK(read.article.hero == Image{});
  CHECK(read.article.source.url == "https://a.example/");
  CHECK(read.article.source.name.empty());
  CHECK(read.report.total(ReportKind::kDropped) == 2);
}
