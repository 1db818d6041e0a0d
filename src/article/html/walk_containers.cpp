// The blocks that hold others, and those that are read as a whole.
#include <algorithm>
#include <utility>

#include "article/html/block_walk.h"
#include "article/html/read_code.h"
#include "article/html/read_table.h"
#include "article/limits.h"
#include "article/utf8.h"

namespace offprint {
namespace {

bool has_letter(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = decode_utf8(text, i);
    if (is_western_letter(c) || is_han(c) || is_kana(c)) return true;
  }
  return false;
}

// Takes the dash off "— Jane Doe": whoever sets the quote puts one there.
void drop_dash(Runs& runs) {
  while (!runs.empty()) {
    std::string& text = runs.front().text;
    std::size_t at = 0;
    for (std::size_t next = 0; next < text.size(); at = next) {
      const char32_t c = decode_utf8(text, next);
      if (c != U'—' && c != U'–' && c != U'―' && c != U'-' && c != U'─' && c != U'~' && !is_wide_space(c)) break;
      if (next == text.size()) {
        at = next;
        break;
      }
    }
    text.erase(0, at);
    if (!text.empty()) return;
    runs.erase(runs.begin());
  }
}

}  // namespace

bool BlockWalk::enter_quote(HtmlIndex index) {
  if (depth() + 1 > kMaxBlockDepth) {
    if (!std::exchange(flattened_, true)) reading_.importing.tell(ReportKind::kClamped, "Quotes and lists more than 32 deep were flattened.");
    open(index, ElementKind::kBlock, Ending::kBlock);
    return true;
  }
  open(index, ElementKind::kQuote, Ending::kContainer);
  containers_.push_back({});
  containers_.back().holder = Holder::kQuote;
  return true;
}

bool BlockWalk::enter_list(HtmlIndex index) {
  if (depth() + 2 > kMaxBlockDepth) {
    if (!std::exchange(flattened_, true)) reading_.importing.tell(ReportKind::kClamped, "Quotes and lists more than 32 deep were flattened.");
    open(index, ElementKind::kBlock, Ending::kBlock);
    return true;
  }
  open(index, ElementKind::kList, Ending::kContainer);
  containers_.push_back({});
  Container& list = containers_.back();
  list.holder = Holder::kList;
  list.list.ordered = tree_.tag(index) == "ol";
  if (!list.list.ordered) return true;
  list.counts_down = tree_.has_attribute(index, "reversed");
  if (list.counts_down) {
    list.next_number = 0;
    for (HtmlIndex i = tree_.first(index); i != 0; i = tree_.next(i)) list.next_number += tree_.tag(i) == "li" ? 1 : 0;
  }
  std::string_view start = trim(tree_.attribute(index, "start"));
  const bool negative = start.starts_with('-');
  if (negative) start.remove_prefix(1);
  if (const std::int64_t number = leading_number(start); number >= 0) list.next_number = negative ? -number : number;
  return true;
}

bool BlockWalk::enter_item(HtmlIndex index) {
  Container& list = containers_.back();
  if (list.holder != Holder::kList) {
    open(index, ElementKind::kBlock, Ending::kBlock);
    return true;
  }
  if (list.list.ordered) {
    std::string_view value = trim(tree_.attribute(index, "value"));
    const bool negative = value.starts_with('-');
    if (negative) value.remove_prefix(1);
    if (const std::int64_t number = leading_number(value); number >= 0) list.next_number = negative ? -number : number;
    const std::int64_t number = std::clamp<std::int64_t>(list.next_number, -kMaxListStart, kMaxListStart);
    if (number != list.next_number)
      reading_.importing.tell(ReportKind::kClamped, "A list starts between -1,000,000 and 1,000,000.", std::to_string(list.next_number));
    const bool follows = !list.list.items.empty() && number == list.list.start + static_cast<std::int64_t>(list.list.items.size());
    if (!list.list.items.empty() && !follows) close_list();
    if (containers_.back().list.items.empty()) containers_.back().list.start = static_cast<std::int32_t>(number);
    containers_.back().next_number = number + (containers_.back().counts_down ? -1 : 1);
  }
  open(index, ElementKind::kItem, Ending::kContainer);
  containers_.push_back({});
  containers_.back().holder = Holder::kItem;
  return true;
}

// Ends a list whose next item does not have the next number; the list goes on as another.
void BlockWalk::close_list() {
  List done = std::move(containers_.back().list);
  containers_.back().list = {};
  containers_.back().list.ordered = done.ordered;
  Container list = std::move(containers_.back());
  containers_.pop_back();
  place({std::move(done)});
  containers_.push_back(std::move(list));
}

