#include "cli/qr_list.h"

#include <algorithm>
#include <cstdio>

#include "article/json_tree.h"
#include "article/utf8.h"
#include "cli/files.h"
#include "cli/numbered_path.h"

namespace offprint::cli {
namespace {

// What one line asks for.
struct Entry {
  std::string text;
  std::string file;  // empty: by the line's number
};

Error bad_line(ErrorCode code, std::string sentence) {
  Error error;
  error.code = code;
  error.message = std::move(sentence);
  return error;
}

// A name that stays in the folder it is put in.
bool is_plain_name(std::string_view name) {
  const auto is_allowed = [](char c) { return c != '/' && static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; };
  return !name.empty() && name != "." && name != ".." && std::all_of(name.begin(), name.end(), is_allowed);
}

Result<Entry> read_object(std::string_view line) {
  const Result<JsonTree> parsed = parse_json(line);
  if (!parsed) {
    Error error = parsed.error();
    error.offset.reset();
    error.line.reset();
    return error;
  }
  const JsonTree& json = parsed.value();
  const JsonIndex text = json.find(0, "text"), file = json.find(0, "file");
  if (text == 0) return bad_line(ErrorCode::kMissingField, "The object has no \"text\"; give it the text of the code.");
  if (json.kind(text) != JsonKind::kString) return bad_line(ErrorCode::kWrongType, "\"text\" has to be a string.");
  if (file == 0) return Entry{std::string(json.text(text)), {}};
  if (json.kind(file) != JsonKind::kString || !is_plain_name(json.text(file))) {
    return bad_line(ErrorCode::kBadValue, "\"file\" has to be the name of a file, without a folder.");
  }
  return Entry{std::string(json.text(text)), std::string(json.text(file))};
}

std::string beside(const std::string& pattern, const std::string& file) {
  const std::size_t slash = pattern.rfind('/');
  return (slash == std::string::npos ? "" : pattern.substr(0, slash + 1)) + file;
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
    const std::string& file = entry.value().file;
    Outcome<Done> written = write_output(file.empty() ? numbered_path(pattern_, number) : beside(pattern_, file), made.value().bytes);
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
  Outcome<std::string> input = read_input(path);
  if (!input) return input.failure();
  std::string_view rest = input.value();
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  QrList list(path, pattern, request);
  for (int number = 1; !rest.empty(); ++number) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!trim(line).empty()) list.add(line, number);
  }
  return list.finish();
}

}  // namespace offprint::cli
