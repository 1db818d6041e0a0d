#include "article/json_tree.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <nlohmann/json.hpp>

#include "article/json_outline.h"
#include "article/limits.h"
#include "article/utf8.h"

namespace offprint {

std::string_view name_of(JsonKind kind) {
  switch (kind) {
    case JsonKind::kNull: return "null";
    case JsonKind::kBool: return "true or false";
    case JsonKind::kInteger: return "an integer";
    case JsonKind::kFraction: return "a number";
    case JsonKind::kString: return "a string";
    case JsonKind::kArray: return "an array";
    case JsonKind::kObject: return "an object";
  }
  return "null";
}

std::string_view JsonTree::key(JsonIndex value) const {
  return view(nodes_[value].key);
}

std::string_view JsonTree::text(JsonIndex value) const {
  return view(nodes_[value].text);
}

JsonIndex JsonTree::first(JsonIndex container) const {
  return nodes_[container].end > container + 1 ? container + 1 : 0;
}

JsonIndex JsonTree::next(JsonIndex member) const {
  const JsonIndex after = nodes_[member].end;
  return after < nodes_[nodes_[member].parent].end ? after : 0;
}

JsonIndex JsonTree::find(JsonIndex object, std::string_view name) const {
  if (kind(object) != JsonKind::kObject) return 0;
  for (JsonIndex member = first(object); member != 0; member = next(member)) {
    if (key(member) == name) return member;
  }
  return 0;
}

std::string JsonTree::pointer(JsonIndex value) const {
  std::vector<JsonIndex> path;
  for (; value != 0; value = nodes_[value].parent) path.push_back(value);
  std::string out;
  for (auto step = path.rbegin(); step != path.rend(); ++step) {
    out += '/';
    if (kind(nodes_[*step].parent) == JsonKind::kArray) {
      out += std::to_string(nodes_[*step].position);
      continue;
    }
    for (const char c : key(*step)) {
      if (c == '~') out += "~0";
      else if (c == '/') out += "~1";
      else out += c;
    }
  }
  return out;
}

std::uint32_t line_at(std::string_view bytes, std::size_t offset) {
  std::uint32_t line = 1;
  const std::size_t end = std::min(offset, bytes.size());
  for (std::size_t i = 0; i < end; ++i) {
    if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))) ++line;
  }
  return line;
}

namespace {

// An iterator that tells the builder how far the parser has read, which its events do not.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  CountingIterator(const char* at, const char** reached) : at_(at), reached_(reached) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    *reached_ = ++at_;
    return *this;
  }
  CountingIterator operator++(int) {
    CountingIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** reached_;
};

// nlohmann's sentence is "[id] parse error at line 1, column 2: syntax error while parsing value - REASON; last read: …".
// The reason is what a person can use; what was read last may be half a character.
std::string reason_of(std::string_view sentence) {
  const std::size_t dash = sentence.find(" - ");
  if (dash != std::string_view::npos) sentence.remove_prefix(dash + 3);
  else sentence.remove_prefix(std::min(sentence.find("] ") + 2, sentence.size()));
  return std::string(sentence.substr(0, sentence.find("; last read")));
}

}  // namespace

// Receives the events of nlohmann's parser. Each returns false to stop it, with `error_` set.
class JsonTreeBuilder {
 public:
  // `outline` is that of `bytes`, and what the parser reads.
  JsonTreeBuilder(std::string_view bytes, const JsonOutline& outline) : bytes_(bytes), outline_(outline), reached_(outline.text.data()) {
    tree_.source_ = bytes;
  }

  const char** reached() { return &reached_; }
  bool failed() const { return failed_; }
  Error take_error() { return std::move(error_); }
  JsonTree take_tree() { return std::move(tree_); }

  bool null() { return add(JsonKind::kNull); }
  bool boolean(bool value) { return add(JsonKind::kBool, value ? 1 : 0); }
  bool number_integer(std::int64_t value) { return add(JsonKind::kInteger, value); }
  bool number_unsigned(std::uint64_t value) {
    constexpr std::uint64_t kMax = INT64_MAX;
    return add(JsonKind::kInteger, static_cast<std::int64_t>(std::min(value, kMax)));
  }
  bool number_float(double value, const std::string&) {
    // 640.0 is what some writers make of 640.
    constexpr double kExact = 9007199254740992.0;
    if (value >= kExact) return add(JsonKind::kInteger, INT64_MAX);
    if (value <= -kExact) return add(JsonKind::kInteger, INT64_MIN);
    if (static_cast<double>(static_cast<std::int64_t>(value)) == value) {
      return add(JsonKind::kInteger, static_cast<std::int64_t>(value));
    }
    return add(JsonKind::kFraction);
  }
  bool string(const std::string& value) {
    const JsonTree::Node::Text text = store(value);  // first: it moves `offset`
    if (!add(JsonKind::kString)) return false;
    tree_.nodes_.back().text = text;
    return true;
  }
  template <class Bytes>
  bool binary(const Bytes&) { return false; }  // never sent for JSON text
  bool start_array(std::size_t) { return open(JsonKind::kArray); }
  bool start_object(std::size_t) { return open(JsonKind::kObject); }
  bool end_array() { return close(); }
  bool end_object() { return refuse_duplicates() && close(); }
  bool key(const std::string& name) {
    key_ = store(name);
    return true;
  }
  template <class Exception>
  bool parse_error(std::size_t position, const std::string&, const Exception& exception) {
    const std::size_t offset = position == 0 ? 0 : outline_.to_source(std::min(position - 1, outline_.text.size()));
    return fail(ErrorCode::kBadJson, "This is not JSON: " + reason_of(exception.what()) + ".", offset);
  }

