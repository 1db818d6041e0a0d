#include "long_text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

#include "article/utf8.h"

namespace offprint::tests {
namespace {

constexpr const char* kManual = "/usr/share/debian-reference";
constexpr std::string_view kPage = ".zh-cn.html";
constexpr std::array<std::string_view, 10> kInlineTags = {"a", "abbr", "code", "em", "i", "b", "span", "strong", "sup", "tt"};

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

// "&amp;" and the like; what is not known stays as it is.
std::string decoded(std::string_view entity) {
  if (entity == "amp") return "&";
  if (entity == "lt") return "<";
  if (entity == "gt") return ">";
  if (entity == "quot") return "\"";
  if (entity == "nbsp") return " ";
  if (entity.starts_with("#x")) return to_utf8(std::u32string(1, static_cast<char32_t>(std::strtoul(std::string(entity.substr(2)).c_str(), nullptr, 16))));
  if (entity.starts_with("#")) return to_utf8(std::u32string(1, static_cast<char32_t>(std::strtoul(std::string(entity.substr(1)).c_str(), nullptr, 10))));
  return "&" + std::string(entity) + ";";
}

std::string_view name_of(std::string_view tag) {
  if (tag.starts_with("/")) tag.remove_prefix(1);
  return tag.substr(0, tag.find_first_of(" \t\r\n/>"));
}

// Gathers characters until a tag ends the paragraph.
class Paragraphs {
 public:
  void add(std::string_view bytes) {
    for (const char byte : bytes) {
      const bool white = byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
      if (white && (text_.empty() || text_.back() == ' ')) continue;
      text_ += white ? ' ' : byte;
    }
  }

  void end() {
    if (text_.ends_with(' ')) text_.pop_back();
    std::u32string paragraph = to_utf32(text_);
    if (std::any_of(paragraph.begin(), paragraph.end(), is_han)) paragraphs_.push_back(std::move(paragraph));
    text_.clear();
  }

  std::vector<std::u32string> take() { return std::move(paragraphs_); }

 private:
  std::string text_;
  std::vector<std::u32string> paragraphs_;
};

}  // namespace

std::vector<std::u32string> paragraphs_of_html(const std::string& html) {
  Paragraphs paragraphs;
  const std::string_view page(html);
  for (std::size_t i = std::min(page.find("<body"), page.size()); i < page.size();) {
    if (page[i] == '<') {
      const std::size_t close = std::min(page.find('>', i), page.size() - 1);
      const std::string_view tag = page.substr(i + 1, close - i - 1);
      const std::string_view name = name_of(tag);
      if (std::find(kInlineTags.begin(), kInlineTags.end(), name) == kInlineTags.end()) paragraphs.end();
      i = close + 1;
      if (name == "pre" && !tag.starts_with("/")) i = std::min(page.find("</pre>", i), page.size());
    } else if (page[i] == '&' && page.find(';', i) < i + 10) {
      const std::size_t end = page.find(';', i);
      paragraphs.add(decoded(page.substr(i + 1, end - i - 1)));
      i = end + 1;
    } else {
      const std::size_t end = std::min(page.find_first_of("<&", i + 1), page.size());
      paragraphs.add(page.substr(i, end - i));
      i = end;
    }
  }
  paragraphs.end();
  return paragraphs.take();
}

std::vector<std::u32string> read_long_text() {
  std::error_code error;
  std::vector<std::filesystem::path> pages;
  for (const auto& entry : std::filesystem::directory_iterator(kManual, error)) {
    if (entry.path().filename().string().ends_with(kPage)) pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  std::vector<std::u32string> paragraphs;
  for (const std::filesystem::path& page : pages) {
    std::ifstream file(page, std::ios::binary);
    for (std::u32string& paragraph : paragraphs_of_html(std::string(std::istreambuf_iterator<char>(file), {}))) paragraphs.push_back(std::move(paragraph));
  }
  return paragraphs;
}

std::size_t count_han(const std::vector<std::u32string>& paragraphs) {
  std::ptrdiff_t count = 0;
  for (const std::u32string& paragraph : paragraphs) count += std::count_if(paragraph.begin(), paragraph.end(), is_han);
  return static_cast<std::size_t>(count);
}

}  // namespace offprint::tests
