#include "article/report.h"
#include "cli/article_source.h"
#include "cli/commands.h"
#include "cli/files.h"

namespace offprint::cli {
namespace {

// "3 dropped, 0 clamped, …", in the order of the kinds.
std::string totals(const Report& report) {
  std::string line;
  for (std::size_t i = 0; i < kReportKindCount; ++i) {
    const auto kind = static_cast<ReportKind>(i);
    line += (i == 0 ? "" : ", ") + std::to_string(report.total(kind)) + " " + std::string(name_of(kind));
  }
  return line;
}

std::string describe(const Report& report) {
  if (report.empty()) return "Nothing to report.\n";
  std::string text;
  for (const ReportEntry& entry : report.entries()) text += to_line(entry) + "\n";
  if (report.unlisted() > 0) text += "… and " + std::to_string(report.unlisted()) + " more.\n";
  return text + "Total: " + totals(report) + ".\n";
}

Outcome<Done> run(const Arguments& arguments) {
  Outcome<Offprint> article = open_article(arguments);
  if (!article) return article.failure();
  if (Outcome<Done> written = write_standard_output(describe(article.value().report())); !written) return written;
  if (!arguments.has("strict")) return Done{};
  return mind_truncation(arguments, article.value().report());
}

}  // namespace

Command check_command() {
  return {"check", "FILE", "[OPTION]…",
          "Says what reading an article drops, clamps, tidies, truncates or skips, a line each,\n"
          "and the totals. FILE may be -, standard input.",
          article_options(), run};
}

}  // namespace offprint::cli
