#include "cli/qr_request.h"

#include <algorithm>
#include <array>

#include "cli/link_options.h"
#include "pages/locator.h"
#include "qr/logo.h"
#include "share/text_fragment.h"

namespace offprint::cli {
namespace {

constexpr std::array<std::string_view, 4> kFormats = {"text", "json", "svg", "png"};
constexpr std::array<std::string_view, 4> kLevels = {"M", "L", "Q", "H"};
constexpr std::array<qr::Ecc, 4> kLevelValues = {qr::Ecc::kM, qr::Ecc::kL, qr::Ecc::kQ, qr::Ecc::kH};
constexpr std::array<std::string_view, 3> kMedia = {"file", "screen", "poster"};
constexpr std::array<qr::Medium, 3> kMediumValues = {qr::Medium::kFile, qr::Medium::kScreen, qr::Medium::kPoster};

constexpr int kDefaultScale = 8;  // pixels a module: what a phone reads from a screen at arm's length

// Reads several values; the first that is wrong is kept, and what follows is of no account.
class Reader {
 public:
  explicit Reader(const Arguments& arguments) : arguments_(arguments) {}

  int number(std::string_view name, const NumberRange& range) { return take(arguments_.number(name, range), range.otherwise); }

  std::size_t choice(std::string_view name, std::span<const std::string_view> choices) {
    return take(arguments_.choice(name, choices), std::size_t{0});
  }

  qr::Color color(std::string_view name, qr::Color otherwise) {
    const std::optional<std::string> text = arguments_.text(name);
    if (!text) return otherwise;
    const Result<qr::Color> color = qr::parse_color(*text);
    if (color) return color.value();
    keep(wrong_usage("--" + std::string(name) + ": " + color.error().message));
    return otherwise;
  }

  void keep(Failure failure) {
    if (!failure_) failure_ = std::move(failure);
  }

  const std::optional<Failure>& failure() const { return failure_; }

 private:
  template <class T>
  T take(Outcome<T> outcome, T otherwise) {
    if (outcome) return outcome.value();
    keep(outcome.failure());
    return otherwise;
  }

