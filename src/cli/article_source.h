// How a command gets its article: the options --from, --item, --charset, --base, --tidy, --no-tidy and --strict, which all that read one share.
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

// How the options say that an article is to be read. Wrong usage.
Outcome<ReadOptions> read_options(const Arguments& arguments);

// Reads the article in `bytes`, in any format and encoding (article/import.h, article/encoding.h); `subject` is what a failure calls it.
Outcome<Offprint> read_article_in(std::string_view bytes, const ReadOptions& options, std::string_view subject);

// Reads the article that the operand names.
Outcome<Offprint> open_article(const Arguments& arguments);

// Says on stderr that a limit was hit, where one was; with --strict, that is the failure of the command, kTruncated.
Outcome<Done> mind_truncation(const Arguments& arguments, const Report& report);

}  // namespace offprint::cli
