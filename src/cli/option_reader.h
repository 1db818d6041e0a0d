// Reads several options of a command; the first that is wrong is kept, and what follows is of no account.
#pragma once

#include <array>
#include <optional>

#include "cli/arguments.h"

namespace offprint::cli {

class OptionReader {
 public:
  explicit OptionReader(const Arguments& arguments) : arguments_(arguments) {}

  // Sets `into` to a whole number from `least` to `most`, where it is given.
  void number(std::string_view name, int& into, int least, int most) {
    keep(arguments_.number(name, {least, most, into}), [&](int value) { into = value; });
  }

  // Sets `into` to the value that belongs to the name given, to the first where none is.
  template <class Value, std::size_t kCount>
  void choice(std::string_view name, Value& into, const std::array<std::string_view, kCount>& names,
              const std::array<Value, kCount>& values) {
    keep(arguments_.choice(name, names), [&](std::size_t index) { into = values[index]; });
  }

  // Sets `into` to a value that was read in another way.
  template <class T>
  void take(Outcome<T> outcome, T& into) {
    keep(std::move(outcome), [&](T& value) { into = std::move(value); });
  }

  const std::optional<Failure>& failure() const { return failure_; }

 private:
  template <class T, class Use>
  void keep(Outcome<T> outcome, const Use& use) {
    if (outcome) {
      use(outcome.value());
    } else if (!failure_) {
      failure_ = outcome.failure();
    }
  }

  const Arguments& arguments_;
  std::optional<Failure> failure_;
};

}  // namespace offprint::cli
