#include <algorithm>
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
  int on_page = 0;            // lines and boxes
  LayoutUnit lowest = 0;      // of them
};

void meet_line(const DrawLine& line, const Flow& flow, Met& met) {
  met.lowest = std::max(met.lowest, line.y + line.height);
  if (line.marker || line.repeated) return;
  require(flow.blocks.at(static_cast<std::size_t>(line.block)).is_text(), "only text has lines");
  require(line.begin == met.position[line.block], "a block's lines follow one another over the pages");
  met.position[line.block] = line.end;
  ++met.on_page;
}

void meet_box(int block, const Rectangle& box, Met& met) {
  require(box.height > 0 && box.width > 0, "a picture can be seen");
  met.lowest = std::max(met.lowest, box.bottom());
  ++met.boxes[block];
  ++met.on_page;
}

void meet(const DisplayList& list, const Flow& flow, Met& met) {
  for (const Command& command : list.commands) {
    if (const auto* line = std::get_if<DrawLine>(&command)) {
      meet_line(*line, flow, met);
    } else if (const auto* image = std::get_if<DrawImage>(&command)) {
      meet_box(image->block, image->box, met);
    } else if (const auto* code = std::get_if<DrawScanCode>(&command)) {
      meet_box(code->block, code->box, met);
    } else if (const auto& rectangle = std::get<DrawRectangle>(command); rectangle.kind == RectangleKind::kRule && rectangle.block >= 0) {
      meet_box(rectangle.block, {0, rectangle.box.y, 1, 1}, met);
    }
  }
}

void check_page(const Offprint& article, int page, Met& met) {
  met.on_page = 0;
  met.lowest = 0;
  const DisplayList list = article.page(page);
  meet(list, article.flow(), met);
  require(met.on_page > 0 || article.page_count() == 1, "no page is empty, but that of an article that shows nothing");
  require(article.page_of(list.start) == page, "a page's start is found on it");
  if (article.options().mode == Mode::kScroll) return;
  const bool overflows = std::any_of(article.notes().begin(), article.notes().end(), [page](const PageNote& note) {
    return note.page == page && note.kind == PageNote::Kind::kOverflows;
  });
  require(overflows || std::max(list.height, met.lowest) <= from_px(article.options().height), "what stands over a page is noted");
}

void check_all_met(const Offprint& article) {
  Met met;
  const Flow& flow = article.flow();
  for (int page = 0; page < article.page_count(); ++page) check_page(article, page, met);
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    const int number = static_cast<int>(i);
    if (flow.blocks[i].is_text()) require(met.position[number] == flow.blocks[i].text.text.size(), "every block's lines, joined, are its text");
    else require(met.boxes[number] == 1, "every box is on one page");
    const int page = article.page_of({number, 0});
    require(page >= 0 && page < article.page_count(), "every block has a page");
  }
}

// One block or outermost container after the other.
void check_portions(const Offprint& article) {
  const Flow& flow = article.flow();
  const LayoutUnit height = from_px(article.options().height);
  const StripList whole = make_strips(flow, article.laid_out(), height);
  StripMaker maker(flow, article.laid_out(), height);
  PageBreaker breaker(maker.list(), height);
  int outermost = -1;
  for (std::size_t end = 0; end < flow.blocks.size(); ++end) {
    int container = flow.blocks[end].container;
    while (container >= 0 && flow.containers[static_cast<std::size_t>(container)].parent >= 0) container = flow.containers[static_cast<std::size_t>(container)].parent;
    if (container < 0 || container != outermost) maker.add(end);
    outermost = container;
    breaker.add(static_cast<std::uint32_t>(maker.list().strips.size()));
  }
  maker.finish();
  breaker.finish();
  require(maker.list().pieces.size() == whole.pieces.size() && maker.list().strips.size() == whole.strips.size(), "the portions don't matter to the strips");
  const std::vector<PageRange> pages = paginate_strips(whole, height);
  require(breaker.pages().size() == pages.size(), "the portions don't matter to the pages");
  for (std::size_t i = 0; i < pages.size(); ++i) require(breaker.pages()[i].end_strip == pages[i].end_strip, "the portions don't matter to a page");
}

// The first pages in full, of the others where they start.
std::string text_of(const Offprint& article) {
  constexpr int kInFull = 4;
  std::string text = to_json(article.notes());
  for (int page = 0; page < article.page_count(); ++page) {
    const DisplayList list = article.page(page);
    text += page < kInFull ? dump(list, article.flow()) : to_string(list.start) + " " + std::to_string(list.height) + "\n";
  }
  return text;
}

PageOptions options_of(Bytes& bytes) {
  PageOptions options;
  options.width = bytes.below(8) == 0 ? bytes.between(1, 100) : bytes.between(100, 1500);
  options.height = bytes.below(8) == 0 ? bytes.between(1, 100) : bytes.between(100, 2000);
  options.font_size = bytes.below(4) == 0 ? bytes.between(6, 96) : 17;
  options.kinsoku = static_cast<Kinsoku>(bytes.below(4));
  options.mode = bytes.below(4) == 0 ? Mode::kScroll : Mode::kPaged;
  if (bytes.below(4) == 0) options.line_height = bytes.between(80, 160);
  if (bytes.below(2) == 0) options.wide = Wide::kScroll;
  if (bytes.below(2) == 1) options.share_url = "https://example.com/1";
  return options;
}

}  // namespace

void check_pages(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  const PageOptions options = options_of(bytes);
  PageOptions other = options;
  other.width = bytes.between(1, 1500);
  other.mode = Mode::kPaged;
  Offprint article(any_article(bytes));
  BuiltinMeasurer measurer(true);
  require(article.paginate(options, measurer).ok(), "an article can be paginated");
  check_all_met(article);
  check_portions(article);
  const std::string text = text_of(article);

  require(article.paginate(other, measurer).ok(), "an article can be paginated at another width");
  check_all_met(article);
  require(article.paginate(options, measurer).ok(), "an article can be paginated again");
  require(text_of(article) == text, "the same size gives the same pages");
}

}  // namespace offprint::fuzz
