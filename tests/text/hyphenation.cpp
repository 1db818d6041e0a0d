#include <catch2/catch_test_macros.hpp>

#include <string>

#include "article/utf8.h"
#include "text/hyphenation.h"

using namespace offprint;

namespace {

// The word with "-" at every place that it may be parted at.
std::string parted(std::string_view word, std::string_view lang = "en") {
  std::u32string text = to_utf32(word);
  const std::vector<std::uint32_t> hyphens = find_hyphens(text, lang);
  for (auto hyphen = hyphens.rbegin(); hyphen != hyphens.rend(); ++hyphen) text.insert(*hyphen, 1, U'-');
  return to_utf8(text);
}

}  // namespace

TEST_CASE("an English word is parted where the patterns say") {
  CHECK(parted("hyphenation") == "hy-phen-ation");
  CHECK(parted("concatenation") == "con-cate-na-tion");
  CHECK(parted("supercalifragilisticexpialidocious") == "su-per-cal-ifrag-ilis-tic-ex-pi-ali-do-cious");
  CHECK(parted("computer") == "com-puter");
  CHECK(parted("algorithm") == "al-go-rithm");
  CHECK(parted("justification") == "jus-ti-fi-ca-tion");
  CHECK(parted("typesetting") == "type-set-ting");
}

TEST_CASE("no word is an exception to the patterns") {
  CHECK(parted("project") == "pro-ject");
  CHECK(parted("projecting") == "pro-ject-ing");
  CHECK(parted("present") == "pre-sent");
  CHECK(parted("presentation") == "pre-sen-ta-tion");
  CHECK(parted("table") == "table");
}

TEST_CASE("a capital at a word's start changes nothing") {
  CHECK(parted("Hyphenation") == "Hy-phen-ation");
  CHECK(parted("Project") == "Pro-ject");
}

TEST_CASE("two letters stay before a hyphen and three behind it") {
  CHECK(parted("about") == "about");
  CHECK(parted("ability") == "abil-ity");
  CHECK(parted("computer") == "com-puter");
}

TEST_CASE("a word under five letters is never parted") {
  for (const char* word : {"", "a", "on", "also", "only", "into", "very"}) CHECK(parted(word) == word);
}

TEST_CASE("capitals, names with inner capitals and words with digits are never parted") {
  for (const char* word : {"UNESCO", "HYPHENATION", "AWS", "iPhone", "JavaScript", "OpenAI", "YouTube", "ÉDITION", "GPT-4o", "2nd",
                           "hyphenation2", "4hyphenation", "well-known", "example.com", "hyphen_ation"}) {
    CHECK(parted(word) == word);
  }
}

TEST_CASE("an apostrophe cuts a word into parts that are judged each for itself") {
  CHECK(parted("computer's") == "com-puter's");
  CHECK(parted("algorithm’s") == "al-go-rithm’s");
  CHECK(parted("algorithms’") == "al-go-rithms’");
  CHECK(parted("O’Sullivan") == "O’Sul-li-van");
  CHECK(parted("project’s") == "pro-ject’s");
  CHECK(parted("couldn’t") == parted("couldn") + "’t");
  CHECK(parted("rock’n’roll") == "rock’n’roll");
  for (const char* word : {"'", "’’", "’tis", "don’t", "JAVASCRIPT’s"}) CHECK(parted(word) == word);
}

TEST_CASE("a letter with an accent is in no pattern, and counts as a letter") {
  CHECK(parted("naïveté") == "naïveté");
  CHECK(parted("protégés") == "pro-tégés");
}

TEST_CASE("a word with combining marks or soft hyphens is never parted") {
  CHECK(parted("hyphenati\u0301on") == "hyphenati\u0301on");
  CHECK(parted("hyphen\u00ADation") == "hyphen\u00ADation");
}

TEST_CASE("other scripts are never parted") {
  for (const char* word : {"гиперссылка", "排版排版排版", "υπερσύνδεσμος", "排版typesetting"}) CHECK(parted(word) == word);
}

TEST_CASE("values that are no code points are accepted") {
  const std::u32string word = {U'h', U'y', U'p', U'h', U'e', U'n', static_cast<char32_t>(0xFFFFFFFF)};
  CHECK(find_hyphens(word, "en").empty());
}

TEST_CASE("a word of 64 letters is parted, a longer one is not") {
  std::u32string word;
  while (word.size() < 64) word += U"hyphenation";
  word.resize(64);
  CHECK(find_hyphens(word, "en").size() > 8);
  CHECK(find_hyphens(word, "en").back() <= 61);
  word += U's';
  CHECK(find_hyphens(word, "en").empty());
}

TEST_CASE("there are patterns for English in all its regions, and for no other language") {
  for (const char* lang : {"en", "EN", "en-GB", "en-Latn-US"}) {
    CHECK(has_hyphenation(lang));
    CHECK(parted("hyphenation", lang) == "hy-phen-ation");
  }
  for (const char* lang : {"", "e", "enm", "zh-Hans", "de", "x-en"}) {
    CHECK_FALSE(has_hyphenation(lang));
    CHECK(parted("hyphenation", lang) == "hyphenation");
  }
}
