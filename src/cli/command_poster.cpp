#include <cstdio>

#include "cli/article_source.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/numbered_path.h"
#include "cli/poster_list.h"
#include "cli/poster_maker.h"

namespace offprint::cli {
namespace {

Outcome<Done> make_one(const Arguments& arguments, const PosterRequest& request, const std::string& out) {
  Outcome<Offprint> article = open_article(arguments);
  if (!article) return article.failure();
  Fonts fonts;
  Outcome<MadePoster> poster = make_poster_file(article.value().article(), request, fonts, arguments.operand());
  if (!poster) return poster.failure();
  for (const std::string& note : poster.value().notes) std::fputs(("offprint: " + arguments.operand() + ": warning: " + note + "\n").c_str(), stderr);
  Outcome<Done> written = write_output(out, poster.value().bytes);
  if (!written) return written;
  return mind_truncation(arguments, article.value().report());
}

Outcome<Done> make_list(const Arguments& arguments, const PosterRequest& request, const std::string& out) {
  if (!has_number_place(out)) return wrong_usage("--list needs an OUT with %d in it, for the line's number.");
  Outcome<ReadOptions> read = read_options(arguments);
  if (!read) return read.failure();
  return make_poster_list({arguments.operand(), out, read.value(), arguments.has("strict"), arguments.has("resume")}, request);
}

Outcome<Done> run(const Arguments& arguments) {
  Outcome<PosterRequest> request = read_poster_request(arguments);
  if (!request) return request.failure();
  const std::string out = arguments.text("output").value_or("-");
  if (arguments.has("list")) return make_list(arguments, request.value(), out);
  if (arguments.has("resume")) return wrong_usage("--resume is for --list.");
  if (request.value().format != "svg" && out == "-" && is_terminal_output()) {
    return wrong_usage("A picture is nothing to show on a terminal; name a file with -o.");
  }
  return make_one(arguments, request.value(), out);
}

}  // namespace

Command poster_command() {
  std::vector<Option> options = poster_options();
  options.push_back({"list", "", "FILE is a list: each line an object of JSON, {\"input\":\"PATH\"} or\n{\"article\":{…}}, and each a poster. "
                                 "url, template, theme, quote,\nhero, width and file (a name) may stand beside it."});
  options.push_back({"resume", "", "With --list: files that are there are left alone."});
  options.push_back({"output", "OUT", "Write to this file instead of standard output. With --list, %d\nin it is the line's number, %05d "
                                      "the same with five digits.", 'o'});
  for (const Option& option : article_options()) options.push_back(option);
  return {"poster", "FILE", "--format svg|png|pdf -o OUT [OPTION]…",
          "Draws a poster to share: the article's title, what it is about, and the code that leads to it.\n"
          "FILE may be -, standard input.",
          std::move(options), run};
}

}  // namespace offprint::cli
