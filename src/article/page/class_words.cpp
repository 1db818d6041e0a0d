#include "article/page/class_words.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "article/page/text_weights.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestName = 200;
constexpr int kMostWords = 32;

constexpr WordSense kArticle = WordSense::kArticle, kFurniture = WordSense::kFurniture, kComments = WordSense::kComments, kAside = WordSense::kAside,
                    kMedia = WordSense::kMedia, kUnseen = WordSense::kUnseen, kEmbed = WordSense::kEmbed;

struct Entry {
  std::string_view word;  // with '*' behind: any word that begins so
  WordSense sense;
};

constexpr Entry kWords[] = {
    {"article*", kArticle},    {"artibody", kArticle},     {"blogpost", kArticle},      {"body", kArticle},         {"bodytext", kArticle},    {"content*", kArticle},
    {"copy", kArticle},        {"entry*", kArticle},       {"hentry", kArticle},        {"main", kArticle},         {"maincontent", kArticle}, {"page", kArticle},
    {"post", kArticle},        {"postbody", kArticle},     {"postcontent", kArticle},   {"prose", kArticle},        {"story*", kArticle},      {"text", kArticle},
    {"richtext", kArticle},    {"markdown", kArticle},     {"正文", kArticle},          {"内容", kArticle},         {"文章", kArticle},        {"zhengwen", kArticle},
    {"neirong", kArticle},     {"wenzhang", kArticle},

    {"ad", kFurniture},        {"ads", kFurniture},        {"adbox", kFurniture},       {"adslot", kFurniture},     {"adunit", kFurniture},    {"adsense", kFurniture},
    {"adsbygoogle", kFurniture}, {"advert*", kFurniture},  {"gpt", kFurniture},         {"dfp", kFurniture},        {"sponsor*", kFurniture},  {"promo", kFurniture},
    {"promos", kFurniture},    {"promotion*", kFurniture}, {"promoted", kFurniture},    {"banner*", kFurniture},    {"billboard", kFurniture}, {"leaderboard", kFurniture},
    {"sidebar*", kFurniture},  {"rail", kFurniture},       {"rightrail", kFurniture},   {"leftrail", kFurniture},   {"footer*", kFurniture},   {"nav", kFurniture},
    {"navbar", kFurniture},    {"navigation", kFurniture}, {"topnav", kFurniture},      {"subnav", kFurniture},     {"navbox", kFurniture},    {"menu*", kFurniture},
    {"breadcrumb*", kFurniture}, {"crumbs", kFurniture},   {"masthead", kFurniture},    {"toolbar", kFurniture},    {"toolbox", kFurniture},   {"pagination", kFurniture},
    {"pager", kFurniture},     {"related*", kFurniture},   {"recommend*", kFurniture},  {"recirc*", kFurniture},    {"readmore", kFurniture},  {"morefrom", kFurniture},
    {"trending", kFurniture},  {"popular", kFurniture},    {"mostread", kFurniture},    {"mostpopular", kFurniture}, {"outbrain", kFurniture}, {"taboola", kFurniture},
    {"share", kFurniture},     {"shares", kFurniture},     {"sharing", kFurniture},     {"sharebar", kFurniture},   {"sharedaddy", kFurniture}, {"sharetools", kFurniture},
    {"addthis", kFurniture},   {"addtoany", kFurniture},   {"social*", kFurniture},     {"follow", kFurniture},     {"like", kFurniture},      {"likes", kFurniture},
    {"subscribe*", kFurniture}, {"subscription*", kFurniture}, {"newsletter*", kFurniture}, {"signup", kFurniture}, {"signin", kFurniture},    {"login", kFurniture},
    {"register", kFurniture},  {"paywall", kFurniture},    {"cookie*", kFurniture},     {"consent", kFurniture},    {"gdpr", kFurniture},      {"popup*", kFurniture},
    {"modal*", kFurniture},    {"lightbox", kFurniture},   {"overlay", kFurniture},     {"tooltip*", kFurniture},   {"skip", kFurniture},      {"skiplink", kFurniture},
    {"widget*", kFurniture},   {"search", kFurniture},     {"searchform", kFurniture},  {"donate", kFurniture},     {"donation", kFurniture},  
    {"jumplinks", kFurniture}, {"toc", kFurniture}, {"printfooter", kFurniture}, {"editsection", kFurniture}, {"catlinks", kFurniture}, {"noprint", kFurniture},   {"相关", kFurniture},
    {"相关阅读", kFurniture},  {"相关新闻", kFurniture},   {"推荐", kFurniture},        {"分享", kFurniture},       {"广告", kFurniture},      {"xiangguan", kFurniture},
    {"tuijian", kFurniture},   {"fenxiang", kFurniture},   {"guanggao", kFurniture},    {"daohang", kFurniture},

    {"comment", kComments},    {"comments*", kComments},   {"commentlist", kComments},  {"commentary", kArticle},   {"disqus*", kComments},    {"livefyre", kComments},
    {"respond", kComments},    {"replies", kComments},     {"talkback", kComments},     {"discussion*", kComments}, {"评论", kComments},       {"跟帖", kComments},
    {"pinglun", kComments},    {"gentie", kComments},

    {"byline*", kAside},       {"author*", kAside},        {"dateline", kAside},        {"date", kAside},           {"pubdate", kAside},       {"pubtime", kAside},
    {"timestamp", kAside},     {"meta", kAside},           {"postmeta", kAside},        {"entrymeta", kAside},      {"tags", kAside},          {"taglist", kAside},
    {"bio", kAside},           {"kicker", kAside},         {"作者", kAside},            {"来源", kAside},

    {"caption*", kMedia},      {"figure", kMedia},         {"figcaption", kMedia},      {"image*", kMedia},         {"img", kMedia},           {"photo*", kMedia},
    {"picture", kMedia},       {"gallery", kMedia},        {"video*", kMedia},          {"credit", kMedia},         {"embed*", kEmbed},        {"tweet", kEmbed},

    {"sronly", kUnseen},       {"screenreader*", kUnseen}, {"visuallyhidden", kUnseen}, {"assistive", kUnseen},   {"truncated", kUnseen},

};

constexpr std::string_view kTelling[] = {"has", "have", "no", "with", "without", "not", "is", "hide", "show", "enable", "enabled", "disable", "ctxt"};

// Words that are one when they stand together.
constexpr std::string_view kPairs[][2] = {{"sr", "only"}, {"screen", "reader"}, {"visually", "hidden"}, {"read", "more"}, {"more", "from"}, {"sign", "up"},
                                          {"sign", "in"}, {"log", "in"},        {"most", "read"},       {"most", "popular"}, {"jump", "links"}};

WordSenses senses_of_word(std::string_view word) {
  WordSenses senses = 0;
  for (const Entry& entry : kWords) {
    if (entry.word[0] != word[0]) continue;
    const bool open = entry.word.back() == '*';
    const std::string_view whole = entry.word.substr(0, entry.word.size() - (open ? 1 : 0));
    if (open ? word.substr(0, whole.size()) == whole : word == whole) senses |= static_cast<WordSenses>(entry.sense);
  }
  return senses;
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
