// What an article is: metadata and a list of blocks, each a plain value.
//
// The model is the sanitiser. There is no field for markup, script, style or an event handler, so none can come out
// of it whatever went in. Every way in (`read.h`) ends here, every later stage starts here.
//
//   Article
//   ├── metadata: title, dateline, source, dates …
//   └── blocks:   Heading · Paragraph · Quote{blocks} · List{items{blocks}} · Image · Table{rows{cells}} · Code · Rule ·
//                 Disclaimer
//                     └── runs: text with one set of marks, one link, one ruby
//
// All text is well-formed UTF-8 without U+0000 and without other C0 controls but, in Code, line feed and tab. Run text holds
// no line feed: white space is collapsed on the way in, as HTML does. URLs in `href`, `src` and `url` fields have passed
// `is_safe_link` or `is_safe_image`.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace offprint {

// What may be done to a piece of text, as a set of bits. Each is the HTML element of that name.
enum class Mark : std::uint16_t {
  kStrong = 1 << 0,
  kEm = 1 << 1,
  kCode = 1 << 2,
  kSub = 1 << 3,
  kSup = 1 << 4,
  kMark = 1 << 5,
  kS = 1 << 6,
  kU = 1 << 7,
};
using Marks = std::uint16_t;

constexpr Marks bit(Mark mark) { return static_cast<Marks>(mark); }
constexpr bool has(Marks marks, Mark mark) { return (marks & bit(mark)) != 0; }

// A stretch of text that is alike throughout.
struct Run {
  std::string text;     // UTF-8, not empty, no line feed
  Marks marks = 0;
  std::string href;     // absolute http:, https:, mailto: or tel: URL, or "#…" in this article; empty: no link
  std::string ruby;     // annotation over the whole run (HTML `ruby`/`rt`); empty: none
  bool operator==(const Run&) const = default;
};
using Runs = std::vector<Run>;

struct Heading {
  int level = 2;        // 1 to 6; the title of the article is not a block, so the body usually starts at 2
  std::string id;       // fragment name, unique among all of the article; empty: none
  Runs runs;
  bool operator==(const Heading&) const = default;
};

struct Paragraph {
  Runs runs;
  std::string id = {};  // fragment name, as a heading's: of a note that the text links to; empty: none
  bool operator==(const Paragraph&) const = default;
};

struct Block;

struct Quote {
  std::vector<Block> blocks;
  Runs cite;            // who said it; empty: not told
  bool operator==(const Quote&) const;
};

struct ListItem {
  std::vector<Block> blocks;  // text and nested lists, not empty
  bool operator==(const ListItem&) const;
};

struct List {
  bool ordered = false;
  std::int32_t start = 1;     // number of the first item, where ordered; -1,000,000 to 1,000,000
  std::vector<ListItem> items;
  bool operator==(const List&) const;
};

struct Image {
  std::string src;      // absolute http: or https: URL, a relative reference, or data:image/{png,jpeg,gif,webp,avif}
  std::string alt;
  Runs caption;
  std::string credit;   // photographer or agency
  std::int32_t width = 0;   // natural size in CSS px, 1 to 100,000; 0: not known
  std::int32_t height = 0;
  bool operator==(const Image&) const = default;
};

struct TableCell {
  Runs runs;
  bool header = false;
  bool operator==(const TableCell&) const = default;
};

struct Table {
  Runs caption;
  std::vector<std::vector<TableCell>> rows;  // every row has the same number of cells, 1 to 64
  bool operator==(const Table&) const = default;
};

struct Code {
  std::string text;      // lines end with U+000A; none after the last
  std::string language;  // a name such as "cpp"; empty: not told
  bool operator==(const Code&) const = default;
};

struct Rule {
  bool operator==(const Rule&) const = default;
};

// The small print under an article: rights, liability, "免责声明".
struct Disclaimer {
  Runs runs;
  bool operator==(const Disclaimer&) const = default;
};

struct Block {
  std::variant<Heading, Paragraph, Quote, List, Image, Table, Code, Rule, Disclaimer> value;
  bool operator==(const Block&) const = default;
};

inline bool Quote::operator==(const Quote& other) const { return blocks == other.blocks && cite == other.cite; }
inline bool ListItem::operator==(const ListItem& other) const { return blocks == other.blocks; }
inline bool List::operator==(const List& other) const {
  return ordered == other.ordered && start == other.start && items == other.items;
}

// Who published the article.
struct Source {
  std::string name;
  std::string url;
  bool operator==(const Source&) const = default;
};

// The whole article. Strings that are not known are empty.
struct Article {
  std::string title;
  std::string subtitle;
  Source source;
  std::vector<std::string> authors;
  std::string dateline;      // place and date before the first paragraph, as printed: "极客网·云计算7月18日"
  std::string published;     // ISO 8601: "2025-07-18" or "2025-07-18T10:30:00+08:00"
  std::string modified;      // likewise
  std::string canonical;     // http: or https: URL of the article at its publisher
  std::string lang;          // BCP 47: "zh-Hans", "en"
  std::string summary;
  std::vector<std::string> tags;
  Image hero;                // the leading picture; `src` empty: none
  std::string scan_caption;  // the line beside the code: "长按扫码 阅读全文"
  std::string rights;
  std::vector<Block> blocks;
  bool operator==(const Article&) const = default;
};

// The text of a list of runs, marks left out. UTF-8.
std::string plain_text(const Runs& runs);

}  // namespace offprint
