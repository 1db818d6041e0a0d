#include "article/html/walk_runs.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

struct MarkedTag {
  std::string_view tag;
  Mark mark;
};

constexpr MarkedTag kMarkedTags[] = {
    {"b", Mark::kStrong}, {"strong", Mark::kStrong}, {"i", Mark::kEm},    {"em", Mark::kEm},     {"cite", Mark::kEm}, {"dfn", Mark::kEm}, {"var", Mark::kEm},
    {"code", Mark::kCode}, {"kbd", Mark::kCode},     {"samp", Mark::kCode}, {"tt", Mark::kCode}, {"sub", Mark::kSub}, {"sup", Mark::kSup},
    {"mark", Mark::kMark}, {"s", Mark::kS},          {"strike", Mark::kS}, {"del", Mark::kS},    {"u", Mark::kU},     {"ins", Mark::kU},
};

constexpr std::string_view kCharacterClasses[] = {
    "emoji", "wp-smiley", "emojione", "twemoji", "latex", "tex", "mwe-math-fallback-image-inline", "mwe-math-fallback-image-display"};

void set(Marks& marks, Mark mark, bool on) { marks = static_cast<Marks>(on ? marks | bit(mark) : marks & ~bit(mark)); }

bool is_bold(std::string_view weight) { return weight == "bold" || weight == "bolder" || leading_number(weight) >= 600; }

// "18px", "1.2em", "large": what stands out from the text around it.
bool is_large(std::string_view size) {
  if (size.empty()) return false;
  if (size == "large" || size == "x-large" || size == "xx-large" || size == "larger") return true;
  const std::int64_t number = leading_number(size);
  if (size.ends_with("px")) return number >= 18;
  if (size.ends_with("pt")) return number >= 14;
  return false;
}

bool is_coloured(std::string_view colour) {
  if (colour.empty()) return false;
  for (const std::string_view plain :
       {"inherit", "initial", "black", "#000", "#000000", "#111", "#222", "#333", "#333333", "#3e3e3e", "#3f3f3f", "#444", "#555", "#666", "#888"}) {
    if (colour == plain) return false;
  }
  // Greys, written out.
  if (colour.starts_with("rgb")) {
    std::int64_t parts[3] = {-1, -1, -1};
    std::string_view rest = colour.substr(std::min(colour.find('('), colour.size() - 1) + 1);
    for (std::int64_t& part : parts) {
      part = leading_number(rest);
      rest.remove_prefix(std::min(rest.find(',') == std::string_view::npos ? rest.size() : rest.find(',') + 1, rest.size()));
    }
    const auto [least, most] = std::minmax({parts[0], parts[1], parts[2]});
    return most - least > 16;
  }
  return true;
}

void style_by_css(std::string_view css, TextStyle& style) {
  if (css.size() < 5) return;
  if (const std::string weight = style_value(css, "font-weight"); !weight.empty() && weight != "inherit") set(style.marks, Mark::kStrong, is_bold(weight));
  if (const std::string slant = style_value(css, "font-style"); !slant.empty() && slant != "inherit") {
    set(style.marks, Mark::kEm, slant == "italic" || slant == "oblique");
  }
  if (is_large(style_value(css, "font-size")) || is_coloured(style_value(css, "color"))) style.set_off = true;
  if (const std::string space = style_value(css, "white-space"); !space.empty()) style.preserved = space.starts_with("pre") || space == "break-spaces";
}

struct QuoteMarks {
  std::string_view open, close, inner_open, inner_close;
};

QuoteMarks quote_marks(const HtmlTree& tree, HtmlIndex element) {
  std::string_view language;
  for (HtmlIndex i = element; i != 0 && language.empty(); i = tree.node(i).parent) language = tree.attribute(i, "lang");
  const std::string code = to_lower_case(language.substr(0, language.find_first_of("-_")));
  if (code == "ja") return {"「", "」", "『", "』"};
  if (code == "fr") return {"«\u00A0", "\u00A0»", "“", "”"};
  if (code == "ru" || code == "it" || code == "es") return {"«", "»", "“", "”"};
  if (code == "de" || code == "cs") return {"„", "“", "‚", "‘"};
  return {"“", "”", "‘", "’"};
}

bool has_visible(std::string_view text) { return !trim(text).empty(); }

}  // namespace

