#include "article/foreign/apple_news_components.h"

#include <algorithm>
#include <array>
#include <utility>

#include "article/dateline.h"
#include "article/field_values.h"
#include "article/foreign/table_rows.h"
#include "article/html/read_html.h"
#include "article/limits.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {

AppleNewsComponents::Read AppleNewsComponents::reader_of(std::string_view role) {
  using Components = AppleNewsComponents;
  static constexpr std::array<std::pair<std::string_view, Read>, 32> kReaders = {{
      {"title", &Components::read_title},           {"heading", &Components::read_heading},       {"heading1", &Components::read_heading},
      {"heading2", &Components::read_heading},      {"heading3", &Components::read_heading},      {"heading4", &Components::read_heading},
      {"heading5", &Components::read_heading},      {"heading6", &Components::read_heading},      {"intro", &Components::read_intro},
      {"body", &Components::read_body},             {"quote", &Components::read_quote},           {"pullquote", &Components::read_quote},
      {"caption", &Components::read_caption},       {"photographer", &Components::read_credit},   {"illustrator", &Components::read_credit},
      {"author", &Components::read_byline},         {"byline", &Components::read_byline},         {"photo", &Components::read_picture},
      {"figure", &Components::read_picture},        {"portrait", &Components::read_picture},      {"image", &Components::read_picture},
      {"gallery", &Components::read_gallery},       {"mosaic", &Components::read_gallery},        {"divider", &Components::read_rule},
      {"link_button", &Components::read_button},    {"datatable", &Components::read_data_table},  {"htmltable", &Components::read_html_table},
      {"container", &Components::read_inside},      {"section", &Components::read_inside},        {"header", &Components::read_inside},
      {"chapter", &Components::read_inside},        {"aside", &Components::read_inside},
  }};
  const auto* found = std::find_if(kReaders.begin(), kReaders.end(), [&](const auto& one) { return one.first == role; });
  return found == kReaders.end() ? &Components::skip : found->second;
}

void AppleNewsComponents::read_all(JsonIndex components) {
  for (JsonIndex one = tree_.first(components); one != 0; one = tree_.next(one)) read_one(one);
}

void AppleNewsComponents::read_one(JsonIndex component) {
  fields_.place(component);
  if (tree_.kind(component) != JsonKind::kObject) {
    return importing_.tell(ReportKind::kSkipped, "Expected a component, found " + std::string(name_of(tree_.kind(component))) + ".");
  }
  const std::string_view role = fields_.raw(component, {"role"});
  if (fields_.flag(component, {"hidden"}, false)) return importing_.tell(ReportKind::kSkipped, "A hidden component was left out.", role);
  (this->*reader_of(role))(component);
}

void AppleNewsComponents::skip(JsonIndex component) {
  std::string what(fields_.raw(component, {"role"}));
  if (const std::string_view url = fields_.raw(component, {"URL"}); !url.empty()) what += ' ' + std::string(url);
  if (what.empty()) return importing_.tell(ReportKind::kSkipped, "A component without a role was left out.");
  importing_.tell(ReportKind::kSkipped, "A component of a role that has no place here was left out.", what);
}

void AppleNewsComponents::read_inside(JsonIndex component) {
  const JsonIndex inside = fields_.member(component, {"components"}, JsonKind::kArray);
  if (inside != 0) read_all(inside);
}

void AppleNewsComponents::add_blocks(std::vector<Block> blocks) {
  for (Block& block : blocks) article_.blocks.push_back(std::move(block));
}

std::string AppleNewsComponents::id_of(JsonIndex component) {
  std::string id = fields_.id(component, {"identifier"});
  return is_fragment_id(id) && importing_.ids.insert(id).second ? id : std::string();
}

Image* AppleNewsComponents::last_picture() { return article_.blocks.empty() ? nullptr : std::get_if<Image>(&article_.blocks.back().value); }

// The headline that readers see stands here; the document's own may be one for search engines.
void AppleNewsComponents::read_title(JsonIndex component) {
  Runs runs = text_.read_line(component);
  if (runs.empty()) return;
  if (titled_) {
    importing_.add(article_.blocks, Block{Heading{1, {}, std::move(runs)}});
    return;
  }
  titled_ = true;
  std::string title = collapse_white_space(plain_text(runs));
  if (!article_.title.empty() && article_.title != title) {
    importing_.tell(ReportKind::kSkipped, "The title of the document is not its headline; it was left out.", article_.title);
  }
  article_.title = std::move(title);
}

void AppleNewsComponents::read_heading(JsonIndex component) {
  const char last = fields_.raw(component, {"role"}).back();
  Heading heading;
  heading.level = last >= '1' && last <= '6' ? last - '0' : 2;
  heading.runs = text_.read_line(component);
  if (heading.runs.empty()) return;
  heading.id = id_of(component);
  importing_.add(article_.blocks, Block{std::move(heading)});
}

void AppleNewsComponents::read_intro(JsonIndex component) {
  const std::size_t count = article_.blocks.size();
  read_body(component);
  const auto* first = article_.blocks.size() == count + 1 ? std::get_if<Paragraph>(&article_.blocks.back().value) : nullptr;
  if (first == nullptr || article_.subtitle.empty() || plain_text(first->runs) != article_.subtitle) return;
  importing_.tell(ReportKind::kSkipped, "The subtitle stands here again; it was left out.", article_.subtitle);
  article_.blocks.pop_back();
}

void AppleNewsComponents::read_body(JsonIndex component) {
  const std::size_t count = article_.blocks.size();
  text_.read_blocks(component, article_.blocks);
  auto* first = article_.blocks.size() > count ? std::get_if<Paragraph>(&article_.blocks[count].value) : nullptr;
  if (first != nullptr && first->id.empty()) first->id = id_of(component);
}

