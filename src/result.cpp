#include "result.h"

namespace offprint {

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::kEmptyInput: return "empty-input";
    case ErrorCode::kInputTooLarge: return "input-too-large";
    case ErrorCode::kBadUtf8: return "bad-utf8";
    case ErrorCode::kNulByte: return "nul-byte";
    case ErrorCode::kBadJson: return "bad-json";
    case ErrorCode::kDuplicateKey: return "duplicate-key";
    case ErrorCode::kTooDeep: return "too-deep";
    case ErrorCode::kWrongType: return "wrong-type";
    case ErrorCode::kMissingField: return "missing-field";
    case ErrorCode::kBadValue: return "bad-value";
    case ErrorCode::kUnsupportedVersion: return "unsupported-version";
    case ErrorCode::kUnknownFormat: return "unknown-format";
    case ErrorCode::kBadXml: return "bad-xml";
    case ErrorCode::kNoArticle: return "no-article";
    case ErrorCode::kNoItem: return "no-item";
    case ErrorCode::kWithheld: return "withheld";
    case ErrorCode::kUnknownEncoding: return "unknown-encoding";
    case ErrorCode::kBadOption: return "bad-option";
    case ErrorCode::kTooLong: return "too-long";
    case ErrorCode::kUnsafeLink: return "unsafe-link";
    case ErrorCode::kForeignOrigin: return "foreign-origin";
    case ErrorCode::kNotScannable: return "not-scannable";
    case ErrorCode::kLayoutFailed: return "layout-failed";
  }
  return "bad-value";
}

Error refusal(ErrorCode code, std::string message) {
  Error error;
  error.code = code;
  error.message = std::move(message);
  return error;
}

}  // namespace offprint
