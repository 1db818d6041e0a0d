// What a command reads and writes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/failure.h"

namespace offprint::cli {

// Everything in a file, or on standard input where `path` is "-". Stops soon after kMaxInputBytes, so that an endless input ends; the core then
// refuses it. Fails with "cannot-read".
Outcome<std::string> read_input(const std::string& path);

// Everything in a regular file of at most `most` bytes. A folder, a pipe, a device and a larger file are refused at once, whatever is behind them. Fails with
// "cannot-read".
Outcome<std::string> read_regular_file(const std::string& path, std::size_t most);

// All of `bytes` to standard output. A closed pipe and a full disk fail with "cannot-write"; the caller has SIGPIPE ignored.
Outcome<Done> write_standard_output(std::string_view bytes);

// Whether standard output is shown to a person.
bool is_terminal_output();

// Files that appear together, each whole, or not at all: they are written beside their places under other names, and renamed by `publish`.
class OutputFiles {
 public:
  OutputFiles() = default;
  ~OutputFiles();  // removes what was not published
  OutputFiles(const OutputFiles&) = delete;
  OutputFiles& operator=(const OutputFiles&) = delete;

  // Writes `bytes` for `path`. A path to something that is no regular file (a device, a pipe) is written at once. A link is followed. A file
  // that is replaced leaves its mode to the new one. Fails with "cannot-write".
  Outcome<Done> add(const std::string& path, std::string_view bytes);

  // Puts everything added in its place. Fails with "cannot-write".
  Outcome<Done> publish();

 private:
  struct Pending {
    std::string temporary;
    std::string path;
  };
  std::vector<Pending> pending_;
};

// `bytes` to `path`, or to standard output where it is "-".
Outcome<Done> write_output(const std::string& path, std::string_view bytes);

}  // namespace offprint::cli
