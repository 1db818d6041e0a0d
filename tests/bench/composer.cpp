// What the composer takes by itself: one JSON object. Paragraphs made of a seed's sentences, of about 120 characters and joined to longer ones, are prepared
// once and set again at two widths in turn, by the optimum breaker, by the greedy one, and by a loop that only sums the same widths out of the same items.
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "article/utf8.h"
#include "made_up.h"
#include "offprint.h"
#include "text/builtin_measurer.h"
#include "text/compose.h"

namespace offprint::bench {
namespace {

constexpr int kRuns = 15;
constexpr std::size_t kHan = 100'000;
constexpr std::size_t kMostHan = 1'000'000;
constexpr std::size_t kParagraphs[] = {1'000, 10'000, 100'000, kMostHan};  // Han in each

struct Paragraph {
  TextBlock block;
  ItemList list;
  std::vector<Line> lines;
};

// Han characters in `paragraphs`, all ready to be set.
struct Text {
  std::vector<Paragraph> paragraphs;
  std::size_t han = 0;
};

TextBlock block_of(std::string_view text) {
  TextBlock block;
  block.text = to_utf32(text);
  block.text.shrink_to_fit();
  block.lang = "zh-Hans";
  block.alignment = Alignment::kJustify;
  block.hyphenated = true;
  block.spans.push_back({0, static_cast<std::uint32_t>(block.text.size()), Font{}, 0});
  return block;
}

// The article's paragraphs, joined until each has `least` Han.
Text prepare(const Article& article, std::size_t least) {
  Text text;
  std::string joined;
  std::size_t joined_han = 0;
  for (const Block& block : article.blocks) {
    const auto* paragraph = std::get_if<offprint::Paragraph>(&block.value);
    if (!paragraph) continue;
    const std::string plain = plain_text(paragraph->runs);
    const std::size_t han = count_han(plain);
    text.han += han;
    joined_han += han;
    joined += plain;
    if (joined_han < least && text.han < kMostHan * 98 / 100) continue;
    text.paragraphs.push_back({block_of(joined), {}, {}});
    joined.clear();
    joined_han = 0;
  }
  if (!joined.empty()) text.paragraphs.push_back({block_of(joined), {}, {}});
  WidthTable widths;
  BuiltinMeasurer measurer(true);
  for (Paragraph& paragraph : text.paragraphs) {
    paragraph.list = itemize(paragraph.block, widths);
    widths.measure_new(measurer);
    resolve_widths(paragraph.block, widths, paragraph.list);
  }
  return text;
}

void set(Text& text, int width, Breaker breaker) {
  for (Paragraph& paragraph : text.paragraphs) paragraph.lines = compose(paragraph.block, paragraph.list, {from_px(width), 0, false}, breaker);
}

volatile std::int64_t sink = 0;

void sum(const Text& text) {
  std::int64_t total = 0;
  for (const Paragraph& paragraph : text.paragraphs) {
    for (const Item& item : paragraph.list.items) total += item.width;
  }
  sink = total;
}

template <class Work>
double time_ns(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count();
}

struct Times {
  double optimum = 1e18;
  double greedy = 1e18;
  double sum = 1e18;
};

// ns a Han character, the three in turn and the best of some runs of each: what a busy machine adds is not the code's.
Times measure(Text& text) {
  const int runs = text.han < 50'000 ? kRuns * 8 : kRuns;
  const auto han = static_cast<double>(text.han);
  Times best;
  for (int run = 0; run < runs; ++run) {
    const int width = run % 2 == 0 ? 300 : 350;
    best.optimum = std::min(best.optimum, time_ns([&] { set(text, width, break_optimally); }) / han);
    best.greedy = std::min(best.greedy, time_ns([&] { set(text, width, break_greedily); }) / han);
    best.sum = std::min(best.sum, time_ns([&] { sum(text); }) / han);
  }
  return best;
}

void print(const char* name, std::size_t han, const Times& times, const char* end) {
  std::printf("  \"%s_%zu\": {\"optimum_ns\": %.3f, \"greedy_ns\": %.3f, \"sum_ns\": %.3f}%s\n", name, han, times.optimum, times.greedy, times.sum, end);
}

std::size_t allocated() {
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

int run(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: bench-composer SEED\n", stderr);
    return 2;
  }
  std::ifstream in(arguments[1], std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  const Result<Offprint> seed = Offprint::open(bytes);
  if (!seed) return 1;
  std::printf("{\n");
  Text ordinary = prepare(make_up_article(seed.value().article(), kHan), 0);
  print("ordinary", kHan, measure(ordinary), ",");
  const Article article = make_up_article(seed.value().article(), kMostHan);
  double bytes_a_han = 0;
  for (const std::size_t size : kParagraphs) {
    const std::size_t before = allocated();
    Text text = prepare(article, size);
    set(text, 350, break_optimally);
    bytes_a_han = static_cast<double>(allocated() - before) / static_cast<double>(text.han);
    print("paragraphs_of", size, measure(text), ",");
  }
  std::printf("  \"bytes_per_han\": %.1f\n}\n", bytes_a_han);
  return 0;
}

}  // namespace
}  // namespace offprint::bench

int main(int count, char** arguments) { return offprint::bench::run(count, arguments); }
