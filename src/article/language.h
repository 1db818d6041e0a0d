// Which language a text is in, as far as its characters and its commonest words tell.
#pragma once

#include <string>
#include <string_view>

namespace offprint {

// "zh-Hans", "zh-Hant", "ja" or "en", or empty where none is plain. Looks at the first 64 kB.
std::string detect_language(std::string_view text);

}  // namespace offprint
