#include "article/json_outline.h"

#include <algorithm>

namespace offprint {
namespace {

constexpr std::size_t kShortestOmitted = 16;

// Behind the plain content that begins at `at`: a quote where all of it is plain.
std::size_t end_of_plain(std::string_view source, std::size_t at) {
  while (at < source.size()) {
    const auto byte = static_cast<unsigned char>(source[at]);
    if (byte == '"' || byte == '\\' || byte < 0x20) break;
    ++at;
  }
  return at;
}

// Behind the closing quote of the string whose content goes on at `at`, or the source's end.
std::size_t end_of_string(std::string_view source, std::size_t at) {
  while (at < source.size() && source[at] != '"') at += source[at] == '\\' ? 2 : 1;
  return std::min(at + 1, source.size());
}

}  // namespace

std::size_t JsonOutline::to_source(std::size_t offset) const {
  // What was left out stands before the closing quote.
  const auto next = std::upper_bound(omissions.begin(), omissions.end(), offset,
                                     [](std::size_t at, const Omission& omission) { return at <= omission.quote; });
  if (next == omissions.begin()) return offset;
  const Omission& last = *(next - 1);
  return last.start + last.size + (offset - last.quote - 1);
}

JsonOutline outline_json(std::string_view source) {
  JsonOutline outline;
  std::size_t copied = 0;
  for (std::size_t quote = source.find('"'); quote != std::string_view::npos; quote = source.find('"', quote)) {
    const std::size_t start = quote + 1;
    const std::size_t end = end_of_plain(source, start);
    if (end >= source.size() || source[end] != '"' || end - start < kShortestOmitted) {
      quote = end_of_string(source, end);
      continue;
    }
    outline.text.append(source, copied, start - copied);
    outline.omissions.push_back({static_cast<std::uint32_t>(outline.text.size() - 1), static_cast<std::uint32_t>(start),
                                 static_cast<std::uint32_t>(end - start)});
    copied = end;
    quote = end + 1;
  }
  outline.text.append(source, copied);
  return outline;
}

}  // namespace offprint
