// The fuzz targets over their committed corpora. A property that does not hold ends the program: a failure, as tests/run.mjs counts it.
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "targets.h"

using namespace offprint::fuzz;

namespace {

int replay(const std::string& name, void (*check)(const std::uint8_t*, std::size_t)) {
  int count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(OFFPRINT_ROOT "/tests/fuzz/corpus/" + name)) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    UNSCOPED_INFO(entry.path().filename().string());
    check(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("what is read, written and read again is the same, over the corpus") { CHECK(replay("read", check_read) >= 3); }
TEST_CASE("what is imported is clean and the same when it is read again, over the corpus") { CHECK(replay("import", check_import) >= 10); }
TEST_CASE("the lines are the text, over the corpus") { CHECK(replay("lines", check_lines) >= 3); }
TEST_CASE("every strip is on a page once, over the corpus") { CHECK(replay("breaks", check_breaks) >= 3); }
TEST_CASE("every line and box is on a page once, over the corpus") { CHECK(replay("pages", check_pages) >= 3); }
TEST_CASE("a code keeps to what was asked for, over the corpus") { CHECK(replay("codes", check_codes) >= 3); }
TEST_CASE("what may stand in a code is the same when it is read again, over the corpus") { CHECK(replay("link", check_link) >= 3); }
TEST_CASE("a poster fits a canvas and its lines are on it, over the corpus") { CHECK(replay("poster", check_poster) >= 3); }
