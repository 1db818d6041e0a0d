// Counts forbidden marks over many widths. The marks are written down here once more, from CLREQ's tables, so that the checker knows nothing of the composer's classes.
#include <catch2/catch_test_macros.hpp>

#include "composing.h"
#include "golden.h"
#include "offprint.h"

using namespace offprint;
using namespace offprint::tests;

namespace {

constexpr std::u32string_view kNeverFirst = U"。．，、：；！？‼⁇”’）》〉」』】〗〕］｝～·・‧々〻ーゝゞヽヾ％‰℃!?,.:;)]}%";
constexpr std::u32string_view kNeverLast = U"“‘（《〈「『【〖〔［｛￥¥$＄€£№([{";

bool contains(std::u32string_view marks, char32_t c) { return marks.find(c) != std::u32string_view::npos; }

struct Tally {
  int lines = 0;
  int forbidden = 0;
  int too_wide = 0;
  int not_flush = 0;
  int broken = 0;  // a block whose lines are not its text
  std::string example;  // of a line with a forbidden mark
};

void check_block(const FlowBlock& block, const LaidBlock& laid, Tally& tally) {
  const std::u32string& text = block.text.text;
  std::uint32_t position = 0;
  for (const Line& line : laid.lines) {
    ++tally.lines;
    if (line.begin != position) ++tally.broken;
    position = line.end;
    if (line.text_end == line.begin) continue;
    const LayoutUnit measure = laid.box.width - 2 * laid.inset_x;
    const bool bad_start = line.begin > 0 && contains(kNeverFirst, text[line.begin]);
    const bool bad_end = !line.last && contains(kNeverLast, text[line.text_end - 1]);
    tally.forbidden += bad_start + bad_end;
    if (bad_start || bad_end) tally.example = to_utf8(std::u32string_view(text).substr(line.begin, line.end - line.begin));
    if (line.width > measure + kUnitsPerPx / 2) ++tally.too_wide;
    const bool justified = block.text.alignment == Alignment::kJustify && !line.last && measure >= 10 * from_px(17);
    if (justified && std::abs(line.width - measure) > kUnitsPerPx / 2) ++tally.not_flush;
  }
  if (position != text.size()) ++tally.broken;
}

Tally check_seed(std::string_view name, int first, int last) {
  Result<Offprint> article = Offprint::open(project_file(name));
  REQUIRE(article.ok());
  BuiltinMeasurer measurer(true);
  Tally tally;
  for (int width = first; width <= last; ++width) {
    PageOptions options;
    options.width = width;
    REQUIRE(article.value().paginate(options, measurer).ok());
    const Flow& flow = article.value().flow();
    for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
      if (flow.blocks[i].is_text()) check_block(flow.blocks[i], article.value().laid_out().blocks[i], tally);
    }
  }
  return tally;
}

}  // namespace

TEST_CASE("no forbidden mark at a line's start or end, no character lost, no line too wide, from 200 to 700 px") {
  for (const char* name : {"seeds/aws-layoffs.txt", "seeds/chinese.json"}) {
    INFO(name);
    const Tally tally = check_seed(name, 200, 700);
    INFO(tally.example);
    CHECK(tally.lines > 20'000);
    CHECK(tally.forbidden == 0);
    CHECK(tally.too_wide == 0);
    CHECK(tally.not_flush == 0);
    CHECK(tally.broken == 0);
  }
}
