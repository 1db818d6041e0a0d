#include "cli/page_setting.h"

#include <array>
#include <cstdio>

#include "cli/article_source.h"
#include "cli/option_reader.h"
#include "cli/system_measurer.h"

namespace offprint::cli {
namespace {

constexpr std::array<std::string_view, 2> kMetrics = {"system", "builtin"};
constexpr std::array<std::string_view, 2> kModes = {"paged", "scroll"};
constexpr std::array<Mode, 2> kModeValues = {Mode::kPaged, Mode::kScroll};
constexpr std::array<std::string_view, 2> kParagraphs = {"spaced", "indented"};
constexpr std::array<ParagraphStyle, 2> kParagraphValues = {ParagraphStyle::kSpaced, ParagraphStyle::kIndented};
constexpr std::array<std::string_view, 3> kAutospace = {"normal", "alpha", "none"};
constexpr std::array<Autospace, 3> kAutospaceValues = {Autospace::kNormal, Autospace::kAlpha, Autospace::kNone};
constexpr std::array<std::string_view, 2> kLines = {"optimum", "greedy"};
constexpr std::array<bool, 2> kLineValues = {true, false};
constexpr std::array<std::string_view, 4> kKinsoku = {"basic", "none", "gb", "strict"};
constexpr std::array<Kinsoku, 4> kKinsokuValues = {Kinsoku::kBasic, Kinsoku::kNone, Kinsoku::kGb, Kinsoku::kStrict};

}  // namespace

std::vector<Option> page_options() {
  return {
      {"width", "PX", "Width of the text, 1 to 100000 CSS px."},
      {"height", "PX", "Height of a page, 1 to 1000000 CSS px. Of no meaning with\n--mode scroll."},
      {"font-size", "PX", "Size of body text, 6 to 96 CSS px; 17 by default."},
      {"line-height", "PERCENT", "How far lines stand apart, 80 to 160 percent of the usual;\n100 by default."},
      {"metrics", "NAME", "Where widths come from. system (default): the fonts of this\nmachine. builtin: a table, the same on "
                          "every machine."},
      {"kinsoku", "LEVEL", "What may not start or end a line: none, basic (default),\ngb or strict."},
      {"mode", "MODE", "paged (default), or scroll: one page as high as the article."},
      {"paragraphs", "STYLE", "spaced (default): space between them; indented: two em\nbefore the first line."},
      {"autospace", "NAME", "What has a gap beside Han: normal (default: letters and\ndigits), alpha (letters) or none."},
      {"hanging", "", "Pause marks that do not fit may hang beyond the line's end."},
      {"lines", "NAME", "optimum (default): weighed over the whole paragraph;\ngreedy: one after the other."},
      {"url", "URL", "Where the code at the end leads; by default the article's\ncanonical URL."},
      {"no-code", "", "No code at the end."},
  };
}

Outcome<PageOptions> read_page_options(const Arguments& arguments) {
  PageOptions options;
  OptionReader reader(arguments);
  reader.number("width", options.width, 1, 100'000);
  reader.number("height", options.height, 1, 1'000'000);
  reader.number("font-size", options.font_size, 6, 96);
  reader.number("line-height", options.line_height, 80, 160);
  reader.choice("kinsoku", options.kinsoku, kKinsoku, kKinsokuValues);
  reader.choice("mode", options.mode, kModes, kModeValues);
  reader.choice("paragraphs", options.paragraphs, kParagraphs, kParagraphValues);
  reader.choice("autospace", options.autospace, kAutospace, kAutospaceValues);
  reader.choice("lines", options.optimum, kLines, kLineValues);
  options.hanging = arguments.has("hanging");
  if (reader.failure()) return *reader.failure();
  options.share_url = arguments.text("url").value_or("");
  options.share_http = arguments.has("url");  // who writes http: there asks for it
  if (arguments.has("url")) {
    const Result<share::Link> link = share::make_link(options.share_url, {.allow_http = true});
    if (!link) return wrong_usage("--url is '" + options.share_url + "': " + link.error().message);
  }
  options.scan_code = !arguments.has("no-code");
  return options;
}

Outcome<Offprint> open_pages(const Arguments& arguments, const PageOptions& options, Fonts& fonts) {
  Outcome<Offprint> article = open_article(arguments);
  if (!article) return article;
  Outcome<std::size_t> metrics = arguments.choice("metrics", kMetrics);
  if (!metrics) return metrics.failure();
  const std::string& lang = article.value().article().lang;
  TextShaper* shaper = kMetrics[metrics.value()] == "builtin" ? nullptr : fonts.shaper_of(lang);
  const Result<int> pages = measured_by(shaper, lang, [&](TextMeasurer& measurer) { return article.value().paginate(options, measurer); });
  if (!pages) return refused(arguments.operand(), pages.error());
  // A page too small for the code that the article would have is nothing to speak of.
  const std::optional<Error>& refusal = article.value().share_refusal();
  if (refusal && (arguments.has("url") || refusal->code != ErrorCode::kNotScannable)) {
    std::fputs(("offprint: " + arguments.operand() + ": no code at the end: " + refusal->message + "\n").c_str(), stderr);
  }
  return article;
}

}  // namespace offprint::cli
