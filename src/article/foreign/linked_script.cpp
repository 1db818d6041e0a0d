#include "article/foreign/linked_script.h"

#include <algorithm>

#include "article/json_tree.h"
#include "article/utf8.h"

namespace offprint {
namespace {

bool is_linked_data_type(std::string_view type) {
  std::string lower;
  for (const char c : trim(type.substr(0, type.find(';')))) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower == "application/ld+json";
}

// Without what wraps it, however often: "<!-- … -->", "//<![CDATA[ … //]]>", "/*<![CDATA[*/ … /*]]>*/", ";".
std::string_view unwrapped(std::string_view text) {
  for (std::size_t before = text.size() + 1; text.size() < before;) {
    before = text.size();
    text = trim(text);
    for (const std::string_view start : {"<!--", "<![CDATA[", "//", "/*", "*/"}) {
      if (text.starts_with(start)) text.remove_prefix(start.size());
    }
    for (const std::string_view end : {"-->", "]]>", "//", "/*", "*/", ";"}) {
      if (text.ends_with(end)) text.remove_suffix(end.size());
    }
  }
  return text;
}

// Walks over the text once, inside and outside of strings.
class JsonRepair {
 public:
  explicit JsonRepair(std::string_view text) : text_(text) {}

  std::string run() {
    for (at_ = 0; at_ < text_.size(); ++at_) {
      if (in_string_) inside(text_[at_]);
      else outside(text_[at_]);
    }
    return std::move(out_);
  }

 private:
  void inside(char c) {
    if (c == '\\') {
      escape();
    } else if (c == '\n' || c == '\r' || c == '\t') {
      out_ += c == '\t' ? "\\t" : "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      in_string_ = c != '"';
      out_ += c;
    }
  }

  void escape() {
    if (at_ + 1 == text_.size()) return;
    const char next = text_[++at_];
    if (std::string_view("\"\\/bfnrtu").find(next) != std::string_view::npos) out_ += '\\';
    if (static_cast<unsigned char>(next) >= 0x20) out_ += next;
  }

  void outside(char c) {
    if (c == ',') {
      const std::size_t next = text_.find_first_not_of(" \t\r\n,", at_ + 1);
      if (next == std::string_view::npos || text_[next] == ']' || text_[next] == '}') return;
    }
    in_string_ = c == '"';
    out_ += c;
  }

  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0;
  bool in_string_ = false;
};

}  // namespace

std::string repair_json(std::string_view script) { return JsonRepair(unwrapped(script)).run(); }

std::string linked_scripts(const HtmlTree& page, Importing& importing) {
  std::string out;
  std::size_t number = 0;
  for (HtmlIndex i = 1; i < page.size(); ++i) {
    if (page.tag(i) != "script" || !is_linked_data_type(page.attribute(i, "type"))) continue;
    ++number;
    std::string text;
    for (HtmlIndex child = page.first(i); child != 0; child = page.next(child)) text += page.node(child).text;
    if (trim(text).empty()) continue;
    if (!parse_json(text)) {
      text = repair_json(text);
      if (const Result<JsonTree> tree = parse_json(text); !tree) {
        importing.tell(ReportKind::kSkipped, "JSON-LD script " + std::to_string(number) + " was passed over. " + tree.error().message, trim(text));
        continue;
      }
      importing.tell(ReportKind::kSkipped, "JSON-LD script " + std::to_string(number) + " is no JSON as it stands and was repaired.");
    }
    out += out.empty() ? '[' : ',';
    out += text;
  }
  if (!out.empty()) out += ']';
  return out;
}

}  // namespace offprint
