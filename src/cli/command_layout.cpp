#include "cli/article_source.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/page_setting.h"
#include "layout_json.h"

namespace offprint::cli {
namespace {

Outcome<Done> run(const Arguments& arguments) {
  Outcome<PageOptions> options = read_page_options(arguments);
  if (!options) return options.failure();
  if (!arguments.has("width")) return wrong_usage("--width is missing.");
  if (!arguments.has("height") && options.value().mode == Mode::kPaged) return wrong_usage("--height is missing.");
  Fonts fonts;
  Outcome<Offprint> article = open_pages(arguments, options.value(), fonts);
  if (!article) return article.failure();
  Outcome<Done> written = write_output(arguments.text("output").value_or("-"), layout_json(article.value()));
  if (!written) return written;
  return mind_truncation(arguments, article.value().report());
}

}  // namespace

Command layout_command() {
  std::vector<Option> options = page_options();
  for (const Option& option : article_options()) options.push_back(option);
  options.push_back({"output", "OUT", "Write to this file instead of standard output.", 'o'});
  return {"layout", "FILE", "--width PX --height PX [OPTION]…",
          "Sets an article and writes its pages and lines as JSON. FILE may be -, standard input.", std::move(options), run};
}

}  // namespace offprint::cli
