#include "article/html/settle_blocks.h"

#include <algorithm>
#include <string>
#include <utility>

#include "article/html/walk_runs.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

constexpr std::size_t kHeadingCodePoints = 20;
constexpr std::size_t kCaptionCodePoints = 80;

bool contains(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

template <class T>
T* as(Block& block) { return std::get_if<T>(&block.value); }

bool is_caption(std::string_view text) {
  if (count_code_points(text) > kCaptionCodePoints) return false;
  for (const std::string_view word : {"▲", "△", "图:", "图：", "圖：", "图片来源", "圖片來源", "图源", "Photo:", "Image:"}) {
    if (text.starts_with(word)) return true;
  }
  return false;
}

void erase(WalkedBlocks& walked, std::size_t i) {
  walked.blocks.erase(walked.blocks.begin() + static_cast<std::ptrdiff_t>(i));
  walked.looks.erase(walked.looks.begin() + static_cast<std::ptrdiff_t>(i));
}

// Keeps what `keep` says, in one pass.
template <class Keep>
void filter(WalkedBlocks& walked, Keep keep) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < walked.blocks.size(); ++i) {
    if (!keep(i)) continue;
    if (kept != i) {
      walked.blocks[kept] = std::move(walked.blocks[i]);
      walked.looks[kept] = walked.looks[i];
    }
    ++kept;
  }
  walked.blocks.resize(kept);
  walked.looks.resize(kept);
}

void settle_captions(WalkedBlocks& walked) {
  std::vector<bool> taken(walked.blocks.size());
  for (std::size_t i = 1; i < walked.blocks.size(); ++i) {
    Image* const image = as<Image>(walked.blocks[i - 1]);
    Paragraph* const paragraph = as<Paragraph>(walked.blocks[i]);
    if (image == nullptr || paragraph == nullptr || !image->caption.empty() || !is_caption(plain_text(paragraph->runs))) continue;
    image->caption = std::move(paragraph->runs);
    taken[i] = true;
  }
  filter(walked, [&](std::size_t i) { return !taken[i]; });
}

void settle_disclaimers(WalkedBlocks& walked) {
  constexpr std::size_t kNearEnd = 8;
  bool at_end = true;
  std::size_t seen = 0;
  for (std::size_t i = walked.blocks.size(); i-- > 1 && seen < kNearEnd; ++seen) {
    Paragraph* const paragraph = as<Paragraph>(walked.blocks[i]);
    if (paragraph == nullptr) {
      at_end = at_end && (as<Disclaimer>(walked.blocks[i]) != nullptr || as<Rule>(walked.blocks[i]) != nullptr);
      continue;
    }
    at_end = at_end && walked.looks[i].small;
    if (paragraph->id.empty() && (at_end || begins_disclaimer(plain_text(paragraph->runs)))) walked.blocks[i].value = Disclaimer{std::move(paragraph->runs)};
  }
}

bool all_strong(const Runs& runs) {
  return std::all_of(runs.begin(), runs.end(), [](const Run& run) { return has(run.marks, Mark::kStrong) || trim(run.text).empty(); });
}

bool ends_clause(std::u32string_view text) {
  constexpr std::u32string_view kClosing = U"\"'”’)）》」』】]";
  while (text.size() > 1 && contains(kClosing, text.back())) text.remove_suffix(1);
  return contains(U"。．.！!？?…；;：:，,、", text.back());
}

// A number alone: "01", "一", "Part 2".
bool is_number(std::u32string_view text) {
  if (text.starts_with(U"PART") || text.starts_with(U"Part")) text.remove_prefix(4);
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return is_digit(c) || contains(U"一二三四五六七八九十第章节、.．/ #", c); });
}

// The text of what an editor may have meant as a heading; empty for everything else.
std::u32string heading_text(WalkedBlocks& walked, std::size_t i) {
  Paragraph* const paragraph = as<Paragraph>(walked.blocks[i]);
  if (paragraph == nullptr || walked.looks[i].term || !(all_strong(paragraph->runs) || walked.looks[i].set_off)) return {};
  if (std::any_of(paragraph->runs.begin(), paragraph->runs.end(), [](const Run& run) { return !run.href.empty(); })) return {};
  const std::string plain = plain_text(paragraph->runs);
  if (plain.size() > kHeadingCodePoints * 4) return {};
  std::u32string text = to_utf32(plain);
  if (text.size() > kHeadingCodePoints || is_caption(plain)) return {};
  const bool bracketed = contains(U"(（【", text.front()) && contains(U")）】", text.back());
  return bracketed || (ends_clause(text) && !is_number(text)) ? std::u32string() : text;
}

bool has_headings(const std::vector<Block>& blocks) {
  return std::any_of(blocks.begin(), blocks.end(), [](const Block& block) {
    const Heading* const heading = std::get_if<Heading>(&block.value);
    return heading != nullptr && heading->level >= 2 && heading->level <= 4;
  });
}

