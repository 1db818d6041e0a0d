// The stacker against a browser: the same flows as HTML under a style sheet, every box compared. What the browser made of them is recorded in
// stacking.txt by record-stacking.mjs, which says how.
#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>

#include "laying.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

// The theme as CSS. Classes are the roles, elements are the containers; what is inside a table or a card is one box.
constexpr std::string_view kSheet = R"(
html,body,div,blockquote,ul,ol,li,figure { display: block; margin: 0; padding: 0 }
.kicker { margin: 0 0 0.588em }
.title,.subtitle { margin: 0 0 0.706em }
.meta,.cite,.disclaimer,.code,.body { margin: 0 0 0.941em }
.rule { margin: 1.176em 0 }
.head-rule { margin: 0 0 1.176em }
.heading { margin: 1.765em 0 0.471em }
.caption { margin: 0.353em 0 0 }
blockquote { margin: 0.471em 0 0.941em; padding: 0 0 0 1.176em }
blockquote .body { margin: 0 0 0.471em }
ul,ol { margin: 0 0 0.941em; padding: 0 0 0 2em }
li .body { margin: 0 0 0.353em }
.indented .body { margin: 0 }
li ul,li ol { margin: 0 }
figure { margin: 0.235em 0 1.059em }
.table { margin: 0 0 0.941em }
.table .caption { margin: 0 0 0.353em }
.scan { margin: 1.176em 0 0 }
)";

std::string class_of_block(const FlowBlock& block) {
  switch (block.role) {
    case Role::kKicker: return "kicker";
    case Role::kTitle: return "title";
    case Role::kSubtitle: return "subtitle";
    case Role::kMeta: return "meta";
    case Role::kHeading: return "heading";
    case Role::kCite: return "cite";
    case Role::kCaption: return "caption";
    case Role::kDisclaimer: return "disclaimer";
    case Role::kRule: return block.level == 1 ? "head-rule" : "rule";
    case Role::kBody: return "body";
    case Role::kCode: return "code";
    default: return "plain";
  }
}

std::string element_of(ContainerKind kind) {
  switch (kind) {
    case ContainerKind::kUnorderedList: return "ul";
    case ContainerKind::kOrderedList: return "ol";
    case ContainerKind::kListItem: return "li";
    case ContainerKind::kBlockquote: return "blockquote";
    case ContainerKind::kFigure: return "figure";
    default: return "div";
  }
}

bool is_inside(ContainerKind kind) { return kind == ContainerKind::kTableRow || kind == ContainerKind::kTableCell || kind == ContainerKind::kTableHeader; }

class Html {
 public:
  explicit Html(const Flow& flow) : flow_(flow) {}

  std::string write(bool indented) {
    html_ = indented ? "<html><body class=\"indented\">" : "<html><body>";
    for (std::size_t i = 0; i < flow_.blocks.size(); ++i) {
      const FlowBlock& block = flow_.blocks[i];
      close_before(i);
      for (std::size_t c = open_.empty() ? 0 : open_.back() + 1; c < flow_.containers.size(); ++c) {
        if (flow_.containers[c].first_block == i && !is_inside(flow_.containers[c].kind) && flow_.containers[c].end_block > i) open(c);
      }
      html_ += "<div data-n=\"" + std::to_string(i) + "\" style=\"height:" + std::to_string(100 + i * 7) + "px\" class=\"" + class_of_block(block) + "\"></div>";
      if (block.role == Role::kCell || block.role == Role::kScanCode) i = flow_.containers[open_.back()].end_block - 1;
    }
    close_before(flow_.blocks.size());
    return html_ + "</body></html>";
  }

 private:
  void open(std::size_t c) {
    const ContainerKind kind = flow_.containers[c].kind;
    html_ += "<" + element_of(kind) + " data-c=\"" + std::to_string(c) + "\"";
    if (kind == ContainerKind::kTable) html_ += " class=\"table\"";
    if (kind == ContainerKind::kScanCard) html_ += " class=\"scan\"";
    html_ += ">";
    open_.push_back(c);
  }
  void close_before(std::size_t block) {
    while (!open_.empty() && flow_.containers[open_.back()].end_block <= block) {
      html_ += "</" + element_of(flow_.containers[open_.back()].kind) + ">";
      open_.pop_back();
    }
  }

  const Flow& flow_;
  std::string html_;
  std::vector<std::size_t> open_;
};

// Any article, without regard for sense.
class AnyArticle {
 public:
  explicit AnyArticle(unsigned seed) : random_(seed) {}

  Article make() {
    Article article = article_of(blocks(0, 7));
    if (chance(2)) article.title = "标题";
    if (chance(3)) article.dateline = "某地7月18日";
    if (chance(3)) article.subtitle = "副题";
    if (chance(3)) article.rights = "版权所有";
    if (chance(4)) article.hero = image();
    return article;
  }

