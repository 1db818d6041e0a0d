// The versions that another encoder with optimal segmentation reaches: zint's, on 5,000 links.
#include <catch2/catch_test_macros.hpp>

#include <zint.h>

#include "reference.h"

namespace offprint::qr {
namespace {

// The version of zint's symbol.
int zint_version(const std::string& text, Ecc ecc) {
  zint_symbol* symbol = ZBarcode_Create();
  symbol->symbology = BARCODE_QRCODE;
  symbol->input_mode = UNICODE_MODE;
  symbol->option_1 = static_cast<int>(ecc) + 1;
  symbol->option_3 = 1 << 8;  // mask 0: to choose one takes most of the time
  const int failed = ZBarcode_Encode(symbol, reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
  const int version = failed < ZINT_ERROR ? (symbol->width - 17) / 4 : 0;
  ZBarcode_Delete(symbol);
  return version;
}

}  // namespace

TEST_CASE("no symbol of 5,000 links is larger than zint's") {
  std::mt19937 random(41);
  for (int i = 0; i < 5000; ++i) {
    const std::string text = random_link(10 + static_cast<int>(random() % 240), random);
    const Ecc ecc = kAllLevels[i % 4];
    const int theirs = zint_version(text, ecc);
    REQUIRE(theirs > 0);
    const auto symbol = encode(text, {.ecc = ecc, .mask = 0});
    REQUIRE(symbol.ok());
    if (symbol.value().version <= theirs) continue;
    INFO(text << " at " << name_of(ecc));
    CHECK(symbol.value().version <= theirs);
  }
}

}  // namespace offprint::qr
