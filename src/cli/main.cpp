// The command `offprint`: finds the command by its name, hands it its arguments, and says how it went.
#include <csignal>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/files.h"

namespace offprint::cli {
namespace {

constexpr std::string_view kVersionLine = "offprint " OFFPRINT_VERSION "\n";

constexpr std::string_view kUsage =
    "Usage: offprint COMMAND …\n"
    "\n"
    "Sets news articles in pages, and makes posters and QR codes that lead to them.\n"
    "\n"
    "Commands:\n"
    "  import FILE    an article as canonical JSON\n"
    "  layout FILE    its pages and lines as JSON\n"
    "  render FILE    its pages as pictures or a PDF\n"
    "  qr TEXT        the QR code of a text\n"
    "  poster FILE    a poster to share, or those of a list\n"
    "  check FILE     what reading it drops, clamps, tidies or leaves out\n"
    "\n"
    "Options:\n"
    "  --help         Print this and exit; after a command, its options.\n"
    "  --version      Print the version and exit.\n"
    "\n"
    "Exit status: 0 done, 1 the input is bad or a file can't be read or written, 2 wrong usage,\n"
    "3 a limit was hit and the output is truncated (only with --strict).\n";

std::vector<Command> all_commands() {
  return {import_command(), layout_command(), render_command(), qr_command(), poster_command(), check_command()};
}

bool is_help(std::string_view word) { return word == "--help" || word == "-h"; }

// Whether help is asked for: what follows "--" is an operand.
bool asks_for_help(std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    if (word == "--") return false;
    if (is_help(word)) return true;
  }
  return false;
}

Outcome<Done> run(const Command& command, std::span<const std::string_view> words) {
  if (asks_for_help(words)) return write_standard_output(help_of(command));
  Outcome<Arguments> arguments = Arguments::parse(command, words);
  if (!arguments) return arguments.failure();
  return command.run(arguments.value());
}

int finish(const Outcome<Done>& outcome, std::string_view command) {
  if (outcome) return static_cast<int>(Status::kDone);
  std::fputs(to_lines(outcome.failure(), command).c_str(), stderr);
  return static_cast<int>(outcome.failure().status);
}

int main_with(std::span<const std::string_view> words) {
  if (words.empty()) return finish(wrong_usage("COMMAND is missing."), "");
  if (is_help(words[0])) return finish(write_standard_output(kUsage), "");
  if (words[0] == "--version") return finish(write_standard_output(kVersionLine), "");
  for (const Command& command : all_commands()) {
    if (command.name == words[0]) return finish(run(command, words.subspan(1)), command.name);
  }
  return finish(wrong_usage("'" + std::string(words[0]) + "' is not one of its commands."), "");
}

}  // namespace
}  // namespace offprint::cli

int main(int count, char** words) {
  // A closed pipe and a file that grows too large are failures of a write, reported like others.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  const std::vector<std::string_view> arguments(words + (count > 0 ? 1 : 0), words + count);
  return offprint::cli::main_with(arguments);
}
