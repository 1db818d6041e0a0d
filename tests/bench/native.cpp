// What the core takes, natively: one JSON object. With --article: the made-up article, for measuring others with the same one.
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "made_up.h"
#include "offprint.h"
#include "qr/qr.h"
#include "text/builtin_measurer.h"

namespace offprint::bench {
namespace {

constexpr int kRuns = 11;
constexpr std::size_t kHan = 100'000;
constexpr int kSymbols = 1000;
constexpr std::string_view kUrl = "https://news.example.com/2025/07/18/aws-layoffs-and-ai-0001/";
static_assert(kUrl.size() == 60);

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

template <class Work>
double time_ms(Work work) {
  const Clock::time_point start = Clock::now();
  work();
  return ms_since(start);
}

template <class Work>
double median_ms(Work work) {
  std::vector<double> times;
  for (int run = 0; run < kRuns; ++run) times.push_back(time_ms([&] { work(run); }));
  std::nth_element(times.begin(), times.begin() + kRuns / 2, times.end());
  return times[kRuns / 2];
}

std::string file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes(std::istreambuf_iterator<char>(in), {});
  if (bytes.empty()) {
    std::fprintf(stderr, "bench-native: %s could not be read.\n", path);
    std::exit(1);
  }
  return bytes;
}

template <class T>
T expect(Result<T> result) {
  if (result) return std::move(result).value();
  std::fprintf(stderr, "bench-native: %s\n", result.error().message.c_str());
  std::exit(1);
}

// Lays out at a width and makes the first page.
int set(Offprint& article, int width) {
  BuiltinMeasurer measurer(true);
  PageOptions options;
  options.width = width;
  const int pages = expect(article.paginate(options, measurer));
  if (article.page(0).commands.empty()) std::exit(1);
  return pages;
}

Offprint open_and_set(std::string_view bytes, int width) {
  Offprint article = expect(Offprint::open(bytes));
  set(article, width);
  return article;
}

// Bytes that are allocated, the large blocks that malloc maps one by one included.
std::size_t allocated() {
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

void print_seed(const std::string& bytes, double cold) {
  const double warm = median_ms([&](int) { open_and_set(bytes, 350); });
  std::printf("{\n  \"seed\": {\"cold_ms\": %.3f, \"warm_ms\": %.3f},\n", cold, warm);
}

void print_long(const std::string& json) {
  const std::size_t before = allocated();
  Offprint article = expect(Offprint::open(json));
  const std::size_t opened = allocated();
  const int pages = set(article, 350);
  const std::size_t after = allocated();

  std::size_t han = 0;
  std::size_t characters = 0;
  for (const FlowBlock& block : article.flow().blocks) {
    characters += block.text.text.size();
    for (const char32_t c : block.text.text) han += c >= 0x4E00 && c <= 0x9FFF;
  }
  const double first = median_ms([&](int) { open_and_set(json, 350); });
  const double again = median_ms([&](int run) { set(article, run % 2 == 0 ? 300 : 350); });
  std::printf("  \"long\": {\"han\": %zu, \"characters\": %zu, \"pages\": %d, \"first_ms\": %.2f, \"again_ms\": %.2f, \"ratio\": %.1f,\n", han,
              characters, pages, first, again, first / again);
  std::printf("    \"bytes_per_han\": %.1f, \"bytes_per_han_without_article\": %.1f},\n", double(after - before) / double(han),
              double(after - opened) / double(han));
}

void print_qr() {
  const double ms = median_ms([](int) {
    for (int i = 0; i < kSymbols; ++i) expect(qr::encode(kUrl));
  });
  std::printf("  \"qr_us\": %.1f\n}\n", ms * 1000 / kSymbols);
}

int run(int count, char** arguments) {
  const bool wants_article = count == 3 && std::string_view(arguments[2]) == "--article";
  if (count != 2 && !wants_article) {
    std::fputs("usage: bench-native SEED [--article]\n", stderr);
    return 2;
  }
  const std::string seed = file(arguments[1]);
  const double cold = time_ms([&] { open_and_set(seed, 350); });
  const std::string json = write_json(make_up_article(expect(Offprint::open(seed)).article(), kHan));
  if (wants_article) return std::fwrite(json.data(), 1, json.size(), stdout) == json.size() ? 0 : 1;
  print_seed(seed, cold);
  print_long(json);
  print_qr();
  return 0;
}

}  // namespace
}  // namespace offprint::bench

int main(int count, char** arguments) { return offprint::bench::run(count, arguments); }
