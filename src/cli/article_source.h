// How a command gets its article: the options --from, --base, --tidy, --no-tidy and --strict, which all that read one share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/report.h"
#include "cli/arguments.h"
#include "offprint.h"

namespace offprint::cli {

// The rows of these options in a command's table.
std::vector<Option> article_options();

// How the options say that an article is to be read. Wrong usage, and unknown-format for --from html.
Outcome<ReadOptions> read_options(const Arguments& arguments);

// Reads the article in `bytes`; `subject` is what a failure calls it. Refuses what open_article refuses.
Outcome<Offprint> read_article_in(std::string_view bytes, const ReadOptions& options, std::string_view subject);

// Reads the article that the operand names. HTML and other formats that this version knows by sight but does not read are refused as unknown-format,
// unless --from says what the input is.
Outcome<Offprint> open_article(const Arguments& arguments);

// Says on stderr that a limit was hit, where one was; with --strict, that is the failure of the command, kTruncated.
Outcome<Done> mind_truncation(const Arguments& arguments, const Report& report);

// What the bytes look like, where that is a format that can't be read: "HTML", "a PDF file".
std::optional<std::string_view> unreadable_format(std::string_view bytes);

}  // namespace offprint::cli
