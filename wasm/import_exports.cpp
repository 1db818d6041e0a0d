// The functions of import_exports.h, but those that every module has (answer.cpp).
#include "import_exports.h"

#include <optional>
#include <string>
#include <utility>

#include "answer.h"
#include "article/formats.h"
#include "article/import.h"
#include "article/input_encoding.h"
#include "article/json_tree.h"
#include "request_members.h"

namespace {

using namespace offprint::boundary;
using offprint::Error;
using offprint::Format;
using offprint::ReadOptions;
using offprint::Report;
using offprint::Result;

constexpr std::uint32_t kVersion = 1;

Result<ReadOptions> read_request(std::string_view json) {
  const Result<offprint::JsonTree> tree = offprint::parse_json(json);
  if (!tree) return tree.error();
  offprint::RequestMembers members(tree.value());
  ReadOptions options;
  const std::string type = members.text("type");
  const std::optional<Format> format = offprint::format_named(type);
  if (!format) return offprint::refusal(offprint::ErrorCode::kUnknownFormat, "There is no format \"" + type + "\".");
  options.format = *format;
  options.base = members.text("base");
  options.item = members.text("item");
  options.charset = members.text("charset");
  options.now = members.text("now");
  if (members.is_given("tidy")) options.tidy = members.flag("tidy");
  if (members.error()) return *members.error();
  return options;
}

Report& last_report() {
  static Report report;
  return report;
}

}  // namespace

extern "C" {

uint32_t offprint_abi_version(void) { return kVersion; }

int32_t offprint_import(const char* bytes, uint32_t length, const char* request, uint32_t request_length) {
  const Result<ReadOptions> options = read_request({request, request_length});
  if (!options) return fail(options.error());
  Result<offprint::ReadResult> read = offprint::import_article({bytes, length}, options.value());
  if (!read) return fail(read.error());
  last_report() = std::move(read.value().report);
  return succeed(write_json(read.value().article));
}

int32_t offprint_import_report(void) { return succeed(to_json(last_report())); }

int32_t offprint_encoding_of(const char* bytes, uint32_t length, const char* request, uint32_t request_length) {
  const Result<ReadOptions> options = read_request({request, request_length});
  if (!options) return fail(options.error());
  const Result<std::string_view> encoding = offprint::input_encoding({bytes, length}, options.value());
  return encoding ? succeed(std::string(encoding.value())) : fail(encoding.error());
}

}  // extern "C"
