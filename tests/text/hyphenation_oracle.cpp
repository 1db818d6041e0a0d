// libhyphen, with the whole dictionary that our table was made smaller from, over a list of English words.
#include <catch2/catch_test_macros.hpp>

#if __has_include(<hyphen.h>)

#include <hyphen.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <string>

#include "article/utf8.h"
#include "text/hyphenation.h"

using namespace offprint;

namespace {

constexpr const char* kDictionary = "/usr/share/hyphen/hyph_en_US.dic";
constexpr const char* kWords = "/usr/share/dict/american-english";
constexpr int kLeftMinimum = 2;
constexpr int kRightMinimum = 3;

using Dictionary = std::unique_ptr<HyphenDict, decltype(&hnj_hyphen_free)>;

bool is_compared(const std::string& word) {
  return word.size() >= 5 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string parted_by_libhyphen(HyphenDict* dictionary, const std::string& word) {
  std::string values(word.size() + 5, '\0');
  char** replacements = nullptr;
  int* positions = nullptr;
  int* cuts = nullptr;
  hnj_hyphen_hyphenate3(dictionary, word.c_str(), static_cast<int>(word.size()), values.data(), nullptr, &replacements, &positions, &cuts,
                        kLeftMinimum, kRightMinimum, 0, 0);
  std::string parted;
  for (std::size_t i = 0; i < word.size(); ++i) {
    parted += word[i];
    if (values[i] & 1) parted += '-';
  }
  return parted;
}

std::string parted(const std::string& word) {
  std::string text = word;
  const std::vector<std::uint32_t> hyphens = find_hyphens(to_utf32(word), "en");
  for (auto hyphen = hyphens.rbegin(); hyphen != hyphens.rend(); ++hyphen) text.insert(*hyphen, 1, '-');
  return text;
}

}  // namespace

TEST_CASE("every lower-case English word of five letters or more is parted as by libhyphen") {
  std::ifstream words(kWords);
  if (!words) SKIP("american-english is missing: install wamerican (Debian) to have it parted by libhyphen too");
  const Dictionary dictionary(hnj_hyphen_load(kDictionary), hnj_hyphen_free);
  if (!dictionary) SKIP("hyph_en_US.dic is missing: install hyphen-en-us (Debian) to have words parted by libhyphen too");

  int compared = 0;
  int with_hyphens = 0;
  int different = 0;
  for (std::string word; std::getline(words, word);) {
    if (!is_compared(word)) continue;
    const std::string expected = parted_by_libhyphen(dictionary.get(), word);
    ++compared;
    with_hyphens += expected != word;
    if (parted(word) == expected) continue;
    if (++different <= 20) UNSCOPED_INFO("libhyphen " << expected << ", Offprint " << parted(word));
  }
  INFO(compared << " words, " << with_hyphens << " with hyphens");
  CHECK(different == 0);
  CHECK(compared > 50'000);
  CHECK(with_hyphens > 40'000);
}

#else

TEST_CASE("every lower-case English word of five letters or more is parted as by libhyphen") {
  SKIP("hyphen.h is missing: install libhyphen-dev (Debian) to have words parted by libhyphen too");
}

#endif
