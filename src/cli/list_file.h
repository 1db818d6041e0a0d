// Lists: a file with a line for each thing that is to be made, and a file for each of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "article/json_tree.h"
#include "cli/descriptor.h"
#include "cli/failure.h"

namespace offprint::cli {

// A line that is not blank, without its line end.
struct ListLine {
  int number = 0;    // from 1 on; blank ones count
  std::string text;  // of a line over kMaxInputBytes so much that it is refused
};

// Reads a list line by line, so that its size is of no account. Lines that are empty or nothing but white space are passed over; a byte order mark is skipped.
class ListReader {
 public:
  // The file at `path` ("-": standard input). Fails with "cannot-read".
  static Outcome<ListReader> open(const std::string& path);

  // The next line; nothing at the end. Fails with "cannot-read".
  Outcome<std::optional<ListLine>> next();

  // How many lines are yet to come, which is read ahead; nothing where the list can't be read twice (a pipe).
  std::optional<int> count() const;

 private:
  ListReader(Descriptor file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}

  Outcome<bool> read_line(std::string& line);

  Descriptor file_;
  std::string path_;
  std::string buffer_;
  std::size_t position_ = 0;  // in the buffer
  int number_ = 0;
};

// A line read as JSON; its errors are without a place, since the line's number says it.
Result<JsonTree> parse_line(std::string_view line);

// The member of the line's object that is a string; nothing where it has none. kWrongType where it is no string.
Result<std::optional<std::string>> string_in(const JsonTree& json, std::string_view name);

// The line's "file": a name that stays in the folder it is put in; empty where the line has none. kBadValue for another.
Result<std::string> file_name_in(const JsonTree& json);

// Where a line's file goes: to `pattern` with the line's number in it, or, where the line names it, beside it.
std::string path_for_line(const std::string& pattern, int number, const std::string& file);

}  // namespace offprint::cli
