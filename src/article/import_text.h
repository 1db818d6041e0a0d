// Plain text as an article.
//
// A line is a paragraph; blank lines between paragraphs are welcome and not needed. Lines lose white space at both ends,
// ideographic indents included, and are told apart by these rules, the first that fits:
//
//   title        the first line
//   title again  a line equal to the title, wherever it stands: left out, reported
//   summary      the line after the repeated title, where it is of no other kind
//   date         a date alone on a line, with or without a time and "发布时间:" or "Published:": 2025-07-18, 2025/7/18,
//                2025年7月18日, July 18, 2025, 18 July 2025. The first becomes `published`
//   scan caption up to 30 characters with 扫码, 扫一扫, 扫描, 长按 or 二维码, or an English line that begins with "Scan" and
//                is up to 60 characters; no full stop at the end
//   disclaimer   begins 免责声明, 版权声明, 特别声明, 重要声明, or 声明 or Disclaimer and a colon
//   image        a file name or http(s) URL ending in jpg, jpeg, png, gif, webp or avif, alone on a line without spaces
//   caption      directly after an image, begins with ▲, △, 图: or 图片来源:, or "Photo:"
//   source, author  before the first paragraph: 来源:…, Source: …; 作者:…, 记者:…, 文/…, By …
//   subtitle     directly after the title, would be a heading, and is not numbered ("一、", "1.", "第一章")
//   heading      up to 80 columns wide (a Han character takes two), no comma-like or sentence-final mark at the end, no 。
//                inside, not all in quotes or brackets, and the next line of the body is a paragraph or an image. Level 2,
//                id "section-1" and so on
//   rule         three or more of one of - * _ =
//   paragraph    everything else; also a second date, summary or scan caption, so that nothing of the text is lost
//
// The first paragraph may begin with a dateline (dateline.h), which becomes a field of its own. `lang` is zh-Hans, zh-Hant,
// ja or en by the characters, or empty.
#pragma once

#include <string_view>

#include "article/read.h"

namespace offprint {

// Reads UTF-8 without a byte order mark and without NUL, not empty; never fails. Blocks after kMaxBlocks are left out and
// reported. Does not tidy. `options.base` resolves relative images.
ReadResult import_text(std::string_view text, const ReadOptions& options);

}  // namespace offprint
