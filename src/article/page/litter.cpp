#include "article/page/litter.h"

#include <algorithm>
#include <string>

#include "article/page/class_words.h"
#include "article/page/labels.h"

namespace offprint {
namespace {

constexpr float kMostlyLinks = 0.6f;          // of a box or list
constexpr std::uint32_t kLongestByline = 250;  // letters
constexpr std::uint32_t kLongestBio = 900;
constexpr std::uint32_t kLongestLead = 250;

class Litter {
 public:
  Litter(const HtmlTree& tree, HtmlIndex root, const std::vector<TextWeight>& weights, std::vector<bool>& left_out)
      : tree_(tree), root_(root), weights_(weights), left_out_(left_out) {}

  void leave_out_boxes() {
    for (HtmlIndex i = root_ + 1; i < tree_.node(root_).end;) {
      if (!left_out_[i] && !tree_.is_text(i) && is_litter(i)) left_out_[i] = true;
      if (!left_out_[i] && tree_.is_text(i)) passed_ += weights_[i].letters;
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
    if (weight.letters <= 60 && !is_inline_element(tag) && is_label(tree_.text_of(i))) return true;
    const WordSenses senses = is_heading(tag) ? WordSenses{0} : senses_of(tree_, i);
    if (has(senses, WordSense::kAside) && !has(senses, WordSense::kMedia) && is_aside(i, senses)) return true;
    if (is_inline_element(tag) || is_heading(tag) || tag == "figure") return false;
    if (weight.letters <= kLongestLead && weight.linked > 0 && begins_with_lead(tree_.text_of(i))) return true;
    return is_link_box(i);
  }

  bool is_aside(HtmlIndex i, WordSenses) const {
    const TextWeight& weight = weights_[i];
    if (weight.letters <= kLongestByline && weight.prose < 80) return true;
    return weight.letters <= kLongestBio && weight.prose * 5 < weights_[root_].prose;
  }

  bool is_link_box(HtmlIndex i) const {
    const TextWeight& weight = weights_[i];
    const std::string_view tag = tree_.tag(i);
    if (weight.link_share() < kMostlyLinks || tag == "li" || tag == "dd" || tag == "dt") return false;
    if (tag == "p" || tag == "blockquote" || tag == "pre") return false;
    return weight.prose == 0;
  }

  const HtmlTree& tree_;
  const HtmlIndex root_;
  const std::vector<TextWeight>& weights_;
  std::vector<bool>& left_out_;
  std::uint32_t passed_ = 0;
};

}  // namespace

void leave_out_litter(const HtmlTree& tree, HtmlIndex root, const std::vector<TextWeight>& weights, std::vector<bool>& left_out) {
  Litter litter(tree, root, weights, left_out);
  litter.leave_out_boxes();
  litter.leave_out_bare_headings();
}

}  // namespace offprint
