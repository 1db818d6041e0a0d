// How a command ends, and what it says when it ends badly.
#pragma once

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "result.h"

namespace offprint::cli {

// The exit statuses of the command. Scripts rely on the numbers.
enum class Status : int {
  kDone = 0,
  kBadInput = 1,    // the input, or a file or a stream that was to be read or written
  kWrongUsage = 2,  // the arguments
  kTruncated = 3,   // a limit was hit and --strict was given; the output is there
};

// One failure, enough for the lines on stderr.
struct Failure {
  Status status = Status::kBadInput;
  std::string subject;   // the file as it was named; of no meaning for kWrongUsage
  std::string code;      // lower kebab case: a name of result.h, "cannot-read" or "cannot-write"
  std::string sentence;  // English, one sentence
};

// Nothing to return but that it worked.
using Done = std::monostate;

// A value, or the failure that stands in its place.
template <class T>
class [[nodiscard]] Outcome {
 public:
  Outcome(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Outcome(Failure failure) : state_(std::in_place_index<1>, std::move(failure)) {}

  explicit operator bool() const { return state_.index() == 0; }

  // The value; only where true.
  T& value() { assert(*this); return *std::get_if<0>(&state_); }

  // The failure; only where false.
  const Failure& failure() const { assert(!*this); return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Failure> state_;
};

// The arguments are wrong.
Failure wrong_usage(std::string sentence);

// The core refused `subject`: its sentence, with the line, or the byte where there is no line, and the JSON pointer. kBadOption is wrong usage.
Failure refused(std::string_view subject, const Error& error);

// "offprint: FILE: CODE: sentence", or for wrong usage of `command` "offprint: COMMAND: sentence" and a second line that names --help. `command` may
// be empty. Control characters of file names and excerpts are shown as "?", so that a failure has the lines it is said to have.
std::string to_lines(const Failure& failure, std::string_view command);

}  // namespace offprint::cli
