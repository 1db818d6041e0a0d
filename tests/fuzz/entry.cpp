// What libFuzzer calls; OFFPRINT_FUZZ_CHECK is the property that this target checks.
#include "targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  offprint::fuzz::OFFPRINT_FUZZ_CHECK(data, size);
  return 0;
}
