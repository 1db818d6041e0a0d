#include "cli/list_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "article/limits.h"
#include "article/utf8.h"
#include "cli/numbered_path.h"
#include "cli/stop_signal.h"

namespace offprint::cli {
namespace {

constexpr std::size_t kBufferSize = 64 * 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

Failure cannot_read(const std::string& path, int reason) {
  return {Status::kBadInput, path, "cannot-read", std::generic_category().message(reason) + "."};
}

bool is_plain_name(std::string_view name) {
  const auto is_allowed = [](char c) { return c != '/' && static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; };
  return !name.empty() && name != "." && name != ".." && std::all_of(name.begin(), name.end(), is_allowed);
}

// Whether there is a line between these line feeds.
bool is_line(std::string_view text) { return !trim(text).empty(); }

}  // namespace

Outcome<ListReader> ListReader::open(const std::string& path) {
  Descriptor file(path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return cannot_read(path, errno);
  struct stat status = {};
  if (::fstat(file.number(), &status) == 0 && S_ISDIR(status.st_mode)) return cannot_read(path, EISDIR);
  return ListReader(std::move(file), path);
}

Outcome<std::optional<ListLine>> ListReader::next() {
  ListLine line;
  for (;;) {
    line.text.clear();
    Outcome<bool> read = read_line(line.text);
    if (!read) return read.failure();
    if (!read.value()) return std::optional<ListLine>();
    if (number_ == 1 && line.text.starts_with(kByteOrderMark)) line.text.erase(0, kByteOrderMark.size());
    if (line.text.ends_with('\r')) line.text.pop_back();
    if (!is_line(line.text)) continue;
    line.number = number_;
    return std::optional<ListLine>(std::move(line));
  }
}

// Whether there was one.
Outcome<bool> ListReader::read_line(std::string& line) {
  bool is_there = false;
  for (;;) {
    if (position_ == buffer_.size()) {
      buffer_.resize(kBufferSize);
      const ssize_t count = ::read(file_.number(), buffer_.data(), buffer_.size());
      buffer_.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
      position_ = 0;
      if (count < 0 && errno != EINTR) return cannot_read(path_, errno);
      if (count < 0 && !is_stop_asked_for()) continue;
      if (count <= 0) break;
    }
    is_there = true;
    const std::size_t feed = std::min(buffer_.find('\n', position_), buffer_.size());
    const std::size_t room = kMaxInputBytes + 1 - std::min(kMaxInputBytes + 1, line.size());
    line.append(buffer_, position_, std::min(feed - position_, room));
    position_ = std::min(feed + 1, buffer_.size());
    if (feed < buffer_.size()) break;
  }
  number_ += is_there ? 1 : 0;
  return is_there;
}

std::optional<int> ListReader::count() const {
  std::string buffer(kBufferSize, '\0');
  const off_t begin = ::lseek(file_.number(), 0, SEEK_CUR);
  if (begin < 0) return std::nullopt;
  int lines = 0;
  bool has_text = false;
  for (off_t at = begin;;) {
    const ssize_t count = ::pread(file_.number(), buffer.data(), buffer.size(), at);
    if (count <= 0) break;
    at += count;
    for (const char c : std::string_view(buffer).substr(0, static_cast<std::size_t>(count))) {
      if (c == '\n') lines += std::exchange(has_text, false) ? 1 : 0;
      else has_text = has_text || is_line(std::string_view(&c, 1));
    }
  }
  return lines + (has_text ? 1 : 0);
}

Result<JsonTree> parse_line(std::string_view line) {
  Result<JsonTree> parsed = parse_json(line);
  if (parsed) return parsed;
  Error error = parsed.error();
  error.offset.reset();
  error.line.reset();
  return error;
}

Result<std::optional<std::string>> string_in(const JsonTree& json, std::string_view name) {
  const JsonIndex value = json.find(0, name);
  if (value == 0) return std::optional<std::string>();
  if (json.kind(value) != JsonKind::kString) return refusal(ErrorCode::kWrongType, "\"" + std::string(name) + "\" has to be a string.");
  return std::optional<std::string>(json.text(value));
}

Result<std::string> file_name_in(const JsonTree& json) {
  const JsonIndex file = json.find(0, "file");
  if (file == 0) return std::string();
  if (json.kind(file) == JsonKind::kString && is_plain_name(json.text(file))) return std::string(json.text(file));
  return refusal(ErrorCode::kBadValue, "\"file\" has to be the name of a file, without a folder.");
}

std::string path_for_line(const std::string& pattern, int number, const std::string& file) {
  if (file.empty()) return numbered_path(pattern, number);
  const std::size_t slash = pattern.rfind('/');
  return (slash == std::string::npos ? "" : pattern.substr(0, slash + 1)) + file;
}

}  // namespace offprint::cli
