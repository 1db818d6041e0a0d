#include "article/feed/feed_pictures.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "article/feed/feed_fields.h"
#include "article/feed/xml_names.h"
#include "article/limits.h"
#include "article/white_space.h"

namespace offprint {
namespace {

constexpr std::size_t kMostPictures = 64;

std::int32_t side_of(std::string_view digits) {
  std::int32_t side = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return 0;
    side = side * 10 + (c - '0');
    if (side > kMaxImageSide) return 0;
  }
  return side;
}

bool ends_as_picture(std::string_view address) {
  std::string path(address.substr(0, address.find_first_of("?#")));
  std::transform(path.begin(), path.end(), path.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  constexpr std::string_view kEndings[] = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"};
  return std::any_of(std::begin(kEndings), std::end(kEndings), [&](std::string_view ending) { return path.ends_with(ending); });
}

bool is_picture(std::string_view type, std::string_view medium, std::string_view address) {
  if (!type.empty()) return type.starts_with("image/");
  return medium.empty() ? ends_as_picture(address) : medium == "image";
}

// Whether a picture stands anywhere in these blocks.
bool shows(const std::vector<Block>& blocks, std::string_view src) {
  std::vector<const std::vector<Block>*> open{&blocks};
  while (!open.empty()) {
    const std::vector<Block>& some = *open.back();
    open.pop_back();
    for (const Block& block : some) {
      if (const Image* image = std::get_if<Image>(&block.value); image != nullptr && image->src == src) return true;
      if (const Quote* quote = std::get_if<Quote>(&block.value)) open.push_back(&quote->blocks);
      if (const List* list = std::get_if<List>(&block.value)) {
        for (const ListItem& item : list->items) open.push_back(&item.blocks);
      }
    }
  }
  return false;
}

}  // namespace

void FeedPictures::add(Rank rank, std::string_view address, Image image) {
  if (candidates_.size() >= kMostPictures) return;
  image.src = importing_.picture(address);
  if (!image.src.empty()) candidates_.push_back({rank, std::move(image)});
}

void FeedPictures::take_attachment(pugi::xml_node element, const char* address) {
  const std::string_view url = element.attribute(address).value(), type = element.attribute("type").value();
  if (is_picture(type, "", url)) add(Rank::kPicture, url, {});
  else importing_.tell(ReportKind::kSkipped, "An attachment that is no picture was left out.", type.empty() ? url : type);
}

void FeedPictures::take_media(pugi::xml_node element, Rank rank) {
  const std::string_view url = element.attribute("url").value(), type = element.attribute("type").value();
  if (rank == Rank::kPicture && !is_picture(type, element.attribute("medium").value(), url)) {
    importing_.tell(ReportKind::kSkipped, "An attachment that is no picture was left out.", type.empty() ? url : type);
    return;
  }
  Image image;
  image.width = side_of(element.attribute("width").value());
  image.height = side_of(element.attribute("height").value());
  image.alt = feed_line(child_of(element, XmlSpace::kMedia, "title"), importing_);
  image.credit = feed_line(child_of(element, XmlSpace::kMedia, "credit"), importing_);
  image.caption.emplace_back().text = feed_line(child_of(element, XmlSpace::kMedia, "description"), importing_);
  normalize_runs(image.caption);
  add(rank, url, std::move(image));
}

// A group holds one picture in several sizes: the widest is taken.
void FeedPictures::take_group(pugi::xml_node group) {
  const std::size_t before = candidates_.size();
  for (pugi::xml_node child = group.first_child(); child; child = child.next_sibling()) {
    const XmlName name = name_of(child);
    if (name.is(XmlSpace::kMedia, "content")) take_media(child, Rank::kPicture);
    else if (name.is(XmlSpace::kMedia, "thumbnail")) take_media(child, Rank::kThumbnail);
  }
  const auto first = candidates_.begin() + static_cast<std::ptrdiff_t>(before);
  if (first == candidates_.end()) return;
  const auto better = [](const Candidate& a, const Candidate& b) { return a.rank != b.rank ? a.rank < b.rank : a.image.width > b.image.width; };
  std::iter_swap(first, std::min_element(first, candidates_.end(), better));
  for (auto rest = first + 1; rest != candidates_.end(); ++rest) rest->rank = Rank::kThumbnail;
}

bool FeedPictures::take(pugi::xml_node child) {
  const XmlName name = name_of(child);
  const bool atom = name.space == XmlSpace::kAtom || name.space == XmlSpace::kNone;
  if (name.is(XmlSpace::kNone, "enclosure")) take_attachment(child, "url");
  else if (atom && name.local == "link" && std::string_view(child.attribute("rel").value()) == "enclosure") take_attachment(child, "href");
  else if (name.is(XmlSpace::kMedia, "content")) take_media(child, Rank::kPicture);
  else if (name.is(XmlSpace::kMedia, "thumbnail")) take_media(child, Rank::kThumbnail);
  else if (name.is(XmlSpace::kMedia, "group")) take_group(child);
  else if (name.is(XmlSpace::kItunes, "image")) add(Rank::kItunes, child.attribute("href").value(), {});
  else return false;
  return true;
}

void FeedPictures::lead(Article& article) {
  std::size_t left_out = 0;
  const Candidate* best = nullptr;
  bool shown = false;
  for (const Candidate& candidate : candidates_) {
    if (shows(article.blocks, candidate.image.src)) {
      shown = true;
      continue;
    }
    left_out += candidate.rank == Rank::kPicture;
    if (best == nullptr || candidate.rank < best->rank) best = &candidate;
  }
  if (best != nullptr && !shown) {
    article.hero = best->image;
    left_out -= best->rank == Rank::kPicture;
  }
  if (left_out > 0) {
    importing_.tell(ReportKind::kSkipped, "Attached pictures that neither lead the article nor stand in its text were left out.", {}, static_cast<std::uint32_t>(left_out));
  }
}

}  // namespace offprint
