// A list of codes: one text a line in, one file each out.
#pragma once

#include <string>

#include "cli/qr_request.h"

namespace offprint::cli {

// Makes a code of each line of the file at `path` ("-": standard input) and writes it to `pattern`, whose "%d" ("%03d") is the line's number, from 1 on.
//
// A line is a text, or an object of JSON: {"text":"https://…"}, with "file" in it the name of what is written, beside `pattern`; it may not lead to another folder.
// Lines that are empty or nothing but white space are passed over. A line that fails, or cannot be written, is told on stderr and the others are done.
// At the end stderr says how many were written and how many failed; any failure makes the status kBadInput.
Outcome<Done> make_qr_list(const std::string& path, const std::string& pattern, const QrRequest& request);

}  // namespace offprint::cli
