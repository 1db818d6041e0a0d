#include <chrono>
#include <random>

#include "article/utf8.h"
#include "golden.h"
#include "reading.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

// Whatever comes out of a reader has to hold what article.h promises, and to survive being written and read.
void check_result(const Result<ReadResult>& result) {
  if (!result.ok()) {
    REQUIRE_FALSE(result.error().message.empty());
    return;
  }
  const std::string bytes = write_json(result.value().article);
  REQUIRE(is_valid_utf8(bytes));
  REQUIRE(bytes.find('\0') == std::string::npos);
  const Result<ReadResult> again = read_article(bytes);
  REQUIRE(again.ok());
  REQUIRE(again.value().article == result.value().article);
  REQUIRE(again.value().report.empty());
}

double seconds_to_read(const std::string& bytes) {
  const auto start = std::chrono::steady_clock::now();
  (void)read_article(bytes);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("bytes that are no text are refused with a sentence that says why") {
  CHECK(read_bad("").code == ErrorCode::kEmptyInput);
  CHECK(read_bad("\xEF\xBB\xBF \n　").code == ErrorCode::kEmptyInput);
  CHECK(read_bad(std::string_view("abc\0def", 7)).code == ErrorCode::kNulByte);
  const Error utf16 = read_bad(std::string_view("\xFF\xFE" "a\0b\0", 6));
  CHECK(utf16.code == ErrorCode::kBadUtf8);
  CHECK(utf16.message.find("UTF-16") != std::string::npos);
  CHECK(read_bad(std::string_view("a\0b\0c\0", 6)).message.find("UTF-16") != std::string::npos);
  const Error gbk = read_bad("\xD1\xC7\xC2\xED\xD1\xB7\n\xB2\xC3\xD4\xB1");
  CHECK(gbk.code == ErrorCode::kBadUtf8);
  CHECK(gbk.message.find("GBK") != std::string::npos);
  const Error latin = read_bad("line\nna\xEFve");
  CHECK(latin.code == ErrorCode::kBadUtf8);
  CHECK(latin.offset == 7);
  CHECK(latin.line == 2);
  CHECK(read_bad(std::string(16 * 1024 * 1024 + 1, 'a')).code == ErrorCode::kInputTooLarge);
}

TEST_CASE("the offset of an error counts the byte order mark") {
  CHECK(read_bad("\xEF\xBB\xBF{]").offset.value() == read_bad("{]").offset.value() + 3);
}

TEST_CASE("a megabyte without a line feed is a title") {
  CHECK(read_good(std::string(1'000'000, 'a')).article.title.size() == 1'000'000);
  std::string han;
  for (int i = 0; i < 300'000; ++i) han += "字,";
  CHECK(read_good(han).article.blocks.empty());
}

TEST_CASE("damaged seeds never crash and never yield anything that cannot be written and read") {
  std::mt19937 random(20250718);
  for (const char* name : {"seeds/aws-layoffs.txt", "seeds/english.json", "seeds/chinese.json"}) {
    const std::string seed = project_file(name);
    for (int round = 0; round < 150; ++round) {
      std::string bytes = seed.substr(0, 200 + random() % (seed.size() - 200));
      for (unsigned i = 0; i < 1 + random() % 6; ++i) {
        const std::size_t at = random() % bytes.size();
        switch (random() % 4) {
          case 0: bytes[at] = static_cast<char>(random()); break;
          case 1: bytes.erase(at, random() % 40); break;
          case 2: bytes.insert(at, seed, random() % seed.size(), random() % 60); break;
          default: bytes.insert(at, 1, "{}[]\",:\n\r\t(') "[random() % 14]); break;
        }
        if (bytes.empty()) bytes = "x";
      }
      check_result(read_article(bytes));
    }
  }
}

TEST_CASE("random lines never crash") {
  std::mt19937 random(11);
  constexpr std::string_view kPieces[] = {"标题", "。", "\n", "\n\n", "7月18日", "2025-07-18", " ", "极客网·", "电", "(记者", ")", "a.jpg", "免责声明:",
                                          "长按扫码", "\"", "LONDON", " (AP) - ", "July 18, 2025", "　", "\r", "By X", "\xE2\x80\xAE", "---", ",", "图:"};
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (unsigned i = 0; i < 1 + random() % 30; ++i) bytes += kPieces[random() % std::size(kPieces)];
    check_result(read_article(bytes));
  }
}

TEST_CASE("twice the input takes about twice the time") {
  const std::string seed = project_file("seeds/aws-layoffs.txt");
  std::string text, json = R"({"offprint":1,"title":"","blocks":[{"kind":"rule"})";
  for (int i = 0; i < 60; ++i) text += seed + "\n";
  for (int i = 0; i < 8000; ++i) json += R"(,{"kind":"paragraph","runs":["a",{"text":"b","marks":["em"],"href":"https://a.example/"}]})";
  const std::string half = json + "]}";
  for (int i = 0; i < 8000; ++i) json += R"(,{"kind":"paragraph","runs":["a",{"text":"b","marks":["em"],"href":"https://a.example/"}]})";
  json += "]}";
  (void)seconds_to_read(text);
  // Generous, since others may be using the machine: what this catches is a square.
  CHECK(seconds_to_read(text + text) < 5 * seconds_to_read(text) + 0.2);
  CHECK(seconds_to_read(json) < 5 * seconds_to_read(half) + 0.2);
}
