// How every stage reports that its input cannot be used.
//
// Untrusted input never throws and never asserts: a function that reads it returns `Result<T>`, which holds either
// the value or one `Error`. Broken invariants of our own are `assert`.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace offprint {

// What went wrong, one value for each thing that a caller may want to tell apart. `name_of` gives the name that the
// command line, the C ABI and the events of the element use.
enum class ErrorCode : std::uint8_t {
  kEmptyInput,          // no bytes, or only white space
  kInputTooLarge,       // over the limit in bytes, blocks or characters
  kBadUtf8,             // not well-formed UTF-8 (Unicode 15, section 3.9, table 3-7), surrogates included
  kNulByte,             // U+0000 inside the input
  kBadJson,             // not JSON (RFC 8259)
  kDuplicateKey,        // the same member name twice in one object
  kTooDeep,             // nested deeper than the limit
  kWrongType,           // a member of the wrong JSON type
  kMissingField,        // a required member is not there
  kBadValue,            // right type, value outside its range or grammar
  kUnsupportedVersion,  // an `offprint` version that this build does not read
  kUnknownFormat,       // the input is none of the formats that can be read, or not the one it was said to be
  kBadXml,              // not well-formed XML
  kNoArticle,           // a page, a feed or a list in which there is no article
  kNoItem,              // several articles, and none of them is the one that was asked for
  kWithheld,            // its publisher does not want it shown: embargoed, cancelled, withheld
  kUnknownEncoding,     // a character encoding that nobody here can read
  kBadOption,           // an option of the caller is outside its range
  kTooLong,             // a text does not fit a QR symbol
  kUnsafeLink,          // an address that no code may lead to: another scheme, credentials, a host that is none
  kForeignOrigin,       // an address of an origin that was not configured
  kNotScannable,        // a code that phones would not read: contrast, quiet zone, size, a logo
  kLayoutFailed,        // the layout engine gave up
};

// The code's name in lower kebab case: "bad-json". Static storage.
std::string_view name_of(ErrorCode code);

// One failure, with its place and a sentence that says what to do.
struct Error {
  ErrorCode code = ErrorCode::kBadValue;
  std::string message;                      // English, one sentence without a trailing line feed
  std::string pointer;                      // JSON pointer (RFC 6901) of the value at fault; empty where there is none
  std::optional<std::size_t> offset;        // UTF-8 byte offset into the input, 0-based
  std::optional<std::uint32_t> line;        // line of the input, 1-based
};

// A failure without a place.
Error refusal(ErrorCode code, std::string message);

// A value, or the error that stands in its place.
template <class T>
class [[nodiscard]] Result {
 public:
  // A value that is made where it stays, for those too large to be moved.
  template <class... Arguments>
  explicit Result(std::in_place_t, Arguments&&... arguments) : state_(std::in_place_index<0>, std::forward<Arguments>(arguments)...) {}
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // The value; only where `ok()`.
  T& value() & { assert(ok()); return *std::get_if<0>(&state_); }
  const T& value() const& { assert(ok()); return *std::get_if<0>(&state_); }
  T&& value() && { assert(ok()); return std::move(*std::get_if<0>(&state_)); }

  // The error; only where not `ok()`.
  const Error& error() const { assert(!ok()); return *std::get_if<1>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace offprint
