#include <catch2/catch_test_macros.hpp>

#include "process.h"

namespace offprint::cli {
namespace {

// An article with a table of one row, which has `columns` cells.
std::string article_with_table(int columns) {
  std::string cells;
  for (int i = 0; i < columns; ++i) cells += std::string(i == 0 ? "" : ",") + "{\"runs\":[\"a\"]}";
  return "{\"offprint\":1,\"title\":\"a\",\"blocks\":[{\"kind\":\"table\",\"rows\":[[" + cells + "]]}]}";
}

}  // namespace

TEST_CASE("check says in one line that there is nothing to report", "[cli]") {
  const Ended ended = offprint({"check", seed("english.json")});
  CHECK(ended.status == 0);
  CHECK(ended.out == "Nothing to report.\n");
}

TEST_CASE("check says a line for each change and a last one of totals", "[cli]") {
  const Ended ended = offprint({"check", "-"}, {.input = "{\"offprint\":1,\"title\":\"a\",\"blocks\":[{\"kind\":\"paragraph\",\"runs\":["
                                                         "{\"text\":\"b\",\"href\":\"javascript:alert(1)\"}]}]}"});
  CHECK(ended.status == 0);
  CHECK(ended.out.starts_with("dropped: "));
  CHECK(ended.out.ends_with("\nTotal: 1 dropped, 0 clamped, 0 tidied, 0 truncated, 0 skipped.\n"));
}

TEST_CASE("truncation is a warning, and with --strict the exit status 3 with the output written", "[cli]") {
  const Surroundings table{.input = article_with_table(65)};
  for (std::vector<std::string> command : std::vector<std::vector<std::string>>{
           {"import", "-"}, {"layout", "-", "--width=350", "--height=700", "--metrics=builtin"}, {"render", "-", "--metrics=builtin"}}) {
    INFO(command[0]);
    const Ended lenient = offprint(command, table);
    CHECK(lenient.status == 0);
    CHECK(lenient.err.starts_with("offprint: -: truncated: "));
    command.push_back("--strict");
    const Ended strict = offprint(command, table);
    CHECK(strict.status == 3);
    CHECK(strict.out == lenient.out);
    CHECK(strict.err == lenient.err);
  }
  CHECK(offprint({"check", "-"}, table).status == 0);
  CHECK(offprint({"check", "-", "--strict"}, table).status == 3);
}

TEST_CASE("--strict changes nothing where no limit is hit", "[cli]") {
  const Ended ended = offprint({"import", "-", "--strict"}, {.input = article_with_table(64)});
  CHECK(ended.status == 0);
  CHECK(ended.err.empty());
}

}  // namespace offprint::cli
