// What is encoded by all contenders: links of 60, 300 and 2,953 characters, which are versions 4 and 13 at level M and version 40 at L.
#pragma once

#include <string>
#include <string_view>

namespace offprint::bench {

struct Payload {
  int length;
  char level;
  int version;
};

inline constexpr Payload kPayloads[] = {{60, 'M', 4}, {300, 'M', 13}, {2953, 'L', 40}};

// A link of exactly `length` characters; the same in qr.mjs.
inline std::string payload_text(int length) {
  constexpr std::string_view kPieces[] = {"harbour", "news", "ferry", "lamp", "reader", "tide", "quay"};
  std::string text = "https://news.example.com/2025/07/18/aws-layoffs?from=page";
  for (int i = 0; static_cast<int>(text.size()) < length; ++i) {
    text += i % 2 == 0 ? "&" : "=";
    text += kPieces[i % 7];
    text += std::to_string(i * 37 % 100);
  }
  text.resize(static_cast<std::size_t>(length));
  return text;
}

}  // namespace offprint::bench
