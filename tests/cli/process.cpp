#include "process.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace offprint::cli {
namespace {

constexpr int kNotStarted = 127;

void redirect(const std::string& path, int flags, int descriptor) {
  const int file = ::open(path.c_str(), flags, 0600);
  if (file < 0 || ::dup2(file, descriptor) < 0) ::_exit(kNotStarted);
  ::close(file);
}

void close_reading_end(int descriptor) {
  int ends[2];
  if (::pipe(ends) != 0 || ::dup2(ends[1], descriptor) < 0) ::_exit(kNotStarted);
  ::close(ends[0]);
  ::close(ends[1]);
}

[[noreturn]] void become(const std::string& program, const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  if (surroundings.file_size_limit > 0) {
    const rlimit limit{static_cast<rlim_t>(surroundings.file_size_limit), static_cast<rlim_t>(surroundings.file_size_limit)};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  for (const auto& [name, value] : surroundings.environment) ::setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> words = {const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  ::execvp(program.c_str(), words.data());
  ::_exit(kNotStarted);
}

}  // namespace

ScratchFolder::ScratchFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "offprint-cli-XXXXXX").string();
  REQUIRE(::mkdtemp(pattern.data()) != nullptr);
  folder_ = pattern;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string ScratchFolder::write(std::string_view name, std::string_view bytes) const {
  std::ofstream(path(name), std::ios::binary) << bytes;
  return path(name);
}

std::vector<std::string> ScratchFolder::names() const {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder_)) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

Ended run_program(const std::string& program, const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  const ScratchFolder streams;
  const std::string input = streams.write("in", surroundings.input);
  const std::string output = surroundings.output_path.empty() ? streams.path("out") : surroundings.output_path;
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    redirect(input, O_RDONLY, STDIN_FILENO);
    redirect(streams.path("err"), O_WRONLY | O_CREAT, STDERR_FILENO);
    if (surroundings.output_is_a_closed_pipe) {
      close_reading_end(STDOUT_FILENO);
    } else {
      redirect(output, O_WRONLY | O_CREAT, STDOUT_FILENO);
    }
    become(program, arguments, surroundings);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, bytes_of(streams.path("out")), bytes_of(streams.path("err"))};
}

Ended offprint(const std::vector<std::string>& arguments, const Surroundings& surroundings) {
  Surroundings with_leaks = surroundings;
  with_leaks.environment.emplace_back("LSAN_OPTIONS", "print_suppressions=0:suppressions=" OFFPRINT_ROOT "/tests/cli/leaks.txt");
  return run_program(OFFPRINT_COMMAND, arguments, with_leaks);
}

bool is_installed(const std::string& program) { return run_program(program, {"--version"}).status != kNotStarted; }

std::string seed(std::string_view name) { return std::string(OFFPRINT_ROOT) + "/seeds/" + std::string(name); }

std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace offprint::cli
