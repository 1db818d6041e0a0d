#include "cli/progress.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>

namespace offprint::cli {
namespace {

constexpr std::chrono::milliseconds kBetween{100};

// "2 h 05 min", "3 min 20 s", "45 s".
std::string duration(double seconds) {
  const auto whole = static_cast<long>(std::ceil(seconds));
  char text[40];
  if (whole >= 3600) std::snprintf(text, sizeof text, "%ld h %02ld min", whole / 3600, whole / 60 % 60);
  else if (whole >= 60) std::snprintf(text, sizeof text, "%ld min %02ld s", whole / 60, whole % 60);
  else std::snprintf(text, sizeof text, "%ld s", whole);
  return text;
}

std::string rate(double per_second) {
  char text[40];
  std::snprintf(text, sizeof text, per_second < 10 ? "%.1f a second" : "%.0f a second", per_second);
  return text;
}

}  // namespace

std::string progress_line(const ListCounts& counts, std::optional<int> total, double seconds) {
  std::string line = std::to_string(counts.done());
  if (total) line += " of " + std::to_string(*total);
  if (counts.failed > 0) line += ", " + std::to_string(counts.failed) + " failed";
  const int made = counts.written + counts.failed;  // what was kept took no time
  if (made == 0 || seconds <= 0) return line;
  const double per_second = made / seconds;
  line += ", " + rate(per_second);
  if (total && *total > counts.done()) line += ", " + duration((*total - counts.done()) / per_second) + " left";
  return line;
}

Progress::Progress(std::optional<int> total) : total_(total), is_on_terminal_(::isatty(STDERR_FILENO) == 1) {}

void Progress::show(const ListCounts& counts) {
  if (!is_on_terminal_) return;
  const Clock::time_point now = Clock::now();
  if (now - shown_at_ < kBetween) return;
  shown_at_ = now;
  const std::string line = progress_line(counts, total_, std::chrono::duration<double>(now - begin_).count());
  const std::size_t rest = width_ > line.size() ? width_ - line.size() : 0;
  std::fputs(("\r" + line + std::string(rest, ' ') + std::string(rest, '\b')).c_str(), stderr);
  width_ = line.size();
}

void Progress::say(const std::string& line) {
  clear();
  std::fputs((line + "\n").c_str(), stderr);
  shown_at_ = {};
}

void Progress::clear() {
  if (width_ == 0) return;
  std::fputs(("\r" + std::string(width_, ' ') + "\r").c_str(), stderr);
  width_ = 0;
}

}  // namespace offprint::cli
