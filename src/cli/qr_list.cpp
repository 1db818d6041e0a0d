#include "cli/qr_list.h"

#include <cstdio>

#include "cli/files.h"
#include "cli/list_file.h"

namespace offprint::cli {
namespace {

// What one line asks for.
struct Entry {
  std::string text;
  std::string file;  // empty: by the line's number
};

Result<Entry> read_object(std::string_view line) {
  const Result<JsonTree> json = parse_line(line);
  if (!json) return json.error();
  const Result<std::optional<std::string>> text = string_in(json.value(), "text");
  if (!text) return text.error();
  if (!text.value()) return refusal(ErrorCode::kMissingField, "The object has no \"text\"; give it the text of the code.");
  const Result<std::string> file = file_name_in(json.value());
  if (!file) return file.error();
  return Entry{*text.value(), file.value()};
}

// Goes through the lines once.
class QrList {
 public:
  QrList(const std::string& path, const std::string& pattern, const QrRequest& request) : path_(path), pattern_(pattern), request_(request) {}

  void add(std::string_view line, int number) {
    const std::string subject = path_ + ": line " + std::to_string(number);
    Outcome<Done> outcome = make(line, number, subject);
    if (outcome) {
      ++written_;
      return;
    }
    ++failed_;
    std::fputs(to_lines(outcome.failure(), "").c_str(), stderr);
  }

  Outcome<Done> finish() const {
    const std::string counts = std::to_string(written_) + (written_ == 1 ? " code" : " codes") + " written, " + std::to_string(failed_) + " failed";
    if (failed_ > 0) return Failure{Status::kBadInput, path_, "list-incomplete", counts + "; the lines above say why."};
    std::fputs(("offprint: " + counts + ".\n").c_str(), stderr);
    return Done{};
  }

 private:
  Outcome<Done> make(std::string_view line, int number, const std::string& subject) const {
    Result<Entry> entry = line.starts_with('{') ? read_object(line) : Result<Entry>(Entry{std::string(line), {}});
    if (!entry) return refused(subject, entry.error());
    Outcome<MadeQr> made = make_qr(entry.value().text, request_, subject);
    if (!made) return made.failure();
    for (const std::string& warning : made.value().warnings) std::fputs(("offprint: " + subject + ": warning: " + warning + "\n").c_str(), stderr);
    Outcome<Done> written = write_output(path_for_line(pattern_, number, entry.value().file), made.value().bytes);
    if (written && made.value().refusal) return *made.value().refusal;
    return written;
  }

  const std::string& path_;
  const std::string& pattern_;
  const QrRequest& request_;
  int written_ = 0;
  int failed_ = 0;
};

}  // namespace

Outcome<Done> make_qr_list(const std::string& path, const std::string& pattern, const QrRequest& request) {
  Outcome<ListReader> lines = ListReader::open(path);
  if (!lines) return lines.failure();
  QrList list(path, pattern, request);
  for (;;) {
    Outcome<std::optional<ListLine>> line = lines.value().next();
    if (!line) return line.failure();
    if (!line.value()) break;
    list.add(line.value()->text, line.value()->number);
  }
  return list.finish();
}

}  // namespace offprint::cli
