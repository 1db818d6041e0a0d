// libhyphen, with the dictionary that our table is made from, over a list of English words. The table is without the dictionary's
// exceptions, so words that the dictionary has whole may differ, and no others.
#include <catch2/catch_test_macros.hpp>

#if __has_include(<hyphen.h>)

#include <hyphen.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <set>
#include <string>

#include "article/utf8.h"
#include "text/hyphenation.h"

using namespace offprint;

namespace {

constexpr const char* kDictionary = "/usr/share/hyphen/hyph_en_US.dic";
constexpr const char* kWords = "/usr/share/dict/american-english";
constexpr int kLeftMinimum = 2;
constexpr int kRightMinimum = 3;

using LoadedDictionary = std::unique_ptr<HyphenDict, decltype(&hnj_hyphen_free)>;

bool is_compared(const std::string& word) {
  return word.size() >= 5 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// The words that the dictionary has whole: a line with values between the letters and a full stop at either end (".pr8o8j8e8c8t.").
std::set<std::string> read_exceptions(std::istream& dictionary) {
  std::set<std::string> exceptions;
  for (std::string line; std::getline(dictionary, line);) {
    std::erase_if(line, [](char c) { return (c >= '0' && c <= '9') || c == '\r'; });
    if (line.size() > 2 && line.front() == '.' && line.back() == '.') exceptions.insert(line.substr(1, line.size() - 2));
  }
  return exceptions;
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

TEST_CASE("every lower-case English word that is no exception of libhyphen's dictionary is parted as by libhyphen") {
  std::ifstream words(kWords);
  if (!words) SKIP("american-english is missing: install wamerican (Debian) to have it parted by libhyphen too");
  const LoadedDictionary dictionary(hnj_hyphen_load(kDictionary), hnj_hyphen_free);
  std::ifstream lines(kDictionary);
  if (!dictionary || !lines) SKIP("hyph_en_US.dic is missing: install hyphen-en-us (Debian) to have words parted by libhyphen too");
  const std::set<std::string> exceptions = read_exceptions(lines);

  int compared = 0;
  int with_hyphens = 0;
  int different = 0;
  std::string allowed;
  for (std::string word; std::getline(words, word);) {
    if (!is_compared(word)) continue;
    const std::string expected = parted_by_libhyphen(dictionary.get(), word);
    ++compared;
    with_hyphens += expected != word;
    if (parted(word) == expected) continue;
    ++different;
    if (exceptions.contains(word)) {
      allowed += "\n" + expected + ", here " + parted(word);
    } else {
      FAIL_CHECK("no exception, and yet different: libhyphen " << expected << ", Offprint " << parted(word));
    }
  }
  WARN(different << " of " << compared << " words differ from libhyphen:" << allowed);
  CHECK(compared > 50'000);
  CHECK(with_hyphens > 40'000);
  CHECK(different < 1'000);
}

#else

TEST_CASE("every lower-case English word that is no exception of libhyphen's dictionary is parted as by libhyphen") {
  SKIP("hyphen.h is missing: install libhyphen-dev (Debian) to have words parted by libhyphen too");
}

#endif
