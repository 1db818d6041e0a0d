#include "layout/box_tree.h"

#include <litehtml.h>

#include <cstdlib>

#include <litehtml/render_block.h>
#include <litehtml/render_item.h>

namespace offprint {
namespace {

// The render tree's root is private to litehtml's document, but every item knows its parent: the first leaf leads there.
struct TreeEntry {
  std::weak_ptr<litehtml::render_item> first_leaf;

  std::shared_ptr<litehtml::render_item> root() const {
    auto item = first_leaf.lock();
    while (item && item->parent()) item = item->parent();
    return item;
  }
};

// What a leaf is made with.
struct LeafSource {
  LeafSizer& sizer;
  TreeEntry& entry;
};

// A block's render item: as litehtml's block, with the content's size asked for instead of laid out.
class LeafItem final : public litehtml::render_item_block {
 public:
  LeafItem(std::shared_ptr<litehtml::element> element, int number, LeafSource source)
      : render_item_block(std::move(element)), number_(number), source_(source) {}

  std::shared_ptr<litehtml::render_item> clone() override {
    return std::make_shared<LeafItem>(src_el(), number_, source_);
  }

  // The base would turn an empty block into an inline context.
  std::shared_ptr<litehtml::render_item> init() override {
    src_el()->add_render(shared_from_this());
    if (source_.entry.first_leaf.expired()) source_.entry.first_leaf = shared_from_this();
    return shared_from_this();
  }

 protected:
  int _render_content(int, int, bool, const litehtml::containing_block_context& self_size,
                      litehtml::formatting_context*) override {
    const int available = self_size.render_width;
    const LeafSize size = source_.sizer.size_leaf(number_, available > 0 ? available : 0);
    m_pos.height = size.height;
    return size.width;
  }

 private:
  int number_;
  LeafSource source_;
};

class LeafElement final : public litehtml::html_tag {
 public:
  LeafElement(const std::shared_ptr<litehtml::document>& document, int number, LeafSource source)
      : html_tag(document), number_(number), source_(source) {}

  std::shared_ptr<litehtml::render_item> create_render_item(
      const std::shared_ptr<litehtml::render_item>& parent) override {
    auto item = std::make_shared<LeafItem>(shared_from_this(), number_, source_);
    item->parent(parent);
    return item;
  }

 private:
  int number_;
  LeafSource source_;
};

// What litehtml asks of its host. It draws nothing and loads nothing here.
class Host final : public litehtml::document_container {
 public:
  Host(LeafSizer& sizer, int font_size) : source_{sizer, entry_}, font_size_(font_size) {}
  virtual ~Host() = default;

  void set_width(int width) { width_ = width; }
  const TreeEntry& entry() const { return entry_; }

  litehtml::element::ptr create_element(const char*, const litehtml::string_map& attributes,
                                        const std::shared_ptr<litehtml::document>& document) override {
    const auto number = attributes.find("data-n");
    if (number == attributes.end()) return nullptr;
    return std::make_shared<LeafElement>(document, std::atoi(number->second.c_str()), source_);
  }

  litehtml::uint_ptr create_font(const char*, int size, int, litehtml::font_style, unsigned int,
                                 litehtml::font_metrics* metrics) override {
    *metrics = {};
    metrics->height = metrics->ascent = metrics->x_height = size;
    return 1;
  }
  int get_default_font_size() const override { return font_size_; }
  const char* get_default_font_name() const override { return "text"; }
  int pt_to_px(int pt) const override { return pt * 4 / 3; }
  void get_client_rect(litehtml::position& client) const override { client = {0, 0, width_, 0}; }
  void get_media_features(litehtml::media_features& media) const override {
    media = {};
    media.type = litehtml::media_type_screen;
    media.width = width_;
  }

