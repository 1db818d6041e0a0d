#include <array>
#include <cstdio>

#include "cli/article_source.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/numbered_path.h"
#include "cli/page_setting.h"
#include "cli/painted_file.h"

namespace offprint::cli {
namespace {

constexpr std::array<std::string_view, 4> kFormats = {"svg", "png", "pdf", "html"};
constexpr NumberRange kScales = {1, 4, 2};  // px of a PNG in a CSS px

// The pages to draw, 0-based, `end` excluded.
struct Pages {
  int begin;
  int end;
};

// What is asked for of the files.
struct Request {
  std::string_view format;
  int scale = 1;
  std::string out;

  bool has_all_in_one() const { return format == "pdf" && !has_number_place(out); }
};

// Draws pages of one article in one format.
class PageWriter {
 public:
  PageWriter(const Offprint& article, const Request& request, Fonts& fonts, const std::string& subject)
      : article_(article), request_(request), fonts_(fonts), subject_(subject) {}

  Outcome<std::string> draw(const Pages& pages) {
    if (request_.format == "svg") {
      const DisplayList list = article_.page(pages.begin);
      return to_svg(list, article_.flow(), sheet_of(list));
    }
    TextShaper* shaper = fonts_.shaper_of(article_.article().lang);
    if (shaper == nullptr) return no_font(subject_);
    const PaintTools tools{*shaper};
    Outcome<PaintedFile> file = request_.format == "png" ? draw_png(pages.begin, tools) : draw_pdf(pages, tools);
    if (!file) return file.failure();
    for (const std::string& note : file.value().notes) std::fputs(("offprint: " + subject_ + ": warning: " + note + "\n").c_str(), stderr);
    return std::move(file.value().bytes);
  }

 private:
  SvgSheet sheet_of(const DisplayList& list) const {
    const PageOptions& options = article_.options();
    SvgSheet sheet = sheet_around(options.width, options.mode == Mode::kScroll ? ceil_px(list.height) : options.height);
    sheet.scale = request_.scale;
    sheet.width *= request_.scale;
    sheet.height *= request_.scale;
    return sheet;
  }

  Outcome<PaintedFile> draw_png(int page, const PaintTools& tools) const {
    const DisplayList list = article_.page(page);
    return paint_png({list, article_.flow(), sheet_of(list)}, tools, subject_);
  }

  Outcome<PaintedFile> draw_pdf(const Pages& pages, const PaintTools& tools) const {
    PdfFile file;
    for (int page = pages.begin; page < pages.end; ++page) {
      const DisplayList list = article_.page(page);
      if (Outcome<Done> added = file.add({list, article_.flow(), sheet_of(list)}, tools); !added) return added.failure();
    }
    return file.finish(subject_);
  }

  const Offprint& article_;
  const Request& request_;
  Fonts& fonts_;
  const std::string& subject_;
};

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

Outcome<Request> read_request(const Arguments& arguments) {
  Outcome<std::size_t> format = arguments.choice("format", kFormats);
  if (!format) return format.failure();
  Request request{kFormats[format.value()], 1, arguments.text("output").value_or("-")};
  if (request.format == "html") return wrong_usage("--format html is not in this version, which writes svg, png and pdf.");
  Outcome<int> scale = arguments.number("scale", kScales);
  if (!scale) return scale.failure();
  if (arguments.has("scale") && request.format != "png") return wrong_usage("--scale is for --format png; svg and pdf have no px of their own.");
  if (request.format == "png") request.scale = scale.value();
  if (request.format != "svg" && request.out == "-" && is_terminal_output()) {
    return wrong_usage("This format is nothing to show on a terminal; name a file with -o.");
  }
  if (arguments.text("page") == "all" && !request.has_all_in_one() && !has_number_place(request.out)) {
    return wrong_usage("--page all needs an OUT with %d in it, for the page's number; a pdf has them all in one where it has none.");
  }
  return request;
}

Outcome<Done> write_pages(PageWriter& writer, const Pages& pages, const Request& request) {
  OutputFiles files;
  for (int page = pages.begin; page < pages.end; ++page) {
    Outcome<std::string> bytes = writer.draw({page, page + 1});
    if (!bytes) return bytes.failure();
    if (Outcome<Done> added = files.add(numbered_path(request.out, page + 1), bytes.value()); !added) return added;
  }
  return files.publish();
}

Outcome<Done> write(PageWriter& writer, const Pages& pages, const Request& request) {
  if (request.out != "-" && !request.has_all_in_one()) return write_pages(writer, pages, request);
  Outcome<std::string> bytes = writer.draw(pages);
  if (!bytes) return bytes.failure();
  return write_output(request.out, bytes.value());
}

Outcome<Done> run(const Arguments& arguments) {
  Outcome<PageOptions> options = read_page_options(arguments);
  if (!options) return options.failure();
  Outcome<Request> request = read_request(arguments);
  if (!request) return request.failure();
  Fonts fonts;
  Outcome<Offprint> article = open_pages(arguments, options.value(), fonts);
  if (!article) return article.failure();
  Outcome<Pages> pages = choose_pages(arguments, article.value().page_count());
  if (!pages) return pages.failure();
  PageWriter writer(article.value(), request.value(), fonts, arguments.operand());
  Outcome<Done> written = write(writer, pages.value(), request.value());
  if (!written) return written;
  return mind_truncation(arguments, article.value().report());
}

}  // namespace

Command render_command() {
  std::vector<Option> options = {
      {"page", "N", "Which page, from 1 on; 1 by default. all: every page, in a pdf\nall in one file where OUT has no %d."},
      {"format", "FORMAT", "svg (default), png or pdf. html is not in this version."},
      {"scale", "N", "px of a png in a CSS px, 1 to 4; 2 by default."},
      {"output", "OUT", "The file to write; - is standard output, the default. %d in it\nis the page's number, %03d "
                        "the same with three digits.", 'o'},
  };
  for (const Option& option : page_options()) options.push_back(option);
  for (const Option& option : article_options()) options.push_back(option);
  return {"render", "FILE", "[--page N] --format svg|png|pdf -o OUT [OPTION]…",
          "Sets an article and draws a page of it: 350 by 700 CSS px by default, and some paper around it.\n"
          "Pictures are not fetched: a png or pdf shows those that the article holds itself (data:). FILE may be -, standard input.",
          std::move(options), run};
}

}  // namespace offprint::cli
