#include <map>
#include <string>
#include <vector>

#include "any_article.h"
#include "offprint.h"
#include "targets.h"
#include "text/builtin_measurer.h"

namespace offprint::fuzz {
namespace {

// How often each block's box was met on the pages, and how far its lines have come.
struct Met {
  std::map<int, std::uint32_t> position;
  std::map<int, int> boxes;
};

void meet(const DisplayList& list, const Flow& flow, Met& met) {
  for (const Command& command : list.commands) {
    if (const DrawLine* line = std::get_if<DrawLine>(&command)) {
      if (line->marker || line->repeated) continue;
      require(flow.blocks.at(static_cast<std::size_t>(line->block)).is_text(), "only text has lines");
      require(line->begin == met.position[line->block], "a block's lines follow one another over the pages");
      met.position[line->block] = line->end;
    } else if (const DrawImage* image = std::get_if<DrawImage>(&command)) {
      ++met.boxes[image->block];
    } else if (const DrawScanCode* code = std::get_if<DrawScanCode>(&command)) {
      ++met.boxes[code->block];
    } else if (const DrawRectangle& rectangle = std::get<DrawRectangle>(command); rectangle.kind == RectangleKind::kRule && rectangle.block >= 0) {
      met.boxes[rectangle.block] += flow.blocks.at(static_cast<std::size_t>(rectangle.block)).role == Role::kRule;
    }
  }
}

void check_all_met(const Offprint& article) {
  Met met;
  const Flow& flow = article.flow();
  for (int page = 0; page < article.page_count(); ++page) meet(article.page(page), flow, met);
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    const int number = static_cast<int>(i);
    if (flow.blocks[i].is_text()) require(met.position[number] == flow.blocks[i].text.text.size(), "every block's lines, joined, are its text");
    else require(met.boxes[number] == 1, "every box is on one page");
    const int page = article.page_of({number, 0});
    require(page >= 0 && page < article.page_count(), "every block has a page");
  }
}

std::vector<std::string> dumps_of(const Offprint& article) {
  std::vector<std::string> dumps;
  for (int page = 0; page < article.page_count(); ++page) dumps.push_back(dump(article.page(page), article.flow()));
  return dumps;
}

PageOptions options_of(Bytes& bytes) {
  PageOptions options;
  options.width = bytes.between(1, 1500);
  options.height = bytes.between(1, 2000);
  options.font_size = bytes.between(6, 96);
  options.kinsoku = static_cast<Kinsoku>(bytes.below(4));
  options.mode = bytes.below(4) == 0 ? Mode::kScroll : Mode::kPaged;
  if (bytes.below(2) == 1) options.share_url = "https://example.com/1";
  return options;
}

}  // namespace

void check_pages(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const PageOptions options = options_of(bytes);
  PageOptions other = options;
  other.width = bytes.between(1, 1500);
  Offprint article(any_article(bytes));
  BuiltinMeasurer measurer(true);
  require(article.paginate(options, measurer).ok(), "an article can be paginated");
  check_all_met(article);
  const std::vector<std::string> dumps = dumps_of(article);

  require(article.paginate(other, measurer).ok(), "an article can be paginated at another width");
  check_all_met(article);
  require(article.paginate(options, measurer).ok(), "an article can be paginated again");
  require(dumps_of(article) == dumps, "the same size gives the same pages");
}

}  // namespace offprint::fuzz
