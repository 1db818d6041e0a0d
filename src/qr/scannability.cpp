#include "qr/scannability.h"

#include <algorithm>

#include "qr/tables.h"
#include "qr/utf8.h"

namespace offprint::qr {
namespace {

// "7.0:1".
std::string ratio(double value) {
  const int tenths = static_cast<int>(value * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + ":1";
}

// A quotient with two digits behind the point, rounded down: "2.66".
std::string hundredths(double value) {
  const int whole = static_cast<int>(value * 100 + 1e-9);
  std::string text = std::to_string(whole / 100);
  if (whole % 100 != 0) text += (whole % 100 < 10 ? ".0" : ".") + std::to_string(whole % 100);
  return text;
}

std::string counted(int count, std::string_view one) {
  return std::to_string(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

// `color` with as much black in it as `light` needs for a good contrast; black where nothing is enough.
Color darkened(Color color, Color light) {
  for (int share = 255; share > 0; --share) {
    const auto part = [share](std::uint8_t channel) { return static_cast<std::uint8_t>(channel * share / 255); };
    const Color darker = {part(color.red), part(color.green), part(color.blue)};
    if (contrast(darker, light) >= kGoodContrast) return darker;
  }
  return kBlack;
}

// Looks at one symbol; each function is one check.
class Judge {
 public:
  Judge(std::string_view text, const Options& options, const Symbol& symbol, const Appearance& appearance)
      : text_(text), options_(options), symbol_(symbol), appearance_(appearance) {}

  Scannability judge() {
    check_polarity();
    check_contrast();
    check_quiet_zone();
    if (appearance_.side > 0) check_module_size();
    if (appearance_.side > 0) check_whole_pixels();
    if (appearance_.medium == Medium::kPoster) check_version();
    if (appearance_.medium != Medium::kFile) check_payload();
    return std::move(result_);
  }

 private:
  void add(Check check, Verdict verdict, std::string measured, std::string sentence = {}) {
    result_.findings.push_back({check, verdict, std::move(measured), std::move(sentence)});
  }

  void check_polarity() {
    if (luminance(appearance_.dark) < luminance(appearance_.light)) return add(Check::kPolarity, Verdict::kPass, "dark on light");
    add(Check::kPolarity, Verdict::kRefusal, "light on dark",
        "The code is not dark on light, and every second reader knows only that: exchange the two colours, also on a dark page.");
  }

  void check_contrast() {
    const double value = contrast(appearance_.dark, appearance_.light);
    if (value >= kGoodContrast) return add(Check::kContrast, Verdict::kPass, ratio(value));
    const Verdict verdict = value < kLeastContrast ? Verdict::kRefusal : Verdict::kWarning;
    const bool light_will_do = contrast(kBlack, appearance_.light) >= kGoodContrast;
    const std::string mend = light_will_do ? "take " + to_hex(darkened(appearance_.dark, appearance_.light)) + " for the dark modules"
                                           : "take " + to_hex(kWhite) + " for the light modules";
    add(Check::kContrast, verdict, ratio(value),
        "The colours are " + ratio(value) + " apart, and should be " + ratio(kGoodContrast) + " (" + ratio(kLeastContrast) + " at least): " + mend + ".");
  }

  void check_quiet_zone() {
    const int zone = appearance_.quiet_zone;
    const Verdict verdict = zone >= kStandardQuietZone ? Verdict::kPass : zone >= kMinQuietZone ? Verdict::kWarning : Verdict::kRefusal;
    std::string sentence = "The quiet zone is " + counted(zone, "module") + " wide, and should be 4 (2 at least), or a dark page runs into the code: leave more white around it.";
    add(Check::kQuietZone, verdict, counted(zone, "module"), verdict == Verdict::kPass ? "" : std::move(sentence));
  }

  int modules() const { return symbol_.size + 2 * appearance_.quiet_zone; }
  int least_module() const { return appearance_.medium == Medium::kPoster ? kLeastPosterModule : kLeastScreenModule; }
  double px_per_css_px() const { return appearance_.medium == Medium::kScreen ? appearance_.pixel_ratio : 1; }
  double side() const { return appearance_.side / px_per_css_px(); }
  double room() const { return std::max(appearance_.room, appearance_.side) / px_per_css_px(); }

  void check_module_size() {
    const double module = side() / modules();
    const std::string unit = appearance_.medium == Medium::kScreen ? " CSS px" : " px";
    if (module >= least_module()) return add(Check::kModuleSize, Verdict::kPass, hundredths(module) + unit);
    const Verdict verdict = appearance_.medium == Medium::kFile ? Verdict::kWarning : Verdict::kRefusal;
    std::string sentence = "A module is " + hundredths(module) + unit + " wide, and has to be " + std::to_string(least_module()) + unit + " at least: make the code " +
                           std::to_string(least_module() * modules()) + unit + " wide";
    add(Check::kModuleSize, verdict, hundredths(module) + unit, sentence + shorter_for(largest_version_in_room()) + ".");
  }

  // The largest version whose modules are large enough there; 0: none.
  int largest_version_in_room() const {
    int version = symbol_.version;
    while (version > 0 && (size_of(version) + 2 * appearance_.quiet_zone) * least_module() > room()) --version;
    return version;
  }

  // ", or make the text 11 characters shorter, which gives version 3"; empty where no text at all would.
  std::string shorter_for(int version) const {
    if (version < 1) return {};
    const int over = characters_over(text_, options_.ecc, version);
    if (over == 0 || static_cast<std::size_t>(over) >= count_characters(text_)) return {};
    return ", or make the text " + counted(over, "character") + " shorter, which gives version " + std::to_string(version);
  }

  void check_whole_pixels() {
    const int rest = appearance_.side % modules();
    const std::string measured = hundredths(static_cast<double>(appearance_.side) / modules()) + " px";
    if (rest == 0) return add(Check::kWholePixels, Verdict::kPass, measured);
    const int smaller = appearance_.side - rest, larger = smaller + modules();
    const std::string sides = smaller > 0 ? std::to_string(smaller) + " or " + std::to_string(larger) : std::to_string(larger);
    add(Check::kWholePixels, appearance_.medium == Medium::kFile ? Verdict::kWarning : Verdict::kRefusal, measured,
        "A module is " + measured + " wide, so that some are drawn wider than others: make the code " + sides + " px wide.");
  }

  void check_version() {
    const int version = symbol_.version;
    if (version <= kGoodPosterVersion) return add(Check::kVersion, Verdict::kPass, std::to_string(version));
    const bool is_refused = version > kMostPosterVersion;
    const int aim = is_refused ? kMostPosterVersion : kGoodPosterVersion;
    add(Check::kVersion, is_refused ? Verdict::kRefusal : Verdict::kWarning, std::to_string(version),
        "The code is of version " + std::to_string(version) + ", too fine for a poster that is made smaller on its way (" + std::to_string(kGoodPosterVersion) +
            " is good, " + std::to_string(kMostPosterVersion) + " the most): use a short address" + shorter_for(aim) + ".");
  }

  void check_payload() {
    const std::string measured = counted(static_cast<int>(text_.size()), "byte");
    if (text_.size() <= kMostPayload) return add(Check::kPayload, Verdict::kPass, measured);
    const auto over = static_cast<int>(text_.size() - kMostPayload);
    add(Check::kPayload, Verdict::kRefusal, measured,
        "The text is " + measured + " long, " + std::to_string(over) + " more than the " + std::to_string(kMostPayload) + " that a phone reads from a hand's distance: shorten it.");
  }

  std::string_view text_;
  const Options& options_;
  const Symbol& symbol_;
  const Appearance& appearance_;
  Scannability result_;
};

}  // namespace

Verdict Scannability::verdict() const {
  Verdict worst = Verdict::kPass;
  for (const Finding& finding : findings) worst = std::max(worst, finding.verdict);
  return worst;
}

Scannability judge(std::string_view text, const Options& options, const Symbol& symbol, const Appearance& appearance) {
  return Judge(text, options, symbol, appearance).judge();
}

std::optional<Error> refusal_of(const Scannability& scannability) {
  Error error;
  error.code = ErrorCode::kNotScannable;
  for (const Finding& finding : scannability.findings) {
    if (finding.verdict == Verdict::kRefusal) error.message += (error.message.empty() ? "" : " ") + finding.sentence;
  }
  if (error.message.empty()) return std::nullopt;
  return error;
}

std::string dump(const Scannability& scannability) {
  std::string out;
  for (const Finding& finding : scannability.findings) {
    out += std::string(name_of(finding.check)) + " " + std::string(name_of(finding.verdict)) + " " + finding.measured;
    if (!finding.sentence.empty()) out += ": " + finding.sentence;
    out += "\n";
  }
  return out;
}

std::string_view name_of(Check check) {
  switch (check) {
    case Check::kPolarity: return "polarity";
    case Check::kContrast: return "contrast";
    case Check::kQuietZone: return "quiet-zone";
    case Check::kModuleSize: return "module-size";
    case Check::kWholePixels: return "whole-pixels";
    case Check::kVersion: return "version";
    case Check::kPayload: return "payload";
    case Check::kLogo: return "logo";
  }
  return "polarity";
}

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kPass: return "pass";
    case Verdict::kWarning: return "warning";
    case Verdict::kRefusal: return "refusal";
  }
  return "pass";
}

}  // namespace offprint::qr
