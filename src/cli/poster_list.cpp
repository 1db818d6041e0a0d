#include "cli/poster_list.h"

#include <sys/stat.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <unordered_map>

#include "cli/article_source.h"
#include "cli/files.h"
#include "cli/list_file.h"
#include "cli/poster_line.h"
#include "cli/poster_maker.h"
#include "cli/progress.h"
#include "cli/stop_signal.h"

namespace offprint::cli {
namespace {

constexpr int kMostUnwritten = 3;  // in a row: the disk is full, or the folder takes no files

std::string count_text(int count, std::string_view what) { return std::to_string(count) + " " + std::string(what); }

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return path == "-" || slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

bool is_there(const std::string& path) {
  struct stat status = {};
  return ::stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

// A poster's pixels are given back to the system and asked for again, page by page, for each of them, unless the allocator is told to keep them.
void keep_freed_memory() {
#ifdef __GLIBC__
  constexpr int kMiB = 1024 * 1024;
  ::mallopt(M_MMAP_THRESHOLD, 32 * kMiB);
  ::mallopt(M_TRIM_THRESHOLD, 128 * kMiB);
#endif
}

// A failure of a line, told with the line; what would be wrong usage of the command is the line's own fault.
Failure of_line(Failure failure, const std::string& subject) {
  if (failure.status == Status::kWrongUsage) failure.code = name_of(ErrorCode::kBadOption);
  failure.status = Status::kBadInput;
  if (failure.subject.empty()) failure.subject = subject;
  else if (!failure.subject.starts_with(subject)) failure.subject = subject + ": " + failure.subject;
  return failure;
}

// Goes through the lines once.
class PosterList {
 public:
  PosterList(const PosterListOptions& options, const PosterRequest& request, std::optional<int> total)
      : options_(options), request_(request), folder_(folder_of(options.path)), progress_(total) {}

  void add(const ListLine& line) {
    const std::string subject = options_.path + ": line " + std::to_string(line.number);
    Outcome<Done> outcome = make(line, subject);
    if (!outcome) {
      ++counts_.failed;
      progress_.say(without_line_end(to_lines(of_line(outcome.failure(), subject), "")));
    }
    progress_.show(counts_);
  }

  bool has_to_end() const { return unwritten_ == kMostUnwritten || is_stop_asked_for(); }

  // `rest`: how many lines were not tried, where that is known.
  Outcome<Done> finish(std::optional<int> rest) {
    if (remote_ > 0) {
      progress_.say("offprint: " + count_text(remote_, remote_ == 1 ? "poster is" : "posters are") + " without the article's picture, which is not fetched; name a file with \"hero\".");
    }
    std::string counts = count_text(counts_.written, counts_.written == 1 ? "poster" : "posters") + " written, ";
    if (options_.has_resume) counts += count_text(counts_.kept, "already there, ");
    counts += count_text(counts_.failed, "failed");
    const bool has_ended_early = rest.value_or(has_to_end() ? 1 : 0) > 0;
    if (has_ended_early) counts += ", " + (rest ? std::to_string(*rest) : std::string("the rest")) + " not tried";
    if (has_ended_early) return incomplete(counts + "; --resume goes on.");
    if (counts_.failed > 0) return incomplete(counts + "; the lines above say why.");
    progress_.say("offprint: " + counts + ".");
    return Done{};
  }

 private:
  Failure incomplete(std::string sentence) const { return {Status::kBadInput, options_.path, "list-incomplete", std::move(sentence)}; }

  static std::string without_line_end(std::string line) {
    line.pop_back();
    return line;
  }

  Outcome<Done> make(const ListLine& line, const std::string& subject) {
    Result<PosterLine> read = read_poster_line(line.text, request_, folder_);
    if (!read) return refused(subject, read.error());
    const std::string& file = read.value().file;
    if (const auto [other, is_new] = lines_.try_emplace(file, line.number); !file.empty() && !is_new) {
      return refused(subject, refusal(ErrorCode::kBadValue, "Line " + std::to_string(other->second) + " has the same \"file\"."));
    }
    const std::string out = path_for_line(options_.pattern, line.number, file);
    if (options_.has_resume && is_there(out)) {
      ++counts_.kept;
      return Done{};
    }
    Outcome<MadePoster> poster = draw(read.value(), subject);
    if (!poster) return poster.failure();
    return write(out, poster.value(), subject);
  }

  Outcome<MadePoster> draw(const PosterLine& line, const std::string& subject) {
    Outcome<std::string> bytes = line.input.empty() ? Outcome<std::string>(std::string(line.article)) : read_regular_file(line.input, kMaxInputBytes);
    if (!bytes) return bytes.failure();
    Outcome<Offprint> article = read_article_in(bytes.value(), options_.read, line.input.empty() ? subject : line.input);
    if (!article) return article.failure();
    if (article.value().report().total(ReportKind::kTruncated) > 0) {
      Failure truncated{Status::kBadInput, subject, "truncated", "A limit was hit and part of the article was left out."};
      if (options_.is_strict) return truncated;
      progress_.say(without_line_end(to_lines(truncated, "")));
    }
    return make_poster_file(article.value().article(), line.request, fonts_, subject);
  }

  Outcome<Done> write(const std::string& out, const MadePoster& poster, const std::string& subject) {
    remote_ += poster.is_picture_remote ? 1 : 0;
    for (const std::string& note : poster.notes) {
      if (!poster.is_picture_remote || &note != &poster.notes.front()) progress_.say("offprint: " + subject + ": warning: " + note);
    }
    Outcome<Done> written = write_output(out, poster.bytes);
    unwritten_ = written ? 0 : unwritten_ + 1;
    counts_.written += written ? 1 : 0;
    return written;
  }

  const PosterListOptions& options_;
  const PosterRequest& request_;
  std::string folder_;
  Progress progress_;
  Fonts fonts_;
  ListCounts counts_;
  int unwritten_ = 0;  // in a row
  int remote_ = 0;     // posters without a picture that is on the network
  std::unordered_map<std::string, int> lines_;  // by the names that they give
};

}  // namespace

Outcome<Done> make_poster_list(const PosterListOptions& options, const PosterRequest& request) {
  Outcome<ListReader> lines = ListReader::open(options.path);
  if (!lines) return lines.failure();
  const std::optional<int> total = lines.value().count();
  heed_stop_signals();
  keep_freed_memory();
  PosterList list(options, request, total);
  int tried = 0;
  while (!list.has_to_end()) {
    Outcome<std::optional<ListLine>> line = lines.value().next();
    if (!line) return line.failure();
    if (!line.value()) break;
    list.add(*line.value());
    ++tried;
  }
  return list.finish(total ? std::optional(*total - tried) : std::nullopt);
}

}  // namespace offprint::cli
