// Whether an independent decoder reads the codes: zbarimg of zbar-tools, on PNG files.
#include <catch2/catch_test_macros.hpp>

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "reference.h"

namespace offprint::qr {
namespace {

bool has_decoder() { return std::system("command -v zbarimg >/dev/null 2>&1") == 0; }

// A file of this process that is removed with the object.
class PictureFile {
 public:
  explicit PictureFile(const std::string& bytes)
      : path_(std::filesystem::temp_directory_path() / ("offprint-qr-" + std::to_string(getpid()) + ".png")) {
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~PictureFile() { std::filesystem::remove(path_); }
  PictureFile(const PictureFile&) = delete;
  PictureFile& operator=(const PictureFile&) = delete;
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// What zbarimg reads from a PNG, without the line feed that it adds.
std::string decode(const std::string& png) {
  const PictureFile file(png);
  FILE* pipe = popen(("zbarimg --quiet --raw --nodbus -Sdisable -Sqrcode.enable '" + file.path() + "' 2>/dev/null").c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  char buffer[4096];
  while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) text.append(buffer, count);
  pclose(pipe);
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

std::vector<std::string> texts() {
  std::vector<std::string> texts = {
      "https://m.fromgeek.com/telecom/703845.html",
      "https://M.FROMGEEK.COM/T/703845",
      "HTTPS://M.FROMGEEK.COM/T/703845",
      "https://fg.cn/703845",
      "https://m.fromgeek.com/telecom/703845.html?from=poster&sid=8f3k2",
      "https://m.fromgeek.com/telecom/703845.html?utm_source=wechat&utm_medium=poster&utm_campaign=share",
      "https://example.com/a/%E9%95%BF%E6%8C%89%E6%89%AB%E7%A0%81/2024",
      "https://example.com/#page=3&x=0.5",
      "0",
      "01234567",
      "00000000000000000000000000000000000000000",
      "HELLO WORLD",
      "$%*+-./: ",
      "a",
      "The quick brown fox jumps over the lazy dog.",
      "two\nlines",
      "長按掃碼 閱讀全文",
      "长按扫码 阅读全文",
  };
  std::mt19937 random(12);
  for (int i = 0; i < 36; ++i) texts.push_back(random_link(20 + i * 12, random));
  return texts;
}

}  // namespace

TEST_CASE("zbar reads each text back") {
  if (!has_decoder()) SKIP("zbarimg is missing: install zbar-tools (Debian) to have the codes read back");
  int count = 0;
  for (const std::string& text : texts()) {
    const auto symbol = encode(text, {.ecc = kAllLevels[count % 4]});
    INFO(text);
    REQUIRE(symbol.ok());
    CHECK(decode(to_png(symbol.value(), 3 + count % 6, kStandardQuietZone).value()) == text);
    ++count;
  }
  CHECK(count >= 40);
}

TEST_CASE("zbar reads each mask and a version of each group") {
  if (!has_decoder()) SKIP("zbarimg is missing: install zbar-tools (Debian) to have the codes read back");
  const std::string text = "https://m.fromgeek.com/telecom/703845.html?ID=0123456789012345678901234567890";
  for (int mask = 0; mask < 8; ++mask) {
    const auto symbol = encode(text, {.mask = mask});
    REQUIRE(symbol.ok());
    CHECK(decode(to_png(symbol.value(), 4, 4).value()) == text);
  }
  for (const int version : {6, 7, 9, 10, 14, 20, 26, 27, 32, 40}) {
    const auto symbol = encode(text, {.min_version = version});
    REQUIRE(symbol.ok());
    INFO("version " << version);
    CHECK(decode(to_png(symbol.value(), 4, 4).value()) == text);
  }
}

}  // namespace offprint::qr
