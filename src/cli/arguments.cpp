#include "cli/arguments.h"

#include <algorithm>
#include <charconv>

namespace offprint::cli {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::string joined(std::span<const std::string_view> words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  return list;
}

// The option's name with its dashes and its value, as the help shows it.
std::string shown(const Option& option) {
  std::string text = option.letter != 0 ? std::string("-") + option.letter + ", --" : "--";
  text += option.name;
  if (!option.value.empty()) text += " " + std::string(option.value);
  return text;
}

constexpr std::size_t kHelpColumn = 30;

void append_option(std::string& help, const Option& option) {
  std::string line = "  " + shown(option);
  line += line.size() + 2 > kHelpColumn ? "\n" + std::string(kHelpColumn, ' ') : std::string(kHelpColumn - line.size(), ' ');
  for (const char c : option.help) {
    line += c;
    if (c == '\n') line += std::string(kHelpColumn, ' ');
  }
  help += line + "\n";
}

}  // namespace

// Goes through the words once.
class ArgumentParser {
 public:
  ArgumentParser(const Command& command, std::span<const std::string_view> words) : command_(command), words_(words) {}

  Outcome<Arguments> run() {
    for (; next_ < words_.size(); ++next_) {
      const std::string_view word = words_[next_];
      std::optional<Failure> failure;
      if (only_operands_ || word == "-" || !word.starts_with('-')) {
        failure = take_operand(word);
      } else if (word == "--") {
        only_operands_ = true;
      } else {
        failure = word.starts_with("--") ? take_long(word.substr(2)) : take_short(word.substr(1));
      }
      if (failure) return *failure;
    }
    if (!has_operand_) return wrong_usage(std::string(command_.operand) + " is missing.");
    return std::move(arguments_);
  }

 private:
  std::optional<Failure> take_operand(std::string_view word) {
    if (has_operand_) return wrong_usage(quoted(word) + " is one argument too many.");
    has_operand_ = true;
    arguments_.operand_ = word;
    return std::nullopt;
  }

  std::optional<Failure> take_long(std::string_view word) {
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    std::optional<std::string_view> value;
    if (equals != std::string_view::npos) value = word.substr(equals + 1);
    for (const Option& option : command_.options) {
      if (option.name == name) return take(option, value);
    }
    return wrong_usage("--" + std::string(name) + " is not one of its options.");
  }

  std::optional<Failure> take_short(std::string_view word) {
    std::optional<std::string_view> value;
    if (word.size() > 1) value = word.substr(1);
    for (const Option& option : command_.options) {
      if (option.letter == word[0]) return take(option, value);
    }
    return wrong_usage("-" + std::string(word) + " is not one of its options.");
  }

  std::optional<Failure> take(const Option& option, std::optional<std::string_view> value) {
    if (option.value.empty()) {
      if (value) return wrong_usage("--" + std::string(option.name) + " takes no value.");
      value = "";
    } else if (!value) {
      if (next_ + 1 == words_.size() || words_[next_ + 1].starts_with("--")) {
        return wrong_usage("--" + std::string(option.name) + " needs a value (" + std::string(option.value) + ").");
      }
      value = words_[++next_];
    }
    arguments_.given_.push_back({option.name, std::string(*value)});
    return std::nullopt;
  }

  const Command& command_;
  std::span<const std::string_view> words_;
  std::size_t next_ = 0;
  bool only_operands_ = false;
  bool has_operand_ = false;
  Arguments arguments_;
};

Outcome<Arguments> Arguments::parse(const Command& command, std::span<const std::string_view> words) {
  return ArgumentParser(command, words).run();
}

std::optional<std::string> Arguments::text(std::string_view name) const {
  const auto last = std::find_if(given_.rbegin(), given_.rend(), [name](const Given& given) { return given.name == name; });
  if (last == given_.rend()) return std::nullopt;
  return last->value;
}

std::vector<std::string> Arguments::texts(std::string_view name) const {
  std::vector<std::string> values;
  for (const Given& given : given_) {
    if (given.name == name) values.push_back(given.value);
  }
  return values;
}

std::optional<bool> Arguments::either(std::string_view yes, std::string_view no) const {
  std::optional<bool> answer;
  for (const Given& given : given_) {
    if (given.name == yes) answer = true;
    if (given.name == no) answer = false;
  }
  return answer;
}

Outcome<int> Arguments::number(std::string_view name, const NumberRange& range) const {
  const std::optional<std::string> value = text(name);
  if (!value) return range.otherwise;
  int number = 0;
  const char* end = value->data() + value->size();
  const std::from_chars_result result = std::from_chars(value->data(), end, number);
  if (result.ec != std::errc() || result.ptr != end || number < range.least || number > range.most) {
    return wrong_usage("--" + std::string(name) + " is " + quoted(*value) + ", but has to be a whole number from " +
                       std::to_string(range.least) + " to " + std::to_string(range.most) + ".");
  }
  return number;
}

Outcome<std::size_t> Arguments::choice(std::string_view name, std::span<const std::string_view> choices) const {
  const std::optional<std::string> value = text(name);
  if (!value) return std::size_t{0};
  const auto found = std::find(choices.begin(), choices.end(), *value);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  return wrong_usage("--" + std::string(name) + " is " + quoted(*value) + ", but has to be " + joined(choices) + ".");
}

std::string help_of(const Command& command) {
  std::string help = "Usage: offprint " + std::string(command.name) + " " + std::string(command.operand);
  if (!command.usage.empty()) help += " " + std::string(command.usage);
  help += "\n\n" + std::string(command.summary) + "\n\nOptions:\n";
  for (const Option& option : command.options) append_option(help, option);
  append_option(help, {"help", "", "Print this and exit."});
  return help;
}

}  // namespace offprint::cli
