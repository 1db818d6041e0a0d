#include "encode_page.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "pages/wide_label.h"
#include "wire.h"

namespace offprint::wire {
namespace {

using Words = std::vector<std::int32_t>;

static_assert(static_cast<int>(kCellBox) - static_cast<int>(kRuleBox) == static_cast<int>(RectangleKind::kCell));
static_assert(static_cast<int>(kScanCard) == static_cast<int>(offprint::ContainerKind::kScanCard));
static_assert(static_cast<int>(kRoleRule) == static_cast<int>(offprint::Role::kRule));
static_assert(static_cast<int>(kPaper) == static_cast<int>(offprint::Colour::kPaper));

// The string area, which knows how long it is in UTF-16.
class Strings {
 public:
  void append(std::string_view text, Words& words) {
    const std::int32_t length = utf16_length(text);
    words.push_back(length_);
    words.push_back(length);
    bytes_ += text;
    length_ += length;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  // Four-byte sequences are two units, every other sequence is one; continuation bytes are none.
  static std::int32_t utf16_length(std::string_view text) {
    std::int32_t length = 0;
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      length += (byte & 0xC0) != 0x80;
      length += byte >= 0xF0;
    }
    return length;
  }

  std::string bytes_;
  std::int32_t length_ = 0;
};

// Gathers the tables of one page. Only what the page shows goes in, numbered anew.
class Encoder {
 public:
  explicit Encoder(const Flow& flow) : flow_(flow) {}

  std::string encode(const DisplayList& list, PageNumbers numbers) {
    for (const Command& command : list.commands) number_block(command);
    for (const Command& command : list.commands) std::visit(*this, command);
    for (const WidePiece& wide : list.wide) add_wide(wide);
    Words words(kHeaderWords, 0);
    words[kVersion] = kWireVersion;
    words[kPageIndex] = list.page;
    words[kPageCount] = numbers.count;
    words[kWidth] = list.width;
    words[kHeight] = list.height;
    words[kLocatorBlock] = list.start.block;
    words[kLocatorOffset] = static_cast<std::int32_t>(list.start.offset);
    words[kFontSize] = numbers.font_size;
    Words language;
    strings_.append(flow_.lang, language);
    words[kLanguage] = language[0];
    words[kLanguageLength] = language[1];
    return join(std::move(words));
  }

  void operator()(const DrawLine& line) {
    const std::int32_t block = block_index(line.block, line.begin > 0);
    const auto first_fragment = static_cast<std::int32_t>(fragments_.size() / kFragmentWords);
    for (const DrawText& text : line.texts) add_fragment(text);
    lines_.insert(lines_.end(), {block, line.x, line.y, line.width, line.height, line.baseline,
                                 static_cast<std::int32_t>(line.begin), static_cast<std::int32_t>(line.end),
                                 (line.last ? 1 : 0) | (line.marker ? 2 : 0) | (line.repeated ? 4 : 0), first_fragment,
                                 static_cast<std::int32_t>(line.texts.size())});
  }

  void operator()(const DrawImage& image) { add_box(kImageBox, image.box, image.block); }
  void operator()(const DrawScanCode& code) { add_box(kScanBox, code.box, code.block); }
  void operator()(const DrawRectangle& draw) {
    add_box(static_cast<BoxKind>(kRuleBox + static_cast<int>(draw.kind)), draw.box, draw.block);
  }

 private:
  // Blocks are numbered in the order in which they are read, not in that in which they are drawn: panels come first there.
  void number_block(const Command& command) {
    if (const auto* line = std::get_if<DrawLine>(&command)) block_index(line->block, line->begin > 0);
    if (const auto* image = std::get_if<DrawImage>(&command)) block_index(image->block, false);
    if (const auto* code = std::get_if<DrawScanCode>(&command)) block_index(code->block, false);
    if (const auto* draw = std::get_if<DrawRectangle>(&command); draw && draw->kind == RectangleKind::kRule && draw->block >= 0) block_index(draw->block, false);
  }

  void add_fragment(const DrawText& text) {
    const RunStyle& run = flow_.run_styles[text.run_style];
    fragments_.insert(fragments_.end(), {style_index(run.style), text.x, text.natural, text.advance,
                                         static_cast<std::int32_t>(text.gaps)});
    strings_.append(text.text, fragments_);
    strings_.append(run.href, fragments_);
    strings_.append(text.ruby, fragments_);
    fragments_.push_back((text.right_to_left ? 1 : 0) | (text.hyphen ? 2 : 0));
  }

  void add_rectangle(BoxKind kind, const Rectangle& box, int number) {
    const std::int32_t block = number < 0 ? -1 : block_index(number, false);
    boxes_.insert(boxes_.end(), {static_cast<std::int32_t>(kind), box.x, box.y, box.width, box.height, block});
  }

