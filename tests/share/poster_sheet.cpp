// What has to hold of every poster, whatever is on it.
#include <algorithm>

#include "article/utf8.h"
#include "posters.h"
#include "qr/qr.h"
#include "text/characters.h"

using namespace offprint;
using namespace offprint::tests;
using share::Poster;
using share::PosterOptions;

namespace {

// Posters of all seeds, templates and usual widths, with and without a picture.
template <class Check>
void for_each_poster(const Check& check) {
  for (const char* seed : {"seeds/aws-layoffs.txt", "seeds/english.json", "seeds/chinese.json"}) {
    const Article article = seed_article(seed);
    std::string quote;
    for (const Block& block : article.blocks) {
      const auto* paragraph = std::get_if<Paragraph>(&block.value);
      if (paragraph != nullptr && quote.empty()) quote = plain_text(paragraph->runs);
    }
    for (const share::PosterTemplate form : kTemplates) {
      for (const int width : {750, 1'080, 1'125}) {
        PosterOptions options = with_template(form, width);
        options.quote = quote;
        if (width == 1'080) options.picture = {};
        INFO(seed << ", template " << static_cast<int>(form) << ", " << width << " px");
        check(poster_of(article, options));
      }
    }
  }
}

Rectangle box_of(const Command& command) {
  if (const auto* line = std::get_if<DrawLine>(&command)) return {line->x, line->y, line->width, line->height};
  if (const auto* image = std::get_if<DrawImage>(&command)) return image->box;
  if (const auto* code = std::get_if<DrawScanCode>(&command)) return code->box;
  return std::get<DrawRectangle>(command).box;
}

bool overlap(const Rectangle& a, const Rectangle& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.bottom() && b.y < a.bottom();
}

// The text of an SVG: that of its text elements, joined.
std::string text_in(const std::string& svg) {
  std::string text;
  for (std::size_t at = svg.find("<text "); at != std::string::npos; at = svg.find("<text ", at + 1)) {
    const std::size_t begin = svg.find('>', at) + 1;
    text += svg.substr(begin, svg.find("</text>", begin) - begin);
  }
  const std::pair<const char*, const char*> escapes[] = {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}};
  for (const auto& [from, to] : escapes) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) text.replace(at, std::string_view(from).size(), to);
  }
  return text;
}

}  // namespace

TEST_CASE("everything stands on the sheet") {
  for_each_poster([](const Poster& poster) {
    for (const Command& command : poster.list.commands) {
      const Rectangle box = box_of(command);
      const auto* line = std::get_if<DrawLine>(&command);
      CHECK(box.x >= 0);
      CHECK(box.y >= 0);
      CHECK(box.x + box.width <= poster.list.width);
      CHECK(box.bottom() <= poster.list.height);
      if (line != nullptr && !line->marker) CHECK(box.x >= from_px(24));
    }
  });
}

TEST_CASE("no two texts or boxes lie one over the other") {
  for_each_poster([](const Poster& poster) {
    std::vector<Rectangle> boxes;
    for (const Command& command : poster.list.commands) {
      const auto* line = std::get_if<DrawLine>(&command);
      if (std::holds_alternative<DrawRectangle>(command) || (line != nullptr && line->marker)) continue;
      const Rectangle box = box_of(command);
      for (const Rectangle& other : boxes) CHECK(!overlap(box, other));
      boxes.push_back(box);
    }
  });
}

TEST_CASE("the plate is 160 px or more, its modules whole px of the picture, and nothing but its edge is near") {
  for_each_poster([](const Poster& poster) {
    const std::vector<DrawScanCode> codes = commands_of<DrawScanCode>(poster);
    REQUIRE(codes.size() == 1);
    const Rectangle plate = codes.front().box;
    CHECK(plate.width == plate.height);
    CHECK(plate.width >= from_px(share::kPosterPlate));
    const int size = poster.code->symbol.size;
    const SymbolPlace place = place_symbol(plate, size, poster.scale);
    CHECK(place.module >= 2 * qr::kLeastScreenModule);
    const int quiet = qr::kStandardQuietZone * place.module;
    CHECK(place.x - quiet >= plate.x * poster.scale / kUnitsPerPx);
    CHECK(place.x + place.module * size + quiet <= (plate.x + plate.width) * poster.scale / kUnitsPerPx);
    CHECK(place.y - quiet >= plate.y * poster.scale / kUnitsPerPx);
    CHECK(place.y + place.module * size + quiet <= plate.bottom() * poster.scale / kUnitsPerPx);
    for (const Command& command : poster.list.commands) {
      if (!std::holds_alternative<DrawRectangle>(command) && !std::holds_alternative<DrawScanCode>(command)) CHECK(!overlap(box_of(command), plate));
    }
  });
}

TEST_CASE("no line begins with a closing mark or ends with an opening one") {
  for_each_poster([](const Poster& poster) {
    for (const DrawLine& line : commands_of<DrawLine>(poster)) {
      const std::u32string& text = poster.flow.blocks[static_cast<std::size_t>(line.block)].text.text;
      const CharacterClass first = class_of(text[line.begin]), last = class_of(text[line.end - 1]);
      if (line.marker) continue;
      CHECK(first != CharacterClass::kPause);
      CHECK(first != CharacterClass::kClose);
      CHECK(last != CharacterClass::kOpen);
    }
  });
}

TEST_CASE("the text of the SVG is the text of the poster") {
  for_each_poster([](const Poster& poster) {
    std::string expected;
    for (const DrawLine& line : commands_of<DrawLine>(poster)) {
      const std::u32string_view text = poster.flow.blocks[static_cast<std::size_t>(line.block)].text.text;
      std::string shown = to_utf8(text.substr(line.begin, line.end - line.begin));
      while (shown.ends_with(' ')) shown.pop_back();  // swallowed at the line's end
      expected += shown;
    }
    for (const Theme theme : {Theme::kLight, Theme::kDark, Theme::kSepia}) CHECK(text_in(to_svg(poster, theme)) == expected);
  });
}

TEST_CASE("the code is black on white in every theme") {
  for_each_poster([](const Poster& poster) {
    for (const Theme theme : {Theme::kLight, Theme::kDark, Theme::kSepia}) {
      const std::string svg = to_svg(poster, theme);
      CHECK(svg.find("fill=\"#fff\"") != std::string::npos);
      CHECK(svg.find("fill=\"#000\" shape-rendering=\"crispEdges\"") != std::string::npos);
      CHECK(svg.find(std::string("fill=\"") + std::string(hex_of(Colour::kPaper, theme))) != std::string::npos);
    }
  });
}

TEST_CASE("the same article gives the same poster") {
  const Article article = seed_article("seeds/chinese.json");
  CHECK(dump(poster_of(article)) == dump(poster_of(article)));
}
