#include "article/html/read_picture.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "article/html/walk_runs.h"
#include "article/limits.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

// Where scripts find the address, the surest first.
constexpr std::string_view kLaterAddresses[] = {"data-src",      "data-original",   "data-lazy-src", "data-actualsrc", "data-original-src", "data-lazyload",
                                                "data-echo",     "data-full-src",   "data-hi-res-src", "data-lazy",    "data-url"};
constexpr std::string_view kSourceSets[] = {"data-srcset", "data-lazy-srcset", "data-original-set", "srcset"};
constexpr std::string_view kCreditClasses[] = {"credit",      "credits",   "photo-credit", "image-credit",     "img-credit",
                                               "photocredit", "wp-credit", "media-credit", "copyright-holder", "photographer"};
constexpr std::string_view kCaptionClasses[] = {"wp-caption-text", "caption",         "image-caption",  "img-caption",    "imgcaption", "pic-caption",
                                                "photo-caption",   "picture-caption", "pictext",        "img_desc",       "image-desc", "pic-desc",
                                                "media-caption",   "figure-caption",  "image__caption", "pgc-img-caption"};
constexpr std::int64_t kWidest = 1600;

// A picture of a few pixels, in the address itself, or one that sites load until the real one comes.
bool is_placeholder(std::string_view address) {
  constexpr std::size_t kFewPixels = 300;
  address = trim(address);
  if (address.empty() || address.starts_with("about:") || address.starts_with('#')) return true;
  const std::string lower = to_lower_case(address.substr(0, 4096));
  if (lower.starts_with("data:")) return address.size() < kFewPixels || lower.starts_with("data:image/svg");
  const std::string_view path = std::string_view(lower).substr(0, lower.find_first_of("?#"));
  const std::string_view file = path.substr(path.rfind('/') + 1);
  for (const std::string_view name : {"spacer.", "blank.", "pixel.", "transparent.", "1x1.", "grey.gif", "gray.gif", "loading.gif", "lazyload.", "lazy-load.",
                                      "placeholder.", "trans.gif", "clear.gif", "dot.gif", "s.gif", "space.gif"}) {
    if (file.starts_with(name)) return true;
  }
  return false;
}

bool looks_like_address(std::string_view value) {
  return !value.empty() && value.find_first_of("{}<> ") == std::string_view::npos && value.find_first_of("./") != std::string_view::npos;
}

struct Candidate {
  std::string_view address;
  std::int64_t width = 0;  // px; 0: not told
};

// The widest up to kWidest, or the least wide above; `2x` counts as twice 400 px, which is between.
Candidate best_of_set(std::string_view set) {
  Candidate best;
  const auto is_better = [](std::int64_t a, std::int64_t b) { return a <= kWidest ? b > kWidest || a > b : b > kWidest && a < b; };
  while (!set.empty()) {
    set.remove_prefix(std::min(set.find_first_not_of(" \t\r\n\f,"), set.size()));
    const std::size_t size = std::min(set.find_first_of(" \t\r\n\f"), set.size());
    std::string_view address = set.substr(0, size);
    set.remove_prefix(size);
    const bool bare = address.ends_with(',');  // no descriptor (HTML standard, "parse a srcset attribute", step 8)
    while (address.ends_with(',')) address.remove_suffix(1);
    std::string_view descriptor;
    if (!bare) {
      const std::size_t end = std::min(set.find(','), set.size());
      descriptor = trim(set.substr(0, end));
      set.remove_prefix(end);
    }
    const std::int64_t number = leading_number(descriptor);
    const std::int64_t width = number <= 0 ? 400 : descriptor.ends_with('x') ? number * 400 : number;
    if (!address.empty() && !is_placeholder(address) && (best.address.empty() || is_better(width, best.width))) best = {address, width};
  }
  return best;
}

Candidate best_in_sets(const HtmlTree& tree, HtmlIndex element) {
  for (const std::string_view name : kSourceSets) {
    if (const Candidate best = best_of_set(tree.attribute(element, name)); !best.address.empty()) return best;
  }
  return {};
}

HtmlIndex image_in(const HtmlTree& tree, HtmlIndex picture) {
  if (tree.tag(picture) != "picture") return picture;
  const HtmlIndex img = tree.find("img", picture);
  return img == 0 ? picture : img;
}

std::int32_t side_of(const HtmlTree& tree, HtmlIndex img, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const std::int64_t number = leading_number(tree.attribute(img, name));
    if (number >= 1 && number <= kMaxImageSide) return static_cast<std::int32_t>(number);
  }
  return 0;
}

