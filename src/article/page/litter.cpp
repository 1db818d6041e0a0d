#include "article/page/litter.h"

#include <algorithm>
#include <string>

#include "article/page/class_words.h"
#include "article/page/labels.h"
#include "article/utf8.h"

namespace offprint {
namespace {

constexpr float kMostlyLinks = 0.6f, kLinkTable = 0.9f;  // of a box or list; of a table that has headings
constexpr float kLeadsAway = 0.25f;            // of what stands under a label
constexpr std::uint32_t kLongestByline = 250;  // letters
constexpr std::uint32_t kLongestBio = 900;
constexpr std::uint32_t kLongestLead = 250;
constexpr std::uint32_t kShortestLinkLine = 15;
constexpr HtmlIndex kMostNodesOfLabel = 64;

bool leads_away(const std::string& text) { return begins_with_lead(text) || begins_with_call(text); }

bool is_in_capitals(std::string_view text) {
  const bool capital = std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return capital && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class Litter {
 public:
  Litter(const HtmlTree& tree, HtmlIndex root, const std::vector<TextWeight>& weights, std::vector<bool>& left_out)
      : tree_(tree), root_(root), weights_(weights), left_out_(left_out) {}

  void leave_out_boxes() {
    for (HtmlIndex i = root_ + 1; i < tree_.node(root_).end;) {
      if (!left_out_[i] && !tree_.is_text(i) && is_litter(i)) {
        left_out_[i] = true;
        if (is_small(i) && is_lead(tree_.text_of(i))) leave_out_led(i);
      }
      i = left_out_[i] ? tree_.node(i).end : i + 1;
    }
  }

  // A heading goes when all that stood under it went.
  void leave_out_bare_headings() {
    std::vector<HtmlIndex> bare;  // headings that nothing was under so far
    bool lost = false;            // whether something was left out since the last
    for (HtmlIndex i = root_ + 1; i < tree_.node(root_).end;) {
      const HtmlTree::Node& node = tree_.node(i);
      if (left_out_[i]) {
        lost = true;
        i = node.end;
      } else if (is_heading(node.tag)) {
        settle(bare, lost, node.tag);
        bare.push_back(i);
        i = node.end;
      } else {
        const bool says = tree_.is_text(i) ? weights_[i].letters > 0 : weights_[i].media > 0 && node.end == i + 1;
        if (says) bare.clear();
        ++i;
      }
    }
    settle(bare, lost, "h1");
  }

 private:
  // What a label such as "Related" stands over: its neighbours up to the first that reads on without links.
  void leave_out_led(HtmlIndex label) {
    for (HtmlIndex i = tree_.next(label); i != 0; i = tree_.next(i)) {
      const TextWeight& weight = weights_[i];
      if (weight.letters == 0) continue;
      if (tree_.is_text(i) || weight.link_share() < kLeadsAway || weight.prose * 4 > weights_[root_].prose) return;
      left_out_[i] = true;
    }
  }

  // Ends what stood under the headings of this level and below.
  void settle(std::vector<HtmlIndex>& bare, bool& lost, std::string_view level) {
    while (!bare.empty() && tree_.tag(bare.back()) >= level) {
      if (lost) left_out_[bare.back()] = true;
      bare.pop_back();
    }
    lost = false;
  }

  bool is_litter(HtmlIndex i) const {
    const std::string_view tag = tree_.tag(i);
    const TextWeight& weight = weights_[i];
    if (weight.letters == 0 || tag == "tr" || tag == "td" || tag == "th" || tag == "tbody" || tag == "thead" || tag == "figcaption") return false;
    if (weight.letters <= 60 && is_small(i) && !is_inline_element(tag) && is_label(tree_.text_of(i))) return true;
    const WordSenses senses = is_heading(tag) ? WordSenses{0} : senses_of(tree_, i);
    if (has(senses, WordSense::kAside) && !has(senses, WordSense::kMedia) && is_aside(i)) return true;
    if (is_inline_element(tag) || is_heading(tag) || tag == "figure") return false;
    if (weight.letters <= kLongestLead && is_small(i) && weight.linked > 0 && leads_away(tree_.text_of(i))) return true;
    return is_link_box(i) || is_led_by_itself(i);
  }

  // A paragraph of links that begins with the label over them.
  bool is_led_by_itself(HtmlIndex i) const {
    if (tree_.tag(i) != "p" || weights_[i].link_share() < 0.5f) return false;
    const HtmlIndex first = tree_.first(i);
    return first != 0 && is_small(first) && is_lead(tree_.text_of(first));
  }

  bool is_aside(HtmlIndex i) const {
    const TextWeight& weight = weights_[i];
    if (weight.letters <= kLongestByline && weight.prose < 80) return true;
    return weight.letters <= kLongestBio && weight.prose * 5 < weights_[root_].prose;
  }

  // A box, list or table of links. A list under a heading or a line that ends in a colon is part of the text unless that was a label.
  bool is_link_box(HtmlIndex i) const {
    const TextWeight& weight = weights_[i];
    const std::string_view tag = tree_.tag(i);
    if (tag == "p") return is_link_line(i);
    if (weight.prose > 0 || weight.link_share() < kMostlyLinks || tag == "li" || tag == "dd" || tag == "dt" || tag == "blockquote" || tag == "pre") return false;
    if (tag == "table") return weight.link_share() > kLinkTable || tree_.find("th", i) == 0;
    if (tag == "ul" || tag == "ol" || tag == "dl") return !is_introduced(i);
    return true;
  }

  bool is_introduced(HtmlIndex list) const {
    HtmlIndex before = list - 1;
    while (before > root_ && !says(before)) --before;
    if (left_out_[before] || !tree_.is_text(before)) return false;
    bool under_heading = false;
    for (HtmlIndex i = before; i > root_; i = tree_.node(i).parent) {
      if (left_out_[i]) return false;
      under_heading = under_heading || is_heading(tree_.tag(i));
    }
    const std::string_view text = trim(tree_.node(before).text);
    return under_heading || text.ends_with(":") || text.ends_with("：");
  }

  bool says(HtmlIndex i) const { return left_out_[i] || (tree_.is_text(i) && weights_[i].letters > 0); }

  // A paragraph that is nothing but a link to somewhere else: in capitals, beside another, or behind all running text.
  bool is_link_line(HtmlIndex i) const {
    if (!is_only_link(i)) return false;
    return i > last_prose_ || is_in_capitals(tree_.text_of(i)) || is_only_link(beside(i, true)) || is_only_link(beside(i, false));
  }

  bool is_only_link(HtmlIndex i) const {
    return i != 0 && tree_.tag(i) == "p" && weights_[i].letters >= kShortestLinkLine && weights_[i].link_share() > 0.95f;
  }

  // The element before or after an element, with the same parent, where no text stands between; else 0.
  HtmlIndex beside(HtmlIndex i, bool after) const {
    const HtmlIndex parent = tree_.node(i).parent;
    if (after) {
      HtmlIndex next = tree_.next(i);
      while (next != 0 && tree_.is_text(next) && weights_[next].letters == 0) next = tree_.next(next);
      return next;
    }
    HtmlIndex last = i - 1;
    while (last > parent && tree_.is_text(last) && weights_[last].letters == 0 && tree_.node(last).parent == parent) --last;
    while (last > parent && tree_.node(last).parent != parent) last = tree_.node(last).parent;
    return last > parent ? last : 0;
  }

  bool is_small(HtmlIndex i) const { return tree_.node(i).end - i <= kMostNodesOfLabel; }

  HtmlIndex last_prose() const {
    HtmlIndex last = root_;
    for (HtmlIndex i = root_; i < tree_.node(root_).end; ++i) {
      if (weights_[i].prose > 0) last = i;
    }
    return last;
  }

  const HtmlTree& tree_;
  const HtmlIndex root_;
  const std::vector<TextWeight>& weights_;
  std::vector<bool>& left_out_;
  const HtmlIndex last_prose_ = last_prose();  // in document order
};

}  // namespace

void leave_out_litter(const HtmlTree& tree, HtmlIndex root, const std::vector<TextWeight>& weights, std::vector<bool>& left_out) {
  Litter litter(tree, root, weights, left_out);
  litter.leave_out_boxes();
  litter.leave_out_bare_headings();
}

}  // namespace offprint
