#include "article/foreign/apple_news_text.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "article/foreign/block_flow.h"
#include "article/html/read_html.h"
#include "article/markdown/read_markdown.h"
#include "article/utf8.h"

namespace offprint {
namespace {

// What holds for a stretch of a text, in UTF-16 code units.
struct Span {
  std::int64_t start = 0;
  std::int64_t end = 0;
  Marks marks = 0;
  std::string href;
};

// Where marks begin and end, in order.
struct Edge {
  std::int64_t at = 0;
  Marks marks = 0;
  int step = 0;
};

std::vector<Edge> edges_of(const std::vector<Span>& spans) {
  std::vector<Edge> edges;
  for (const Span& span : spans) {
    edges.push_back({span.start, span.marks, 1});
    edges.push_back({span.end, span.marks, -1});
  }
  std::stable_sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  return edges;
}

// Of links over the same text the first holds.
std::vector<Span> links_of(const std::vector<Span>& spans) {
  std::vector<Span> links;
  std::copy_if(spans.begin(), spans.end(), std::back_inserter(links), [](const Span& span) { return !span.href.empty(); });
  std::stable_sort(links.begin(), links.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
  std::size_t kept = 0;
  for (Span& link : links) {
    if (kept > 0 && link.start < links[kept - 1].end) continue;
    if (&links[kept] != &link) links[kept] = std::move(link);
    ++kept;
  }
  links.resize(kept);
  return links;
}

// Goes through a text from its start on, in UTF-16 code units.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  // What is between here and `unit`, which is not before here.
  std::string_view take_until(std::int64_t unit) {
    const std::size_t start = at_;
    while (unit_ < unit && at_ < text_.size()) unit_ += decode_utf8(text_, at_) >= 0x10000 ? 2 : 1;
    return text_.substr(start, at_ - start);
  }
  std::string_view take_rest() { return text_.substr(std::exchange(at_, text_.size())); }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::int64_t unit_ = 0;
};

// How many spans set each mark where the text has been read to.
class OpenMarks {
 public:
  void step(const Edge& edge) {
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if ((edge.marks & (1 << i)) != 0) counts_[i] += edge.step;
    }
  }
  Marks marks() const {
    Marks out = 0;
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] > 0) out = static_cast<Marks>(out | (1 << i));
    }
    return out;
  }

 private:
  std::array<int, 8> counts_{};
};

void add_spans(std::string_view text, const std::vector<Span>& spans, BlockFlow& flow) {
  const std::vector<Span> links = links_of(spans);
  Cursor cursor(text);
  OpenMarks open;
  std::size_t link = 0;
  for (const Edge& edge : edges_of(spans)) {
    // The ends of links are edges too, so a stretch is in one link or in none; edge.at is where it ends.
    while (link < links.size() && links[link].end < edge.at) ++link;
    const bool linked = link < links.size() && links[link].start < edge.at;
    flow.add_lines(cursor.take_until(edge.at), open.marks(), linked ? links[link].href : std::string());
    open.step(edge);
  }
  flow.add_lines(cursor.take_rest());
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool is_of_number(char c) { return std::string_view("0123456789+-.eE").find(c) != std::string_view::npos; }

// The digits that a fraction is written in, as they stand. The parser has to read one byte more to know where a number ends.
std::string_view digits_of(const JsonTree& tree, JsonIndex value) {
  const std::string_view source = tree.source();
  std::size_t end = std::min<std::size_t>(tree.offset(value), source.size() - 1);
  if (is_of_number(source[end])) ++end;
  std::size_t start = end;
  while (start > 0 && is_of_number(source[start - 1])) --start;
  return source.substr(start, end - start);
}

}  // namespace

AppleNewsText::AppleNewsText(JsonFields& fields) : fields_(fields), tree_(fields.tree()) {
  const JsonIndex styles = fields_.member(0, {"textStyles"}, JsonKind::kObject);
  for (JsonIndex one = styles == 0 ? 0 : tree_.first(styles); one != 0; one = tree_.next(one)) styles_.emplace_back(tree_.key(one), one);
  std::sort(styles_.begin(), styles_.end());
}

JsonIndex AppleNewsText::style_named(std::string_view name) const {
  const auto found = std::lower_bound(styles_.begin(), styles_.end(), std::pair(name, JsonIndex{0}));
  return found != styles_.end() && found->first == name ? found->second : 0;
}

