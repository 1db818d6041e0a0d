#include <cstdio>

#include "cli/commands.h"
#include "cli/files.h"
#include "cli/numbered_path.h"
#include "cli/qr_list.h"
#include "cli/qr_request.h"

namespace offprint::cli {
namespace {

// The operand, or standard input without the line feed that a shell's echo puts at its end.
Outcome<std::string> read_text(const std::string& operand) {
  if (operand != "-") return operand;
  Outcome<std::string> text = read_input(operand);
  if (text && text.value().ends_with('\n')) text.value().pop_back();
  return text;
}

Outcome<Done> make_one(const Arguments& arguments, const QrRequest& request, const std::string& out) {
  Outcome<std::string> text = read_text(arguments.operand());
  if (!text) return text.failure();
  const std::string subject = arguments.operand() == "-" ? "-" : "TEXT";
  Outcome<MadeQr> made = make_qr(text.value(), request, subject);
  if (!made) return made.failure();
  for (const std::string& warning : made.value().warnings) std::fputs(("offprint: " + subject + ": warning: " + warning + "\n").c_str(), stderr);
  Outcome<Done> written = write_output(out, made.value().bytes);
  if (written && made.value().refusal) return *made.value().refusal;
  return written;
}

Outcome<Done> run(const Arguments& arguments) {
  Outcome<QrRequest> request = read_qr_request(arguments);
  if (!request) return request.failure();
  const std::string out = arguments.text("output").value_or("-");
  if (arguments.has("list")) {
    if (!has_number_place(out)) return wrong_usage("--list needs an OUT with %d in it, for the line's number.");
    return make_qr_list(arguments.operand(), out, request.value());
  }
  if (request.value().format == "png" && out == "-" && is_terminal_output()) {
    return wrong_usage("A PNG is nothing to show on a terminal; name a file with -o.");
  }
  return make_one(arguments, request.value(), out);
}

}  // namespace

Command qr_command() {
  std::vector<Option> options = qr_options();
  options.push_back({"list", "", "TEXT is a file: each line a text, or {\"text\":…,\"file\":…}, and\neach a code of its own."});
  options.push_back({"output", "OUT", "Write to this file instead of standard output. With --list, %d\nin it is the line's number, %03d "
                                      "the same with three digits.", 'o'});
  return {"qr", "TEXT", "[OPTION]…",
          "Makes the QR code of a text. TEXT may be -, standard input, whose last line feed is no part of it.\n"
          "A code that would not scan is refused, and what would mend it is told.",
          std::move(options), run};
}

}  // namespace offprint::cli
