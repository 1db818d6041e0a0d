// What Chinese print forbids, counted over some hundred thousand lines: every count is zero. Long texts are set at every width from 200 to 700 px and
// in three sizes; a checker that knows nothing of the composer looks at where each character was drawn.
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <iostream>

#include "composing.h"
#include "golden.h"
#include "long_text.h"
#include "offprint.h"
#include "set_line_checker.h"
#include "set_lines.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr int kNarrowest = 200;  // px
constexpr int kWidest = 700;
constexpr int kSizes[] = {15, 17, 22};
constexpr std::size_t kSlice = 3'000;    // characters of the long text that are set at one width
constexpr std::size_t kEnoughHan = 100'000;  // what the manual has in its paragraphs, near enough
constexpr const char* kSeeds[] = {"seeds/aws-layoffs.txt", "seeds/chinese.json"};

// One text in one size, to be set at many widths.
struct Prepared {
  TextBlock block;
  ItemList list;
};

// The long text's paragraphs as body text of one size.
class PreparedText {
 public:
  PreparedText(const std::vector<std::u32string>& paragraphs, int size) {
    for (const std::u32string& text : paragraphs) {
      TextBlock block;
      block.text = text;
      block.lang = "zh-Hans";
      block.alignment = Alignment::kJustify;
      block.hyphenated = true;
      Font font;
      font.size = static_cast<std::uint16_t>(size);
      block.spans.push_back({0, static_cast<std::uint32_t>(text.size()), font, 0});
      prepared_.push_back({std::move(block), {}});
    }
    for (Prepared& prepared : prepared_) prepared.list = itemize(prepared.block, widths_);
    widths_.measure_new(measurer_);
    for (Prepared& prepared : prepared_) resolve_widths(prepared.block, widths_, prepared.list);
  }

  std::size_t size() const { return prepared_.size(); }
  const Prepared& operator[](std::size_t i) const { return prepared_[i]; }

  std::vector<Line> set(std::size_t i, const Measure& measure, Breaker breaker) {
    Prepared& prepared = prepared_[i];
    split_wide_items(prepared.block, measure.width - measure.first_indent, widths_, measurer_, prepared.list);
    return compose(prepared.block, prepared.list, measure, breaker);
  }

 private:
  std::vector<Prepared> prepared_;
  WidthTable widths_;
  BuiltinMeasurer measurer_{true};
};

// Every third width has indented paragraphs, as in print.
Measure measure_at(int width, int size) { return {from_px(width), width % 3 == 0 ? from_px(2 * size) : 0, false}; }

// Sets the next slice of the text, from paragraph `next` on, and checks it; the paragraph that the slice after it begins with.
std::size_t check_slice(PreparedText& text, std::size_t next, const Measure& measure, Breaker breaker, LineReader& reader, Totals& totals) {
  for (std::size_t characters = 0; characters < kSlice; next = (next + 1) % text.size()) {
    const std::vector<Line> lines = text.set(next, measure, breaker);
    check_paragraph(reader.read({text[next].block, text[next].list, lines, measure}), totals);
    characters += text[next].block.text.size();
  }
  return next;
}

Totals check_long_text(const std::vector<std::u32string>& paragraphs, int step, Breaker breaker) {
  Totals totals;
  LineReader reader;
  for (const int size : kSizes) {
    PreparedText text(paragraphs, size);
    std::size_t next = 0;
    for (int width = kNarrowest; width <= kWidest; width += step) {
      next = check_slice(text, next, measure_at(width, size), breaker, reader, totals);
    }
  }
  CHECK(reader.miscounted() == 0);
  return totals;
}

Offprint open_seed(const char* name) {
  Result<Offprint> article = Offprint::open(project_file(name));
  REQUIRE(article.ok());
  return std::move(article.value());
}

void set_article(Offprint& article, int width, int size, bool optimum = true) {
  BuiltinMeasurer measurer(true);
  PageOptions options;
  options.width = width;
  options.font_size = size;
  options.optimum = optimum;
  REQUIRE(article.paginate(options, measurer).ok());
}

void check_article(const Offprint& article, LineReader& reader, Totals& totals) {
  const Flow& flow = article.flow();
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    if (!flow.blocks[i].is_text()) continue;
    const LaidBlock& laid = article.laid_out().blocks[i];
    const Measure measure{laid.box.width - 2 * laid.inset_x, 0, false};
    check_paragraph(reader.read({flow.blocks[i].text, flow.blocks[i].items, laid.lines, measure}), totals);
  }
}

Totals check_seeds(int step, bool optimum) {
  Totals totals;
  LineReader reader;
  for (const char* name : kSeeds) {
    Offprint article = open_seed(name);
    for (const int size : kSizes) {
      for (int width = kNarrowest; width <= kWidest; width += step) {
        set_article(article, width, size, optimum);
        check_article(article, reader, totals);
      }
    }
  }
  CHECK(reader.miscounted() == 0);
  return totals;
}

