#include "made_up.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "article/utf8.h"

namespace offprint::bench {
namespace {

constexpr std::size_t kParagraphCharacters = 120;
constexpr std::size_t kParagraphsPerHeading = 8;

// Numerical Recipes' generator: all that is asked of it is that it is the same everywhere.
class Lcg {
 public:
  std::size_t below(std::size_t count) {
    state_ = state_ * 1664525u + 1013904223u;
    return static_cast<std::size_t>((std::uint64_t{state_} * count) >> 32);
  }

 private:
  std::uint32_t state_ = 20250718;
};

std::vector<std::string> sentences_of(const Article& seed) {
  constexpr std::string_view kStop = "。";
  std::vector<std::string> sentences;
  for (const Block& block : seed.blocks) {
    const Paragraph* paragraph = std::get_if<Paragraph>(&block.value);
    if (!paragraph) continue;
    const std::string text = plain_text(paragraph->runs);
    std::size_t begin = 0;
    for (std::size_t stop; (stop = text.find(kStop, begin)) != std::string::npos; begin = stop + kStop.size()) {
      sentences.push_back(text.substr(begin, stop + kStop.size() - begin));
    }
  }
  return sentences;
}

std::vector<std::string> headings_of(const Article& seed) {
  std::vector<std::string> headings;
  for (const Block& block : seed.blocks) {
    if (const Heading* heading = std::get_if<Heading>(&block.value)) headings.push_back(plain_text(heading->runs));
  }
  if (headings.empty()) headings.push_back(seed.title);
  return headings;
}

Runs runs_of(std::string text) { return {Run{std::move(text), 0, {}, {}}}; }

}  // namespace

std::size_t count_han(std::string_view text) {
  std::size_t count = 0;
  for (const char32_t c : to_utf32(text)) count += c >= 0x4E00 && c <= 0x9FFF;
  return count;
}

Article make_up_article(const Article& seed, std::size_t han) {
  const std::vector<std::string> sentences = sentences_of(seed);
  const std::vector<std::string> headings = headings_of(seed);
  Article article;
  article.title = seed.title;
  article.lang = "zh-Hans";
  if (sentences.empty()) return article;
  Lcg random;
  std::size_t total = 0;
  for (std::size_t paragraph = 0; total < han; ++paragraph) {
    if (paragraph % kParagraphsPerHeading == 0) {
      const std::string& heading = headings[random.below(headings.size())];
      total += count_han(heading);
      article.blocks.push_back({Heading{2, {}, runs_of(heading)}});
    }
    std::string text;
    while (to_utf32(text).size() < kParagraphCharacters) text += sentences[random.below(sentences.size())];
    total += count_han(text);
    article.blocks.push_back({Paragraph{runs_of(std::move(text))}});
  }
  return article;
}

}  // namespace offprint::bench