 private:
  bool chance(unsigned n) { return random_() % n == 0; }
  Runs text() { return runs_of(std::string(1 + random_() % 5, 'x') + "一二三四五六七八九十一二三四五六七八九十"); }
  Image image() {
    Image image;
    image.src = "a.png";
    image.width = 300;
    image.height = 1 + static_cast<int>(random_() % 300);
    if (chance(2)) image.caption = text();
    return image;
  }
  Block block(int depth) {
    switch (random_() % (depth < 4 ? 10 : 6)) {
      case 0: return {Heading{1 + static_cast<int>(random_() % 6), "", text()}};
      case 1: return {Rule{}};
      case 2: return {image()};
      case 3: return {Code{"int a;\nint b;", ""}};
      case 4: return {Disclaimer{text()}};
      case 6: return {Quote{blocks(depth + 1, 3), chance(2) ? text() : Runs{}}};
      case 7: case 8: {
        List list{chance(2), 1, {}};
        for (unsigned i = 0; i <= random_() % 3; ++i) list.items.push_back({blocks(depth + 1, 3)});
        return {list};
      }
      case 9: {
        Table table;
        if (chance(2)) table.caption = text();
        for (unsigned row = 0; row <= random_() % 3; ++row) table.rows.push_back({{text(), row == 0}, {text(), row == 0}});
        return {table};
      }
      default: return {Paragraph{text()}};
    }
  }
  std::vector<Block> blocks(int depth, unsigned most) {
    std::vector<Block> blocks;
    for (unsigned i = 0; i <= random_() % most; ++i) blocks.push_back(block(depth));
    return blocks;
  }
  std::mt19937 random_;
};

// At a type size of 1000 px every margin is a whole number of px, in the style sheet too.
constexpr int kEm = 1000;
constexpr int kWidth = 30 * kEm;

struct Case {
  explicit Case(unsigned seed) : indented(seed % 3 == 0) {
    FlowOptions options;
    options.paragraphs = indented ? ParagraphStyle::kIndented : ParagraphStyle::kSpaced;
    if (seed % 2 == 0) options.scan_url = "https://example.com/1";
    flow = build_flow(AnyArticle(seed).make(), options);
  }

  static int height_of(std::size_t block) { return 100 + static_cast<int>(block) * 7; }

  // "b3 x y width" for each block, "c2 y height" for each container, "h" for the whole.
  std::string boxes() const {
    std::vector<Rectangle> containers(flow.containers.size());
    Stacker stacker(flow, {kWidth, kEm, indented}, containers);
    std::string text;
    for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
      const Stacker::Place place = stacker.place(i);
      stacker.set_height(height_of(i));
      text += "b" + std::to_string(i) + " " + std::to_string(place.x) + " " + std::to_string(place.y) + " " + std::to_string(place.width) + "\n";
      const Role role = flow.blocks[i].role;
      if (role == Role::kCell || role == Role::kScanCode) i = end_around(i) - 1;
    }
    const int height = stacker.finish();
    for (std::size_t i = 0; i < containers.size(); ++i) {
      if (is_inside(flow.containers[i].kind)) continue;
      text += "c" + std::to_string(i) + " " + std::to_string(floor_px(containers[i].y)) + " " + std::to_string(floor_px(containers[i].height)) + "\n";
    }
    return text + "h " + std::to_string(height) + "\n";
  }

  std::size_t end_around(std::size_t block) const {
    auto around = static_cast<std::size_t>(flow.blocks[block].container);
    while (is_inside(flow.containers[around].kind)) around = static_cast<std::size_t>(flow.containers[around].parent);
    return flow.containers[around].end_block;
  }

  bool indented;
  Flow flow;
};

constexpr unsigned kCases = 60;

}  // namespace

TEST_CASE("every block stands where a browser would put it") {
  std::ifstream file(std::string(OFFPRINT_LAYOUT_DATA) + "/stacking.txt");
  const std::string recorded(std::istreambuf_iterator<char>(file), {});
  std::size_t at = recorded.find("case 0\n");
  REQUIRE(at != std::string::npos);
  for (unsigned seed = 0; seed < kCases; ++seed) {
    const std::string head = "case " + std::to_string(seed) + "\n";
    at = recorded.find(head, at);
    REQUIRE(at != std::string::npos);
    at += head.size();
    INFO(head);
    CHECK(Case(seed).boxes() == recorded.substr(at, std::min(recorded.find("case", at), recorded.size()) - at));
  }
}

// For record-stacking.mjs.
TEST_CASE("the flows as HTML", "[.html]") {
  const char* path = std::getenv("OFFPRINT_STACKING_HTML");
  REQUIRE(path != nullptr);
  std::ofstream file(path);
  file << kSheet << "\n";
  for (unsigned seed = 0; seed < kCases; ++seed) {
    const Case one(seed);
    file << Html(one.flow).write(one.indented) << "\n";
  }
  CHECK(file.good());
}
