#include "cli/files.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <system_error>

#include "article/limits.h"
#include "cli/descriptor.h"

namespace offprint::cli {
namespace {

constexpr std::string_view kStandardOutput = "stdout";

Failure cannot(std::string_view verb, std::string_view subject, int reason) {
  return {Status::kBadInput, std::string(subject), "cannot-" + std::string(verb), std::generic_category().message(reason) + "."};
}

// 0 or an errno.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      pollfd ready{descriptor, POLLOUT, 0};
      ::poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

// At least `enough` bytes of what is there, or all; 0 or an errno.
int read_some(int descriptor, std::size_t enough, std::string& bytes) {
  std::string buffer(64 * 1024, '\0');
  while (bytes.size() < enough) {
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count == 0) break;
    if (count > 0) {
      bytes.append(buffer, 0, static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      pollfd ready{descriptor, POLLIN, 0};
      ::poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

// Where a link leads; a path to nothing is itself.
std::string resolved(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  return real ? std::string(real.get()) : path;
}

mode_t mode_of_new_files() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

int write_device(const std::string& path, std::string_view bytes) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number() < 0) return errno;
  if (const int reason = write_all(file.number(), bytes); reason != 0) return reason;
  return file.close();
}

}  // namespace

Outcome<std::string> read_input(const std::string& path) {
  Descriptor file(path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return cannot("read", path, errno);
  std::string bytes;
  if (const int reason = read_some(file.number(), kMaxInputBytes + 1, bytes); reason != 0) return cannot("read", path, reason);
  return bytes;
}

Outcome<std::string> read_regular_file(const std::string& path, std::size_t most) {
  const auto unfit = [&](std::string sentence) { return Failure{Status::kBadInput, path, "cannot-read", std::move(sentence)}; };
  // Without O_NONBLOCK a pipe would be waited for.
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status = {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0) return cannot("read", path, errno);
  if (S_ISDIR(status.st_mode)) return cannot("read", path, EISDIR);
  if (!S_ISREG(status.st_mode)) return unfit("It is no regular file.");
  std::string bytes;
  if (const int reason = read_some(file.number(), most + 1, bytes); reason != 0) return cannot("read", path, reason);
  if (bytes.size() > most) return unfit("It has more than " + std::to_string(most / (1024 * 1024)) + " MiB.");
  return bytes;
}

Outcome<Done> write_standard_output(std::string_view bytes) {
  const int reason = write_all(STDOUT_FILENO, bytes);
  if (reason != 0) return cannot("write", kStandardOutput, reason);
  return Done{};
}

bool is_terminal_output() { return ::isatty(STDOUT_FILENO) == 1; }

OutputFiles::~OutputFiles() {
  for (const Pending& pending : pending_) ::unlink(pending.temporary.c_str());
}

Outcome<Done> OutputFiles::add(const std::string& path, std::string_view bytes) {
  const std::string target = resolved(path);
  struct stat status = {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return cannot("write", path, EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    const int reason = write_device(target, bytes);
    if (reason != 0) return cannot("write", path, reason);
    return Done{};
  }
  if (exists && ::access(target.c_str(), W_OK) != 0) return cannot("write", path, errno);

  std::string temporary = folder_of(target) + ".offprint-XXXXXX";
  Descriptor file(::mkstemp(temporary.data()));
  if (file.number() < 0) return cannot("write", path, errno);
  pending_.push_back({temporary, target});
  if (const int reason = write_all(file.number(), bytes); reason != 0) return cannot("write", path, reason);
  if (::fchmod(file.number(), exists ? status.st_mode & 07777 : mode_of_new_files()) != 0) return cannot("write", path, errno);
  if (const int reason = file.close(); reason != 0) return cannot("write", path, reason);
  return Done{};
}

Outcome<Done> OutputFiles::publish() {
  while (!pending_.empty()) {
    const Pending& pending = pending_.back();
    if (::rename(pending.temporary.c_str(), pending.path.c_str()) != 0) return cannot("write", pending.path, errno);
    pending_.pop_back();
  }
  return Done{};
}

Outcome<Done> write_output(const std::string& path, std::string_view bytes) {
  if (path == "-") return write_standard_output(bytes);
  OutputFiles files;
  if (Outcome<Done> added = files.add(path, bytes); !added) return added;
  return files.publish();
}

}  // namespace offprint::cli