void BlockWalk::close_container() {
  Container done = std::move(containers_.back());
  containers_.pop_back();
  switch (done.holder) {
    case Holder::kItem: {
      List& list = containers_.back().list;
      if (!done.blocks.empty()) list.items.push_back({std::move(done.blocks)});
      break;
    }
    case Holder::kList:
      if (!done.list.ordered) done.list.start = 1;
      if (!done.list.items.empty()) place({std::move(done.list)});
      break;
    case Holder::kQuote:
      if (!done.blocks.empty()) place({Quote{std::move(done.blocks), std::move(done.cite)}});
      else if (!done.cite.empty()) add_paragraph(std::move(done.cite), {});
      break;
    case Holder::kArticle: break;
  }
}

// Whether `cite` or `footer` is the last thing in a quote, and so says whose it is.
bool BlockWalk::take_cite(HtmlIndex index) {
  Container& quote = containers_.back();
  if (quote.holder != Holder::kQuote || !quote.cite.empty()) return false;
  HtmlIndex outer = tree_.node(index).parent;
  while (outer != 0 && tree_.tag(outer) != "blockquote") outer = tree_.node(outer).parent;
  if (outer == 0) return false;
  const HtmlIndex behind = tree_.node(index).end;
  for (HtmlIndex i = behind; i < tree_.node(outer).end; ++i) {
    if (tree_.is_text(i) && !trim(tree_.node(i).text).empty()) return false;
  }
  // Words before it in its paragraph are a part of it: "<p>From <cite>Walden</cite></p>" is no name, but "— <cite>…" is.
  if (text_.filled()) return false;
  std::vector<HtmlIndex> pictures;
  Runs cite = runs_inside(reading_, index, &pictures);
  const bool slanted = std::all_of(cite.begin(), cite.end(), [](const Run& run) { return has(run.marks, Mark::kEm) || !has_letter(run.text); });
  for (Run& run : cite) {
    if (slanted) run.marks = static_cast<Marks>(run.marks & ~bit(Mark::kEm));
  }
  drop_dash(cite);
  tidy_ends(cite);
  if (cite.empty()) return false;
  quote.cite = std::move(cite);
  add_pictures(pictures);
  return true;
}

bool BlockWalk::enter_figure(HtmlIndex index) {
  open(index, ElementKind::kFigure, Ending::kFigure);
  figures_.push_back({containers_.size(), containers_.back().blocks.size(), {}});
  return true;
}

void BlockWalk::enter_caption(HtmlIndex index) {
  flush();
  std::vector<HtmlIndex> pictures;
  Caption caption = read_caption(reading_, index, &pictures);
  add_pictures(pictures);
  const bool of_figure = !figures_.empty() && figures_.back().container == containers_.size();
  if (of_figure && figures_.back().caption.runs.empty()) {
    if (caption.credit.empty()) caption.credit = std::move(figures_.back().caption.credit);
    figures_.back().caption = std::move(caption);
  } else if (const std::size_t size = containers_.back().blocks.size(); !caption_last(caption, size == 0 ? 0 : size - 1)) {
    add_paragraph(std::move(caption.runs), {});
    if (!caption.credit.empty()) add_paragraph({{caption.credit, 0, {}, {}}}, {});
  }
}

// Gives a caption to the last block from `from` on that can have one and has none, pictures first.
bool BlockWalk::caption_last(Caption& caption, std::size_t from) {
  std::vector<Block>& blocks = containers_.back().blocks;
  for (std::size_t i = blocks.size(); i-- > from;) {
    Image* const image = std::get_if<Image>(&blocks[i].value);
    if (image == nullptr || !image->caption.empty() || !image->credit.empty()) continue;
    image->caption = std::move(caption.runs);
    image->credit = std::move(caption.credit);
    return true;
  }
  if (!caption.credit.empty() || blocks.size() <= from) return false;
  if (Table* const table = std::get_if<Table>(&blocks.back().value); table != nullptr && table->caption.empty()) {
    table->caption = std::move(caption.runs);
    return true;
  }
  if (Quote* const quote = std::get_if<Quote>(&blocks.back().value); quote != nullptr && quote->cite.empty()) {
    drop_dash(caption.runs);
    tidy_ends(caption.runs);
    quote->cite = std::move(caption.runs);
    return true;
  }
  return false;
}