void InlineText::open(HtmlIndex element, ElementKind kind) {
  const HtmlTree& tree = reading_.tree;
  const std::string_view tag = tree.tag(element);
  const auto* const marked = std::find_if(std::begin(kMarkedTags), std::end(kMarkedTags), [tag](const MarkedTag& one) { return one.tag == tag; });
  if (marked != std::end(kMarkedTags)) set(style.marks, marked->mark, true);
  if (tag == "small") style.small = true;
  if (tag == "big" || (tag == "font" && (leading_number(tree.attribute(element, "size")) >= 4 || is_coloured(to_lower_case(tree.attribute(element, "color"))))))
    style.set_off = true;
  if (kind == ElementKind::kLink) style.link = number_of_link(element);
  style_by_css(tree.attribute(element, "style"), style);
  if (kind == ElementKind::kQuoteMarks) {
    const QuoteMarks marks = quote_marks(tree, element);
    add(style.quotes % 2 == 0 ? marks.open : marks.inner_open);
    ++style.quotes;
  }
  if (kind == ElementKind::kRuby) ruby_from_ = lines_.back().runs.size();
}

void InlineText::close(HtmlIndex element, ElementKind kind) {
  if (kind != ElementKind::kQuoteMarks) return;
  const QuoteMarks marks = quote_marks(reading_.tree, element);
  add(style.quotes % 2 == 1 ? marks.close : marks.inner_close);
}

std::uint32_t InlineText::number_of_link(HtmlIndex anchor) {
  const std::string_view href = reading_.tree.attribute(anchor, "href");
  if (href.empty()) return style.link;
  std::string url = reading_.importing.link(href);
  if (url.empty()) return 0;
  links_.push_back(std::move(url));
  return static_cast<std::uint32_t>(links_.size());
}

void InlineText::add(std::string_view text) {
  if (style.preserved) {
    for (std::size_t feed = text.find('\n'); feed != std::string_view::npos; feed = text.find('\n')) {
      const bool kept = style.preserved;
      style.preserved = false;
      add(text.substr(0, feed));
      style.preserved = kept;
      if (filled_) add_break();
      text.remove_prefix(feed + 1);
    }
  }
  if (text.empty()) return;
  TextLineRuns& line = lines_.back();
  // A run that an annotation will stand over stays by itself.
  const bool alike = line.runs.size() > ruby_from_ && !styles_.empty() && styles_.back() == style && line.runs.back().ruby.empty();
  if (alike) {
    line.runs.back().text += text;
  } else {
    line.runs.push_back({std::string(text), style.marks, style.link == 0 ? std::string() : links_[style.link - 1], {}});
    styles_.push_back(style);
  }
  if (!has_visible(text)) return;
  line.filled = filled_ = true;
  line.all_small = line.all_small && style.small;
  line.all_set_off = line.all_set_off && style.set_off;
}

void InlineText::add_break() {
  lines_.emplace_back();
  styles_.clear();
  ruby_from_ = 0;
}

void InlineText::annotate(std::string_view annotation) {
  Runs& runs = lines_.back().runs;
  std::string text(annotation);
  drop_controls(text);
  text = collapse_white_space(text);
  Runs base(std::make_move_iterator(runs.begin() + static_cast<std::ptrdiff_t>(ruby_from_)), std::make_move_iterator(runs.end()));
  runs.resize(ruby_from_);
  styles_.resize(ruby_from_);
  const TextStyle kept = style;
  Run whole;
  for (Run& run : base) {
    if (whole.text.empty()) whole = std::move(run);
    else whole.text += run.text;
  }
  whole.text = trim(whole.text);
  if (!whole.text.empty()) {
    whole.ruby = std::move(text);
    runs.push_back(std::move(whole));
    styles_.push_back(kept);
  } else if (!runs.empty() && !runs.back().ruby.empty()) {
    runs.back().ruby += text;
  } else {
    add(text);
  }
  ruby_from_ = runs.size();
}

std::vector<TextLineRuns> InlineText::take() {
  std::vector<TextLineRuns> taken(1);
  taken.swap(lines_);
  styles_.clear();
  ruby_from_ = 0;
  filled_ = false;
  return taken;
}

void tidy_ends(Runs& runs) {
  for (Run& run : runs) drop_controls(run.text);
  const auto blank = [](const Run& run) { return trim(run.text).empty(); };
  runs.erase(runs.begin(), std::find_if_not(runs.begin(), runs.end(), blank));
  runs.erase(std::find_if_not(runs.rbegin(), runs.rend(), blank).base(), runs.end());
  if (!runs.empty()) {
    std::string& front = runs.front().text;
    front.erase(0, static_cast<std::size_t>(trim(front).data() - front.data()));
    std::string& back = runs.back().text;
    const std::string_view kept = trim(back);
    back.resize(static_cast<std::size_t>(kept.data() - back.data()) + kept.size());
  }
  normalize_runs(runs);
}

