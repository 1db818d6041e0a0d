#include "share/article_link.h"

#include "share/text_fragment.h"

namespace offprint::share {
namespace {

// The text at a place, at most `most_bytes` once escaped.
std::string quote_at(const Flow& flow, Locator place, std::size_t most_bytes) {
  std::vector<std::u32string_view> blocks;
  blocks.reserve(flow.blocks.size());
  for (const FlowBlock& block : flow.blocks) blocks.push_back(block.text.text);
  return place.block < 0 ? std::string() : find_quote(blocks, static_cast<std::size_t>(place.block), place.offset, most_bytes);
}

std::string fragment_of(const Flow& flow, const ShareOptions& options, std::size_t url_size) {
  constexpr std::size_t kDirective = 9;  // "#:~:text="
  if (options.place_form == PlaceForm::kLocator) return options.place.block < 0 ? std::string() : to_string(options.place);
  if (options.place_form == PlaceForm::kNone || url_size + kDirective >= kMaxLinkBytes) return {};
  return text_fragment(quote_at(flow, options.place, kMaxLinkBytes - kDirective - url_size));
}

}  // namespace

Result<Link> link_of(const Article& article, const Flow& flow, const ShareOptions& options) {
  const std::string& address = options.url.empty() ? article.canonical : options.url;
  Result<Link> plain = make_link(address, options.link);
  if (!plain || options.place_form == PlaceForm::kNone) return plain;
  LinkOptions with_place = options.link;
  with_place.fragment = fragment_of(flow, options, plain.value().url.size());
  if (with_place.fragment.empty()) return plain;
  Result<Link> placed = make_link(address, with_place);
  return placed ? placed : plain;
}

}  // namespace offprint::share
