// The arguments of a command, read by its table of options.
//
//   offprint render FILE --page 2 --format=svg -o page.svg
//            command     operand and options, in any order; after "--" everything is an operand
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/failure.h"

namespace offprint::cli {

// One option as the parser and the help see it.
struct Option {
  std::string_view name;   // "width" for --width
  std::string_view value;  // what its value is called in the help, "PX"; empty: it takes none
  std::string_view help;   // lines separated by line feeds
  char letter = 0;         // 'o' for -o; 0: none
};

// The numbers that an option takes, and the one that stands where it is not given.
struct NumberRange {
  int least;
  int most;
  int otherwise;
};

class Arguments;

// One command: its table, and what it does.
struct Command {
  std::string_view name;
  std::string_view operand;  // "FILE"; exactly one is taken
  std::string_view usage;    // what follows the operand in the help's first line
  std::string_view summary;  // lines separated by line feeds, without one at the end
  std::vector<Option> options;
  Outcome<Done> (*run)(const Arguments&);
};

// What a command was given.
class Arguments {
 public:
  // Reads the arguments that follow the command's name: "--name value", "--name=value", "-o value" and "-ovalue". Wrong usage: an option that is not in
  // the table, a value that is missing (one that begins with "--" has to be written with "=") or too many, and any number of operands but one.
  static Outcome<Arguments> parse(const Command& command, std::span<const std::string_view> words);

  const std::string& operand() const { return operand_; }

  // The option's value, the last one where it is given more than once.
  std::optional<std::string> text(std::string_view name) const;

  // All values of an option that may be given more than once, in order.
  std::vector<std::string> texts(std::string_view name) const;

  // Whether the switch was given.
  bool has(std::string_view name) const { return text(name).has_value(); }

  // Which of two switches came last; nothing where neither was given.
  std::optional<bool> either(std::string_view yes, std::string_view no) const;

  // The option's value as a whole number in the range, else wrong usage.
  Outcome<int> number(std::string_view name, const NumberRange& range) const;

  // The index in `choices` of the option's value, 0 where it is not given, else wrong usage.
  Outcome<std::size_t> choice(std::string_view name, std::span<const std::string_view> choices) const;

 private:
  struct Given {
    std::string_view name;
    std::string value;
  };
  std::string operand_;
  std::vector<Given> given_;

  friend class ArgumentParser;
};

// The help of a command: usage, summary, and every option of its table.
std::string help_of(const Command& command);

}  // namespace offprint::cli