void check_zeros(const Totals& totals) {
  for (std::size_t i = 0; i < kFaults; ++i) {
    INFO(kFaultNames[i]);
    CHECK(totals.counts[i] == 0);
  }
}

// A line with all that is drawn of it, to be compared.
void add_line(const TextBlock& block, const ItemList& list, const Line& line, std::vector<std::uint32_t>& numbers) {
  numbers.insert(numbers.end(), {line.begin, line.text_end, line.end, static_cast<std::uint32_t>(line.x), static_cast<std::uint32_t>(line.width)});
  for (const Fragment& fragment : place_line(block, list, line)) {
    numbers.insert(numbers.end(), {fragment.begin, fragment.end, static_cast<std::uint32_t>(fragment.x), static_cast<std::uint32_t>(fragment.advance), fragment.gaps});
  }
}

std::vector<std::uint32_t> lines_of(const Offprint& article) {
  std::vector<std::uint32_t> numbers;
  const Flow& flow = article.flow();
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    for (const Line& line : article.laid_out().blocks[i].lines) add_line(flow.blocks[i].text, flow.blocks[i].items, line, numbers);
  }
  return numbers;
}

std::vector<std::uint32_t> lines_of(PreparedText& text, std::size_t i, const Measure& measure) {
  std::vector<std::uint32_t> numbers;
  for (const Line& line : text.set(i, measure, break_optimally)) add_line(text[i].block, text[i].list, line, numbers);
  return numbers;
}

}  // namespace

TEST_CASE("the seeds at every width have no forbidden mark, lost character, wide or ragged line, orphan or overlap") {
  const Totals totals = check_seeds(1, true);
  std::cout << "seeds, optimum: " << to_string(totals) << std::endl;
  CHECK(totals.lines > 100'000);
  CHECK(totals.even_percentage() >= 99);
  check_zeros(totals);
}

TEST_CASE("a long text at every width has no forbidden mark, lost character, wide or ragged line, orphan or overlap") {
  const std::vector<std::u32string> paragraphs = read_long_text();
  if (paragraphs.empty()) SKIP("debian-reference-zh-cn is not installed");
  CHECK(count_han(paragraphs) > kEnoughHan);
  const Totals totals = check_long_text(paragraphs, 1, break_optimally);
  std::cout << "long text of " << count_han(paragraphs) << " Han, optimum: " << to_string(totals) << std::endl;
  CHECK(totals.lines > 100'000);
  CHECK(totals.even_percentage() >= 99);
  check_zeros(totals);
}

TEST_CASE("the seeds, line by line, have no forbidden mark, lost character, wide or ragged line, orphan or overlap") {
  const Totals totals = check_seeds(10, false);
  std::cout << "seeds, greedy: " << to_string(totals) << std::endl;
  CHECK(totals.lines > 10'000);
  check_zeros(totals);
}

TEST_CASE("a long text, line by line, has no forbidden mark, lost character, wide or ragged line, orphan or overlap") {
  const std::vector<std::u32string> paragraphs = read_long_text();
  if (paragraphs.empty()) SKIP("debian-reference-zh-cn is not installed");
  const Totals totals = check_long_text(paragraphs, 10, break_greedily);
  std::cout << "long text, greedy: " << to_string(totals) << std::endl;
  CHECK(totals.lines > 10'000);
  check_zeros(totals);
}

TEST_CASE("an article has the same lines each time it is set at a width, whatever was set before") {
  for (const char* name : kSeeds) {
    Offprint article = open_seed(name);
    for (int width = kNarrowest; width <= kWidest; width += 50) {
      set_article(article, width, 17);
      const std::vector<std::uint32_t> first = lines_of(article);
      for (const int between : {width + 37, 120}) set_article(article, between, 17);
      set_article(article, width, 17);
      Offprint fresh = open_seed(name);
      set_article(fresh, width, 17);
      INFO(name << " at " << width);
      CHECK(lines_of(article) == first);
      CHECK(lines_of(fresh) == first);
    }
  }
}

TEST_CASE("a paragraph has the same lines each time it is set at a width, whatever was set before") {
  std::vector<std::u32string> paragraphs = read_long_text();
  if (paragraphs.empty()) SKIP("debian-reference-zh-cn is not installed");
  paragraphs.resize(std::min<std::size_t>(paragraphs.size(), 1'500));
  PreparedText used(paragraphs, 17);
  for (std::size_t i = 0; i < used.size(); ++i) {
    for (const int width : {700, 200, 90, 350}) used.set(i, measure_at(width, 17), break_optimally);
  }
  for (const int width : {700, 480, 350, 233}) {
    PreparedText fresh(paragraphs, 17);
    long different = 0;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
      if (lines_of(fresh, i, measure_at(width, 17)) == lines_of(used, i, measure_at(width, 17))) continue;
      if (different++ == 0) UNSCOPED_INFO(to_utf8(paragraphs[i]));
    }
    INFO(width << " px");
    CHECK(different == 0);
  }
}
