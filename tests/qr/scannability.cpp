#include "qr/scannability.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "qr/drawing.h"

using namespace offprint;
using namespace offprint::qr;

namespace {

Scannability judged(const std::string& text, const Appearance& appearance, const Options& options = {}) {
  const Result<Symbol> symbol = encode(text, options);
  REQUIRE(symbol.ok());
  return judge(text, options, symbol.value(), appearance);
}

const Finding& finding(const Scannability& scannability, Check check) {
  for (const Finding& one : scannability.findings) {
    if (one.check == check) return one;
  }
  FAIL("no such check: " << name_of(check));
  return scannability.findings.front();
}

Appearance on_screen(int side, double ratio = 1) {
  Appearance appearance;
  appearance.medium = Medium::kScreen;
  appearance.side = side;
  appearance.pixel_ratio = ratio;
  return appearance;
}

const std::string kAddress = "https://a.b/" + std::string(38, 'a');  // 50 bytes: version 4, 41 modules with its quiet zone

}  // namespace

TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast(kBlack, kWhite) == 21);
  CHECK(contrast(kWhite, kBlack) == 21);
  // Figures of webaim.org/resources/contrastchecker, cut after two digits.
  for (const auto& [color, hundredths] : {std::pair{"#646464", 591}, {"#767676", 454}, {"#969696", 295}, {"#0000ff", 859}, {"#ff0000", 399}, {"#008000", 513}}) {
    INFO(color);
    CHECK(static_cast<int>(contrast(parse_color(color).value(), kWhite) * 100) == hundredths);
  }
}

TEST_CASE("colours are hexadecimal, or black or white") {
  CHECK(parse_color("#1A2b3c").value() == Color{0x1A, 0x2B, 0x3C});
  CHECK(parse_color("#abc").value() == Color{0xAA, 0xBB, 0xCC});
  CHECK(parse_color("white").value() == kWhite);
  CHECK(to_hex({1, 2, 255}) == "#0102ff");
  for (const char* bad : {"", "#", "#12", "#1234", "#12345g", "red", "123456", "#1234567"}) CHECK(parse_color(bad).error().code == ErrorCode::kBadOption);
}

TEST_CASE("black on white with its quiet zone has nothing against it") {
  const Scannability scannability = judged(kAddress, {});
  CHECK(scannability.verdict() == Verdict::kPass);
  CHECK(dump(scannability) == "polarity pass dark on light\ncontrast pass 21.0:1\nquiet-zone pass 4 modules\n");
  CHECK_FALSE(refusal_of(scannability));
}

TEST_CASE("thresholds are where they are said to be") {
  const auto of_contrast = [](Color dark) {
    Appearance appearance;
    appearance.dark = dark;
    return finding(judged("A", appearance), Check::kContrast).verdict;
  };
  CHECK(of_contrast({0x59, 0x59, 0x59}) == Verdict::kPass);     // 7.0:1
  CHECK(of_contrast({0x5A, 0x5A, 0x5A}) == Verdict::kWarning);  // 6.9:1
  CHECK(of_contrast({0x69, 0x69, 0x69}) == Verdict::kRefusal);  // 5.4:1
  CHECK(of_contrast({0x68, 0x68, 0x68}) == Verdict::kWarning);  // 5.5:1
  for (const auto& [zone, verdict] : {std::pair{0, Verdict::kRefusal}, {1, Verdict::kRefusal}, {2, Verdict::kWarning}, {3, Verdict::kWarning}, {4, Verdict::kPass}}) {
    Appearance appearance;
    appearance.quiet_zone = zone;
    CHECK(finding(judged("A", appearance), Check::kQuietZone).verdict == verdict);
  }
}

TEST_CASE("light on dark is refused, whatever the contrast") {
  Appearance inverted;
  inverted.dark = kWhite;
  inverted.light = kBlack;
  const Scannability scannability = judged("A", inverted);
  CHECK(finding(scannability, Check::kPolarity).verdict == Verdict::kRefusal);
  REQUIRE(refusal_of(scannability));
  CHECK(refusal_of(scannability)->code == ErrorCode::kNotScannable);
}

