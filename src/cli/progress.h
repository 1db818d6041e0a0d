// How far a list is, on one line of a terminal.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace offprint::cli {

// How many things of a list are done.
struct ListCounts {
  int written = 0;
  int kept = 0;    // were there already
  int failed = 0;

  int done() const { return written + kept + failed; }
};

// Writes to stderr: "120 of 1000, 3 failed, 41 a second, 22 s left", rewritten in place, at most ten times a second. Nothing where stderr is no terminal.
class Progress {
 public:
  // `total`: how many there are, where that is known.
  explicit Progress(std::optional<int> total);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(const ListCounts& counts);

  // A line that stays, above the progress.
  void say(const std::string& line);

 private:
  using Clock = std::chrono::steady_clock;

  void clear();

  std::optional<int> total_;
  bool is_on_terminal_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point shown_at_{};
  std::size_t width_ = 0;  // of what is shown
};

// "41 a second" and the rest of the line, after `seconds` of work.
std::string progress_line(const ListCounts& counts, std::optional<int> total, double seconds);

}  // namespace offprint::cli
