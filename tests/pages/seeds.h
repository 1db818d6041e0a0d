// The sample articles, for what has to hold of all of them.
#pragma once

#include <catch2/catch_test_macros.hpp>

#include "golden.h"
#include "offprint.h"

namespace offprint::tests {

inline constexpr const char* kSeeds[] = {"seeds/aws-layoffs.txt", "seeds/english.json", "seeds/chinese.json"};

inline Offprint open_seed(std::string_view name) {
  Result<Offprint> article = Offprint::open(project_file(name));
  REQUIRE(article.ok());
  return std::move(article).value();
}

}  // namespace offprint::tests
