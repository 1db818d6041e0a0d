#include "article/feed/xml_text.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "article/feed/xml_names.h"
#include "article/url.h"

namespace offprint {
namespace {

constexpr std::size_t kMostBases = 16;

bool is_text(pugi::xml_node node) { return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata; }

bool is_void(std::string_view tag) {
  constexpr std::string_view kVoid[] = {"br", "img", "hr", "wbr", "col", "source", "track", "area", "input", "embed", "param", "link", "meta", "base"};
  return std::find(std::begin(kVoid), std::end(kVoid), tag) != std::end(kVoid);
}

void append_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '&') out += "&amp;";
    else if (c == '<') out += "&lt;";
    else if (c == '"') out += "&quot;";
    else out += c;
  }
}

void open_tag(pugi::xml_node element, std::string& out) {
  out += '<';
  out += local_name(element);
  for (pugi::xml_attribute attribute = element.first_attribute(); attribute; attribute = attribute.next_attribute()) {
    if (std::string_view(attribute.name()).starts_with("xmlns")) continue;
    out += ' ';
    out += attribute.name();
    out += "=\"";
    append_escaped(attribute.value(), out);
    out += '"';
  }
  out += '>';
}

void close_tag(pugi::xml_node element, std::string& out) {
  const std::string_view tag = local_name(element);
  if (is_void(tag)) return;
  out += "</";
  out += tag;
  out += '>';
}

// Calls `enter` for each node inside in document order, and `leave` for each once what is inside it is done.
template <class Enter, class Leave>
void walk(pugi::xml_node root, Enter enter, Leave leave) {
  pugi::xml_node node = root.first_child();
  while (node) {
    enter(node);
    if (pugi::xml_node inside = node.first_child()) {
      node = inside;
      continue;
    }
    leave(node);
    while (!node.next_sibling()) {
      node = node.parent();
      if (node == root) return;
      leave(node);
    }
    node = node.next_sibling();
  }
}

}  // namespace

std::string xml_text(pugi::xml_node element) {
  std::string out;
  const auto enter = [&](pugi::xml_node node) {
    if (is_text(node)) out += node.value();
  };
  walk(element, enter, [](pugi::xml_node) {});
  return out;
}

std::string inner_html(pugi::xml_node element) {
  std::string out;
  const auto enter = [&](pugi::xml_node node) {
    if (node.type() == pugi::node_element) open_tag(node, out);
    else if (is_text(node)) append_escaped(node.value(), out);
  };
  const auto leave = [&](pugi::xml_node node) {
    if (node.type() == pugi::node_element) close_tag(node, out);
  };
  walk(element, enter, leave);
  return out;
}

bool holds_elements(pugi::xml_node element) {
  for (pugi::xml_node child = element.first_child(); child; child = child.next_sibling()) {
    if (child.type() == pugi::node_element) return true;
  }
  return false;
}

std::string base_of(pugi::xml_node element, std::string_view base) {
  std::vector<std::string_view> bases;
  for (; element.type() == pugi::node_element && bases.size() < kMostBases; element = element.parent()) {
    const std::string_view own = element.attribute("xml:base").value();
    if (!own.empty()) bases.push_back(own);
  }
  std::string out(base);
  for (auto own = bases.rbegin(); own != bases.rend(); ++own) out = resolve_url(out, *own);
  return is_http_url(out) ? out : std::string(base);
}

std::string_view language_of(pugi::xml_node element) {
  for (; element.type() == pugi::node_element; element = element.parent()) {
    const std::string_view own = element.attribute("xml:lang").value();
    if (!own.empty()) return own;
  }
  return {};
}

}  // namespace offprint
