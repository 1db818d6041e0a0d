#include "article/html/walk_blocks.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "article/field_values.h"
#include "article/html/block_walk.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

constexpr std::string_view kDisclaimerClasses[] = {"disclaimer", "disclaimers", "article-disclaimer", "post-disclaimer",
                                                   "declare",    "statement",   "copyright-notice",   "article-statement"};

std::size_t columns_of(const Runs& runs) {
  std::size_t columns = 0;
  for (const Run& run : runs) {
    for (std::size_t i = 0; i < run.text.size();) columns += decode_utf8(run.text, i) >= 0x2E80 ? 2 : 1;
  }
  return columns;
}

bool begins_lower(const Runs& runs) {
  const char first = runs.empty() || runs.front().text.empty() ? '\0' : runs.front().text.front();
  return first >= 'a' && first <= 'z';
}

// Whether the lines between single breaks are one text that was wrapped.
bool is_wrapped(const std::vector<TextLineRuns>& lines, std::size_t from, std::size_t to) {
  constexpr std::size_t kVerseColumns = 40;
  std::size_t columns = 0;
  bool goes_on = false;
  for (std::size_t i = from; i < to; ++i) {
    columns += columns_of(lines[i].runs);
    goes_on = goes_on || (i > from && begins_lower(lines[i].runs));
  }
  return goes_on && columns > kVerseColumns * (to - from);
}

bool is_inline(ElementKind kind) {
  return kind == ElementKind::kStyle || kind == ElementKind::kLink || kind == ElementKind::kQuoteMarks || kind == ElementKind::kRuby;
}

}  // namespace

WalkedBlocks walk_blocks(HtmlReading& reading, const std::vector<HtmlIndex>& roots) {
  BlockWalk walk(reading);
  for (const HtmlIndex root : roots) walk.walk(root);
  return walk.take();
}

void BlockWalk::walk(HtmlIndex root) {
  const HtmlIndex end = tree_.node(root).end;
  for (HtmlIndex i = root; i < end;) {
    close_before(i);
    const bool inside = i == 0 || (i == root && !tree_.is_text(i) ? enter_element(i, kind_of(tree_.tag(i))) : enter(i));
    i = inside ? i + 1 : tree_.node(i).end;
  }
  close_before(end);
  flush();
}

WalkedBlocks BlockWalk::take() { return {std::move(containers_.front().blocks), std::move(containers_.front().looks)}; }

void BlockWalk::close_before(HtmlIndex index) {
  while (!open_.empty() && tree_.node(open_.back().element).end <= index) {
    const Open top = open_.back();
    close(top);
    open_.pop_back();
  }
}

void BlockWalk::close(const Open& open) {
  text_.close(open.element, open.kind);
  if (open.ending != Ending::kInline) flush();
  if (open.ending == Ending::kContainer) close_container();
  if (open.ending == Ending::kFigure) close_figure();
  if (open.ending == Ending::kDisclaimer) --disclaimers_;
  text_.style = open.before;
}

void BlockWalk::open(HtmlIndex index, ElementKind kind, Ending ending) {
  if (ending != Ending::kInline) flush();
  open_.push_back({index, kind, ending, text_.style});
  text_.open(index, kind);
}

bool BlockWalk::enter(HtmlIndex index) {
  if (reading_.passes_over(index)) return false;
  if (tree_.is_text(index)) {
    text_.add(tree_.node(index).text);
    return false;
  }
  return enter_element(index, kind_of(tree_.tag(index)));
}

bool BlockWalk::enter_element(HtmlIndex index, ElementKind kind) {
  const bool apart = kind >= ElementKind::kBlock && kind < ElementKind::kNoscript;
  if (apart) flush();
  note_place(index);
  bool done = false;
  if (const bool inside = enter_by_class(index, kind, done); done) return inside;
  switch (kind) {
    case ElementKind::kTransparent: return true;
    case ElementKind::kStyle:
      if (tree_.tag(index) == "cite" && take_cite(index)) return false;
      open(index, kind, Ending::kInline);
      return true;
    case ElementKind::kLink:
    case ElementKind::kQuoteMarks:
    case ElementKind::kRuby: open(index, kind, Ending::kInline); return true;
    case ElementKind::kBreak: text_.add_break(); return false;
    case ElementKind::kRubyText: text_.annotate(tree_.text_of(index)); return false;
    case ElementKind::kMath: text_.add(text_of_formula(tree_, index)); return false;
    case ElementKind::kPicture: add_picture(index); return false;
    case ElementKind::kBlock:
      if (tree_.tag(index) == "footer" && take_cite(index)) return false;
      open(index, kind, Ending::kBlock);
      return true;
    case ElementKind::kParagraph: open(index, kind, Ending::kBlock); return true;
    case ElementKind::kHeading: enter_heading(index); return false;
    case ElementKind::kQuote: return enter_quote(index);
    case ElementKind::kList: return enter_list(index);
    case ElementKind::kItem: return enter_item(index);
    case ElementKind::kTerm:
      open(index, kind, Ending::kBlock);
      text_.style.marks = static_cast<Marks>(text_.style.marks | bit(Mark::kStrong));
      return true;
    case ElementKind::kFigure: return enter_figure(index);
    case ElementKind::kCaption: enter_caption(index); return false;
    case ElementKind::kTable: return enter_table(index);
    case ElementKind::kCode: return enter_code(index);
    case ElementKind::kRule: place({Rule{}}); return false;
    case ElementKind::kNoscript: return enter_noscript(index);
    case ElementKind::kMedia: reading_.count(LeftOut::kMedia, tree_.attribute(index, "src")); return false;
    case ElementKind::kControl: reading_.count(LeftOut::kControl, tree_.text_of(index)); return false;
    case ElementKind::kDrawing: reading_.count(LeftOut::kDrawing, tree_.text_of(index)); return false;
    case ElementKind::kNothing:
      if (is_formula_script(tree_, index)) text_.add(tree_.node(tree_.first(index)).text);
      return false;
  }
  return true;
}

