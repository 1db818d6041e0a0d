#include "cli/poster_line.h"

#include "cli/list_file.h"

namespace offprint::cli {
namespace {

// The object that begins at `begin` in JSON that has been read.
std::string_view object_at(std::string_view json, std::size_t begin) {
  int depth = 0;
  bool is_in_string = false;
  for (std::size_t at = begin; at < json.size(); ++at) {
    const char c = json[at];
    if (is_in_string && c == '\\') ++at;
    else if (c == '"') is_in_string = !is_in_string;
    else if (!is_in_string && c == '{') ++depth;
    else if (!is_in_string && c == '}' && --depth == 0) return json.substr(begin, at + 1 - begin);
  }
  return json.substr(begin);
}

bool has(const JsonTree& json, std::string_view name) { return json.find(0, name) != 0; }

}  // namespace

Result<PosterLine> read_poster_line(std::string_view text, const PosterRequest& request, const std::string& folder) {
  const Result<JsonTree> parsed = parse_line(text);
  if (!parsed) return parsed.error();
  const JsonTree& json = parsed.value();
  if (json.kind(0) != JsonKind::kObject) return refusal(ErrorCode::kWrongType, "The line has to be an object of JSON, with an \"input\" or an \"article\".");

  PosterLine line;
  const Result<std::optional<std::string>> input = string_in(json, "input");
  if (!input) return input.error();
  const JsonIndex article = json.find(0, "article");
  if (input.value()) {
    if (article != 0) return refusal(ErrorCode::kBadValue, "The line has an \"input\" and an \"article\"; give one of them.");
    line.input = path_from(folder, *input.value());
  } else if (article != 0) {
    if (json.kind(article) != JsonKind::kObject) return refusal(ErrorCode::kWrongType, "\"article\" has to be an object.");
    line.article = object_at(text, json.offset(article));
  } else if (has(json, "title") || has(json, "blocks")) {
    line.article = text;
  } else {
    return refusal(ErrorCode::kMissingField, "The line has no article; give it an \"input\", the path of one, or an \"article\".");
  }
  Result<std::string> file = file_name_in(json);
  if (!file) return file.error();
  line.file = std::move(file).value();
  Result<PosterRequest> own = with_members(request, json, folder);
  if (!own) return own.error();
  line.request = std::move(own).value();
  return line;
}

}  // namespace offprint::cli
