// How far lines stand apart, for each kind of text and any percentage.
#include <catch2/catch_test_macros.hpp>

#include "layout/theme.h"

using namespace offprint;

namespace {

constexpr int kFirstBox = static_cast<int>(Role::kImage);

int line_height(Role role, TypeSize size) { return style_of(role, 2, size, "zh-Hans").line_height; }

}  // namespace

TEST_CASE("every kind of text follows the percentage, the title by half") {
  CHECK(line_height(Role::kBody, {17, 100}) == 30);
  CHECK(line_height(Role::kBody, {17, 130}) == 39);
  CHECK(line_height(Role::kBody, {17, 80}) == 24);
  CHECK(line_height(Role::kHeading, {17, 130}) == 39);
  CHECK(line_height(Role::kCode, {17, 150}) == 36);
  CHECK(line_height(Role::kTitle, {17, 100}) == 37);
  CHECK(line_height(Role::kTitle, {17, 150}) == 46);
}

TEST_CASE("no line is lower than its type and two px, nor than at a smaller percentage") {
  for (int role = 0; role < kFirstBox; ++role) {
    for (int font_size = 6; font_size <= 96; ++font_size) {
      int before = 0;
      for (int percent = 80; percent <= 160; ++percent) {
        const RoleStyle style = style_of(static_cast<Role>(role), 2, {font_size, percent}, "zh-Hans");
        REQUIRE(style.line_height >= style.font.size + 2);
        REQUIRE(style.line_height >= before);
        before = style.line_height;
      }
    }
  }
}

TEST_CASE("the type itself is the same at any line height") {
  for (int role = 0; role < kFirstBox; ++role) {
    CHECK(style_of(static_cast<Role>(role), 2, {17, 80}, "en").font == style_of(static_cast<Role>(role), 2, {17, 160}, "en").font);
  }
}
