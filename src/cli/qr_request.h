// What `offprint qr` is asked for: which code, of which text, drawn how.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.h"
#include "qr/drawing.h"
#include "qr/scannability.h"
#include "share/link.h"

namespace offprint::cli {

// Everything but the text.
struct QrRequest {
  std::string_view format;        // "text", "json", "svg" or "png"
  bool is_report = false;         // the checks instead of the code
  qr::Options symbol;
  qr::Drawing drawing;
  qr::Medium medium = qr::Medium::kFile;
  int logo = 0;                   // side of the room for a logo, modules; 0: none
  bool has_scale = false;         // --scale was given; else the scale follows from the side
  bool is_link = false;           // the text is an address that goes through share/link.h
  share::LinkOptions link;
};

// A code as it is written, and what is to be said about it.
struct MadeQr {
  std::string bytes;
  std::vector<std::string> warnings;  // sentences
  std::optional<Failure> refusal;     // of a report: why there is no code
};

// The rows of these options in the command's table.
std::vector<Option> qr_options();

// Reads the options; everything outside its range is wrong usage.
Outcome<QrRequest> read_qr_request(const Arguments& arguments);

// The code of `text` in the format that was asked for. `subject` is what the failure calls it.
Outcome<MadeQr> make_qr(std::string_view text, const QrRequest& request, std::string_view subject);

}  // namespace offprint::cli
