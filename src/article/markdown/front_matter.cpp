#include "article/markdown/front_matter.h"

#include <algorithm>
#include <utility>

#include "article/json_tree.h"
#include "article/markdown/front_fields.h"
#include "article/markdown/wrapped_lines.h"
#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t kMostNested = 4;
constexpr std::size_t kLongest = 256 * 1024;

// The line at `at`, without its end; `at` is moved to the next.
std::string_view take_line(std::string_view text, std::size_t& at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  std::string_view line = text.substr(at, end - at);
  at = std::min(end + 1, text.size());
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::string_view without_end_spaces(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line;
}

bool is_comment(std::string_view line) { return trim(line).empty() || trim(line).starts_with('#'); }

// What stands between the fences; `size` is set behind the closing one. Empty and 0 where there is none.
std::string_view fenced(std::string_view markdown, std::string_view fence, std::size_t& size) {
  std::size_t at = 0;
  if (without_end_spaces(take_line(markdown, at)) != fence) return {};
  const std::size_t start = at;
  while (at < std::min(markdown.size(), kLongest)) {
    const std::size_t end = at;
    const std::string_view line = without_end_spaces(take_line(markdown, at));
    if (line != fence && !(fence == "---" && line == "...")) continue;
    size = at;
    return markdown.substr(start, end - start);
  }
  return {};
}

// Whether the first line that is no comment begins with a key. A text between two rules does not.
bool begins_with_key(std::string_view inside, char separator) {
  for (std::size_t at = 0; at < inside.size();) {
    const std::string_view line = take_line(inside, at);
    if (is_comment(line)) continue;
    return front_key_size(line, separator) != npos || (separator == '=' && line.starts_with('['));
  }
  return true;
}

// Reads lines by their indent: a key's values stand behind it, or in the lines below it that are indented further or begin with "- ".
class YamlReader {
 public:
  YamlReader(std::string_view text, FrontFields& out) : text_(text), out_(out) {}

  void read() {
    while (at_ < text_.size()) {
      std::string_view line = take_line(text_, at_);
      if (is_comment(line)) continue;
      std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
      line.remove_prefix(indent);
      while (line.starts_with("- ") || line == "-") {
        close(indent + 1);
        const std::size_t inner = std::min(line.find_first_not_of(' ', 1), line.size());
        line.remove_prefix(inner);
        indent += inner;
      }
      read_entry(without_end_spaces(line), indent);
    }
  }

 private:
  struct Open {
    std::size_t indent;
    std::string key;
  };

  // Closes the keys that stand at `indent` or deeper.
  void close(std::size_t indent) {
    while (!open_.empty() && open_.back().indent >= indent) open_.pop_back();
  }

  std::string key() const { return open_.empty() ? std::string() : open_.back().key; }

  void read_entry(std::string_view line, std::size_t indent) {
    if (line.empty()) return;
    const std::size_t size = front_key_size(line, ':');
    if (size == npos) {
      if (!open_.empty()) read_front_value(joined(line), key(), out_);
      return;
    }
    close(indent);
    if (open_.size() >= kMostNested) return;
    const std::string name = unquoted(without_end_spaces(line.substr(0, size)));
    open_.push_back({indent, open_.empty() ? name : key() + '.' + name});
    const std::string_view value = trim(line.substr(line.find(':', size) + 1));
    if (value.starts_with('|') || value.starts_with('>')) out_.add(key(), block_scalar(indent, value[0] == '>'));
    else if (!value.empty()) read_front_value(joined(value), key(), out_);
  }

  // A value with the lines that it goes on in: of an open bracket or quote, of a plain text that is indented further than its key.
  std::string joined(std::string_view value) {
    std::string out(value);
    const char first = value.front();
    const char close = first == '[' ? ']' : first == '{' ? '}' : first == '"' || first == '\'' ? first : '\0';
    while (at_ < text_.size()) {
      if (close != '\0' && out.size() > 1 && out.find(close, 1) != std::string::npos) break;
      std::size_t next = at_;
      const std::string_view line = take_line(text_, next);
      const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
      const std::string_view rest = without_end_spaces(line.substr(indent));
      const bool goes_on = close != '\0' || (!open_.empty() && indent > open_.back().indent && !rest.starts_with("- ") && front_key_size(rest, ':') == npos);
      if (!goes_on || rest.empty()) break;
      out += space_between(out, rest);
      out += rest;
      at_ = next;
    }
    return out;
  }

  // "|" and ">": the lines below that are indented further; folded, they are one.
  std::string block_scalar(std::size_t indent, bool folded) {
    std::string out;
    while (at_ < text_.size()) {
      std::size_t next = at_;
      const std::string_view line = take_line(text_, next);
      const std::size_t own = line.find_first_not_of(" \t");
      if (own != npos && own <= indent) break;
      if (own != npos) {
        const std::string_view rest = line.substr(own);
        if (!out.empty()) out += folded ? space_between(out, rest) : "\n";
        out += rest;
      }
      at_ = next;
    }
    return out;
  }

  std::string_view text_;
  FrontFields& out_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
};

// TOML: `key = value`, arrays over several lines, "[table]" and "[[table]]".
void read_toml(std::string_view text, FrontFields& out) {
  std::string table;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = trim(take_line(text, at));
    if (is_comment(line)) continue;
    if (line.starts_with('[')) {
      const std::size_t start = std::min(line.find_first_not_of('['), line.size());
      table = std::string(trim(line.substr(start, line.find(']') - start)));
      continue;
    }
    const std::size_t size = front_key_size(line, '=');
    if (size == npos) continue;
    std::string value(trim(line.substr(line.find('=', size) + 1)));
    while (value.starts_with('[') && value.find(']') == std::string::npos && at < text.size()) value += ' ' + std::string(trim(take_line(text, at)));
    const std::string name = unquoted(trim(line.substr(0, size)));
    read_front_value(value, table.empty() ? name : table + '.' + name, out);
  }
}