  void delete_font(litehtml::uint_ptr) override {}
  int text_width(const char*, litehtml::uint_ptr) override { return 0; }
  void draw_text(litehtml::uint_ptr, const char*, litehtml::uint_ptr, litehtml::web_color, const litehtml::position&) override {}
  void draw_list_marker(litehtml::uint_ptr, const litehtml::list_marker&) override {}
  void load_image(const char*, const char*, bool) override {}
  void get_image_size(const char*, const char*, litehtml::size& size) override { size = {0, 0}; }
  void draw_background(litehtml::uint_ptr, const std::vector<litehtml::background_paint>&) override {}
  void draw_borders(litehtml::uint_ptr, const litehtml::borders&, const litehtml::position&, bool) override {}
  void set_caption(const char*) override {}
  void set_base_url(const char*) override {}
  void link(const std::shared_ptr<litehtml::document>&, const litehtml::element::ptr&) override {}
  void on_anchor_click(const char*, const litehtml::element::ptr&) override {}
  void set_cursor(const char*) override {}
  void transform_text(litehtml::string&, litehtml::text_transform) override {}
  void import_css(litehtml::string&, const litehtml::string&, litehtml::string&) override {}
  void set_clip(const litehtml::position&, const litehtml::border_radiuses&) override {}
  void del_clip() override {}
  void get_language(litehtml::string&, litehtml::string&) const override {}

 private:
  TreeEntry entry_;
  LeafSource source_;
  int font_size_;
  int width_ = 0;
};

// Adds the positions up from the root, so that each box is visited once.
void collect(litehtml::render_item& item, int x, int y, PlacedBoxes& boxes) {
  const litehtml::position& position = item.pos();
  const int left = x + position.x;
  const int top = y + position.y;
  if (const char* number = item.src_el()->get_attr("data-n")) {
    const auto index = static_cast<std::size_t>(std::atoi(number));
    if (index < boxes.leaves.size()) boxes.leaves[index] = {left, top, position.width, position.height};
    return;
  }
  if (const char* number = item.src_el()->get_attr("data-c")) {
    const auto index = static_cast<std::size_t>(std::atoi(number));
    const int padding_x = item.padding_left() + item.padding_right();
    const int padding_y = item.padding_top() + item.padding_bottom();
    if (index < boxes.containers.size()) {
      boxes.containers[index] = {left - item.padding_left(), top - item.padding_top(), position.width + padding_x,
                                 position.height + padding_y};
    }
  }
  for (const auto& child : item.children()) collect(*child, left, top, boxes);
}

}  // namespace

class BoxTree::Implementation {
 public:
  Implementation(const std::string& skeleton, std::string_view style_sheet, int font_size, LeafSizer& sizer)
      : host_(sizer, font_size) {
    document_ = litehtml::document::createFromString(skeleton.c_str(), &host_, std::string(style_sheet).c_str(), nullptr);
  }

  PlacedBoxes place(int width, std::size_t leaf_count, std::size_t container_count) {
    host_.set_width(width);
    document_->render(width);
    PlacedBoxes boxes;
    boxes.leaves.resize(leaf_count);
    boxes.containers.resize(container_count);
    boxes.height = document_->height();
    if (const auto root = host_.entry().root()) collect(*root, 0, 0, boxes);
    return boxes;
  }

 private:
  Host host_;
  litehtml::document::ptr document_;
};

[[gnu::noinline]] BoxTree::BoxTree(const std::string& skeleton, std::string_view style_sheet, int font_size, LeafSizer& sizer)
    : implementation_(std::make_unique<Implementation>(skeleton, style_sheet, font_size, sizer)) {}
BoxTree::~BoxTree() = default;
BoxTree::BoxTree(BoxTree&&) noexcept = default;
BoxTree& BoxTree::operator=(BoxTree&&) noexcept = default;

PlacedBoxes BoxTree::place(int width, std::size_t leaf_count, std::size_t container_count) {
  return implementation_->place(width, leaf_count, container_count);
}

}  // namespace offprint
