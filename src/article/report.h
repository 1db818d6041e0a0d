// What a reader changed or left out on the way from the bytes to the article.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace offprint {

enum class ReportKind : std::uint8_t {
  kDropped,    // taken away because it is unsafe or has no place in the model: a link, an image, a control character
  kClamped,    // brought into its range or grammar
  kTidied,     // punctuation or spacing put right (`tidy.h`)
  kTruncated,  // left out because a limit (`limits.h`) was reached
  kSkipped,    // not known to this version, or not part of the text: an unknown block, a repeated title
};
inline constexpr std::size_t kReportKindCount = 5;

// The kind in lower case: "dropped". Static storage.
std::string_view name_of(ReportKind kind);

// One thing that was changed, or several alike in one place.
struct ReportEntry {
  ReportKind kind = ReportKind::kDropped;
  std::string what;         // one English sentence
  std::string before;       // an excerpt of the input, UTF-8; may be empty
  std::string after;        // what stands there now; empty where nothing does
  std::string place;        // "line 12" in text, a JSON pointer in JSON, "title" or "block 3" after reading
  std::uint32_t count = 1;  // how many alike
};

// The entries in the order in which they came, and their totals.
class Report {
 public:
  // Keeps the entry, its excerpts cut to 80 code points. After kMaxEntries entries only the totals grow.
  void add(ReportEntry entry);

  const std::vector<ReportEntry>& entries() const { return entries_; }

  // Sum of the counts of a kind, entries that were not kept included.
  std::size_t total(ReportKind kind) const { return totals_[static_cast<std::size_t>(kind)]; }

  // Number of entries that came after the list was full.
  std::size_t unlisted() const { return unlisted_; }

  bool empty() const { return entries_.empty(); }

  static constexpr std::size_t kMaxEntries = 1000;

 private:
  std::vector<ReportEntry> entries_;
  std::array<std::size_t, kReportKindCount> totals_{};
  std::size_t unlisted_ = 0;
};

// The entry as one line without a line feed: "tidied: line 3: Straight quotes were paired. (2) [before] -> [after]".
std::string to_line(const ReportEntry& entry);

}  // namespace offprint