 private:
  struct Open {
    JsonIndex index;
    std::uint32_t members;
  };

  std::size_t consumed() const { return static_cast<std::size_t>(reached_ - outline_.text.data()); }

  // In the source, of the byte read last; what was left out before it is that of the omissions met.
  std::size_t offset() const {
    const std::size_t at = consumed() == 0 ? 0 : consumed() - 1;
    if (met_ == 0) return outline_.to_source(at);
    const JsonOutline::Omission& last = outline_.omissions[met_ - 1];
    return last.start + last.size + (at - last.quote - 1);
  }

  // The parser has read a string that is left out here: its closing quote is the byte read last.
  bool meets_omission() const { return met_ < outline_.omissions.size() && outline_.omissions[met_].quote + 2 == consumed(); }

  bool fail(ErrorCode code, std::string message, std::size_t at) {
    failed_ = true;
    error_ = {code, std::move(message), "", at, line_at(bytes_, at)};
    return false;
  }

  JsonTree::Node::Text store(const std::string& text) {
    if (text.empty() && meets_omission()) {
      const JsonOutline::Omission& omission = outline_.omissions[met_++];
      return {omission.start, omission.size, true};
    }
    const auto start = static_cast<std::uint32_t>(tree_.pool_.size());
    tree_.pool_ += text;
    return {start, static_cast<std::uint32_t>(text.size()), false};
  }

  bool add(JsonKind kind, std::int64_t integer = 0) {
    if (tree_.nodes_.size() == kMaxJsonValues) {
      return fail(ErrorCode::kInputTooLarge, "The JSON holds more than 2,000,000 values; split the article.", offset());
    }
    JsonTree::Node node;
    node.kind = kind;
    node.offset = static_cast<std::uint32_t>(offset());
    node.end = static_cast<JsonIndex>(tree_.nodes_.size() + 1);
    node.integer = integer;
    if (!open_.empty()) {
      node.parent = open_.back().index;
      node.position = open_.back().members++;
      if (tree_.kind(node.parent) == JsonKind::kObject) node.key = key_;
    }
    tree_.nodes_.push_back(node);
    return true;
  }

  bool open(JsonKind kind) {
    if (open_.size() == kMaxJsonDepth) {
      return fail(ErrorCode::kTooDeep, "Arrays and objects are nested more than 72 deep; flatten the article.", offset());
    }
    if (!add(kind)) return false;
    open_.push_back({static_cast<JsonIndex>(tree_.nodes_.size() - 1), 0});
    return true;
  }

  bool close() {
    tree_.nodes_[open_.back().index].end = static_cast<JsonIndex>(tree_.nodes_.size());
    open_.pop_back();
    return true;
  }

  bool refuse_duplicates() {
    if (open_.back().members < 2) return true;
    tree_.nodes_[open_.back().index].end = static_cast<JsonIndex>(tree_.nodes_.size());
    members_.clear();
    for (JsonIndex m = tree_.first(open_.back().index); m != 0; m = tree_.next(m)) members_.push_back(m);
    std::sort(members_.begin(), members_.end(), [this](JsonIndex a, JsonIndex b) {
      const int order = tree_.key(a).compare(tree_.key(b));
      return order != 0 ? order < 0 : a < b;
    });
    const auto same = [this](JsonIndex a, JsonIndex b) { return tree_.key(a) == tree_.key(b); };
    const auto found = std::adjacent_find(members_.begin(), members_.end(), same);
    if (found == members_.end()) return true;
    const JsonIndex second = *std::next(found);
    fail(ErrorCode::kDuplicateKey, "The member \"" + std::string(tree_.key(second)) + "\" stands twice in one object.",
         tree_.offset(second));
    error_.pointer = tree_.pointer(second);
    return false;
  }

  std::string_view bytes_;
  const JsonOutline& outline_;
  const char* reached_;
  std::size_t met_ = 0;  // omissions so far
  JsonTree tree_;
  std::vector<Open> open_;
  std::vector<JsonIndex> members_;
  JsonTree::Node::Text key_;
  bool failed_ = false;
  Error error_;
};

Result<JsonTree> parse_json(std::string_view bytes) {
  if (bytes.size() > kMaxInputBytes) {
    return Error{ErrorCode::kInputTooLarge, "The input is larger than 16 MB.", "", {}, {}};
  }
  if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return is_html_space(static_cast<unsigned char>(c)); })) {
    return Error{ErrorCode::kEmptyInput, "The input is empty.", "", {}, {}};
  }
  if (const std::size_t bad = find_bad_utf8(bytes); bad != std::string_view::npos) {
    return Error{ErrorCode::kBadUtf8, "The input is not UTF-8.", "", bad, line_at(bytes, bad)};
  }
  // nlohmann's lexer takes U+0000 for the end of the input and would not look at what comes behind it.
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    return Error{ErrorCode::kNulByte, "The input holds a NUL byte.", "", nul, line_at(bytes, nul)};
  }
  const JsonOutline outline = outline_json(bytes);
  JsonTreeBuilder builder(bytes, outline);
  const char* const begin = outline.text.data();
  const CountingIterator first(begin, builder.reached());
  const CountingIterator last(begin + outline.text.size(), builder.reached());
  const bool parsed = nlohmann::json::sax_parse(first, last, &builder);
  if (builder.failed()) return builder.take_error();
  if (!parsed) return Error{ErrorCode::kBadJson, "This is not JSON.", "", {}, {}};
  return builder.take_tree();
}

}  // namespace offprint
