#include "any_article.h"

#include <utility>

namespace offprint::fuzz {
namespace {

constexpr int kMostCharacters = 100;
constexpr int kDeepest = 4;
constexpr int kMostBlocks = 24;

class Maker {
 public:
  explicit Maker(Bytes& bytes) : bytes_(bytes) {}

  std::vector<Block> blocks(int most, int depth) {
    std::vector<Block> blocks;
    for (int left = bytes_.between(1, most); left > 0 && left_ > 0 && !bytes_.empty(); --left) blocks.push_back(block(depth));
    return blocks;
  }

  // As readers make it: without line feeds, no run empty.
  Runs runs() {
    Runs runs;
    for (int left = bytes_.between(1, 3); left > 0 && !bytes_.empty(); --left) {
      Run run;
      run.text = to_utf8(bytes_.text(kMostCharacters));
      run.marks = bytes_.byte();
      if (bytes_.below(4) == 1) run.href = "https://example.com/";
      if (bytes_.below(8) == 1) run.ruby = "zhōng";
      if (!run.text.empty()) runs.push_back(std::move(run));
    }
    return runs;
  }

  Image image() {
    Image image;
    image.src = "https://example.com/a.jpg";
    image.alt = to_utf8(bytes_.text(8));
    if (bytes_.below(2) == 1) image.caption = runs();
    image.width = bytes_.below(3000);
    image.height = bytes_.below(3000);
    return image;
  }

 private:
  Block block(int depth) {
    --left_;
    switch (bytes_.below(depth < kDeepest ? 9 : 7)) {
      case 0: return {Paragraph{runs()}};
      case 1: return {Heading{bytes_.between(1, 6), {}, runs()}};
      case 2: return {image()};
      case 3: return {table()};
      case 4: return {Code{code(), {}}};
      case 5: return {Rule{}};
      case 6: return {Disclaimer{runs()}};
      case 7: return {Quote{blocks(3, depth + 1), bytes_.below(2) == 1 ? runs() : Runs{}}};
      default: return {list(depth)};
    }
  }

  std::string code() {
    std::u32string text = bytes_.text(kMostCharacters);
    for (char32_t& c : text) c = c == U'/' ? U'\n' : c;
    while (!text.empty() && text.back() == U'\n') text.pop_back();
    return to_utf8(text);
  }

  List list(int depth) {
    List list;
    list.ordered = bytes_.below(2) == 1;
    list.start = bytes_.between(-5, 5000);
    for (int left = bytes_.between(1, 4); left > 0; --left) {
      std::vector<Block> item = blocks(2, depth + 1);
      if (!item.empty()) list.items.push_back({std::move(item)});
    }
    return list;
  }

  Table table() {
    Table table;
    if (bytes_.below(2) == 1) table.caption = runs();
    const int columns = bytes_.between(1, 4);
    const int heads = bytes_.below(3);
    for (int left = bytes_.between(1, 12); left > 0; --left) {
      const bool is_head = static_cast<int>(table.rows.size()) < heads;
      std::vector<TableCell>& row = table.rows.emplace_back();
      for (int column = 0; column < columns; ++column) row.push_back({runs(), is_head || bytes_.below(8) == 1});
    }
    return table;
  }

  Bytes& bytes_;
  int left_ = kMostBlocks;
};

}  // namespace

Article any_article(Bytes& bytes) {
  static constexpr const char* kLanguages[] = {"zh-Hans", "en", "ja", ""};
  Maker maker(bytes);
  Article article;
  article.lang = kLanguages[bytes.below(4)];
  if (bytes.below(2) == 1) article.title = to_utf8(bytes.text(40));
  if (bytes.below(4) == 1) article.subtitle = to_utf8(bytes.text(40));
  if (bytes.below(4) == 1) article.source.name = to_utf8(bytes.text(10));
  if (bytes.below(4) == 1) article.canonical = "https://example.com/2";
  if (bytes.below(4) == 1) article.hero = maker.image();
  article.blocks = maker.blocks(20, 1);
  return article;
}

}  // namespace offprint::fuzz
