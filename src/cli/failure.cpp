#include "cli/failure.h"

namespace offprint::cli {
namespace {

std::string place_of(const Error& error) {
  std::string place;
  if (error.line) {
    place = "line " + std::to_string(*error.line);
  } else if (error.offset) {
    place = "byte " + std::to_string(*error.offset);
  }
  if (!error.pointer.empty()) place += (place.empty() ? "" : ", ") + error.pointer;
  return place;
}

std::string without_controls(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = '?';
  }
  return text;
}

}  // namespace

Failure wrong_usage(std::string sentence) { return {Status::kWrongUsage, {}, {}, std::move(sentence)}; }

Failure refused(std::string_view subject, const Error& error) {
  if (error.code == ErrorCode::kBadOption) return wrong_usage(error.message);
  std::string sentence = error.message;
  if (const std::string place = place_of(error); !place.empty()) {
    if (sentence.ends_with('.')) sentence.pop_back();
    sentence += " (" + place + ").";
  }
  return {Status::kBadInput, std::string(subject), std::string(name_of(error.code)), std::move(sentence)};
}

std::string to_lines(const Failure& failure, std::string_view command) {
  const std::string sentence = without_controls(failure.sentence);
  if (failure.status != Status::kWrongUsage) {
    return "offprint: " + without_controls(failure.subject) + ": " + failure.code + ": " + sentence + "\n";
  }
  const std::string name(command);
  return "offprint: " + (name.empty() ? "" : name + ": ") + sentence + "\nTry 'offprint " + (name.empty() ? "" : name + " ") +
         "--help'.\n";
}

}  // namespace offprint::cli
