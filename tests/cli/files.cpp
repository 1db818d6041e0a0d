// Output files are there whole or not at all, and every failure to write is told.
#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "process.h"

namespace offprint::cli {
namespace {

void expect_cannot_write(const Ended& ended, const std::string& file) {
  INFO(ended.err);
  CHECK(ended.status == 1);
  CHECK(ended.err.starts_with("offprint: " + file + ": cannot-write: "));
  CHECK(std::count(ended.err.begin(), ended.err.end(), '\n') == 1);
}

unsigned mode_of(const std::string& path) {
  struct stat status = {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 07777;
}

}  // namespace

TEST_CASE("-o writes the bytes that standard output would get, and leaves no other file", "[cli]") {
  const ScratchFolder folder;
  const Ended ended = offprint({"import", seed("english.json"), "-o", folder.path("out.json")});
  CHECK(ended.status == 0);
  CHECK(ended.out.empty());
  CHECK(bytes_of(folder.path("out.json")) == offprint({"import", seed("english.json")}).out);
  CHECK(folder.names() == std::vector<std::string>{"out.json"});
  CHECK(offprint({"import", seed("english.json"), "-o", "-"}).out == bytes_of(folder.path("out.json")));
}

TEST_CASE("a folder that is missing, or takes no files, is told and nothing is written", "[cli]") {
  const ScratchFolder folder;
  const std::string nowhere = folder.path("none/page.svg");
  expect_cannot_write(offprint({"render", seed("english.json"), "--metrics=builtin", "-o", nowhere}), nowhere);
  expect_cannot_write(offprint({"qr", "a", "--format=svg", "-o", "/proc/code.svg"}), "/proc/code.svg");
  expect_cannot_write(offprint({"qr", "a", "-o", folder.path("")}), folder.path(""));
  CHECK(folder.names().empty());
}

TEST_CASE("a file that outgrows its limit is removed, and the old file stays", "[cli]") {
  const ScratchFolder folder;
  const std::string out = folder.write("out.json", "old");
  Surroundings small;
  small.file_size_limit = 1000;
  expect_cannot_write(offprint({"import", seed("english.json"), "-o", out}, small), out);
  CHECK(folder.names() == std::vector<std::string>{"out.json"});
  CHECK(bytes_of(out) == "old");
}

TEST_CASE("of several pages none is left where one cannot be written", "[cli]") {
  const ScratchFolder folder;
  const std::vector<std::string> command = {"render", seed("chinese.json"), "--metrics=builtin", "--page=all", "-o", folder.path("%d.svg")};
  REQUIRE(offprint(command).status == 0);
  const std::size_t first = bytes_of(folder.path("1.svg")).size();
  std::size_t largest = 0;
  for (const std::string& name : folder.names()) {
    largest = std::max(largest, bytes_of(folder.path(name)).size());
    std::filesystem::remove(folder.path(name));
  }
  REQUIRE(first < largest);
  Surroundings small;
  small.file_size_limit = static_cast<long>(largest) - 1;
  CHECK(offprint(command, small).status == 1);
  CHECK(folder.names().empty());
}

TEST_CASE("bad input leaves an existing output file as it was", "[cli]") {
  const ScratchFolder folder;
  const std::string out = folder.write("out.json", "old");
  CHECK(offprint({"import", "-", "-o", out}, {.input = "{"}).status == 1);
  CHECK(bytes_of(out) == "old");
}

TEST_CASE("a full disk and a closed pipe behind standard output are failures", "[cli]") {
  Surroundings full;
  full.output_path = "/dev/full";
  expect_cannot_write(offprint({"import", seed("english.json")}, full), "stdout");
  expect_cannot_write(offprint({"--help"}, full), "stdout");
  Surroundings closed;
  closed.output_is_a_closed_pipe = true;
  expect_cannot_write(offprint({"layout", seed("english.json"), "--width=350", "--height=700", "--metrics=builtin"}, closed), "stdout");
}

TEST_CASE("a device is written to, not replaced", "[cli]") {
  CHECK(offprint({"qr", "a", "-o", "/dev/null"}).status == 0);
  struct stat status = {};
  REQUIRE(::stat("/dev/null", &status) == 0);
  CHECK(S_ISCHR(status.st_mode));
  expect_cannot_write(offprint({"qr", "a", "-o", "/dev/full"}), "/dev/full");
}

TEST_CASE("a link is followed and a replaced file keeps its mode", "[cli]") {
  const ScratchFolder folder;
  const std::string file = folder.write("file", "old");
  REQUIRE(::chmod(file.c_str(), 0640) == 0);
  REQUIRE(::symlink(file.c_str(), folder.path("link").c_str()) == 0);
  CHECK(offprint({"qr", "a", "-o", folder.path("link")}).status == 0);
  CHECK(bytes_of(file) == offprint({"qr", "a"}).out);
  CHECK(std::filesystem::is_symlink(folder.path("link")));
  CHECK(mode_of(file) == 0640);
}

TEST_CASE("a new file has the mode that the umask leaves", "[cli]") {
  const ScratchFolder folder;
  const mode_t mask = ::umask(027);
  const Ended ended = offprint({"qr", "a", "-o", folder.path("code")});
  ::umask(mask);
  CHECK(ended.status == 0);
  CHECK(mode_of(folder.path("code")) == 0640);
}

}  // namespace offprint::cli