std::string text_of_formula(const HtmlTree& tree, HtmlIndex math) {
  if (const std::string_view text = tree.attribute(math, "alttext"); has_visible(text)) return std::string(text);
  for (HtmlIndex i = math + 1; i < tree.node(math).end; ++i) {
    if (tree.tag(i) == "annotation" && tree.attribute(i, "encoding").find("tex") != std::string_view::npos) return tree.text_of(i);
  }
  std::string text;
  for (HtmlIndex i = math; i < tree.node(math).end;) {
    const bool other = tree.tag(i) == "annotation" || tree.tag(i) == "annotation-xml" || tree.tag(i) == "script" || tree.tag(i) == "style";
    text += tree.node(i).text;
    i = other ? tree.node(i).end : i + 1;
  }
  return text;
}

bool is_formula_script(const HtmlTree& tree, HtmlIndex element) {
  return tree.tag(element) == "script" && tree.attribute(element, "type").starts_with("math/tex");
}

bool is_character(const HtmlTree& tree, HtmlIndex picture) {
  return !tree.attribute(picture, "alt").empty() && has_class_of(tree, picture, kCharacterClasses);
}

namespace {

// Goes through the inside of one element and takes all of its text, whatever stands around it.
class RunsWalk {
 public:
  RunsWalk(HtmlReading& reading, std::vector<HtmlIndex>* pictures) : reading_(reading), text_(reading), pictures_(pictures) {}

  Runs walk(HtmlIndex element) {
    const HtmlTree& tree = reading_.tree;
    const HtmlIndex end = tree.node(element).end;
    for (HtmlIndex i = element + 1; i < end;) {
      close_before(i);
      i = enter(i) ? i + 1 : tree.node(i).end;
    }
    close_before(end);
    Runs runs;
    for (TextLineRuns& line : text_.take()) {
      if (!runs.empty()) runs.push_back({" ", 0, {}, {}});
      std::move(line.runs.begin(), line.runs.end(), std::back_inserter(runs));
    }
    tidy_ends(runs);
    return runs;
  }

 private:
  struct Open {
    HtmlIndex element;
    ElementKind kind;
    TextStyle before;
  };

  static bool is_inline(ElementKind kind) {
    return kind == ElementKind::kStyle || kind == ElementKind::kLink || kind == ElementKind::kQuoteMarks || kind == ElementKind::kRuby;
  }

  // Ends the elements that do not reach to `index`.
  void close_before(HtmlIndex index) {
    while (!open_.empty() && reading_.tree.node(open_.back().element).end <= index) {
      const Open& top = open_.back();
      text_.close(top.element, top.kind);
      text_.style = top.before;
      if (!is_inline(top.kind)) text_.add(" ");
      open_.pop_back();
    }
  }

  // Whether what is inside is to be read.
  bool enter(HtmlIndex i) {
    const HtmlTree& tree = reading_.tree;
    if (reading_.passes_over(i)) return false;
    if (tree.is_text(i)) {
      text_.add(tree.node(i).text);
      return false;
    }
    const ElementKind kind = kind_of(tree.tag(i));
    switch (kind) {
      case ElementKind::kTransparent: return true;
      case ElementKind::kBreak: text_.add(" "); return false;
      case ElementKind::kRubyText: text_.annotate(tree.text_of(i)); return false;
      case ElementKind::kMath: text_.add(text_of_formula(tree, i)); return false;
      case ElementKind::kMedia: reading_.count(LeftOut::kMedia, tree.attribute(i, "src")); return false;
      case ElementKind::kControl: reading_.count(LeftOut::kControl, tree.text_of(i)); return false;
      case ElementKind::kDrawing: reading_.count(LeftOut::kDrawing, tree.text_of(i)); return false;
      case ElementKind::kNoscript: return false;
      case ElementKind::kNothing:
        if (is_formula_script(tree, i)) text_.add(tree.node(tree.first(i)).text);
        return false;
      case ElementKind::kPicture: add_picture(i); return false;
      default: break;
    }
    if (!is_inline(kind)) text_.add(" ");
    open_.push_back({i, kind, text_.style});
    text_.open(i, kind);
    return true;
  }

  void add_picture(HtmlIndex i) {
    if (is_character(reading_.tree, i)) text_.add(reading_.tree.attribute(i, "alt"));
    else if (pictures_ != nullptr) pictures_->push_back(i);
    else reading_.count(LeftOut::kLooseText, reading_.tree.attribute(i, "src"));
  }

  HtmlReading& reading_;
  InlineText text_;
  std::vector<HtmlIndex>* pictures_;
  std::vector<Open> open_;
};

}  // namespace

Runs runs_inside(HtmlReading& reading, HtmlIndex element, std::vector<HtmlIndex>* pictures) { return RunsWalk(reading, pictures).walk(element); }

}  // namespace offprint
