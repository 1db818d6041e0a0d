#include "article/markdown/front_metadata.h"

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

#include "article/field_values.h"
#include "article/foreign/json_fields.h"
#include "article/url.h"
#include "article/utf8.h"
#include "article/white_space.h"

namespace offprint {
namespace {

using Names = std::initializer_list<std::string_view>;

constexpr std::size_t kMostNames = 256;

class FrontReader {
 public:
  FrontReader(const FrontMatter& matter, Importing& importing) : fields_(matter.fields), used_(matter.fields.size()), importing_(importing) {}

  void read(Article& article) {
    article.canonical = address({"canonical", "canonical_url", "canonicalurl", "url", "link", "permalink"});
    if (!article.canonical.empty()) importing_.base = article.canonical;
    article.title = line({"title", "headline"});
    article.subtitle = line({"subtitle", "subheading"});
    article.summary = line({"description", "summary", "excerpt", "abstract"});
    article.authors = list({"author", "authors", "author.name", "authors.name", "byline"});
    article.dateline = line({"dateline"});
    article.published = date({"date", "published", "publishdate", "pubdate", "published_at", "created"});
    article.modified = date({"updated", "lastmod", "modified", "last_modified_at", "updated_at"});
    article.lang = language({"lang", "language", "locale"});
    add_tags({"category", "categories"}, article.tags);
    add_tags({"tag", "tags"}, article.tags);
    add_tags({"keywords"}, article.tags);
    read_source(article.source);
    read_hero(article.hero);
    article.rights = line({"rights", "copyright", "license"});
    for (std::size_t i = 0; i < fields_.size(); ++i) {
      if (!used_[i]) importing_.tell(ReportKind::kSkipped, "This field of the front matter is not known.", fields_[i].key);
    }
  }

 private:
  // The values of the first of these fields that there is; all of them count as read.
  std::vector<std::string> list(Names names) {
    std::vector<std::string> out;
    for (const std::string_view name : names) {
      const auto field = std::find_if(fields_.begin(), fields_.end(), [&](const FrontField& one) { return one.key == name; });
      if (field == fields_.end()) continue;
      used_[static_cast<std::size_t>(field - fields_.begin())] = true;
      if (!out.empty()) continue;
      importing_.place = "front matter, " + field->key;
      for (const std::string& value : field->values) add(out, cleaned(value));
    }
    importing_.place = "front matter";
    return out;
  }

  std::string cleaned(std::string text) {
    if (const std::size_t dropped = drop_controls(text); dropped > 0) {
      importing_.tell(ReportKind::kDropped, "Control characters were taken out.", {}, static_cast<std::uint32_t>(dropped));
    }
    return collapse_white_space(text);
  }

  std::string line(Names names) {
    std::vector<std::string> values = list(names);
    return values.empty() ? std::string() : std::move(values.front());
  }

  std::string address(Names names) { return importing_.web_address(line(names)); }

  std::string date(Names names) {
    const std::string written = line(names);
    std::string iso = written.empty() ? std::string() : iso_date(written);
    if (iso.empty() && !written.empty()) importing_.tell(ReportKind::kDropped, "This is not a date such as 2025-07-18.", written);
    return iso;
  }

  std::string language(Names names) {
    std::string tag = line(names);
    std::replace(tag.begin(), tag.end(), '_', '-');
    if (tag.empty() || is_language_tag(tag)) return tag;
    importing_.tell(ReportKind::kDropped, "This is not a language tag such as zh-Hans.", tag);
    return {};
  }

  // Tags of one line are parted by commas.
  void add_tags(Names names, std::vector<std::string>& out) {
    for (const std::string& value : list(names)) {
      std::string one;
      for (std::size_t i = 0; i < value.size();) {
        const char32_t c = decode_utf8(value, i);
        if (std::u32string_view(U",;，；、").find(c) == std::u32string_view::npos) {
          append_utf8(one, c);
          continue;
        }
        add(out, std::string(trim(one)));
        one.clear();
      }
      add(out, std::string(trim(one)));
    }
  }

  void add(std::vector<std::string>& out, std::string name) {
    if (out.size() < kMostNames) add_once(out, std::move(name));
    else importing_.tell(ReportKind::kTruncated, "There are more than 256 names or tags; the rest was left out.", name);
  }

  void read_source(Source& out) {
    out.name = line({"source", "source.name", "publisher", "publisher.name"});
    out.url = address({"source.url", "source_url", "sourceurl", "publisher.url"});
    if (!is_http_url(out.name)) return;
    if (out.url.empty()) out.url = out.name;
    out.name.clear();
  }

  void read_hero(Image& out) {
    out.src = importing_.picture(line({"image", "image.src", "image.url", "cover", "cover.image", "cover.src", "cover.url", "hero", "hero.src", "hero.url", "hero.image", "thumbnail", "banner",
                                       "featured_image", "feature_image"}));
    Image rest;
    rest.alt = line({"image.alt", "cover.alt", "hero.alt", "image_alt"});
    rest.credit = line({"image.credit", "cover.credit", "hero.credit"});
    rest.caption.emplace_back().text = line({"image.caption", "cover.caption", "hero.caption"});
    normalize_runs(rest.caption);
    if (out.src.empty()) return;
    rest.src = std::move(out.src);
    out = std::move(rest);
  }

  const std::vector<FrontField>& fields_;
  std::vector<bool> used_;
  Importing& importing_;
};

}  // namespace

void read_front_metadata(const FrontMatter& matter, Importing& importing, Article& article) {
  FrontReader(matter, importing).read(article);
  importing.place.clear();
}

}  // namespace offprint
