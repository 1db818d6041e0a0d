// Articles laid out and cut into pages, for the tests of what is on them.
#pragma once

#include <string>
#include <vector>

#include "layout/laying.h"
#include "offprint.h"

namespace offprint::tests {

inline std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

inline Block image_of(int width, int height, std::string caption = {}) {
  Image image;
  image.src = "https://news.example/1.jpg";
  image.width = width;
  image.height = height;
  if (!caption.empty()) image.caption = runs_of(std::move(caption));
  return {image};
}

// `heads` rows of header cells, then `rows` of others; each cell holds `text`.
inline Block table_of(int heads, int rows, int columns = 2, const std::string& text = "格", std::string caption = {}) {
  Table table;
  if (!caption.empty()) table.caption = runs_of(std::move(caption));
  for (int row = 0; row < heads + rows; ++row) {
    std::vector<TableCell>& cells = table.rows.emplace_back();
    for (int column = 0; column < columns; ++column) cells.push_back({runs_of(text), row < heads});
  }
  return {table};
}

// Lines of 20 Han at 350 px.
inline Block lines_of(int lines) { return paragraph_of(repeated("晨间清新空气令人愉快也让城市苏醒过来了呢", lines)); }

struct Pages {
  Pages(const Article& read, int height, int width = 350, Mode mode = Mode::kPaged) : article(read) {
    PageOptions options;
    options.width = width;
    options.height = height;
    options.mode = mode;
    BuiltinMeasurer measurer(true);
    REQUIRE(article.paginate(options, measurer).ok());
  }
  int count() const { return article.page_count(); }

  template <typename Kind>
  std::vector<Kind> all(int page) const {
    std::vector<Kind> found;
    for (const Command& command : article.page(page).commands) {
      if (const auto* draw = std::get_if<Kind>(&command)) found.push_back(*draw);
    }
    return found;
  }
  std::vector<PageNote::Kind> kinds_of_notes() const {
    std::vector<PageNote::Kind> kinds;
    for (const PageNote& note : article.notes()) kinds.push_back(note.kind);
    return kinds;
  }

  Offprint article;
};

}  // namespace offprint::tests
