// A long text of Chinese and Latin, as people write it: Debian's reference manual, which systems of that family can install.
#pragma once

#include <string>
#include <vector>

namespace offprint::tests {

// The paragraphs of an HTML page that have Chinese in them: the text of <p>, <li>, <td> and their like, entities decoded, white space
// collapsed. Knows as much HTML as the manual has.
std::vector<std::u32string> paragraphs_of_html(const std::string& html);

// The paragraphs of the manual in zh-CN, in order; empty where it is not installed.
std::vector<std::u32string> read_long_text();

// How many of the characters are Han.
std::size_t count_han(const std::vector<std::u32string>& paragraphs);

}  // namespace offprint::tests
