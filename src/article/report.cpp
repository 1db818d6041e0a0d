#include "article/report.h"

#include <utility>

#include "article/utf8.h"

namespace offprint {
namespace {

constexpr std::size_t kExcerptCodePoints = 80;

void cut(std::string& text) {
  const std::size_t size = first_code_points(text, kExcerptCodePoints).size();
  if (size == text.size()) return;
  text.resize(size);
  text += "…";
}

void append_excerpt(std::string& line, std::string_view text) {
  line += '[';
  for (const char c : text) line += (c == '\n' || c == '\t') ? ' ' : c;
  line += ']';
}

}  // namespace

std::string_view name_of(ReportKind kind) {
  switch (kind) {
    case ReportKind::kDropped: return "dropped";
    case ReportKind::kClamped: return "clamped";
    case ReportKind::kTidied: return "tidied";
    case ReportKind::kTruncated: return "truncated";
    case ReportKind::kSkipped: return "skipped";
  }
  return "dropped";
}

void Report::add(ReportEntry entry) {
  totals_[static_cast<std::size_t>(entry.kind)] += entry.count;
  if (entries_.size() == kMaxEntries) {
    ++unlisted_;
    return;
  }
  cut(entry.before);
  cut(entry.after);
  entries_.push_back(std::move(entry));
}

std::string to_line(const ReportEntry& entry) {
  std::string line(name_of(entry.kind));
  line += ": ";
  if (!entry.place.empty()) line += entry.place + ": ";
  line += entry.what;
  if (entry.count > 1) line += " (" + std::to_string(entry.count) + ")";
  if (!entry.before.empty()) {
    line += ' ';
    append_excerpt(line, entry.before);
  }
  if (!entry.after.empty()) {
    line += " -> ";
    append_excerpt(line, entry.after);
  }
  return line;
}

}  // namespace offprint