// WeChat says how wide a picture is, and how high as a part of that: data-w="1080" data-ratio="0.5628".
void read_ratio(const HtmlTree& tree, HtmlIndex img, Image& image) {
  std::string_view ratio = trim(tree.attribute(img, "data-ratio"));
  const std::int64_t width = leading_number(tree.attribute(img, "data-w"));
  if (width < 1 || width > kMaxImageSide || ratio.empty()) return;
  std::int64_t value = std::max<std::int64_t>(leading_number(ratio), 0) * 10'000;
  const std::size_t dot = ratio.find('.');
  std::int64_t unit = 1000;
  for (std::size_t i = dot == std::string_view::npos ? ratio.size() : dot + 1; i < ratio.size() && unit > 0 && ratio[i] >= '0' && ratio[i] <= '9'; ++i) {
    value += (ratio[i] - '0') * unit;
    unit /= 10;
  }
  const std::int64_t height = value > 1'000'000 ? 0 : (width * value + 5'000) / 10'000;
  if (height < 1 || height > kMaxImageSide) return;
  image.width = static_cast<std::int32_t>(width);
  image.height = static_cast<std::int32_t>(height);
}

bool is_tiny(const HtmlTree& tree, HtmlIndex img) {
  const std::string_view style = tree.attribute(img, "style");
  std::int64_t width = leading_number(tree.attribute(img, "width")), height = leading_number(tree.attribute(img, "height"));
  if (width < 0) width = leading_number(style_value(style, "width"));
  if (height < 0) height = leading_number(style_value(style, "height"));
  constexpr std::int64_t kTracker = 3;
  const bool responsive = tree.attribute(img, "layout") == "responsive" || tree.attribute(img, "layout") == "fill";
  return !responsive && width >= 0 && height >= 0 && width <= kTracker && height <= kTracker;
}

}  // namespace

std::string_view address_of_picture(const HtmlTree& tree, HtmlIndex picture) {
  const HtmlIndex img = image_in(tree, picture);
  Candidate best = best_in_sets(tree, img);
  for (const std::string_view name : kLaterAddresses) {
    const std::string_view value = trim(tree.attribute(img, name));
    if (best.address.empty() && looks_like_address(value) && !is_placeholder(value)) return value;
  }
  const std::string_view src = tree.attribute(img, "src");
  if (best.address.empty() && is_placeholder(src) && img != picture) {
    for (HtmlIndex i = tree.first(picture); i != 0 && best.address.empty(); i = tree.next(i)) {
      if (tree.tag(i) == "source") best = best_in_sets(tree, i);
    }
  }
  if (!best.address.empty()) return best.address;
  return is_placeholder(src) ? std::string_view() : src;
}

std::optional<Image> read_picture(HtmlReading& reading, HtmlIndex picture) {
  const HtmlTree& tree = reading.tree;
  const HtmlIndex img = image_in(tree, picture);
  const std::string_view address = address_of_picture(tree, picture);
  if (address.empty() || is_tiny(tree, img)) {
    reading.count(LeftOut::kTracker, address.empty() ? tree.attribute(img, "src") : address);
    return std::nullopt;
  }
  Image image;
  image.src = reading.importing.picture(address);
  if (image.src.empty()) return std::nullopt;
  image.alt = tree.attribute(img, "alt");
  drop_controls(image.alt);
  image.alt = collapse_white_space(trim(image.alt));
  image.width = side_of(tree, img, {"width", "data-width"});
  image.height = side_of(tree, img, {"height", "data-height"});
  read_ratio(tree, img, image);
  return image;
}

bool is_credit(const HtmlTree& tree, HtmlIndex element) {
  if (tree.node(element).attribute_count == 0) return false;
  return has_class_of(tree, element, kCreditClasses) || tree.attribute(element, "itemprop") == "copyrightHolder";
}

bool is_caption_by_class(const HtmlTree& tree, HtmlIndex element) {
  return !tree.attribute(element, "class").empty() && has_class_of(tree, element, kCaptionClasses);
}

Caption read_caption(HtmlReading& reading, HtmlIndex element, std::vector<HtmlIndex>* pictures) {
  const HtmlTree& tree = reading.tree;
  Caption caption;
  for (HtmlIndex i = element + 1; i < tree.node(element).end;) {
    const bool small = tree.tag(i) == "small" || tree.tag(i) == "cite";
    if (tree.is_text(i) || !caption.credit.empty() || reading.passes_over(i) || !(small || is_credit(tree, i))) {
      ++i;
      continue;
    }
    // A caption that is nothing but small print is one all the same.
    const bool alone = reading.text_bytes(i) == reading.text_bytes(element);
    if (!(small && alone)) {
      caption.credit = plain_text(runs_inside(reading, i));
      reading.leave_out(i);
    }
    i = alone ? i + 1 : tree.node(i).end;
  }
  caption.runs = runs_inside(reading, element, pictures);
  return caption;
}

}  // namespace offprint
