#include "layout/byline.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "article/utf8.h"
#include "layout/reading_units.h"
#include "layout/theme.h"

namespace offprint {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January", "February", "March",     "April",   "May",      "June",
                                                      "July",    "August",   "September", "October", "November", "December"};

int number_at(std::string_view text, std::size_t begin, std::size_t count) {
  int value = 0;
  for (std::size_t i = begin; i < begin + count; ++i) {
    if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::string with_thousands(int number) {
  std::string digits = std::to_string(number);
  for (int i = static_cast<int>(digits.size()) - 3; i > 0; i -= 3) digits.insert(static_cast<std::size_t>(i), ",");
  return digits;
}

// Two figures that mean something: 2,318 is "about 2,300".
int about(int number) {
  int step = 1;
  while (number / step >= 100) step *= 10;
  return (number + step / 2) / step * step;
}

void count_runs(const Runs& runs, TextCounter& counter) {
  for (const Run& run : runs) {
    for (std::size_t position = 0; position < run.text.size();) counter.add(decode_utf8(run.text, position));
  }
  counter.end_text();
}

void count_blocks(const std::vector<Block>& blocks, TextCounter& counter) {
  for (const Block& block : blocks) {
    if (const auto* heading = std::get_if<Heading>(&block.value)) count_runs(heading->runs, counter);
    if (const auto* paragraph = std::get_if<Paragraph>(&block.value)) count_runs(paragraph->runs, counter);
    if (const auto* quote = std::get_if<Quote>(&block.value)) count_blocks(quote->blocks, counter);
    if (const auto* list = std::get_if<List>(&block.value)) {
      for (const ListItem& item : list->items) count_blocks(item.blocks, counter);
    }
    if (const auto* table = std::get_if<Table>(&block.value)) {
      for (const auto& row : table->rows) {
        for (const TableCell& cell : row) count_runs(cell.runs, counter);
      }
    }
  }
}

std::string reading_time(const Article& article) {
  TextCounter counter;
  count_blocks(article.blocks, counter);
  const TextCount count = counter.count();
  if (count.characters + count.words == 0) return {};
  const std::string minutes = std::to_string(std::max(1, (reading_milliseconds(count) / 1000 + 30) / 60));
  const std::string_view primary = std::string_view(article.lang).substr(0, 2);
  if (primary == "zh") {
    const bool traditional = article.lang.find("Hant") != std::string::npos || article.lang == "zh-TW" || article.lang == "zh-HK";
    const std::string length = with_thousands(about(count.characters + count.words));
    return traditional ? "約 " + length + " 字，" + minutes + " 分鐘" : "约 " + length + " 字，" + minutes + " 分钟";
  }
  if (primary == "ja") return "約" + with_thousands(about(count.characters + count.words)) + "字・" + minutes + "分";
  return minutes + " min read";
}

void append_part(std::string& line, const std::string& part) {
  if (part.empty()) return;
  if (!line.empty()) line += " · ";
  line += part;
}

}  // namespace

std::string format_date(const std::string& date, const std::string& lang) {
  const int year = number_at(date, 0, 4);
  const int month = number_at(date, 5, 2);
  const int day = number_at(date, 8, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31 || date[4] != '-' || date[7] != '-') return date;
  if (lang.rfind("ko", 0) == 0) {
    return std::to_string(year) + "년 " + std::to_string(month) + "월 " + std::to_string(day) + "일";
  }
  if (is_east_asian_language(lang)) {
    return std::to_string(year) + "年" + std::to_string(month) + "月" + std::to_string(day) + "日";
  }
  return std::to_string(day) + " " + std::string(kMonths[static_cast<std::size_t>(month - 1)]) + " " + std::to_string(year);
}

std::string join_authors(const Article& article) {
  std::string authors;
  for (const std::string& author : article.authors) {
    if (!authors.empty()) authors += is_east_asian_language(article.lang) ? "、" : ", ";
    authors += author;
  }
  return authors;
}

std::string make_byline(const Article& article) {
  std::string line;
  if (article.dateline.find(article.source.name) == std::string::npos) append_part(line, article.source.name);
  append_part(line, join_authors(article));
  append_part(line, format_date(article.published, article.lang));
  if (!article.title.empty()) append_part(line, reading_time(article));
  return line;
}

std::string display_address(const std::string& url) {
  constexpr std::size_t kLongest = 40;
  const std::size_t scheme = url.find("://");
  std::string_view rest = std::string_view(url).substr(scheme == std::string::npos ? 0 : scheme + 3);
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  rest = rest.substr(0, rest.find_first_of("?#"));
  while (!rest.empty() && rest.back() == '/') rest.remove_suffix(1);
  return std::string(rest.size() <= kLongest ? rest : host);
}

}  // namespace offprint
