// A JSON text as a flat list of values, read once and then only looked at.
//
// The values stand in document order (a container before its members), so a tree of any depth is built, walked and freed
// without recursion. Long strings stay where they are in the input, which outlives the tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "result.h"

namespace offprint {

enum class JsonKind : std::uint8_t { kNull, kBool, kInteger, kFraction, kString, kArray, kObject };

// The kind as a reader knows it: "a string", "an array". Static storage.
std::string_view name_of(JsonKind kind);

// Index of a value in its tree; 0 is the root, which is a member of nothing, so as the result of a search it says "none".
using JsonIndex = std::uint32_t;

class JsonTree {
 public:
  struct Node {
    JsonKind kind = JsonKind::kNull;
    std::uint32_t offset = 0;    // byte offset of the last byte of the value, of the opening bracket of a container
    JsonIndex end = 0;           // index behind the last value inside
    JsonIndex parent = 0;
    std::uint32_t position = 0;  // which member of the parent, from 0
    struct Text {
      std::uint32_t start = 0, size = 0;
      bool in_source = false;  // else in `pool_`
    };
    Text key, text;
    std::int64_t integer = 0;    // of kInteger and, as 0 or 1, of kBool
  };

  JsonKind kind(JsonIndex value) const { return nodes_[value].kind; }
  std::uint32_t offset(JsonIndex value) const { return nodes_[value].offset; }

  // The name under which an object holds the value; empty for others.
  std::string_view key(JsonIndex value) const;

  // The text of a string, escapes resolved; U+0000 may be in it. Empty for others.
  std::string_view text(JsonIndex value) const;

  // The number of kInteger, saturated to 64 bits; 1 for true.
  std::int64_t integer(JsonIndex value) const { return nodes_[value].integer; }

  // First member of a container and the one after a member; 0 at the end.
  JsonIndex first(JsonIndex container) const;
  JsonIndex next(JsonIndex member) const;

  // The member of an object with this name; 0 where it has none.
  JsonIndex find(JsonIndex object, std::string_view name) const;

  // Where the value is, as JSON pointer (RFC 6901); empty for the root.
  std::string pointer(JsonIndex value) const;

  std::size_t size() const { return nodes_.size(); }

  // The input: what offsets count in.
  std::string_view source() const { return source_; }

 private:
  friend class JsonTreeBuilder;
  std::vector<Node> nodes_;
  std::string_view view(const Node::Text& text) const { return (text.in_source ? source_ : std::string_view(pool_)).substr(text.start, text.size); }

  std::string_view source_;
  std::string pool_;  // short keys and strings, one behind the other
};

// Reads one JSON text (RFC 8259) that fills `bytes`; no comments, no trailing commas, and, stricter than the RFC, no name
// twice in one object, since readers disagree on which of the two holds. The caller has checked UTF-8 and
// skipped a byte order mark.
//
// Errors: kEmptyInput; kInputTooLarge (kMaxInputBytes, kMaxJsonValues); kNulByte; kBadUtf8; kBadJson; kDuplicateKey with
// the pointer of the second; kTooDeep (kMaxJsonDepth). All but kEmptyInput and kInputTooLarge have `offset` and `line`.
Result<JsonTree> parse_json(std::string_view bytes);

// Line of the byte at `offset`, from 1; line ends are LF, CR LF and CR.
std::uint32_t line_at(std::string_view bytes, std::size_t offset);

}  // namespace offprint
