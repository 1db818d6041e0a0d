// A place in an article as the fragment of an address, so that a scan opens at the sentence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace offprint::share {

// Text as a value of a text directive (URL Fragment Text Directives, https://wicg.github.io/scroll-to-text-fragment/, "TextDirectiveExplicitChar"):
// "&", "-" and ",", which divide directives and their parts, and all that is not ASCII are escaped. UTF-8 in, ASCII out.
std::string encode_directive_text(std::string_view text);

// The fragment ":~:text=…" that makes a browser scroll to `quote` (UTF-8, white space trimmed) and mark it; empty for an empty quote.
std::string text_fragment(std::string_view quote);

// The fewest words from a place on that a browser finds there and nowhere before.
//
// `blocks` are the texts of the article in reading order, and the place is the code point `offset` of `blocks[block]`. What is taken begins where the
// sentence does and ends at a mark or, in scripts with spaces, a word's end, since browsers only match whole words; it is not longer than
// `most_bytes` once escaped. Empty where there is no such stretch: an image, a sentence that is said twice, a phrase that is too long.
std::string find_quote(const std::vector<std::u32string_view>& blocks, std::size_t block, std::uint32_t offset, std::size_t most_bytes);

}  // namespace offprint::share
