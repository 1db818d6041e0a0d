// The properties that must hold for any bytes. Each is a libFuzzer target by itself, and all are replayed over the committed corpora by
// the tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace offprint::fuzz {

// Any bytes as an article: what comes out, written as JSON and read again, is the same article.
void check_read(const std::uint8_t* data, std::size_t size);

// Any bytes in any foreign format: what comes out has no address that may not be followed or loaded, and is the same article when it is written and read.
void check_import(const std::uint8_t* data, std::size_t size);

// Any text in any fonts at any width: the lines, joined, are the text, and none is empty.
void check_lines(const std::uint8_t* data, std::size_t size);

// Any article on pages of any size: every line and box is on a page once, none stands over its page without a note, a page's start is found on it, and the same
// again gives the same pages.
void check_pages(const std::uint8_t* data, std::size_t size);

// Any pile of strips on pages of any height: every strip is on one page, whatever the portions.
void check_breaks(const std::uint8_t* data, std::size_t size);

// Any text and any segments as a QR symbol: what is made keeps to the options, the same segments given are the same symbol, a larger area hides no less of it.
void check_codes(const std::uint8_t* data, std::size_t size);

// Any bytes as an address, with any configuration: what may stand in a code is ASCII, of a known origin, and the same when it is read again.
void check_link(const std::uint8_t* data, std::size_t size);

// Any article as a poster of any template and width: it fits a canvas, every line is on it, the lines of a text follow one another.
void check_poster(const std::uint8_t* data, std::size_t size);

// Ends the program, by which both libFuzzer and the sanitizers take note, where a property does not hold.
inline void require(bool holds, const char* property) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", property);
  std::abort();
}

}  // namespace offprint::fuzz
