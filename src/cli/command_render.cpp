#include <array>

#include "cli/article_source.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/numbered_path.h"
#include "cli/page_setting.h"
#include "pages/svg.h"

namespace offprint::cli {
namespace {

constexpr std::array<std::string_view, 4> kFormats = {"svg", "png", "pdf", "html"};

// The pages to draw, 0-based, `end` excluded.
struct Pages {
  int begin;
  int end;
};

std::string draw(const Offprint& article, int page) {
  const DisplayList list = article.page(page);
  const PageOptions& options = article.options();
  const int height = options.mode == Mode::kScroll ? ceil_px(list.height) : options.height;
  return to_svg(list, article.flow(), sheet_around(options.width, height));
}

Outcome<Pages> choose_pages(const Arguments& arguments, int count) {
  const std::string page = arguments.text("page").value_or("1");
  if (page == "all") return Pages{0, count};
  Outcome<int> number = arguments.number("page", {1, 1'000'000'000, 1});
  if (!number) return wrong_usage("--page is '" + page + "', but has to be a number from 1 on, or all.");
  if (number.value() > count) {
    return wrong_usage("--page is " + page + ", but the article has " + std::to_string(count) + (count == 1 ? " page." : " pages."));
  }
  return Pages{number.value() - 1, number.value()};
}

std::optional<Failure> check_output(const Arguments& arguments) {
  Outcome<std::size_t> format = arguments.choice("format", kFormats);
  if (!format) return format.failure();
  if (format.value() != 0) {
    return wrong_usage("--format " + std::string(kFormats[format.value()]) + " is not in this version, which writes svg.");
  }
  if (arguments.text("page") == "all" && !has_number_place(arguments.text("output").value_or("-"))) {
    return wrong_usage("--page all needs an OUT with %d in it, for the page's number.");
  }
  return std::nullopt;
}

Outcome<Done> write_pages(const Offprint& article, const Pages& pages, const std::string& out) {
  if (out == "-") return write_standard_output(draw(article, pages.begin));
  OutputFiles files;
  for (int page = pages.begin; page < pages.end; ++page) {
    if (Outcome<Done> added = files.add(numbered_path(out, page + 1), draw(article, page)); !added) return added;
  }
  return files.publish();
}

Outcome<Done> run(const Arguments& arguments) {
  Outcome<PageOptions> options = read_page_options(arguments);
  if (!options) return options.failure();
  if (const std::optional<Failure> failure = check_output(arguments)) return *failure;
  Outcome<Offprint> article = open_pages(arguments, options.value());
  if (!article) return article.failure();
  Outcome<Pages> pages = choose_pages(arguments, article.value().page_count());
  if (!pages) return pages.failure();
  Outcome<Done> written = write_pages(article.value(), pages.value(), arguments.text("output").value_or("-"));
  if (!written) return written;
  return mind_truncation(arguments, article.value().report());
}

}  // namespace

Command render_command() {
  std::vector<Option> options = {
      {"page", "N", "Which page, from 1 on; 1 by default. all: every page."},
      {"format", "FORMAT", "svg (default). png, pdf and html are not in this version."},
      {"output", "OUT", "The file to write; - is standard output, the default. %d in it\nis the page's number, %03d "
                        "the same with three digits.", 'o'},
  };
  for (const Option& option : page_options()) options.push_back(option);
  for (const Option& option : article_options()) options.push_back(option);
  return {"render", "FILE", "[--page N] --format svg -o OUT [OPTION]…",
          "Sets an article and draws a page of it: 350 by 700 CSS px by default, and some paper around it.\n"
          "FILE may be -, standard input.",
          std::move(options), run};
}

}  // namespace offprint::cli
