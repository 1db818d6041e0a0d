// Foreign HTML as a flat list of nodes: parsed once by gumbo, then only looked at.
//
//   <p>One <b>two</b></p>      0 (root) ─ 1 html ─ 2 head
//                                               └ 3 body ─ 4 p ─ 5 "One "
//                                                              └ 6 b ─ 7 "two"
//
// The nodes stand in document order, and a node's index is less than those inside it, so a tree of any shape is walked without recursion. Comments, doctypes,
// processing instructions and the content of `<template>` are not in it. Names are lower case; character references are resolved. Elements of SVG and MathML have
// `foreign` set.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

// Index of a node in its tree; 0 is the root, which is inside nothing, so as the result of a search it says "none".
using HtmlIndex = std::uint32_t;

class HtmlTree {
 public:
  struct Attribute {
    std::string_view name;   // lower case
    std::string_view value;  // references resolved, white space as it stands
  };

  // An element, or a text.
  struct Node {
    std::string_view tag;    // empty for a text and for the root
    std::string_view text;   // of a text, white space as it stands, not empty
    bool foreign = false;    // inside `<svg>` or `<math>`, these included
    HtmlIndex parent = 0;
    HtmlIndex end = 0;       // index behind the last node inside
    std::uint32_t first_attribute = 0, attribute_count = 0;
  };

  // Parses a document or, without `<html>` and `<body>`, what stands for one: UTF-8, well-formed, not kept. Never fails. Elements that are nested deeper than kMaxHtmlDepth stand
  // beside those at it; attributes after the 64th of an element are left out.
  static HtmlTree parse(std::string_view html);

  std::size_t size() const { return nodes_.size(); }
  const Node& node(HtmlIndex index) const { return nodes_[index]; }
  std::string_view tag(HtmlIndex index) const { return nodes_[index].tag; }
  bool is_text(HtmlIndex index) const { return index != 0 && nodes_[index].tag.empty(); }

  // First node inside a node and the one after a node, with the same parent; 0 at the end.
  HtmlIndex first(HtmlIndex parent) const;
  HtmlIndex next(HtmlIndex index) const;

  // The value of an attribute; empty where the element has none, or is a text.
  std::string_view attribute(HtmlIndex element, std::string_view name) const;
  bool has_attribute(HtmlIndex element, std::string_view name) const;
  const Attribute* attributes_begin(HtmlIndex element) const { return attributes_.data() + nodes_[element].first_attribute; }
  const Attribute* attributes_end(HtmlIndex element) const { return attributes_begin(element) + nodes_[element].attribute_count; }

  // The first element of this name inside `within` (not itself); 0 where there is none.
  HtmlIndex find(std::string_view tag, HtmlIndex within = 0) const;

  // All text inside, as it stands, that of script and style left out.
  std::string text_of(HtmlIndex index) const;

  // Whether parsing stopped before the end of the input, because there were too many nodes or too many were open.
  bool truncated() const { return truncated_; }

 private:
  friend class HtmlTreeBuilder;
  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::shared_ptr<void> memory_;  // what the views look into
  bool truncated_ = false;
};

}  // namespace offprint
