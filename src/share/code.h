// A code that may be handed out: where it leads was judged, and that it scans.
#pragma once

#include <string>
#include <string_view>

#include "qr/scannability.h"
#include "share/link.h"

namespace offprint::share {

struct CodeOptions {
  LinkOptions link;
  qr::Options symbol;
  qr::Appearance appearance;
};

struct Code {
  Link link;
  qr::Symbol symbol;
  qr::Scannability scannability;  // without a refusal
};

// The code that leads to `address`. Errors: those of make_link (link.h), of qr::encode (qr.h), and kNotScannable, whose message is what failed and what would
// mend it.
Result<Code> make_code(std::string_view address, const CodeOptions& options = {});

// The same for an address that was judged.
Result<Code> make_code(Link link, const qr::Options& symbol, const qr::Appearance& appearance);

// The code on the card at an article's end.
struct EndCode {
  std::string url;
  int plate = 0;  // side of its white plate, CSS px
};

// The plate is kScanPlate px (layout/theme.h), larger where the symbol needs it: 4 px a module, so that on a screen of any resolution a whole number of its
// pixels is 3 CSS px at least; never wider than the column. Refused (kNotScannable) where the column's width or the page's height leaves less than 3; a page that is
// lower than the plate draws it smaller.
Result<EndCode> make_end_code(std::string_view address, const LinkOptions& options, int width, int height);

// The link's dump, "symbol 3-M mask 2, 29 modules", and the dump of the checks.
std::string dump(const Code& code);

}  // namespace offprint::share