// What a class says of an element that says nothing by its name.
bool BlockWalk::enter_by_class(HtmlIndex index, ElementKind kind, bool& done) {
  const bool plain = kind == ElementKind::kBlock || kind == ElementKind::kParagraph || kind == ElementKind::kTransparent || kind == ElementKind::kStyle;
  if (!plain || tree_.node(index).attribute_count == 0) return true;
  if (tree_.attribute(index, "role") == "heading" && !is_inline(kind)) {
    enter_heading(index);
    done = true;
    return false;
  }
  if (!figures_.empty() && figures_.back().caption.credit.empty() && is_credit(tree_, index) && reading_.text_bytes(index) < 200) {
    figures_.back().caption.credit = plain_text(runs_inside(reading_, index));
    done = true;
    return false;
  }
  if (tree_.attribute(index, "class").empty()) return true;
  if (is_caption_by_class(tree_, index)) {
    flush();
    const Block* const last = last_block();
    const bool captioned =
        last != nullptr && std::holds_alternative<Image>(last->value) && std::get<Image>(last->value).caption.empty() && tree_.find("img", index) == 0;
    if (captioned || (!figures_.empty() && figures_.back().caption.runs.empty() && tree_.find("img", index) == 0)) {
      enter_caption(index);
      done = true;
      return false;
    }
  }
  if (!is_inline(kind) && has_class_of(tree_, index, kDisclaimerClasses)) {
    open(index, kind, Ending::kDisclaimer);
    ++disclaimers_;
    done = true;
  } else if (has_class(tree_, index, "wp-caption")) {
    done = true;
    return enter_figure(index);
  }
  return true;
}

void BlockWalk::flush() {
  if (!text_.filled()) {
    text_.take();
    return;
  }
  std::vector<TextLineRuns> lines = text_.take();
  for (TextLineRuns& line : lines) tidy_ends(line.runs);
  for (std::size_t from = 0; from < lines.size();) {
    if (lines[from].runs.empty()) {
      ++from;
      continue;
    }
    std::size_t to = from;
    while (to < lines.size() && !lines[to].runs.empty()) ++to;
    const bool one = to - from > 1 && is_wrapped(lines, from, to);
    Runs joined;
    for (std::size_t i = from; i < to; ++i) {
      const BlockLook look{lines[i].all_small, lines[i].all_set_off, !open_.empty() && open_.back().kind == ElementKind::kTerm};
      if (!one) {
        add_paragraph(std::move(lines[i].runs), look);
        continue;
      }
      if (!joined.empty()) joined.push_back({" ", 0, {}, {}});
      std::move(lines[i].runs.begin(), lines[i].runs.end(), std::back_inserter(joined));
    }
    if (one) {
      normalize_runs(joined);
      add_paragraph(std::move(joined), {});
    }
    from = to;
  }
}

void BlockWalk::add_paragraph(Runs runs, BlockLook look) {
  if (runs.empty()) return;
  if (disclaimers_ > 0) place({Disclaimer{std::move(runs)}}, look);
  else place({Paragraph{std::move(runs), take_id({})}}, look);
}

void BlockWalk::place(Block block, BlockLook look) {
  Container& top = containers_.back();
  std::vector<Block>* blocks = &top.blocks;
  if (top.holder == Holder::kList) {
    // What stands in a list beside its items: a list belongs to the item before it, everything else is an item.
    const bool nested = std::holds_alternative<List>(block.value) && !top.list.items.empty();
    if (!nested) top.list.items.emplace_back();
    blocks = &top.list.items.back().blocks;
  }
  const Block* const last = blocks->empty() ? nullptr : &blocks->back();
  if (last != nullptr && std::holds_alternative<Rule>(block.value) && std::holds_alternative<Rule>(last->value)) return;
  const bool added = reading_.importing.add(*blocks, std::move(block));
  if (added && top.holder == Holder::kArticle) top.looks.push_back(look);
  if (!added && top.holder == Holder::kList && blocks->empty()) top.list.items.pop_back();
}

Block* BlockWalk::last_block() {
  std::vector<Block>& blocks = containers_.back().blocks;
  return blocks.empty() ? nullptr : &blocks.back();
}

void BlockWalk::note_place(HtmlIndex index) {
  if (const std::string_view name = reading_.place_named_by(index); !name.empty()) places_.emplace_back(name);
  // A paragraph is a place even where no link leads to it yet.
  else if (kind_of(tree_.tag(index)) == ElementKind::kParagraph && places_.empty() && is_fragment_id(tree_.attribute(index, "id")))
    places_.emplace_back(tree_.attribute(index, "id"));
}

std::string BlockWalk::take_id(std::string_view own) {
  std::string id;
  const auto take = [&](std::string_view name) {
    if (id.empty() && is_fragment_id(name) && reading_.importing.ids.insert(std::string(name)).second) id = name;
  };
  take(own);
  for (const std::string& name : places_) take(name);
  for (const std::string& name : places_) {
    if (!id.empty() && name != id) reading_.settle_place(name, id);
  }
  places_.clear();
  return id;
}

int BlockWalk::depth() const {
  int deep = 1;
  // What a list holds is in an item, whether the HTML has one there or not.
  for (const Container& container : containers_) deep += container.holder == Holder::kList ? 2 : container.holder == Holder::kQuote ? 1 : 0;
  return deep;
}

}  // namespace offprint
