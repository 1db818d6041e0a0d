// What is decided when all of an article's blocks are there.
#pragma once

#include <vector>

#include "article/article.h"
#include "article/html/html_reading.h"
#include "article/html/walk_blocks.h"

namespace offprint {

// In this order, on the blocks that are in no other:
//
//   captions      a paragraph directly behind a picture that begins ▲, △, 图：, 图片来源, 图源, Photo: or Image:
//   disclaimers   near the end, a paragraph that begins 免责声明, 版权声明, 声明：, Disclaimer and the like, or 本文 … 不构成; and small print that nothing
//   follows headings      where there is none of level 2 to 4: a paragraph of up to 20 characters that is strong, larger or coloured throughout, ends no
//   sentence, and stands before a
//                 paragraph. A number before it that is set off likewise ("01") is a part of it. Level 2
//   rules         none at either end
//
// and everywhere the links into the article, which lead to where their places are now, to the page itself where the article is without them, or nowhere.
std::vector<Block> settle_blocks(WalkedBlocks walked, HtmlReading& reading);

// Whether a paragraph begins as a disclaimer does.
bool begins_disclaimer(std::string_view text);

}  // namespace offprint
