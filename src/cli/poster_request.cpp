#include "cli/poster_request.h"

#include <algorithm>
#include <array>

#include "cli/link_options.h"
#include "cli/list_file.h"
#include "cli/option_reader.h"

namespace offprint::cli {
namespace {

constexpr std::array<std::string_view, 3> kFormats = {"svg", "png", "pdf"};
constexpr std::array<std::string_view, 3> kTemplates = {"news", "quote", "minimal"};
constexpr std::array<share::PosterTemplate, 3> kTemplateValues = {share::PosterTemplate::kNews, share::PosterTemplate::kQuote, share::PosterTemplate::kMinimal};
constexpr std::array<std::string_view, 3> kThemes = {"light", "dark", "sepia"};
constexpr std::array<Theme, 3> kThemeValues = {Theme::kLight, Theme::kDark, Theme::kSepia};
constexpr std::array<std::string_view, 2> kMetrics = {"system", "builtin"};
constexpr std::array<bool, 2> kMetricsValues = {false, true};

// Words to quote are for a quote card, whoever does not say so.
void choose_template(PosterRequest& request) {
  if (!request.has_template && !request.options.quote.empty()) request.options.form = share::PosterTemplate::kQuote;
}

// Sets `into` to the value that the member names; leaves it where there is none.
template <class Value, std::size_t kCount>
std::optional<Error> choose(const std::optional<std::string>& name, Value& into, const std::array<std::string_view, kCount>& names,
                            const std::array<Value, kCount>& values) {
  if (!name) return std::nullopt;
  const auto found = std::find(names.begin(), names.end(), *name);
  if (found == names.end()) {
    return refusal(ErrorCode::kBadValue, "'" + *name + "' has to be " + std::string(names[0]) + ", " + std::string(names[1]) + " or " + std::string(names[2]) + ".");
  }
  into = values[static_cast<std::size_t>(found - names.begin())];
  return std::nullopt;
}

std::optional<Error> read_width(const JsonTree& json, int& width) {
  const JsonIndex value = json.find(0, "width");
  if (value == 0) return std::nullopt;
  const std::int64_t number = json.kind(value) == JsonKind::kInteger ? json.integer(value) : -1;
  if (number < share::kNarrowestPoster || number > share::kWidestPoster) {
    return refusal(ErrorCode::kBadValue, "\"width\" has to be a whole number from " + std::to_string(share::kNarrowestPoster) + " to " +
                                              std::to_string(share::kWidestPoster) + ".");
  }
  width = static_cast<int>(number);
  return std::nullopt;
}

}  // namespace

std::vector<Option> poster_options() {
  std::vector<Option> options = {
      {"format", "FORMAT", "svg (default), png or pdf."},
      {"width", "PX", "Width of the picture, 320 to 1500; 1125 by default."},
      {"template", "NAME", "news (default): picture, title, summary. quote: words of the\narticle. minimal: the title. All with the code."},
      {"theme", "NAME", "light (default), dark or sepia. The code stays black on white."},
      {"quote", "WORDS", "These words of the article, large; the code leads to them.\nImplies --template quote."},
      {"hero", "PICTURE", "The picture of news: a JPEG, PNG or WebP file of 200 by 100 px\nat least and 50 megapixels at most. By default the "
                          "article's own,\nif it holds it itself (data:); nothing is fetched."},
      {"url", "URL", "Where the code leads; by default the article's canonical URL.\nWithout any there is no code."},
  };
  const std::vector<Option> link = link_options();
  options.insert(options.end(), link.begin(), link.end());
  options.push_back({"metrics", "NAME", "Where widths come from. system (default): the fonts of this\nmachine. builtin: a table, the same on every machine; for svg."});
  return options;
}

Outcome<PosterRequest> read_poster_request(const Arguments& arguments) {
  PosterRequest request;
  OptionReader reader(arguments);
  reader.choice("format", request.format, kFormats, kFormats);
  reader.number("width", request.options.width, share::kNarrowestPoster, share::kWidestPoster);
  reader.choice("template", request.options.form, kTemplates, kTemplateValues);
  reader.choice("theme", request.theme, kThemes, kThemeValues);
  reader.choice("metrics", request.has_builtin_metrics, kMetrics, kMetricsValues);
  reader.take(read_link_options(arguments), request.options.share.link);
  if (reader.failure()) return *reader.failure();
  request.options.share.url = arguments.text("url").value_or("");
  request.options.quote = arguments.text("quote").value_or("");
  request.hero = arguments.text("hero").value_or("");
  request.has_template = arguments.has("template");
  if (request.has_template && arguments.has("quote") && request.options.form != share::PosterTemplate::kQuote) {
    return wrong_usage("--quote is for --template quote.");
  }
  choose_template(request);
  return request;
}

Result<PosterRequest> with_members(PosterRequest request, const JsonTree& json, const std::string& folder) {
  const Result<std::optional<std::string>> url = string_in(json, "url"), form = string_in(json, "template"), theme = string_in(json, "theme"),
                                           quote = string_in(json, "quote");
  for (const auto* member : {&url, &form, &theme, &quote}) {
    if (!*member) return member->error();
  }
  if (url.value()) request.options.share.url = *url.value();
  if (quote.value()) request.options.quote = *quote.value();
  if (std::optional<Error> error = choose(form.value(), request.options.form, kTemplates, kTemplateValues)) return *std::move(error);
  if (std::optional<Error> error = choose(theme.value(), request.theme, kThemes, kThemeValues)) return *std::move(error);
  if (std::optional<Error> error = read_width(json, request.options.width)) return *std::move(error);
  // An article's own "hero" is an object.
  const JsonIndex hero = json.find(0, "hero");
  if (hero != 0 && json.kind(hero) == JsonKind::kString) request.hero = path_from(folder, std::string(json.text(hero)));
  request.has_template = request.has_template || form.value();
  choose_template(request);
  return request;
}

std::string path_from(const std::string& folder, const std::string& path) { return path.starts_with('/') || folder.empty() ? path : folder + path; }

}  // namespace offprint::cli