TEST_CASE("a module is three CSS px on a screen, whatever its resolution") {
  CHECK(finding(judged(kAddress, on_screen(123)), Check::kModuleSize).verdict == Verdict::kPass);
  CHECK(finding(judged(kAddress, on_screen(246, 2)), Check::kModuleSize).verdict == Verdict::kPass);
  CHECK(finding(judged(kAddress, on_screen(164, 2)), Check::kModuleSize).verdict == Verdict::kRefusal);
  CHECK(finding(judged(kAddress, on_screen(164, 1)), Check::kModuleSize).measured == "4 CSS px");
  CHECK(finding(judged(kAddress, on_screen(164, 1.5)), Check::kModuleSize).measured == "2.66 CSS px");
}

TEST_CASE("what is proposed does mend it: the size, and the text made shorter") {
  const Finding small = finding(judged(kAddress, on_screen(111)), Check::kModuleSize);
  CHECK(small.sentence.find("make the code 123 CSS px wide") != std::string::npos);
  CHECK(small.sentence.find("8 characters shorter, which gives version 3") != std::string::npos);
  CHECK(judged(kAddress, on_screen(123)).verdict() == Verdict::kPass);
  CHECK(judged(kAddress.substr(0, 42), on_screen(111)).verdict() == Verdict::kPass);
  CHECK(judged(kAddress.substr(0, 43), on_screen(111)).verdict() == Verdict::kRefusal);
  // One character is one character; where no shorter text would do, none is proposed.
  CHECK(finding(judged(kAddress.substr(0, 43), on_screen(111)), Check::kModuleSize).sentence.find("1 character shorter") != std::string::npos);
  CHECK(finding(judged(kAddress, on_screen(41)), Check::kModuleSize).sentence.find("shorter") == std::string::npos);
}

TEST_CASE("a module that is no whole number of pixels is refused on a screen, warned of in a file") {
  const Finding odd = finding(judged(kAddress, on_screen(170)), Check::kWholePixels);
  CHECK(odd.verdict == Verdict::kRefusal);
  CHECK(odd.sentence.find("make the code 164 or 205 px wide") != std::string::npos);
  Appearance file;
  file.side = 170;
  CHECK(finding(judged(kAddress, file), Check::kWholePixels).verdict == Verdict::kWarning);
}

TEST_CASE("a poster takes version six, allows ten, and refuses eleven") {
  Appearance poster;
  poster.medium = Medium::kPoster;
  for (const auto& [version, verdict] : {std::pair{6, Verdict::kPass}, {7, Verdict::kWarning}, {10, Verdict::kWarning}, {11, Verdict::kRefusal}}) {
    Options options;
    options.min_version = options.max_version = version;
    CHECK(finding(judged("A", poster, options), Check::kVersion).verdict == verdict);
  }
  const Finding fine = finding(judged("https://a.b/" + std::string(201, 'a'), poster), Check::kVersion);  // 213 bytes: 10-M to the last
  CHECK(fine.measured == "10");
  CHECK(fine.sentence.find("107 characters shorter, which gives version 6") != std::string::npos);
}

TEST_CASE("a payload over 512 bytes is refused where it is shown, not in a file") {
  CHECK(finding(judged(std::string(512, 'a'), on_screen(1000)), Check::kPayload).verdict == Verdict::kPass);
  CHECK(finding(judged(std::string(513, 'a'), on_screen(1000)), Check::kPayload).verdict == Verdict::kRefusal);
  CHECK(judged(std::string(2000, 'a'), {}).verdict() == Verdict::kPass);
}

TEST_CASE("a drawing is as large as it was asked to be, and never smaller than its modules") {
  const Symbol symbol = encode("A").value();  // 21 modules
  Drawing drawing;
  CHECK(drawing.plate(symbol) == 29 * 8);
  CHECK(drawing.margin(symbol) == 4 * 8);
  drawing.side = 250;
  CHECK(drawing.plate(symbol) == 250);
  CHECK(drawing.margin(symbol) == (250 - 21 * 8) / 2);
  drawing.side = 100;
  CHECK(drawing.plate(symbol) == 29 * 8);
  CHECK(scale_for(symbol, 4, 100) == 3);
  CHECK(scale_for(symbol, 4, 28) == 0);
  drawing.side = kMaxSide + 1;
  CHECK(to_png(symbol, drawing).error().code == ErrorCode::kBadOption);
}
