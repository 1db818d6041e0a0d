#include <algorithm>
#include <utility>

#include "article/markdown/front_fields.h"
#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_quote(char c) { return c == '"' || c == '\''; }

// The offset behind the quoted string at `at`; the end of the text where it is not closed.
std::size_t behind_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (++at; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') ++at;
    else if (text[at] != quote) continue;
    else if (quote == '\'' && at + 1 < text.size() && text[at + 1] == quote) ++at;
    else return at + 1;
  }
  return text.size();
}

// "0041" as a code point; at most `size` digits are taken, and `at` is moved behind them.
char32_t hexadecimal(std::string_view text, std::size_t& at, std::size_t size) {
  char32_t value = 0;
  for (std::size_t i = 0; i < size && at < text.size(); ++i, ++at) {
    const char c = text[at];
    const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    if (digit < 0) break;
    value = value * 16 + static_cast<char32_t>(digit);
  }
  return value == 0 ? 0xFFFD : value;
}

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at++];
    if (c != '\\' || at == text.size()) {
      out += c;
      continue;
    }
    const char escaped = text[at++];
    switch (escaped) {
      case 'n': case 'r': case 't': case '\n': out += ' '; break;
      case 'x': append_utf8(out, hexadecimal(text, at, 2)); break;
      case 'u': append_utf8(out, hexadecimal(text, at, 4)); break;
      case 'U': append_utf8(out, hexadecimal(text, at, 8)); break;
      default: out += escaped;
    }
  }
  return out;
}

// A plain scalar: up to a comment.
std::string plain(std::string_view text) {
  for (std::size_t at = text.find('#'); at != npos; at = text.find('#', at + 1)) {
    if (at > 0 && text[at - 1] != ' ' && text[at - 1] != '\t') continue;
    text = text.substr(0, at);
    break;
  }
  text = trim(text);
  return text == "~" || text == "null" ? std::string() : std::string(text);
}

// What TOML takes for a key without quotes.
bool is_bare_key(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

// "[a, {b: c}]" and the like, whatever their depth: values go under the key of the innermost map around them.
class FlowReader {
 public:
  FlowReader(std::string_view text, const std::string& key, FrontFields& out) : text_(text), key_(key), out_(out) {}

  void read() {
    std::string piece, name, open;
    bool quoted = false;
    const auto finish = [&] {
      std::string value = quoted ? std::move(piece) : plain(piece);
      out_.add(name.empty() ? key_ : key_ + '.' + name, std::move(value));
      piece.clear();
      quoted = false;
    };
    for (std::size_t at = 0; at < text_.size();) {
      const char c = text_[at];
      if (is_quote(c) && trim(piece).empty()) {
        const std::size_t end = behind_quoted(text_, at);
        piece = unquoted(text_.substr(at, end - at));
        quoted = true;
        at = end;
        continue;
      }
      ++at;
      const char next = at < text_.size() ? text_[at] : ' ';
      if ((c == ':' && (quoted || next == ' ' || is_quote(next))) || (c == '=' && is_bare_key(trim(piece)))) {
        name = std::string(trim(piece));
        piece.clear();
        quoted = false;
      } else if (c == ',' || c == ']' || c == '}' || c == '[' || c == '{') {
        finish();
        if (c == '}' || (c == ',' && open.ends_with('{'))) name.clear();
        if (c == '[' || c == '{') open += c;
        else if (c != ',' && !open.empty()) open.pop_back();
        if (open.empty()) return;
      } else if (!quoted) {
        piece += c;
      }
    }
    finish();
  }

 private:
  std::string_view text_;
  const std::string& key_;
  FrontFields& out_;
};

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return out;
}

}  // namespace

void FrontFields::add(std::string_view key, std::string value) {
  if (value.empty() || values_ >= kMaxFrontValues || key.size() > 200) return;
  const std::string name = lower_case(key);
  auto field = std::find_if(fields_.begin(), fields_.end(), [&](const FrontField& one) { return one.key == name; });
  if (field == fields_.end()) {
    if (fields_.size() >= kMaxFrontFields) return;
    field = fields_.insert(fields_.end(), FrontField{name, {}});
  }
  field->values.push_back(std::move(value));
  ++values_;
}

std::string unquoted(std::string_view text) {
  if (text.size() < 2 || !is_quote(text.front())) return std::string(text);
  const std::size_t end = behind_quoted(text, 0);
  const bool closed = end >= 2 && text[end - 1] == text.front();
  const std::string_view inside = text.substr(1, end - (closed ? 2 : 1));
  if (text.front() == '"') return unescaped(inside);
  std::string out;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    out += inside[i];
    if (inside[i] == '\'') ++i;
  }
  return out;
}

void read_front_value(std::string_view text, const std::string& key, FrontFields& out) {
  text = trim(text);
  if (text.empty()) return;
  if (text[0] == '[' || text[0] == '{') FlowReader(text, key, out).read();
  else out.add(key, is_quote(text[0]) ? unquoted(text) : plain(text));
}

std::size_t front_key_size(std::string_view line, char separator) {
  if (line.empty()) return npos;
  std::size_t at = 0;
  if (is_quote(line[0])) {
    at = behind_quoted(line, 0);
  } else {
    if (line[0] == '#' || line[0] == '[' || line[0] == '{' || line[0] == '<' || line[0] == '`') return npos;
    at = line.find(separator);
    // In YAML a colon ends a key only before a space.
    while (separator == ':' && at != npos && at + 1 < line.size() && line[at + 1] != ' ' && line[at + 1] != '\t') at = line.find(separator, at + 1);
    if (at == npos) return npos;
  }
  std::size_t end = at;
  while (end < line.size() && (line[end] == ' ' || line[end] == '\t')) ++end;
  if (end >= line.size() || line[end] != separator) return npos;
  return at;
}

}  // namespace offprint