void BlockWalk::close_figure() {
  Figure figure = std::move(figures_.back());
  figures_.pop_back();
  if (figure.caption.runs.empty() && figure.caption.credit.empty()) return;
  if (caption_last(figure.caption, figure.from)) return;
  add_paragraph(std::move(figure.caption.runs), {});
  if (!figure.caption.credit.empty()) add_paragraph({{std::move(figure.caption.credit), 0, {}, {}}}, {});
}

bool BlockWalk::enter_table(HtmlIndex index) {
  if (!is_data_table(reading_, index)) {
    open(index, ElementKind::kBlock, Ending::kBlock);
    return true;
  }
  std::vector<HtmlIndex> pictures;
  Table table = read_table(reading_, index, pictures);
  if (!table.rows.empty()) place({std::move(table)});
  else add_paragraph(std::move(table.caption), {});
  add_pictures(pictures);
  return false;
}

bool BlockWalk::enter_code(HtmlIndex index) {
  if (has_class(tree_, index, "wp-block-verse")) {
    open(index, ElementKind::kBlock, Ending::kBlock);
    text_.style.preserved = true;
    return true;
  }
  Code code = read_code(reading_, index);
  if (!code.text.empty()) place({std::move(code)});
  return false;
}

void BlockWalk::enter_heading(HtmlIndex index) {
  flush();
  Heading heading;
  const std::string_view tag = tree_.tag(index);
  const std::int64_t named = leading_number(tree_.attribute(index, "aria-level"));
  heading.level = tag.size() == 2 && tag[0] == 'h' ? tag[1] - '0' : static_cast<int>(std::clamp<std::int64_t>(named, 1, 6));
  if (named < 0 && tag.size() != 2) heading.level = 2;
  for (HtmlIndex i = index + 1; i < tree_.node(index).end; ++i) note_place(i);
  std::vector<HtmlIndex> pictures;
  heading.runs = runs_inside(reading_, index, &pictures);
  const bool strong = std::all_of(heading.runs.begin(), heading.runs.end(), [](const Run& run) { return has(run.marks, Mark::kStrong); });
  for (Run& run : heading.runs) {
    if (strong) run.marks = static_cast<Marks>(run.marks & ~bit(Mark::kStrong));
  }
  if (!heading.runs.empty()) {
    std::string_view own = tree_.attribute(index, "id");
    for (HtmlIndex i = index + 1; i < tree_.node(index).end && own.empty(); ++i) own = tree_.is_text(i) ? own : tree_.attribute(i, "id");
    heading.id = take_id(own);
    place({std::move(heading)});
  }
  add_pictures(pictures);
}

bool BlockWalk::enter_noscript(HtmlIndex index) {
  // A picture for those without scripts stands beside the one that a script would load.
  const HtmlIndex img = tree_.find("img", index);
  const auto gap_is_blank = [&] {
    for (HtmlIndex i = picture_end_; i < index; ++i) {
      if (tree_.is_text(i) && !trim(tree_.node(i).text).empty()) return false;
      if (kind_of(tree_.tag(i)) == ElementKind::kPicture) return false;
    }
    return true;
  };
  const Block* const last = last_block();
  const bool shown =
      picture_end_ != 0 && picture_end_ <= index && index - picture_end_ < 4 && gap_is_blank() && last != nullptr && std::holds_alternative<Image>(last->value);
  if (img != 0 && !shown && !address_of_picture(tree_, img).empty()) add_picture(img);
  if (reading_.text_bytes(index) > 0) reading_.count(LeftOut::kNoscript, tree_.text_of(index));
  return false;
}

void BlockWalk::add_picture(HtmlIndex index) {
  if (is_character(tree_, index)) {
    text_.add(tree_.attribute(index, "alt"));
    return;
  }
  std::optional<Image> image = read_picture(reading_, index);
  if (!image) return;
  constexpr std::int32_t kIcon = 24;
  if (image->width > 0 && image->height > 0 && image->width <= kIcon && image->height <= kIcon) {
    reading_.count(LeftOut::kIcon, image->src);
    return;
  }
  flush();
  picture_end_ = tree_.node(index).end;
  const Block* const last = last_block();
  // The same picture once more: with and without a script.
  if (last != nullptr && std::holds_alternative<Image>(last->value) && std::get<Image>(last->value).src == image->src) return;
  place({std::move(*image)});
}

void BlockWalk::add_pictures(const std::vector<HtmlIndex>& pictures) {
  for (const HtmlIndex picture : pictures) add_picture(picture);
}

}  // namespace offprint
