// What stands in one paragraph, heading or cell of Markdown, as it comes in, and as runs or, where HTML is among it, as HTML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/importing.h"

namespace offprint {

class MarkdownInline {
 public:
  void add_text(std::string_view text);
  void add_html(std::string_view tag);
  void add_picture(std::string src, std::string alt, std::string title);
  void hard_break() { pieces_.push_back({Kind::kHardBreak, Mark::kStrong, {}, {}, {}}); }
  void soft_break() { pieces_.push_back({Kind::kSoftBreak, Mark::kStrong, {}, {}, {}}); }
  void open(Mark mark) { pieces_.push_back({Kind::kOpen, mark, {}, {}, {}}); }
  void close(Mark mark) { pieces_.push_back({Kind::kClose, mark, {}, {}, {}}); }
  void open_link(std::string address) { pieces_.push_back({Kind::kOpenLink, Mark::kStrong, std::move(address), {}, {}}); }
  void close_link() { pieces_.push_back({Kind::kCloseLink, Mark::kStrong, {}, {}, {}}); }

  bool empty() const { return pieces_.empty(); }
  bool holds_html() const { return holds_html_; }

  // One list of runs for each line between hard breaks, none of them empty; pictures are appended to `pictures`, their titles as captions. A soft break is a space, but nothing
  // between two characters of which each takes a full square, as Chinese is wrapped.
  std::vector<Runs> lines(Importing& importing, std::vector<Image>& pictures) const;

  // All of it as HTML, for html_blocks and html_runs.
  std::string markup() const;

  void clear();

 private:
  enum class Kind { kText, kHtml, kPicture, kHardBreak, kSoftBreak, kOpen, kClose, kOpenLink, kCloseLink };

  struct Piece {
    Kind kind;
    Mark mark;
    std::string text;   // of a text or a tag; the address of a link; what is read for a picture
    std::string src, title;
  };

  std::string_view space_at(std::size_t soft_break) const;

  std::vector<Piece> pieces_;
  bool holds_html_ = false;
};

}  // namespace offprint