void become_heading(Block& block) {
  Paragraph paragraph = std::move(std::get<Paragraph>(block.value));
  for (Run& run : paragraph.runs) run.marks = static_cast<Marks>(run.marks & ~bit(Mark::kStrong));
  normalize_runs(paragraph.runs);
  block.value = Heading{2, std::move(paragraph.id), std::move(paragraph.runs)};
}

void settle_headings(WalkedBlocks& walked) {
  if (has_headings(walked.blocks)) return;
  const std::size_t size = walked.blocks.size();
  std::vector<bool> gone(size);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < size; ++i) {
    const std::u32string text = heading_text(walked, i);
    if (text.empty()) continue;
    const bool opens =
        i + 1 < size && (as<Image>(walked.blocks[i + 1]) != nullptr || (as<Paragraph>(walked.blocks[i + 1]) != nullptr && heading_text(walked, i + 1).empty()));
    if (!opens || is_number(text)) continue;
    if (i > 0 && !gone[i - 1]) {
      const std::u32string before = heading_text(walked, i - 1);
      if (!before.empty() && is_number(before)) {
        Runs joined = std::move(std::get<Paragraph>(walked.blocks[i - 1].value).runs);
        Runs& runs = std::get<Paragraph>(walked.blocks[i].value).runs;
        joined.push_back({" ", bit(Mark::kStrong), {}, {}});
        std::move(runs.begin(), runs.end(), std::back_inserter(joined));
        runs = std::move(joined);
        gone[i - 1] = true;
      }
    }
    found.push_back(i);
  }
  for (const std::size_t i : found) become_heading(walked.blocks[i]);
  filter(walked, [&](std::size_t i) { return !gone[i]; });
}

void settle_rules(WalkedBlocks& walked) {
  while (!walked.blocks.empty() && as<Rule>(walked.blocks.back()) != nullptr) erase(walked, walked.blocks.size() - 1);
  if (!walked.blocks.empty() && as<Rule>(walked.blocks.front()) != nullptr) erase(walked, 0);
}

// Goes through all runs of all blocks, which are at most kMaxBlockDepth deep.
class LinkPass {
 public:
  explicit LinkPass(HtmlReading& reading) : reading_(reading) {}

  void blocks(std::vector<Block>& blocks) {
    for (Block& block : blocks) std::visit([this](auto& value) { visit(value); }, block.value);
  }

 private:
  void runs(Runs& runs) {
    bool changed = false;
    for (Run& run : runs) {
      if (run.href.find('#') == std::string::npos) continue;
      std::string href = reading_.followed(run.href);
      if (href == run.href) continue;
      if (href.empty()) reading_.importing.tell(ReportKind::kDropped, "A link into the article was taken off its text: its place is not there.", run.href);
      run.href = std::move(href);
      changed = true;
    }
    if (changed) normalize_runs(runs);
  }

  void visit(Heading& heading) { runs(heading.runs); }
  void visit(Paragraph& paragraph) { runs(paragraph.runs); }
  void visit(Disclaimer& disclaimer) { runs(disclaimer.runs); }
  void visit(Image& image) { runs(image.caption); }
  void visit(Code&) {}
  void visit(Rule&) {}
  void visit(Quote& quote) {
    runs(quote.cite);
    blocks(quote.blocks);
  }
  void visit(List& list) {
    for (ListItem& item : list.items) blocks(item.blocks);
  }
  void visit(Table& table) {
    runs(table.caption);
    for (std::vector<TableCell>& row : table.rows) {
      for (TableCell& cell : row) runs(cell.runs);
    }
  }

  HtmlReading& reading_;
};

}  // namespace

bool begins_disclaimer(std::string_view text) {
  for (const std::string_view word :
       {"免责声明", "免責聲明", "版权声明", "版權聲明", "特别声明", "特別聲明", "重要声明", "郑重声明", "声明:", "声明：", "聲明：", "Disclaimer", "DISCLAIMER",
        "【免责声明】", "【版权声明】", "*免责声明", "（免责声明", "风险提示：", "风险提示及免责"}) {
    if (text.starts_with(word)) return true;
  }
  for (const std::string_view open : {"（", "(", "*", "＊"}) {
    if (text.starts_with(open)) text.remove_prefix(open.size());
  }
  return text.starts_with("本文") && text.size() < 600 && (text.find("不构成") != std::string_view::npos || text.find("不構成") != std::string_view::npos);
}

std::vector<Block> settle_blocks(WalkedBlocks walked, HtmlReading& reading) {
  settle_captions(walked);
  settle_disclaimers(walked);
  settle_headings(walked);
  settle_rules(walked);
  LinkPass(reading).blocks(walked.blocks);
  return std::move(walked.blocks);
}

}  // namespace offprint
