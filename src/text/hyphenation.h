// Where a word may be parted with a hyphen: Liang's patterns (Franklin M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford 1983),
// those that TeX uses for American English. There is no list of exceptions: "project" is pro-ject, the noun as well.
//
// A pattern is a few letters with a value between each two; every pattern that is found anywhere in the word is laid over it, the highest value at a
// place wins, and an odd one allows a hyphen there.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace offprint {

// Whether there are patterns for the language `lang` (BCP 47): so far for those whose primary subtag is "en", in any case.
bool has_hyphenation(std::string_view lang);

// The offsets in `word`, ascending, that a line may begin at after a hyphen: "hyphenation" has 2 and 6 (hy-phen-ation). At least two letters stay
// before a hyphen and three behind it; an apostrophe (’ or ') cuts the word into parts that are judged, and counted, each for itself. None
//   - where a part has under 5 letters, or a capital anywhere but at its start (AWS, iPhone);
//   - where the word has anything but Latin letters and apostrophes in it (GPT-4o, a combining mark, a soft hyphen: its author has said where), or
//     over 64 code points;
//   - where `lang` has no patterns. Latin words in zh, ja or ko text are asked for as "en", if that is what they are taken for.
// Letters with accents are letters that no pattern has. Linear in the word's length times the longest pattern; accepts any 32-bit values.
std::vector<std::uint32_t> find_hyphens(std::u32string_view word, std::string_view lang);

}  // namespace offprint
