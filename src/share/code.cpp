#include "share/code.h"

#include <algorithm>

#include "layout/theme.h"

namespace offprint::share {
namespace {

// floor(4 d) device px at d device px to the CSS px are 3 CSS px or more for every d from 1 on.
constexpr int kPlateModule = 4;

}  // namespace

Result<Code> make_code(std::string_view address, const CodeOptions& options) {
  Result<Link> link = make_link(address, options.link);
  if (!link) return link.error();
  return make_code(std::move(link).value(), options.symbol, options.appearance);
}

Result<Code> make_code(Link link, const qr::Options& options, const qr::Appearance& appearance) {
  const Result<qr::Symbol> symbol = qr::encode(link.url, options);
  if (!symbol) return symbol.error();
  qr::Scannability scannability = qr::judge(link.url, options, symbol.value(), appearance);
  if (std::optional<Error> refusal = qr::refusal_of(scannability)) return *std::move(refusal);
  return Code{std::move(link), symbol.value(), std::move(scannability)};
}

Result<EndCode> make_end_code(std::string_view address, const LinkOptions& options, int width, int height) {
  const Result<Code> code = make_code(address, {options, {}, {}});
  if (!code) return code.error();
  const int modules = code.value().symbol.size + 2 * qr::kStandardQuietZone;
  const int plate = std::min(std::max(kScanPlate, kPlateModule * modules), width);
  qr::Appearance appearance;
  appearance.medium = qr::Medium::kScreen;
  appearance.side = std::max(1, std::min(plate, height) / modules) * modules;
  appearance.room = std::min(width, height);
  const std::string& url = code.value().link.url;
  if (std::optional<Error> refusal = qr::refusal_of(qr::judge(url, {}, code.value().symbol, appearance))) return *std::move(refusal);
  return EndCode{url, plate};
}

std::string dump(const Code& code) {
  const qr::Symbol& symbol = code.symbol;
  return dump(code.link) + "symbol " + std::to_string(symbol.version) + "-" + std::string(qr::name_of(symbol.ecc)) + " mask " + std::to_string(symbol.mask) + ", " +
         std::to_string(symbol.size) + " modules\n" + qr::dump(code.scannability);
}

}  // namespace offprint::share
