// Runs the command as a process.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace offprint::cli {

// A new folder that is removed with all that is in it.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  // The path of a file in it.
  std::string path(std::string_view name) const { return (folder_ / name).string(); }

  // Writes a file in it; its path.
  std::string write(std::string_view name, std::string_view bytes) const;

  // The names of what is in it, sorted.
  std::vector<std::string> names() const;

 private:
  std::filesystem::path folder_;
};

// What a process is given besides its arguments.
struct Surroundings {
  std::string input = {};                                             // on standard input
  std::vector<std::pair<std::string, std::string>> environment = {};  // set in addition
  std::string output_path = {};                                       // where standard output goes; empty: into Ended::out
  bool output_is_a_closed_pipe = false;
  long file_size_limit = 0;                                           // bytes; 0: none
};

struct Ended {
  int status = -1;  // exit status; -1: ended by a signal
  std::string out;
  std::string err;
};

// Runs `program`, found by PATH, with the arguments, and waits for it.
Ended run_program(const std::string& program, const std::vector<std::string>& arguments, const Surroundings& surroundings = {});

// Runs the command that was built with this test.
Ended offprint(const std::vector<std::string>& arguments, const Surroundings& surroundings = {});

// Whether a program can be found.
bool is_installed(const std::string& program);

// A file under seeds/.
std::string seed(std::string_view name);

// The three sample articles.
inline const std::vector<std::string> kSeeds = {"aws-layoffs.txt", "chinese.json", "english.json"};

// The file's bytes; empty where it is not there.
std::string bytes_of(const std::string& path);

}  // namespace offprint::cli