// The size of the JSON object at the front, by its brackets; 0 where it is not closed.
std::size_t object_size(std::string_view text) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < std::min(text.size(), kLongest); ++at) {
    const char c = text[at];
    if (quoted) {
      if (c == '\\') ++at;
      else if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if (c == '}' || c == ']') {
      if (--depth == 0) return at + 1;
    }
  }
  return 0;
}

std::string text_of(const JsonTree& tree, JsonIndex value) {
  switch (tree.kind(value)) {
    case JsonKind::kString: return std::string(tree.text(value));
    case JsonKind::kInteger: return std::to_string(tree.integer(value));
    case JsonKind::kBool: return tree.integer(value) != 0 ? "true" : "false";
    default: return {};
  }
}

// Adds all values inside the root, those in objects under joined names.
void read_members(const JsonTree& tree, FrontFields& out) {
  struct Open {
    JsonIndex next;
    std::string key;
  };
  std::vector<Open> open{{tree.first(0), ""}};
  while (!open.empty()) {
    const JsonIndex value = open.back().next;
    if (value == 0) {
      open.pop_back();
      continue;
    }
    open.back().next = tree.next(value);
    std::string key = open.back().key;
    if (!tree.key(value).empty()) key += (key.empty() ? "" : ".") + std::string(tree.key(value));
    const bool inside = tree.kind(value) == JsonKind::kArray || tree.kind(value) == JsonKind::kObject;
    if (!inside) out.add(key, text_of(tree, value));
    else if (open.size() <= kMostNested) open.push_back({tree.first(value), std::move(key)});
  }
}

std::size_t read_json_front(std::string_view markdown, FrontFields& out) {
  const std::size_t size = object_size(markdown);
  if (size == 0 || (size < markdown.size() && markdown[size] != '\n' && markdown[size] != '\r')) return 0;
  const Result<JsonTree> parsed = parse_json(markdown.substr(0, size));
  if (!parsed) return 0;
  read_members(parsed.value(), out);
  return size;
}

}  // namespace

FrontMatter read_front_matter(std::string_view markdown) {
  FrontMatter matter;
  FrontFields fields;
  if (markdown.starts_with('{')) {
    matter.size = read_json_front(markdown, fields);
  } else if (markdown.starts_with("---")) {
    const std::string_view inside = fenced(markdown, "---", matter.size);
    if (!begins_with_key(inside, ':')) matter.size = 0;
    else YamlReader(inside, fields).read();
  } else if (markdown.starts_with("+++")) {
    const std::string_view inside = fenced(markdown, "+++", matter.size);
    if (!begins_with_key(inside, '=')) matter.size = 0;
    else read_toml(inside, fields);
  }
  if (matter.size > 0) matter.fields = fields.take();
  return matter;
}

}  // namespace offprint
