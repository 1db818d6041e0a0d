#include "article/markdown/markdown_inline.h"

#include <array>
#include <utility>

#include "article/markdown/wrapped_lines.h"
#include "article/white_space.h"

namespace offprint {
namespace {

constexpr std::array<Mark, 4> kMarks = {Mark::kStrong, Mark::kEm, Mark::kCode, Mark::kS};

std::string_view tag_of(Mark mark) {
  switch (mark) {
    case Mark::kEm: return "em";
    case Mark::kCode: return "code";
    case Mark::kS: return "s";
    default: return "strong";
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
  return out;
}

bool is_line_break(std::string_view tag) { return tag == "<br>" || tag == "<br/>" || tag == "<br />" || tag == "<BR>"; }

}  // namespace

void MarkdownInline::clear() {
  pieces_.clear();
  holds_html_ = false;
}

void MarkdownInline::add_text(std::string_view text) {
  if (!pieces_.empty() && pieces_.back().kind == Kind::kText) pieces_.back().text += text;
  else pieces_.push_back({Kind::kText, Mark::kStrong, std::string(text), {}, {}});
}

void MarkdownInline::add_html(std::string_view tag) {
  if (tag.starts_with("<!--")) return;
  if (is_line_break(tag)) return hard_break();
  holds_html_ = true;
  pieces_.push_back({Kind::kHtml, Mark::kStrong, std::string(tag), {}, {}});
}

void MarkdownInline::add_picture(std::string src, std::string alt, std::string title) {
  pieces_.push_back({Kind::kPicture, Mark::kStrong, std::move(alt), std::move(src), std::move(title)});
}

std::string_view MarkdownInline::space_at(std::size_t soft_break) const {
  std::string_view before, after;
  for (std::size_t i = soft_break; i-- > 0 && before.empty();) {
    if (pieces_[i].kind == Kind::kText) before = pieces_[i].text;
    else if (pieces_[i].kind != Kind::kOpen && pieces_[i].kind != Kind::kClose) break;
  }
  for (std::size_t i = soft_break + 1; i < pieces_.size() && after.empty(); ++i) {
    if (pieces_[i].kind == Kind::kText) after = pieces_[i].text;
    else if (pieces_[i].kind != Kind::kOpen && pieces_[i].kind != Kind::kClose) break;
  }
  return space_between(before, after);
}

std::vector<Runs> MarkdownInline::lines(Importing& importing, std::vector<Image>& pictures) const {
  std::vector<Runs> out(1);
  std::array<int, kMarks.size()> open{};
  std::string href;
  const auto put = [&](std::string text) {
    if (const std::size_t dropped = drop_controls(text); dropped > 0) {
      importing.tell(ReportKind::kDropped, "Control characters were taken out.", {}, static_cast<std::uint32_t>(dropped));
    }
    if (text.empty()) return;
    Marks marks = 0;
    for (std::size_t i = 0; i < kMarks.size(); ++i) marks = static_cast<Marks>(marks | (open[i] > 0 ? bit(kMarks[i]) : 0));
    out.back().push_back({std::move(text), marks, href, {}});
  };
  const auto count = [&](Mark mark, int step) {
    for (std::size_t i = 0; i < kMarks.size(); ++i) open[i] += kMarks[i] == mark ? step : 0;
  };
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    switch (piece.kind) {
      case Kind::kText: put(piece.text); break;
      case Kind::kHtml: break;
      case Kind::kSoftBreak: put(std::string(space_at(i))); break;
      case Kind::kHardBreak: out.emplace_back(); break;
      case Kind::kOpen: count(piece.mark, 1); break;
      case Kind::kClose: count(piece.mark, -1); break;
      case Kind::kOpenLink: href = importing.link(piece.text); break;
      case Kind::kCloseLink: href.clear(); break;
      case Kind::kPicture: {
        Image image;
        image.src = importing.picture(piece.src);
        image.alt = collapse_white_space(piece.text);
        image.caption.push_back({piece.title, 0, {}, {}});
        drop_controls(image.alt);
        drop_controls(image.caption[0].text);
        normalize_runs(image.caption);
        if (!image.src.empty()) pictures.push_back(std::move(image));
        break;
      }
    }
  }
  for (Runs& runs : out) normalize_runs(runs);
  std::erase_if(out, [](const Runs& runs) { return runs.empty(); });
  return out;
}

std::string MarkdownInline::markup() const {
  std::string out;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const Piece& piece = pieces_[i];
    switch (piece.kind) {
      case Kind::kText: out += escaped(piece.text); break;
      case Kind::kHtml: out += piece.text; break;
      case Kind::kSoftBreak: out += space_at(i); break;
      case Kind::kHardBreak: out += "<br>"; break;
      case Kind::kOpen: out += '<' + std::string(tag_of(piece.mark)) + '>'; break;
      case Kind::kClose: out += "</" + std::string(tag_of(piece.mark)) + '>'; break;
      case Kind::kOpenLink: out += "<a href=\"" + escaped(piece.text) + "\">"; break;
      case Kind::kCloseLink: out += "</a>"; break;
      case Kind::kPicture: out += "<img src=\"" + escaped(piece.src) + "\" alt=\"" + escaped(piece.text) + "\" title=\"" + escaped(piece.title) + "\">"; break;
    }
  }
  return out;
}

}  // namespace offprint
