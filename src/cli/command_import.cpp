#include "article/read.h"
#include "cli/article_source.h"
#include "cli/commands.h"
#include "cli/files.h"

namespace offprint::cli {
namespace {

Outcome<Done> run(const Arguments& arguments) {
  Outcome<Offprint> article = open_article(arguments);
  if (!article) return article.failure();
  Outcome<Done> written = write_output(arguments.text("output").value_or("-"), write_json(article.value().article()));
  if (!written) return written;
  return mind_truncation(arguments, article.value().report());
}

}  // namespace

Command import_command() {
  std::vector<Option> options = article_options();
  options.push_back({"output", "OUT", "Write to this file instead of standard output.", 'o'});
  return {"import", "FILE", "[OPTION]…",
          "Reads an article and writes it as canonical JSON. FILE may be -, standard input.", std::move(options), run};
}

}  // namespace offprint::cli
