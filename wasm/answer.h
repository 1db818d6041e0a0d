// How the functions of a module leave an answer for the host, and the exports that every module has.
#pragma once

#include <cstdint>
#include <string>

#include "article/report.h"
#include "result.h"

namespace offprint::boundary {

// The bytes of the last answer.
std::string& result();

// Leaves `bytes` and returns `value`.
std::int32_t succeed(std::string bytes, std::int32_t value = 0);

// Each leaves what went wrong as JSON and returns -1.
std::int32_t fail(const Error& error);
std::int32_t fail_with_option(std::string message);

// {"code","message",…}, and a list of {"kind","message",…}, as exports.h says.
std::string to_json(const Error& error);
std::string to_json(const Report& report);

}  // namespace offprint::boundary
