#include <utility>

#include "article/block_names.h"
#include "article/json_reader.h"
#include "article/url.h"
#include "article/white_space.h"

namespace offprint {

bool JsonReader::read_runs(JsonIndex object, Runs& out) {
  const JsonIndex text = tree_.find(object, "text");
  if (text == 0) return require(object, "runs") != 0 && read_runs_member(object, "runs", out);
  if (tree_.find(object, "runs") != 0) {
    report(ReportKind::kSkipped, text, "A block has either runs or text; its text was left out.");
    return read_runs_member(object, "runs", out);
  }
  if (!expect(text, JsonKind::kString) || !read_run(text, out)) return false;
  normalize_runs(out);
  return true;
}

bool JsonReader::read_runs_member(JsonIndex object, std::string_view name, Runs& out) {
  const JsonIndex value = tree_.find(object, name);
  if (value == 0) return true;
  if (tree_.kind(value) == JsonKind::kString && name != "runs") {
    if (!read_run(value, out)) return false;
  } else {
    if (!expect(value, JsonKind::kArray)) return false;
    for (JsonIndex run = tree_.first(value); run != 0; run = tree_.next(run)) {
      if (!read_run(run, out)) return false;
    }
  }
  normalize_runs(out);
  return true;
}

bool JsonReader::read_run(JsonIndex value, Runs& out) {
  Run run;
  if (tree_.kind(value) == JsonKind::kString) {
    run.text = clean(value);
    out.push_back(std::move(run));
    return true;
  }
  if (tree_.kind(value) != JsonKind::kObject) {
    return fail(value, ErrorCode::kWrongType,
                "A run is a string or an object, found " + std::string(name_of(tree_.kind(value))) + ".");
  }
  skip_unknown(value, {"text", "marks", "href", "ruby"});
  const JsonIndex text = require(value, "text");
  if (text == 0 || !expect(text, JsonKind::kString)) return false;
  run.text = clean(text);
  if (!read_marks(value, run.marks) || !read_link(value, run.href) || !read_line(value, "ruby", run.ruby)) return false;
  out.push_back(std::move(run));
  return true;
}

bool JsonReader::read_marks(JsonIndex run, Marks& out) {
  const JsonIndex marks = tree_.find(run, "marks");
  if (marks == 0) return true;
  if (!expect(marks, JsonKind::kArray)) return false;
  for (JsonIndex value = tree_.first(marks); value != 0; value = tree_.next(value)) {
    if (!expect(value, JsonKind::kString)) return false;
    Marks found = 0;
    for (const auto& [mark, name] : kMarkNames) {
      if (tree_.text(value) == name) found = bit(mark);
    }
    if (found == 0) report(ReportKind::kSkipped, value, "This mark is not known.", tree_.text(value));
    out = static_cast<Marks>(out | found);
  }
  return true;
}

bool JsonReader::read_link(JsonIndex run, std::string& out) {
  const JsonIndex href = tree_.find(run, "href");
  if (!read_url(run, "href", out)) return false;
  if (out.empty() || is_safe_link(out)) return true;
  report(ReportKind::kDropped, href, "The link was taken off its text: its address is not safe.", out);
  out.clear();
  return true;
}

}  // namespace offprint
