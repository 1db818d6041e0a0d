// What the walks over one tree share: what is seen of it, where its links lead, and what was left out so far.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "article/html/element_kinds.h"
#include "article/html/html_tree.h"
#include "article/html/read_html.h"
#include "article/importing.h"

namespace offprint {

// Why something that stands in the HTML is not in the article.
enum class LeftOut : std::uint8_t { kMedia, kControl, kDrawing, kHidden, kTracker, kIcon, kNoscript, kPermalink, kLooseText };
inline constexpr std::size_t kLeftOutCount = 9;

class HtmlReading {
 public:
  // Keeps both references.
  HtmlReading(const HtmlTree& of, const std::vector<bool>& left_out, Importing& into);

  const HtmlTree& tree;
  Importing& importing;

  // Whether nothing of the node is read: the selection is without it, or the page does not show it, which is counted.
  bool passes_over(HtmlIndex index);

  // Leaves the node out from now on: it has been read as something else.
  void leave_out(HtmlIndex index) { left_out_[index] = true; }

  // Bytes of text inside a node, white space, scripts and styles left out.
  std::size_t text_bytes(HtmlIndex index) const { return text_before_[tree.node(index).end] - text_before_[index]; }

  // Counts it for the report, one entry each reason.
  void count(LeftOut reason, std::string_view excerpt);

  // Writes the counts into the report.
  void tell_left_out();

  // Whether a link of this tree leads to the element, by its id or name.
  std::string_view place_named_by(HtmlIndex element) const;

  // The place `name` is where the block with the id `id` is.
  void settle_place(std::string_view name, std::string_view id) { places_.emplace(name, id); }

  // The link as it can be followed: "#…" where its place is in the article, else an absolute one; empty where there is neither.
  std::string followed(std::string_view href) const;

 private:
  bool is_hidden(HtmlIndex index) const;
  void collect_targets();

  std::vector<bool> left_out_;
  std::vector<std::uint32_t> text_before_;                     // by index, one more than nodes
  std::set<std::string, std::less<>> targets_;                 // fragments that links lead to
  std::map<std::string, std::string, std::less<>> places_;     // names of places that have another id now
  std::uint32_t counts_[kLeftOutCount] = {};
  std::string excerpts_[kLeftOutCount];
};

}  // namespace offprint
