#include "article/white_space.h"

#include <utility>

#include "article/utf8.h"

namespace offprint {
namespace {

constexpr bool is_collapsible(char32_t c) { return is_html_space(c) || c == 0x85 || c == 0x2028 || c == 0x2029; }

constexpr bool is_dropped(char32_t c) {
  return (c < 0x20 && !is_html_space(c)) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// The first byte from `i` on that may begin a character which is collapsed or dropped: nearly all text is between two of them.
std::size_t find_notable(std::string_view text, std::size_t i) {
  while (i < text.size()) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte <= 0x20 || byte == 0xC2 || byte == 0xE2) break;
    ++i;
  }
  return i;
}

// `after_space` carries over from run to run, so that a space at the end of one swallows those that begin the next.
std::string collapse_run(std::string_view text, bool& after_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t start = i;
    if (i = find_notable(text, i); i > start) {
      out.append(text, start, i - start);
      after_space = false;
      continue;
    }
    const char32_t c = decode_utf8(text, i);
    if (!is_collapsible(c)) {
      out.append(text, start, i - start);
      after_space = false;
    } else if (!after_space) {
      out += ' ';
      after_space = true;
    }
  }
  return out;
}

bool are_alike(const Run& a, const Run& b) {
  return a.marks == b.marks && a.href == b.href && a.ruby.empty() && b.ruby.empty();
}

}  // namespace

std::size_t drop_controls(std::string& text) {
  std::size_t dropped = 0;
  std::string out;  // what is kept of [0, kept)
  std::size_t kept = 0;
  for (std::size_t i = find_notable(text, 0); i < text.size(); i = find_notable(text, i)) {
    const std::size_t start = i;
    if (!is_dropped(decode_utf8(text, i))) continue;
    ++dropped;
    out.append(text, kept, start - kept);
    kept = i;
  }
  if (dropped > 0) text = out.append(text, kept);
  return dropped;
}

std::string collapse_white_space(std::string_view text) {
  bool after_space = true;
  std::string out = collapse_run(text, after_space);
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

void normalize_runs(Runs& runs) {
  Runs out;
  out.reserve(runs.size());
  bool after_space = true;
  for (Run& run : runs) {
    run.text = collapse_run(run.text, after_space);
    if (run.text.empty()) continue;
    if (!out.empty() && are_alike(out.back(), run)) {
      out.back().text += run.text;
    } else {
      out.push_back(std::move(run));
    }
  }
  if (!out.empty() && out.back().text.back() == ' ') {
    out.back().text.pop_back();
    if (out.back().text.empty()) out.pop_back();
  }
  runs = std::move(out);
}

std::size_t normalize_code(std::string& text) {
  const std::size_t dropped = drop_controls(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
    } else if (text[i] != '\f') {
      out += text[i];
    }
  }
  while (!out.empty() && out.back() == '\n') out.pop_back();
  text = std::move(out);
  return dropped;
}

}  // namespace offprint
