// Compares what the code makes with a file under tests/golden. OFFPRINT_REBASELINE=1 writes the files anew instead.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace offprint::tests {

// The whole file as bytes, or nothing where it cannot be read.
inline std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// A file of the project that has to be there; `name` is relative to its root, such as "seeds/english.json".
inline std::string project_file(std::string_view name) {
  std::optional<std::string> bytes = read_file(std::string(OFFPRINT_ROOT) + "/" + std::string(name));
  INFO(name);
  REQUIRE(bytes.has_value());
  return *bytes;
}

// Fails where `actual` is not what tests/golden/<name> holds.
inline void expect_golden(std::string_view name, std::string_view actual) {
  const std::string path = std::string(OFFPRINT_ROOT) + "/tests/golden/" + std::string(name);
  const char* rebaseline = std::getenv("OFFPRINT_REBASELINE");
  if (rebaseline != nullptr && std::string_view(rebaseline) == "1") {
    std::ofstream(path, std::ios::binary) << actual;
    SUCCEED("written anew");
    return;
  }
  const std::optional<std::string> expected = read_file(path);
  INFO(path << ": run with OFFPRINT_REBASELINE=1 to write it anew");
  REQUIRE(expected.has_value());
  CHECK(std::string(actual) == *expected);
}

}  // namespace offprint::tests
