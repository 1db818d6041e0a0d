// What the tests of posters share: an article, its poster, and what is on it.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "article/utf8.h"
#include "golden.h"
#include "offprint.h"
#include "share/poster.h"
#include "text/builtin_measurer.h"

namespace offprint::tests {

inline constexpr const char* kAddress = "https://m.fromgeek.com/t/703845";

inline Article seed_article(std::string_view name = "seeds/aws-layoffs.txt") {
  Result<Offprint> read = Offprint::open(project_file(name));
  REQUIRE(read.ok());
  return read.value().article();
}

inline Result<share::Poster> try_poster(const Article& article, share::PosterOptions options = {}) {
  if (options.share.url.empty()) options.share.url = kAddress;
  BuiltinMeasurer measurer(is_east_asian_language(article.lang));
  return make_poster(article, options, measurer);
}

inline share::Poster poster_of(const Article& article, const share::PosterOptions& options = {}) {
  Result<share::Poster> poster = try_poster(article, options);
  INFO((poster ? std::string() : poster.error().message));
  REQUIRE(poster.ok());
  return std::move(poster).value();
}

template <class Command>
std::vector<Command> commands_of(const share::Poster& poster) {
  std::vector<Command> found;
  for (const offprint::Command& command : poster.list.commands) {
    if (const auto* one = std::get_if<Command>(&command)) found.push_back(*one);
  }
  return found;
}

// The texts in a role, each its lines joined; ornaments left out.
inline std::vector<std::string> texts_in(const share::Poster& poster, Role role) {
  std::vector<std::string> texts;
  for (const DrawLine& line : commands_of<DrawLine>(poster)) {
    if (line.marker || poster.flow.blocks[static_cast<std::size_t>(line.block)].role != role) continue;
    if (line.begin == 0) texts.emplace_back();
    const std::u32string_view text = poster.flow.blocks[static_cast<std::size_t>(line.block)].text.text;
    texts.back() += to_utf8(text.substr(line.begin, line.end - line.begin));
  }
  return texts;
}

inline std::size_t count_lines(const share::Poster& poster, Role role) {
  std::size_t lines = 0;
  for (const DrawLine& line : commands_of<DrawLine>(poster)) lines += !line.marker && poster.flow.blocks[static_cast<std::size_t>(line.block)].role == role;
  return lines;
}

inline share::PosterOptions with_template(share::PosterTemplate form, int width = 1'125) {
  share::PosterOptions options;
  options.form = form;
  options.width = width;
  options.quote = "当增长无法覆盖扩张成本时，裁员是华尔街最乐见的‘止血’方式";
  options.picture = {1'200, 700, ""};
  return options;
}

inline constexpr share::PosterTemplate kTemplates[] = {share::PosterTemplate::kNews, share::PosterTemplate::kQuote, share::PosterTemplate::kMinimal};

}  // namespace offprint::tests
