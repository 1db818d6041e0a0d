// That the encoder allocates nothing, counted by AddressSanitizer, under which all tests run.
#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <string>

#include "qr/damage.h"
#include "reference.h"

#ifdef __SANITIZE_ADDRESS__
// GCC has the function without its header.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void*, std::size_t), void (*)(const volatile void*));
#endif

namespace offprint::qr {
namespace {

int allocations = 0;

// Whether allocations are counted.
bool count_allocations() {
#ifdef __SANITIZE_ADDRESS__
  static const int installed = __sanitizer_install_malloc_and_free_hooks([](const volatile void*, std::size_t) { ++allocations; },
                                                                         [](const volatile void*) {});
  return installed != 0;
#else
  return false;
#endif
}

}  // namespace

TEST_CASE("making a symbol allocates nothing, refusing one does") {
  if (!count_allocations()) SKIP("built without AddressSanitizer, which counts the allocations");
  std::mt19937 random(51);
  for (const int length : {1, 60, 300, 2000}) {
    const std::string text = random_link(length, random);
    int before = allocations;
    const auto symbol = encode(text);
    CHECK(allocations == before);
    REQUIRE(symbol.ok());

    before = allocations;
    const Segment segments[] = {{Mode::kEci, 0, 0, 26}, {Mode::kByte, 0, static_cast<std::uint16_t>(text.size())}};
    const bool given = encode_segments(segments, text).ok();
    const int over = bits_over(text, Ecc::kQ, 4) + characters_over(text, Ecc::kQ, 4);
    const bool restorable = damage(symbol.value(), {8, 8, 5, 5}).restorable();
    CHECK(allocations == before);
    CHECK((given && (over > 0 || length < 60) && (restorable || length < 60)));
  }
  const int before = allocations;
  CHECK_FALSE(encode(std::string(9000, 'a')).ok());
  CHECK(allocations > before);
}

}  // namespace offprint::qr
