#include "cli/article_source.h"

#include <array>
#include <cstdio>

#include "cli/files.h"

namespace offprint::cli {
namespace {

// What --from takes; the first stands where it is not given.
constexpr std::array<std::string_view, 4> kFormats = {"auto", "text", "html", "json"};

struct Signature {
  std::string_view start;
  std::string_view name;
};

// Files by their first bytes; the sentence about bad UTF-8 that the core would say is true, but no help.
constexpr Signature kFiles[] = {
    {"%PDF-", "a PDF file"},          {"PK\x03\x04", "a ZIP archive, as DOCX and EPUB files are"},
    {"\xD0\xCF\x11\xE0", "an old Office file"}, {"{\\rtf", "an RTF file"},
    {"\x89PNG", "a PNG picture"},     {"\xFF\xD8\xFF", "a JPEG picture"},
    {"GIF8", "a GIF picture"},        {"\x1F\x8B", "a gzip file"},
};

// Markup by its first tag, in lower case.
constexpr Signature kMarkup[] = {
    {"<!doctype html", "HTML"}, {"<html", "HTML"}, {"<head", "HTML"}, {"<body", "HTML"}, {"<article", "HTML"}, {"<div", "HTML"},
    {"<section", "HTML"}, {"<main", "HTML"}, {"<p>", "HTML"}, {"<p ", "HTML"}, {"<h1", "HTML"}, {"<h2", "HTML"}, {"<!--", "HTML"},
    {"<meta", "HTML"}, {"<script", "HTML"}, {"<style", "HTML"}, {"<table", "HTML"}, {"<span", "HTML"}, {"<img", "HTML"}, {"<a ", "HTML"},
    {"<rss", "a feed"}, {"<feed", "a feed"}, {"<?xml", "XML"}, {"<svg", "XML"},
};

std::optional<std::string_view> match(std::string_view bytes, std::span<const Signature> signatures) {
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.start)) return signature.name;
  }
  return std::nullopt;
}

Failure unknown_format(std::string_view subject, std::string_view name) {
  return {Status::kBadInput, std::string(subject), std::string(name_of(ErrorCode::kUnknownFormat)),
          "The input looks like " + std::string(name) + ", which this version does not read: give it text or JSON."};
}

}  // namespace

std::vector<Option> article_options() {
  return {
      {"from", "FORMAT", "What FILE is: auto (default), text, html or json.\nhtml is not read by this version."},
      {"base", "URL", "Where relative links and pictures of FILE lead."},
      {"tidy", "", "Put Chinese punctuation right. Default for text."},
      {"no-tidy", "", "Leave punctuation as it is. Default for JSON."},
      {"strict", "", "Exit with 3 where a limit was hit and something was\nleft out."},
  };
}

std::optional<std::string_view> unreadable_format(std::string_view bytes) {
  if (const std::optional<std::string_view> file = match(bytes, kFiles)) return file;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  std::string start(bytes.substr(0, 16));
  for (char& c : start) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return match(start, kMarkup);
}

Outcome<ReadOptions> read_options(const Arguments& arguments) {
  Outcome<std::size_t> format = arguments.choice("from", kFormats);
  if (!format) return format.failure();
  ReadOptions options;
  const std::string_view name = kFormats[format.value()];
  if (name == "text") options.format = Format::kText;
  if (name == "json") options.format = Format::kJson;
  if (name == "html") return unknown_format(arguments.operand(), "HTML");
  options.tidy = arguments.either("tidy", "no-tidy");
  options.base = arguments.text("base").value_or("");
  return options;
}

Outcome<Offprint> read_article_in(std::string_view bytes, const ReadOptions& options, std::string_view subject) {
  if (options.format == Format::kAuto) {
    if (const auto name = unreadable_format(bytes)) return unknown_format(subject, *name);
  }
  Result<Offprint> article = Offprint::open(bytes, options);
  if (!article) return refused(subject, article.error());
  return std::move(article).value();
}

Outcome<Offprint> open_article(const Arguments& arguments) {
  Outcome<ReadOptions> options = read_options(arguments);
  if (!options) return options.failure();
  Outcome<std::string> bytes = read_input(arguments.operand());
  if (!bytes) return bytes.failure();
  return read_article_in(bytes.value(), options.value(), arguments.operand());
}

Outcome<Done> mind_truncation(const Arguments& arguments, const Report& report) {
  const std::size_t count = report.total(ReportKind::kTruncated);
  if (count == 0) return Done{};
  Failure failure{Status::kTruncated, arguments.operand(), "truncated",
                  "A limit was hit and " + std::to_string(count) + (count == 1 ? " thing was" : " things were") +
                      " left out; 'offprint check' says what."};
  if (arguments.has("strict")) return failure;
  std::fputs(to_lines(failure, "").c_str(), stderr);
  return Done{};
}

}  // namespace offprint::cli
