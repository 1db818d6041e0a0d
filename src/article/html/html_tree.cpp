#include "article/html/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>

#include "article/limits.h"

namespace offprint {
namespace {

// Memory that is given out piece by piece and freed as a whole, so that nothing has to be walked to be freed.
class Arena {
 public:
  static void* allocate(void* userdata, std::size_t size) { return from(userdata).take(size); }
  static void release(void*, void*) {}

  // Whether gumbo was told to stop, or stopped by itself; what it asked for after that it got all the same.
  bool stopped() const { return stop_ != 0; }

  std::string_view keep_lower_case(std::string_view text) {
    char* const copy = static_cast<char*>(take(text.size()));
    std::transform(text.begin(), text.end(), copy, [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return {copy, text.size()};
  }

 private:
  // `stop_` is the first member: what gumbo looks at (cmake/litehtml.cmake).
  static Arena& from(void* userdata) { return *static_cast<Arena*>(userdata); }

  void* take(std::size_t size) {
    constexpr std::size_t kAlignment = alignof(std::max_align_t);
    constexpr std::size_t kBlock = 64 * 1024;
    size = (size + kAlignment - 1) / kAlignment * kAlignment;
    total_ += size;
    if (total_ > kMaxHtmlMemory) stop_ = 1;
    if (size > left_) {
      const std::size_t block = std::max(size, kBlock);
      blocks_.push_back(std::make_unique<std::max_align_t[]>(block / kAlignment));
      next_ = reinterpret_cast<char*>(blocks_.back().get());
      left_ = block;
    }
    char* const piece = next_;
    next_ += size;
    left_ -= size;
    return piece;
  }

  int stop_ = 0;
  std::vector<std::unique_ptr<std::max_align_t[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t total_ = 0;
};

std::string_view view_of(const char* text) { return text == nullptr ? std::string_view() : std::string_view(text); }

}  // namespace

// Goes through gumbo's nodes in document order.
class HtmlTreeBuilder {
 public:
  HtmlTreeBuilder(HtmlTree& tree, Arena& arena) : tree_(tree), arena_(arena) { tree_.nodes_.push_back({}); }

  void build(const GumboNode& document) {
    open_.push_back({&document.v.document.children, 0, 0});
    while (!open_.empty()) {
      Open& top = open_.back();
      if (top.next == top.children->length) {
        close(top.index);
        open_.pop_back();
        continue;
      }
      const auto* node = static_cast<const GumboNode*>(top.children->data[top.next++]);
      if (tree_.nodes_.size() == kMaxHtmlNodes) {
        tree_.truncated_ = true;
        continue;
      }
      add(*node, top.index);
    }
  }

 private:
  struct Open {
    const GumboVector* children;
    unsigned next;
    HtmlIndex index;  // of the node that takes the children: the element itself, at the limit the one that it is in
  };

  void close(HtmlIndex index) { tree_.nodes_[index].end = static_cast<HtmlIndex>(tree_.nodes_.size()); }

  void add(const GumboNode& node, HtmlIndex parent) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
      const std::string_view text = view_of(node.v.text.text);
      if (text.empty()) return;
      push(parent).text = text;
      close(static_cast<HtmlIndex>(tree_.nodes_.size() - 1));
    } else if (node.type == GUMBO_NODE_ELEMENT) {
      add_element(node.v.element, parent);
    }
  }

  HtmlTree::Node& push(HtmlIndex parent) {
    tree_.nodes_.push_back({});
    tree_.nodes_.back().parent = parent;
    return tree_.nodes_.back();
  }

  void add_element(const GumboElement& element, HtmlIndex parent) {
    const auto index = static_cast<HtmlIndex>(tree_.nodes_.size());
    HtmlTree::Node& node = push(parent);
    node.tag = name_of(element);
    node.foreign = element.tag_namespace != GUMBO_NAMESPACE_HTML;
    node.first_attribute = static_cast<std::uint32_t>(tree_.attributes_.size());
    node.attribute_count = element.attributes.length;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
      tree_.attributes_.push_back({view_of(attribute.name), view_of(attribute.value)});
    }
    close(index);
    const bool deep = open_.size() >= kMaxHtmlDepth;
    open_.push_back({&element.children, 0, deep ? parent : index});
  }

  std::string_view name_of(const GumboElement& element) {
    if (element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element.tag);
    GumboStringPiece name = element.original_tag;
    gumbo_tag_from_original_text(&name);
    return name.data == nullptr ? std::string_view("unknown") : arena_.keep_lower_case({name.data, name.length});
  }

  HtmlTree& tree_;
  Arena& arena_;
  std::vector<Open> open_;
};

HtmlTree HtmlTree::parse(std::string_view html) {
  const auto arena = std::make_shared<Arena>();
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Arena::allocate;
  options.deallocator = Arena::release;
  options.userdata = arena.get();
  options.max_errors = 0;
  const GumboOutput* const output = gumbo_parse_with_options(&options, html.data(), html.size());
  HtmlTree tree;
  tree.truncated_ = arena->stopped();
  HtmlTreeBuilder(tree, *arena).build(*output->document);
  tree.memory_ = arena;
  return tree;
}

HtmlIndex HtmlTree::first(HtmlIndex parent) const { return nodes_[parent].end > parent + 1 ? parent + 1 : 0; }

HtmlIndex HtmlTree::next(HtmlIndex index) const {
  const HtmlIndex behind = nodes_[index].end;
  return behind < nodes_[nodes_[index].parent].end ? behind : 0;
}

std::string_view HtmlTree::attribute(HtmlIndex element, std::string_view name) const {
  const auto found = std::find_if(attributes_begin(element), attributes_end(element), [name](const Attribute& one) { return one.name == name; });
  return found == attributes_end(element) ? std::string_view() : found->value;
}

bool HtmlTree::has_attribute(HtmlIndex element, std::string_view name) const {
  return std::any_of(attributes_begin(element), attributes_end(element), [name](const Attribute& one) { return one.name == name; });
}

HtmlIndex HtmlTree::find(std::string_view tag, HtmlIndex within) const {
  for (HtmlIndex i = within + 1; i < nodes_[within].end; ++i) {
    if (nodes_[i].tag == tag) return i;
  }
  return 0;
}

std::string HtmlTree::text_of(HtmlIndex index) const {
  std::string text;
  for (HtmlIndex i = index; i < nodes_[index].end;) {
    const bool hidden = nodes_[i].tag == "script" || nodes_[i].tag == "style";
    text += nodes_[i].text;
    i = hidden ? nodes_[i].end : i + 1;
  }
  return text;
}

}  // namespace offprint