  void add_box(BoxKind kind, const Rectangle& box, int number) {
    add_rectangle(kind, box, number);
    const bool described = kind == kImageBox || kind == kScanBox;
    const FlowBlock* source = described ? &flow_.blocks[static_cast<std::size_t>(number)] : nullptr;
    strings_.append(source ? source->source : std::string_view(), boxes_);
    strings_.append(source ? source->description : std::string_view(), boxes_);
  }

  void add_wide(const WidePiece& wide) {
    const auto box = static_cast<std::int32_t>(boxes_.size() / kBoxWords);
    const int table = table_around(flow_, flow_.blocks[static_cast<std::size_t>(wide.block)].container);
    const std::size_t block = static_cast<std::size_t>(block_index(wide.block, false)) * kBlockWords + kBlockWide;
    if (table < 0) blocks_[block] = box;
    else containers_[static_cast<std::size_t>(container_index(table)) * kContainerWords + kContainerWide] = box;
    add_rectangle(kWideBox, wide.box, -1);
    strings_.append({}, boxes_);
    strings_.append(wide.label, boxes_);
  }

  std::int32_t style_index(const TextStyle& style) {
    const auto found = std::find(known_styles_.begin(), known_styles_.end(), style);
    if (found != known_styles_.end()) return static_cast<std::int32_t>(found - known_styles_.begin());
    known_styles_.push_back(style);
    styles_.insert(styles_.end(), {static_cast<std::int32_t>(style.font.family), style.font.size, style.font.weight,
                                   style.font.italic, static_cast<std::int32_t>(style.colour), style.decoration, style.rise,
                                   style.marks});
    return static_cast<std::int32_t>(known_styles_.size() - 1);
  }

  std::int32_t block_index(int number, bool continued) {
    const auto [entry, added] = known_blocks_.try_emplace(number, static_cast<std::int32_t>(blocks_.size() / kBlockWords));
    if (!added) return entry->second;
    const FlowBlock& block = flow_.blocks[static_cast<std::size_t>(number)];
    const std::int32_t container = container_index(block.container);
    blocks_.insert(blocks_.end(), {number, static_cast<std::int32_t>(block.role), container, block.level});
    strings_.append(block.id, blocks_);
    blocks_.insert(blocks_.end(), {continued ? 1 : 0, -1});
    return entry->second;
  }

  std::int32_t container_index(int number) {
    if (number < 0) return -1;
    if (const auto found = known_containers_.find(number); found != known_containers_.end()) return found->second;
    const offprint::Container& container = flow_.containers[static_cast<std::size_t>(number)];
    const std::int32_t parent = container_index(container.parent);  // nesting is at most kMaxBlockDepth
    const auto index = static_cast<std::int32_t>(containers_.size() / kContainerWords);
    known_containers_.emplace(number, index);
    containers_.insert(containers_.end(), {static_cast<std::int32_t>(container.kind), parent, number, container.start, -1});
    if (container.kind == offprint::ContainerKind::kListItem && parent >= 0) start_list(parent, container.start);
    return index;
  }

  // A list that goes on from an earlier page starts with the number of the first item on this one.
  void start_list(std::int32_t list, std::int32_t number) {
    if (!started_lists_.emplace(list, number).second) return;
    const std::size_t first = static_cast<std::size_t>(list) * kContainerWords;
    if (containers_[first + kContainerKind] == kOrderedList) containers_[first + kContainerStart] = number;
  }

  std::string join(Words words) const {
    const std::pair<Header, std::pair<const Words*, int>> tables[] = {
        {kStyleCount, {&styles_, kStyleWords}}, {kContainerCount, {&containers_, kContainerWords}},
        {kBlockCount, {&blocks_, kBlockWords}}, {kLineCount, {&lines_, kLineWords}},
        {kFragmentCount, {&fragments_, kFragmentWords}}, {kBoxCount, {&boxes_, kBoxWords}}};
    for (const auto& [header, table] : tables) {
      words[header] = static_cast<std::int32_t>(table.first->size()) / table.second;
      words.insert(words.end(), table.first->begin(), table.first->end());
    }
    words[kStringsOffset] = static_cast<std::int32_t>(words.size() * sizeof(std::int32_t));
    words[kStringsLength] = static_cast<std::int32_t>(strings_.bytes().size());
    std::string bytes;
    bytes.reserve(words.size() * sizeof(std::int32_t) + strings_.bytes().size());
    for (const std::int32_t word : words) {
      for (int shift = 0; shift < 32; shift += 8) bytes.push_back(static_cast<char>(static_cast<std::uint32_t>(word) >> shift & 0xFF));
    }
    return bytes + strings_.bytes();
  }

  const Flow& flow_;
  Strings strings_;
  Words styles_, containers_, blocks_, lines_, fragments_, boxes_;
  std::vector<TextStyle> known_styles_;
  std::unordered_map<int, std::int32_t> known_blocks_, known_containers_;
  std::unordered_map<std::int32_t, std::int32_t> started_lists_;
};

}  // namespace

std::string encode_page(const DisplayList& list, const Flow& flow, PageNumbers numbers) { return Encoder(flow).encode(list, numbers); }

}  // namespace offprint::wire
