#include "answer.h"

#include <cstdlib>
#include <string_view>
#include <utility>

#include "article/json_string.h"

namespace offprint::boundary {

std::string& result() {
  static std::string bytes;
  return bytes;
}

std::int32_t succeed(std::string bytes, std::int32_t value) {
  result() = std::move(bytes);
  return value;
}

std::string to_json(const Error& error) {
  std::string json = "{\"code\":\"" + std::string(name_of(error.code)) + "\",\"message\":";
  append_json_string(json, error.message);
  if (!error.pointer.empty()) {
    json += ",\"pointer\":";
    append_json_string(json, error.pointer);
  }
  if (error.offset) json += ",\"offset\":" + std::to_string(*error.offset);
  if (error.line) json += ",\"line\":" + std::to_string(*error.line);
  return json + "}";
}

std::string to_json(const Report& report) {
  std::string json = "[";
  for (const ReportEntry& entry : report.entries()) {
    const std::pair<const char*, std::string_view> members[] = {{"kind", name_of(entry.kind)}, {"message", entry.what},
                                                                {"place", entry.place}, {"before", entry.before},
                                                                {"after", entry.after}};
    json += json.size() > 1 ? ",{" : "{";
    for (const auto& [name, value] : members) {
      json += "\"" + std::string(name) + "\":";
      append_json_string(json, value);
      json += ",";
    }
    json += "\"count\":" + std::to_string(entry.count) + "}";
  }
  return json + "]";
}

std::int32_t fail(const Error& error) { return succeed(to_json(error), -1); }
std::int32_t fail_with_option(std::string message) { return fail(refusal(ErrorCode::kBadOption, std::move(message))); }

}  // namespace offprint::boundary

extern "C" {

void* offprint_alloc(std::uint32_t size) { return std::malloc(size == 0 ? 1 : size); }
void offprint_free(void* bytes) { std::free(bytes); }

const std::uint8_t* offprint_result(void) { return reinterpret_cast<const std::uint8_t*>(offprint::boundary::result().data()); }
std::uint32_t offprint_result_length(void) { return static_cast<std::uint32_t>(offprint::boundary::result().size()); }

}  // extern "C"