// Only what HTML has an element for; the rest of a style is looks.
Marks AppleNewsText::marks_of(JsonIndex style) {
  if (style != 0 && tree_.kind(style) == JsonKind::kString) style = style_named(tree_.text(style));
  if (style == 0 || tree_.kind(style) != JsonKind::kObject) return 0;
  const JsonIndex weight_value = tree_.find(style, "fontWeight");
  const std::string_view weight = weight_value == 0 ? std::string_view() : tree_.text(weight_value);
  const std::string_view font = fields_.raw(style, {"fontName"});
  const std::string_view slant = fields_.raw(style, {"fontStyle"});
  const std::string_view raised = fields_.raw(style, {"verticalAlignment"});
  const auto is_set = [&](std::string_view name) {
    const JsonIndex value = tree_.find(style, name);
    return value != 0 && (tree_.kind(value) == JsonKind::kObject || tree_.integer(value) == 1);
  };
  Marks marks = 0;
  const bool heavy = weight_value != 0 && tree_.integer(weight_value) >= 600;
  if (heavy || weight == "bold" || weight == "semibold" || weight == "heavy" || weight == "black" || holds(font, "Bold")) marks |= bit(Mark::kStrong);
  if (slant == "italic" || slant == "oblique" || holds(font, "Italic") || holds(font, "Oblique")) marks |= bit(Mark::kEm);
  if (is_set("underline")) marks |= bit(Mark::kU);
  if (is_set("strikethrough")) marks |= bit(Mark::kS);
  if (raised == "superscript") marks |= bit(Mark::kSup);
  if (raised == "subscript") marks |= bit(Mark::kSub);
  return marks;
}

void AppleNewsText::read_plain(JsonIndex component, std::string_view text, std::vector<Block>& out) {
  std::vector<Span> spans;
  for (const std::string_view name : {"additions", "inlineTextStyles"}) {
    const JsonIndex list = fields_.member(component, {name}, JsonKind::kArray);
    for (JsonIndex one = list == 0 ? 0 : tree_.first(list); one != 0; one = tree_.next(one)) {
      if (tree_.kind(one) != JsonKind::kObject) continue;
      const std::int64_t start = fields_.integer(one, {"rangeStart"}, -1);
      const std::int64_t length = fields_.integer(one, {"rangeLength"}, 0);
      const std::int64_t most = static_cast<std::int64_t>(text.size());
      if (start < 0 || length <= 0 || start >= most) continue;
      Span span{start, start + std::min(length, most - start), 0, {}};
      if (name == "inlineTextStyles") span.marks = marks_of(tree_.find(one, "textStyle"));
      else if (fields_.raw(one, {"type"}) == "link") span.href = fields_.importing().link(fields_.raw(one, {"URL"}));
      if (span.marks != 0 || !span.href.empty()) spans.push_back(std::move(span));
    }
  }
  BlockFlow flow(fields_.importing(), out);
  add_spans(text, spans, flow);
  flow.end_paragraph();
}

void AppleNewsText::read_blocks(JsonIndex component, std::vector<Block>& out) {
  const std::string_view text = fields_.raw(component, {"text"});
  const std::string_view format = fields_.raw(component, {"format"});
  if (text.empty()) return;
  if (format == "html") {
    for (Block& block : html_blocks(text, fields_.importing())) out.push_back(std::move(block));
  } else if (format == "markdown") {
    Article article = read_markdown(text, fields_.importing());
    if (!article.title.empty()) fields_.importing().add(out, Block{Heading{1, {}, {Run{std::move(article.title), 0, {}, {}}}}});
    for (Block& block : article.blocks) out.push_back(std::move(block));
  } else {
    read_plain(component, text, out);
  }
}

Runs AppleNewsText::read_line(JsonIndex component) {
  const std::string_view text = fields_.raw(component, {"text"});
  if (fields_.raw(component, {"format"}) == "html") return html_runs(text, fields_.importing());
  return runs_through_blocks(fields_.importing(), [&](std::vector<Block>& blocks) { read_blocks(component, blocks); });
}

Runs AppleNewsText::line_of(JsonIndex value) {
  if (tree_.kind(value) == JsonKind::kObject) return read_line(value);
  std::string text;
  if (tree_.kind(value) == JsonKind::kString) text = fields_.line_of(value);
  if (tree_.kind(value) == JsonKind::kInteger) text = std::to_string(tree_.integer(value));
  if (tree_.kind(value) == JsonKind::kFraction) text = digits_of(tree_, value);
  if (text.empty()) return {};
  return Runs{Run{std::move(text), 0, {}, {}}};
}

}  // namespace offprint