  const Arguments& arguments_;
  std::optional<Failure> failure_;
};

void read_symbol(const Arguments& arguments, Reader& reader, qr::Options& options) {
  options.ecc = kLevelValues[reader.choice("ecc", kLevels)];
  options.boost_ecc = !arguments.has("no-boost");
  options.mask = reader.number("mask", {0, 7, -1});
  const int version = reader.number("version", {qr::kMinVersion, qr::kMaxVersion, 0});
  if (version != 0) options.min_version = options.max_version = version;
}

void read_drawing(const Arguments& arguments, Reader& reader, QrRequest& request) {
  request.has_scale = arguments.has("scale");
  request.drawing.scale = reader.number("scale", {qr::kMinScale, qr::kMaxScale, kDefaultScale});
  request.drawing.quiet_zone = reader.number("quiet-zone", {qr::kMinQuietZone, qr::kMaxQuietZone, qr::kStandardQuietZone});
  request.drawing.side = reader.number("size", {1, qr::kMaxSide, 0});
  request.logo = reader.number("logo", {qr::kMinLogo, qr::kMaxLogo, 0});
  request.drawing.dark = reader.color("dark", qr::kBlack);
  request.drawing.light = reader.color("light", qr::kWhite);
}

// The fragment that the options ask for.
std::string read_place(const Arguments& arguments, Reader& reader) {
  const std::optional<std::string> place = arguments.text("place"), quote = arguments.text("quote");
  if (place && quote) reader.keep(wrong_usage("--place and --quote are two ways to say the same; give one of them."));
  if (place && !parse_locator(*place)) reader.keep(wrong_usage("--place is '" + *place + "', but has to be a locator such as b12:34."));
  if (place) return *place;
  return quote ? share::text_fragment(*quote) : std::string();
}

void read_link(const Arguments& arguments, Reader& reader, QrRequest& request) {
  Outcome<share::LinkOptions> link = read_link_options(arguments);
  if (!link) return reader.keep(link.failure());
  request.link = link.value();
  request.link.fragment = read_place(arguments, reader);
  const share::LinkOptions& given = request.link;
  request.is_link = arguments.has("link") || given.allow_http || given.drop_tracking || !given.fragment.empty() || !given.origins.empty();
}

// Schemes that a reader would run or show without any site behind them: nothing that a code leads to. Other texts are whatever they are.
std::optional<Error> check_plain_text(std::string_view text) {
  std::string start;
  for (const char c : text.substr(0, 32)) {
    if (static_cast<unsigned char>(c) > 0x20) start += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  for (const std::string_view scheme : {"javascript:", "vbscript:", "data:"}) {
    if (!start.starts_with(scheme)) continue;
    return refusal(ErrorCode::kUnsafeLink, "A code that holds " + std::string(scheme) + " makes a phone run or show what no site answers for; give the https: address of a page.");
  }
  return std::nullopt;
}

// The scale and the side that `symbol` is drawn at, where a side was asked for: the largest whole number of px a module that fits it.
Result<qr::Drawing> fit(const qr::Symbol& symbol, const QrRequest& request) {
  qr::Drawing drawing = request.drawing;
  if (drawing.side == 0 || request.has_scale) return drawing;
  drawing.scale = std::min(qr::scale_for(symbol, drawing.quiet_zone, drawing.side), qr::kMaxScale);
  if (drawing.scale > 0) return drawing;
  return refusal(ErrorCode::kNotScannable, "The code has " + std::to_string(symbol.size + 2 * drawing.quiet_zone) + " modules a side, more than " +
                                               std::to_string(drawing.side) + " px: make it larger.");
}

qr::Appearance appearance_of(const qr::Symbol& symbol, const QrRequest& request, const qr::Drawing& drawing) {
  qr::Appearance appearance;
  appearance.dark = drawing.dark;
  appearance.light = drawing.light;
  appearance.quiet_zone = drawing.quiet_zone;
  appearance.medium = request.medium;
  const bool is_picture = request.format == "svg" || request.format == "png";
  if (is_picture || request.drawing.side > 0 || request.has_scale || request.medium != qr::Medium::kFile) {
    appearance.side = drawing.scale * (symbol.size + 2 * drawing.quiet_zone);
    appearance.room = drawing.side;
  }
  return appearance;
}

Result<std::string> draw(const qr::Symbol& symbol, std::string_view format, const qr::Drawing& drawing) {
  if (format == "json") return qr::to_json(symbol);
  if (format == "svg") return qr::to_svg(symbol, drawing);
  if (format == "png") return qr::to_png(symbol, drawing);
  return qr::to_text(symbol);
}

// What is in the code, and how each check went.
std::string report(std::string_view text, const qr::Symbol& symbol, const qr::Scannability& scannability) {
  return "text " + std::string(text) + "\nsymbol " + std::to_string(symbol.version) + "-" + std::string(qr::name_of(symbol.ecc)) + " mask " + std::to_string(symbol.mask) +
         ", " + std::to_string(symbol.size) + " modules, " + std::to_string(symbol.bits) + " of " + std::to_string(symbol.capacity) + " bits\n" + qr::dump(scannability);
}

}  // namespace

std::vector<Option> qr_options() {
  std::vector<Option> options = {
      {"ecc", "LEVEL", "Error correction, at least: L, M (default), Q or H."},
      {"version", "N", "This version, 1 to 40; by default the smallest that holds TEXT."},
      {"mask", "N", "This mask, 0 to 7; by default the one of lowest penalty."},
      {"no-boost", "", "Don't raise the error correction where there is room for it."},
      {"scale", "N", "Pixels a module in svg and png, 1 to 64; 8 by default."},
      {"quiet-zone", "N", "Modules of white around the code in svg and png, 2 to 32;\n4 by default."},
      {"size", "PX", "Width of the picture: as many whole pixels a module as fit,\nand the rest white around it."},
      {"dark", "COLOR", "Colour of the dark modules, #rrggbb; black by default."},
      {"light", "COLOR", "Colour of the rest, #rrggbb; white by default."},
      {"logo", "N", "Leave room for a logo of N by N modules (odd) in the middle: level\nand version rise until half of "
                    "the correction is left."},
      {"for", "MEDIUM", "What the code has to scan on: file (default; nothing is known\nof its size there), screen or poster."},
      {"link", "", "TEXT is an address: it is put into the form that every reader\nopens alike, and has to be https:. Implied by the next\nfive."},
      {"quote", "WORDS", "The page opens at these words of it (#:~:text=)."},
      {"place", "LOCATOR", "An article set by Offprint opens at this place (#b12:34)."},
      {"format", "FORMAT", "text (default): # and space. json: modules and what they hold.\nsvg, png: a picture."},
      {"report", "", "Print what is in the code and how each check went instead."},
  };
  const auto quote = std::find_if(options.begin(), options.end(), [](const Option& option) { return option.name == "quote"; });
  const std::vector<Option> link = link_options();
  options.insert(quote, link.begin(), link.end());
  return options;
}

Outcome<QrRequest> read_qr_request(const Arguments& arguments) {
  QrRequest request;
  Reader reader(arguments);
  request.format = kFormats[reader.choice("format", kFormats)];
  request.is_report = arguments.has("report");
  request.medium = kMediumValues[reader.choice("for", kMedia)];
  read_symbol(arguments, reader, request.symbol);
  read_drawing(arguments, reader, request);
  read_link(arguments, reader, request);
  if (reader.failure()) return *reader.failure();
  return request;
}

Outcome<MadeQr> make_qr(std::string_view text, const QrRequest& request, std::string_view subject) {
  std::string url;
  if (request.is_link) {
    Result<share::Link> link = share::make_link(text, request.link);
    if (!link) return refused(subject, link.error());
    url = std::move(link).value().url;
    text = url;
  } else if (const std::optional<Error> error = check_plain_text(text)) {
    return refused(subject, *error);
  }
  const Result<qr::Symbol> symbol = request.logo > 0 ? qr::encode_with_logo(text, request.symbol, request.logo) : qr::encode(text, request.symbol);
  if (!symbol) return refused(subject, symbol.error());
  const Result<qr::Drawing> drawing = fit(symbol.value(), request);
  if (!drawing) return refused(subject, drawing.error());
  qr::Scannability scannability = qr::judge(text, request.symbol, symbol.value(), appearance_of(symbol.value(), request, drawing.value()));
  if (request.logo > 0) scannability.findings.push_back(qr::judge_logo(symbol.value(), request.logo));
  const std::optional<Error> refusal = qr::refusal_of(scannability);
  MadeQr made;
  if (request.is_report) {
    made.bytes = report(text, symbol.value(), scannability);
    if (refusal) made.refusal = refused(subject, *refusal);
    return made;
  }
  if (refusal) return refused(subject, *refusal);
  Result<std::string> picture =
      draw(request.logo > 0 ? qr::with_logo_plate(symbol.value(), request.logo) : symbol.value(), request.format, drawing.value());
  if (!picture) return refused(subject, picture.error());
  made.bytes = std::move(picture).value();
  for (const qr::Finding& finding : scannability.findings) {
    if (finding.verdict == qr::Verdict::kWarning) made.warnings.push_back(finding.sentence);
  }
  return made;
}

}  // namespace offprint::cli
