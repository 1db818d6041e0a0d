#include "article/page/class_words.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "article/page/text_weights.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestName = 200;
constexpr int kMostWords = 32;

// Words by what they say; with "*" behind one, all that begin so.
constexpr std::string_view kArticleWords[] = {
    "article*", "artibody", "blogpost", "body", "bodytext", "content*", "entry*", "hentry", "maincontent", "post", "postbody", "postcontent", "prose",
    "story*", "richtext", "markdown", "正文", "内容", "文章", "zhengwen", "neirong", "wenzhang", "commentary"};
constexpr std::string_view kFurnitureWords[] = {
    "ad", "ads", "adbox", "adslot", "adunit", "adsense", "adsbygoogle", "advert*", "sponsor*", "promo", "promos", "promotion*", "promoted", "banner*",
    "billboard", "leaderboard", "sidebar*", "rail", "rightrail", "leftrail", "footer*", "nav", "navbar", "navigation", "topnav", "subnav", "navbox",
    "menu*", "breadcrumb*", "crumbs", "masthead", "toolbar", "toolbox", "pagination", "pager", "related*", "recommend*", "recirc*", "readmore",
    "morefrom", "trending", "popular", "mostread", "mostpopular", "outbrain", "taboola", "share", "shares", "sharing", "sharebar", "sharedaddy",
    "sharetools", "addthis", "addtoany", "social*", "follow", "like", "likes", "subscribe*", "subscription*", "newsletter*", "signup", "signin",
    "login", "register", "paywall", "cookie*", "consent", "gdpr", "popup*", "modal*", "lightbox", "overlay", "tooltip*", "skip", "skiplink", "search",
    "searchform", "widget*", "donate", "donation", "jumplinks", "toc", "printfooter", "editsection", "catlinks", "noprint", "相关", "相关阅读", "相关新闻", "推荐", "分享",
    "广告", "xiangguan", "tuijian", "fenxiang", "guanggao", "daohang"};
constexpr std::string_view kCommentWords[] = {
    "comment", "comments*", "commentlist", "disqus*", "livefyre", "respond", "replies", "talkback", "discussion*", "评论", "跟帖", "pinglun", "gentie"};
constexpr std::string_view kAsideWords[] = {
    "byline*", "author*", "dateline", "date", "pubdate", "pubtime", "timestamp", "meta", "postmeta", "entrymeta", "tags", "taglist", "bio", "kicker",
    "作者", "来源"};
constexpr std::string_view kMediaWords[] = {
    "caption*", "figure", "figcaption", "image*", "img", "photo*", "picture", "gallery", "video*", "credit"};
constexpr std::string_view kUnseenWords[] = {
    "sronly", "screenreader*", "visuallyhidden", "assistive", "truncated"};
constexpr std::string_view kEmbedWords[] = {
    "embed*", "tweet"};
constexpr std::string_view kTitleWords[] = {"title", "headline", "heading", "biaoti", "标题", "標題"};

// What stands behind these is not what the element is; the last two are of builders that call everything so.
constexpr std::string_view kTelling[] = {"has", "have", "no", "with", "without", "not", "is", "hide", "show", "enable", "enabled", "disable", "ctxt", "elementor"};

// Words that are one when they stand together.
constexpr std::string_view kPairs[][2] = {{"sr", "only"}, {"screen", "reader"}, {"visually", "hidden"}, {"read", "more"}, {"more", "from"}, {"sign", "up"},
                                          {"sign", "in"}, {"log", "in"},        {"most", "read"},       {"most", "popular"}, {"jump", "links"}};

template <std::size_t kCount>
WordSenses sense_if(std::string_view word, const std::string_view (&list)[kCount], WordSense sense) {
  const bool listed = std::any_of(std::begin(list), std::end(list), [word](std::string_view one) {
    return one.back() == '*' ? word.starts_with(one.substr(0, one.size() - 1)) : word == one;
  });
  return listed ? static_cast<WordSenses>(sense) : WordSenses{0};
}

WordSenses senses_of_word(std::string_view word) {
  return static_cast<WordSenses>(sense_if(word, kArticleWords, WordSense::kArticle) | sense_if(word, kFurnitureWords, WordSense::kFurniture) |
                                 sense_if(word, kCommentWords, WordSense::kComments) | sense_if(word, kAsideWords, WordSense::kAside) |
                                 sense_if(word, kMediaWords, WordSense::kMedia) | sense_if(word, kUnseenWords, WordSense::kUnseen) |
                                 sense_if(word, kEmbedWords, WordSense::kEmbed) | sense_if(word, kTitleWords, WordSense::kTitle));
}

constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_word(char c) { return is_upper(c) || is_lower(c) || static_cast<unsigned char>(c) >= 0x80; }

// Takes the words of a name one by one, lower case.
class NameWords {
 public:
  explicit NameWords(std::string_view name) : name_(name) {}

  // Whether there was one more. `begins` tells whether it is the first of its class.
  bool take(std::string& word, bool& begins) {
    begins = at_ == 0;
    word.clear();
    while (at_ < name_.size() && !is_word(name_[at_])) begins = name_[at_++] == ' ' || begins;
    while (at_ < name_.size() && is_word(name_[at_])) {
      const char c = name_[at_];
      const bool after_lower = !word.empty() && is_lower(name_[at_ - 1]);
      const bool before_lower = at_ + 1 < name_.size() && is_lower(name_[at_ + 1]);
      const bool after_upper = !word.empty() && is_upper(name_[at_ - 1]);
      if (is_upper(c) && (after_lower || (after_upper && before_lower))) break;
      word += is_upper(c) ? static_cast<char>(c + 32) : c;
      ++at_;
    }
    return !word.empty();
  }

 private:
  std::string_view name_;
  std::size_t at_ = 0;
};

WordSenses senses_of_name(std::string_view name) {
  if (name.size() > kLongestName) return 0;
  WordSenses senses = 0;
  NameWords words(name);
  std::string word, before;
  bool begins = false, telling = false;
  for (int i = 0; i < kMostWords && words.take(word, begins); ++i) {
    if (begins) telling = false;
    if (std::find(std::begin(kTelling), std::end(kTelling), word) != std::end(kTelling)) telling = true;
    const bool pair = !begins && std::any_of(std::begin(kPairs), std::end(kPairs), [&](const auto& two) { return before == two[0] && word == two[1]; });
    if (!telling) senses |= senses_of_word(word);
    if (!telling && pair) senses |= senses_of_word(before + word);
    before = word;
  }
  return senses;
}

}  // namespace

WordSenses senses_of(const HtmlTree& tree, HtmlIndex element) {
  WordSenses senses = 0;
  for (const auto* one = tree.attributes_begin(element); one != tree.attributes_end(element); ++one) {
    // The id of a heading is made of its text.
    if (one->name == "class" || (one->name == "id" && !is_heading(tree.tag(element)))) senses |= senses_of_name(one->value);
  }
  return senses;
}

}  // namespace offprint
