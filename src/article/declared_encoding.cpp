#include "article/declared_encoding.h"

#include <string>

#include "article/encoding.h"

namespace offprint {
namespace {

constexpr std::size_t kPrescanned = 1024;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

bool starts_with(std::string_view text, std::string_view lower_case) {
  if (text.size() < lower_case.size()) return false;
  for (std::size_t i = 0; i < lower_case.size(); ++i) {
    if (lower(text[i]) != lower_case[i]) return false;
  }
  return true;
}

// What was read as ASCII cannot be UTF-16, and nobody means x-user-defined.
std::string_view as_it_must_be(std::string_view encoding) {
  if (encoding.starts_with("UTF-16")) return "UTF-8";
  return encoding == "x-user-defined" ? "windows-1252" : encoding;
}

struct Attribute {
  std::string name, value;
};

// The steps of the standard's prescan on `bytes`, one method for each of its algorithms.
class Prescan {
 public:
  explicit Prescan(std::string_view bytes) : bytes_(bytes) {}

  std::string_view run() {
    for (; !at_end(); ++at_) {
      const std::string_view rest = bytes_.substr(at_);
      if (rest.starts_with("<!--")) {
        const std::size_t end = bytes_.find("-->", at_ + 2);
        at_ = end == std::string_view::npos ? bytes_.size() : end + 2;
      } else if (starts_with(rest, "<meta") && rest.size() > 5 && (is_space(rest[5]) || rest[5] == '/')) {
        at_ += 5;
        const std::string_view encoding = read_meta();
        if (!encoding.empty()) return encoding;
      } else if (rest.size() > 2 && rest[0] == '<' && (is_letter(rest[1]) || (rest[1] == '/' && is_letter(rest[2])))) {
        while (!at_end() && !is_space(bytes_[at_]) && bytes_[at_] != '>') ++at_;
        Attribute attribute;
        while (next_attribute(attribute)) {}
      } else if (rest.starts_with("<!") || rest.starts_with("</") || rest.starts_with("<?")) {
        while (!at_end() && bytes_[at_] != '>') ++at_;
      }
    }
    return {};
  }

 private:
  bool at_end() const { return at_ >= bytes_.size(); }

  // "Get an attribute": false where there is none before the tag ends; the place is then at ">" or at the end.
  bool next_attribute(Attribute& out) {
    out = {};
    while (!at_end() && (is_space(bytes_[at_]) || bytes_[at_] == '/')) ++at_;
    if (at_end() || bytes_[at_] == '>') return false;
    while (!at_end() && !(bytes_[at_] == '=' && !out.name.empty()) && !is_space(bytes_[at_]) && bytes_[at_] != '/' && bytes_[at_] != '>') {
      out.name += lower(bytes_[at_++]);
    }
    skip_spaces();
    if (at_end() || bytes_[at_] != '=') return !at_end();
    ++at_;
    skip_spaces();
    if (at_end()) return false;
    const char quote = bytes_[at_];
    if (quote == '"' || quote == '\'') {
      for (++at_; !at_end() && bytes_[at_] != quote; ++at_) out.value += lower(bytes_[at_]);
      if (at_end()) return false;
      ++at_;
      return true;
    }
    while (!at_end() && !is_space(bytes_[at_]) && bytes_[at_] != '>') out.value += lower(bytes_[at_++]);
    return !at_end();
  }

  void skip_spaces() {
    while (!at_end() && is_space(bytes_[at_])) ++at_;
  }

  std::string_view read_meta() {
    bool names_content_type = false, has_charset = false, needs_content_type = false;
    bool seen_equiv = false, seen_content = false, seen_charset = false;  // the first of a name counts
    std::string_view encoding;
    Attribute attribute;
    while (next_attribute(attribute)) {
      if (attribute.name == "http-equiv" && !seen_equiv) {
        seen_equiv = true;
        names_content_type = attribute.value == "content-type";
      } else if (attribute.name == "content" && !seen_content) {
        seen_content = true;
        const std::string_view found = in_content(attribute.value);
        if (found.empty() || has_charset) continue;
        encoding = found;
        has_charset = needs_content_type = true;
      } else if (attribute.name == "charset" && !seen_charset) {
        seen_charset = true;
        encoding = encoding_named(attribute.value);
        has_charset = true;
        needs_content_type = false;
      }
    }
    if (!has_charset || (needs_content_type && !names_content_type)) return {};
    return as_it_must_be(encoding);
  }

  // "Extracting a character encoding from a meta element".
  static std::string_view in_content(std::string_view content) {
    for (std::size_t at = content.find("charset"); at != std::string_view::npos; at = content.find("charset", at)) {
      at += 7;
      std::size_t value = at;
      while (value < content.size() && is_space(content[value])) ++value;
      if (value >= content.size() || content[value] != '=') continue;
      ++value;
      while (value < content.size() && is_space(content[value])) ++value;
      if (value >= content.size()) return {};
      const char quote = content[value];
      if (quote == '"' || quote == '\'') {
        const std::size_t end = content.find(quote, value + 1);
        return end == std::string_view::npos ? std::string_view() : encoding_named(content.substr(value + 1, end - value - 1));
      }
      std::size_t end = value;
      while (end < content.size() && !is_space(content[end]) && content[end] != ';') ++end;
      return encoding_named(content.substr(value, end - value));
    }
    return {};
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

// "Get an XML encoding".
std::string_view in_xml_declaration(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const std::size_t end = bytes.find('>');
  if (end == std::string_view::npos) return {};
  const std::string_view declaration = bytes.substr(0, end);
  std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return {};
  at += 8;
  const auto skip = [&] {
    while (at < declaration.size() && static_cast<unsigned char>(declaration[at]) <= 0x20) ++at;
  };
  skip();
  if (at >= declaration.size() || declaration[at] != '=') return {};
  ++at;
  skip();
  if (at >= declaration.size() || (declaration[at] != '"' && declaration[at] != '\'')) return {};
  const std::size_t close = declaration.find(declaration[at], at + 1);
  if (close == std::string_view::npos) return {};
  const std::string_view label = declaration.substr(at + 1, close - at - 1);
  for (const char c : label) {
    if (static_cast<unsigned char>(c) <= 0x20) return {};
  }
  return as_it_must_be(encoding_named(label));
}

}  // namespace

std::string_view marked_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "UTF-8";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  return {};
}

std::string_view declared_encoding(std::string_view bytes) {
  using namespace std::string_view_literals;
  const std::string_view front = bytes.substr(0, kPrescanned);
  if (front.starts_with("<\0?\0x\0"sv)) return "UTF-16LE";
  if (front.starts_with("\0<\0?\0x"sv)) return "UTF-16BE";
  const std::string_view encoding = Prescan(front).run();
  return encoding.empty() ? in_xml_declaration(front) : encoding;
}

}  // namespace offprint
