#include "article/page/labels.h"

#include <algorithm>
#include <string>

#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

constexpr std::size_t kLongestLabel = 60;  // bytes

// Over what leads away from the article: they hold alone, and with a colon before a link.
constexpr std::string_view kLeads[] = {
    "also read", "read also", "also see", "see also", "read more", "more", "related", "related articles", "related article", "related content", "related coverage",
    "related links", "related news", "related posts", "related reading", "related stories", "related story", "related topics", "related video", "related videos", "recommended", "recommended reading",
    "recommended for you", "more on this", "more on this story", "more on this topic", "more from", "don't miss", "don’t miss", "dont miss", "must read", "must reads", "you may also like", "you might also like",
    "you may like", "you might like", "watch", "watch now", "watch more", "watch also", "up next", "read next", "next", "explore further", "further reading", "see more", "keep reading", "what to read next",
    "top stories", "trending", "trending now", "most popular", "most read", "popular", "latest news", "editor's picks", "editors' picks", "more stories", "more news", "more like this",
    "lesen sie auch", "mehr zum thema", "zum thema", "auch interessant", "siehe auch", "weiterlesen", "lire aussi", "à lire aussi", "sur le même sujet", "voir aussi", "lea también", "lee también", "te puede interesar",
    "más información", "ver también", "leia também", "leia mais", "veja também", "saiba mais", "leggi anche", "lees ook", "читайте также", "čtěte také", "baca juga", "read this", "contents", "table of contents", "on this page", "in this article", "目录",
    "相关阅读", "相关新闻", "相关报道", "相关文章", "相关推荐", "相关链接", "推荐阅读", "推荐文章", "延伸阅读", "延伸閱讀", "相關閱讀", "相關新聞", "相關文章", "更多", "更多阅读", "更多新闻", "热门推荐", "为你推荐", "猜你喜欢",
    "精彩推荐", "热点推荐", "编辑推荐", "往期回顾", "阅读更多", "上一篇", "下一篇", "关连记事", "関連記事", "関連リンク", "おすすめ記事", "あわせて読みたい", "관련기사", "관련 기사"};

constexpr std::string_view kLabels[] = {
    "ad", "ads", "advert", "advertisement", "advertisements", "advertising", "advertisement - continue reading below", "story continues below advertisement", "article continues below advertisement",
    "article continues below", "story continues below", "story continues", "continue reading", "continue reading the main story", "skip advertisement", "sponsored", "sponsored content", "promoted", "promoted content", "paid content",
    "share", "share this", "share this article", "share this story", "share this post", "share this page", "share on facebook", "share on twitter", "share via email", "share this with", "tweet", "tweet this", "pin it", "pin", "email", "print", "like this", "like this:", "facebook", "twitter",
    "whatsapp", "linkedin", "pinterest", "reddit", "flipboard", "copy link", "save", "bookmark", "follow us", "follow", "subscribe", "subscribe now", "sign up", "sign in", "log in", "login", "register", "close", "view comments", "show comments",
    "comments", "comment", "leave a comment", "leave a reply", "add a comment", "post a comment", "join the conversation", "view gallery", "view all", "see all", "load more", "show more", "back to top", "top", "skip to content", "click to share", "advertise with us", "newsletter",
    "share your thoughts", "tell us what you think", "[edit]", "edit", "anzeige", "werbung", "publicité", "publicidad", "publicidade", "pubblicità", "reklama", "реклама", "advertentie",
    "广告", "廣告", "赞助", "分享", "分享到", "分享至", "评论", "发表评论", "我要评论", "网友评论", "热门评论", "最新评论", "跟帖", "评论区", "收藏", "点赞", "打印", "举报", "扫一扫", "返回顶部", "返回首页", "关闭", "登录", "注册", "订阅", "关注我们", "查看更多",
    "点击加载更多", "加载更多", "分享這篇文章", "留言", "シェア", "シェアする", "ツイート", "コメント", "広告", "ログイン", "공유", "댓글", "광고"};

// How lines begin that ask for something.
constexpr std::string_view kCalls[] = {"follow us", "follow me", "subscribe to our", "sign up for our", "sign up to our", "join our", "like us on", "get our", "download our", "关注我们", "扫码关注", "欢迎关注"};

// Without a colon, arrow or the like at its end, in lower case as far as ASCII goes.
std::string bare(std::string_view text) {
  std::string plain = collapse_white_space(text);
  std::transform(plain.begin(), plain.end(), plain.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view end : {":", "：", "»", "›", ">", "…", "...", "!", "！", "→", " ", "【", "】", "|", "▼"}) {
      if (!plain.ends_with(end)) continue;
      plain.resize(plain.size() - end.size());
      cut = true;
    }
  }
  return plain.starts_with("【") ? plain.substr(3) : plain;
}

template <std::size_t kCount>
bool is_one_of(std::string_view text, const std::string_view (&list)[kCount]) {
  return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

}  // namespace

bool is_label(std::string_view text) {
  if (text.size() > kLongestLabel * 4) return false;
  const std::string plain = bare(text);
  return plain.size() <= kLongestLabel && (is_one_of(plain, kLabels) || is_one_of(plain, kLeads));
}

bool is_lead(std::string_view text) { return text.size() <= kLongestLabel * 4 && is_one_of(bare(text), kLeads); }

bool begins_with_call(std::string_view text) {
  const std::string plain = bare(trim(text).substr(0, kLongestLabel));
  return std::any_of(std::begin(kCalls), std::end(kCalls), [&plain](std::string_view one) { return plain.starts_with(one); });
}

bool begins_with_lead(std::string_view text) {
  const std::string_view whole = trim(text);
  std::size_t colon = whole.substr(0, kLongestLabel).find(':');
  if (colon == std::string_view::npos) colon = whole.substr(0, kLongestLabel).find("：");
  return colon != std::string_view::npos && is_one_of(bare(whole.substr(0, colon)), kLeads);
}

}  // namespace offprint