void AppleNewsComponents::read_quote(JsonIndex component) {
  Quote quote;
  text_.read_blocks(component, quote.blocks);
  if (!quote.blocks.empty()) importing_.add(article_.blocks, Block{std::move(quote)});
}

void AppleNewsComponents::read_caption(JsonIndex component) {
  Image* picture = last_picture();
  if (picture == nullptr || !picture->caption.empty()) return read_body(component);
  picture->caption = text_.read_line(component);
}

void AppleNewsComponents::read_credit(JsonIndex component) {
  Image* picture = last_picture();
  if (picture == nullptr || !picture->credit.empty()) return read_body(component);
  picture->credit = collapse_white_space(plain_text(text_.read_line(component)));
}

// "By Jane Doe | July 18, 2025": what stands behind the bar is said by the metadata.
void AppleNewsComponents::read_byline(JsonIndex component) {
  const std::string line = collapse_white_space(plain_text(text_.read_line(component)));
  if (line.empty()) return;
  if (!article_.authors.empty()) return importing_.tell(ReportKind::kSkipped, "The authors are named by the metadata; a byline was left out.", line);
  std::string_view names = std::string_view(line).substr(0, std::min(line.find('|'), line.find("｜")));
  for (const std::string_view lead : {"By ", "by ", "BY ", "文/", "文／", "作者：", "作者:", "撰文：", "撰文:", "记者：", "记者 "}) {
    if (names.starts_with(lead)) names.remove_prefix(lead.size());
  }
  for (std::string& name : split_names(trim(names))) add_once(article_.authors, std::move(name));
}

std::string AppleNewsComponents::address_of(std::string_view url) {
  constexpr std::string_view kBundle = "bundle://";
  if (!url.starts_with(kBundle)) return importing_.picture(url);
  importing_.tell(ReportKind::kClamped, "A picture of the bundle is named relative to the article; put it beside it, or give a base.", url);
  return importing_.picture(url.substr(kBundle.size()));
}

void AppleNewsComponents::read_picture(JsonIndex component) {
  const std::string_view url = fields_.raw(component, {"URL", "imageURL"});
  if (url.empty()) return importing_.tell(ReportKind::kDropped, "A picture without an address was left out.");
  Image image;
  image.src = address_of(url);
  if (image.src.empty()) return;
  image.alt = fields_.line(component, {"accessibilityCaption"});
  if (const JsonIndex caption = tree_.find(component, "caption"); caption != 0) image.caption = text_.line_of(caption);
  importing_.add(article_.blocks, Block{std::move(image)});
}

void AppleNewsComponents::read_gallery(JsonIndex component) {
  const JsonIndex items = fields_.member(component, {"items"}, JsonKind::kArray);
  for (JsonIndex item = items == 0 ? 0 : tree_.first(items); item != 0; item = tree_.next(item)) {
    fields_.place(item);
    if (tree_.kind(item) == JsonKind::kObject) read_picture(item);
    else importing_.tell(ReportKind::kSkipped, "Expected a picture, found " + std::string(name_of(tree_.kind(item))) + ".");
  }
}

void AppleNewsComponents::read_rule(JsonIndex) { importing_.add(article_.blocks, Block{Rule{}}); }

void AppleNewsComponents::read_button(JsonIndex component) {
  Runs runs = text_.read_line(component);
  const std::string href = importing_.link(fields_.raw(component, {"URL"}));
  for (Run& run : runs) run.href = href;
  normalize_runs(runs);
  if (!runs.empty()) importing_.add(article_.blocks, Block{Paragraph{std::move(runs)}});
}

// A row for each record, in the order of the descriptors.
void AppleNewsComponents::read_data_table(JsonIndex component) {
  const JsonIndex data = fields_.member(component, {"data"}, JsonKind::kObject);
  const JsonIndex descriptors = data == 0 ? 0 : fields_.member(data, {"descriptors"}, JsonKind::kArray);
  const JsonIndex records = data == 0 ? 0 : fields_.member(data, {"records"}, JsonKind::kArray);
  if (descriptors == 0 || records == 0) return importing_.tell(ReportKind::kSkipped, "A table without descriptors and records was left out.");
  TableRows rows(importing_);
  std::vector<std::string_view> keys;
  const bool labels = fields_.flag(component, {"showDescriptorLabels"}, true);
  if (labels) rows.begin_row();
  for (JsonIndex one = tree_.first(descriptors); one != 0 && keys.size() < kMaxTableColumns; one = tree_.next(one)) {
    if (tree_.kind(one) != JsonKind::kObject) continue;
    keys.push_back(fields_.raw(one, {"key"}));
    const JsonIndex label = tree_.find(one, "label");
    if (labels) rows.add_cell({label == 0 ? Runs() : text_.line_of(label), true});
  }
  for (JsonIndex record = tree_.first(records); record != 0; record = tree_.next(record)) {
    if (tree_.kind(record) != JsonKind::kObject) continue;
    rows.begin_row();
    for (const std::string_view key : keys) {
      const JsonIndex value = key.empty() ? 0 : tree_.find(record, key);
      rows.add_cell({value == 0 ? Runs() : text_.line_of(value), false});
    }
  }
  Table table = rows.finish();
  if (!table.rows.empty()) importing_.add(article_.blocks, Block{std::move(table)});
}

void AppleNewsComponents::read_html_table(JsonIndex component) { add_blocks(html_blocks(fields_.raw(component, {"html"}), importing_)); }

}  // namespace offprint
