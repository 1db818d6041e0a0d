// The C ABI of offprint.wasm: what a host calls, and the one function that a host gives.
//
// Conventions, for every function here:
//  - Text is UTF-8 with its length in bytes; nothing is NUL-terminated.
//  - Input: `offprint_alloc`, copy in, call, `offprint_free`. Nothing is kept of the caller's buffer.
//  - Output: the call leaves one borrowed buffer, read with `offprint_result` and `offprint_result_length`. It is valid until
//    the next call of any function here but those two. Any call may grow the memory: take views of it again after each.
//  - Failure: the call returns -1, and the result is a JSON object {"code","message","pointer","offset","line"} in which
//    only "code" and "message" are always there (codes: `name_of` in src/result.h).
//  - Handles are small positive integers. A handle that is not open is a failure, never undefined behaviour.
//  - A trap leaves the instance unusable: drop it and instantiate the module again.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Version of this ABI and of the wire format in wire.h; a host refuses another one.
uint32_t offprint_abi_version(void);

// `size` bytes for input, 8-byte aligned; 0 where there is no memory. The host frees them.
void* offprint_alloc(uint32_t size);
void offprint_free(void* bytes);

// The result of the last call.
const uint8_t* offprint_result(void);
uint32_t offprint_result_length(void);

// Reads an article. `format`: 0 auto, 1 canonical JSON, 2 plain text, -1 another one, which takes import.wasm: unknown-format. `tidy`: 0 no, 1 yes, -1 the format's default.
// Returns a handle; the result is the article's language (BCP 47).
int32_t offprint_open(const char* bytes, uint32_t length, int32_t format, int32_t tidy);
void offprint_close(int32_t handle);

// The article as canonical JSON; what reading it dropped or changed, as a JSON array of
// {"kind","message","place","before","after","count"}. Return 0.
int32_t offprint_article_json(int32_t handle);
int32_t offprint_report(int32_t handle);

// Lays the article out and cuts it into pages. `options` points at `count` int32 words in this order; words that are not
// given have the value in brackets:
//   0 width, CSS px, 1 to 100,000 [350]        3 mode: 0 paged, 1 scroll [0]
//   1 height, CSS px, 1 to 1,000,000 [700]     4 kinsoku: 0 none, 1 basic, 2 gb, 3 strict [1]
//   2 font size, CSS px, 6 to 96 [17]          5 metrics: 0 builtin, 1 the host's `offprint_measure` [1]
//                                              6 code at the end: 0 none, 1 where there is a URL [1]
//   7 paragraphs: 0 spaced, 1 indented [0]     9 hanging pause marks: 0, 1 [0]
//   8 autospace: 0 normal, 1 alpha, 2 none [0] 10 lines: 0 optimum, 1 greedy [0]
//  12 line height, percent, 80 to 160 [100]   11 gradually: 0, 1: lays out nothing yet [0]
//                                              13 wide code and tables: 0 fitted in, 1 scroll sideways [0]
// `share` says where the code at the end leads: a line with the URL (empty: the article's canonical one), then, separated by white space, the origins that it may be of
// (none: any).
// An address that no code may lead to leaves the code out; `offprint_notes` then says why.
// Returns the number of pages, at least 1, gradually 0. Calling it again on the same handle lays out again without reading again.
int32_t offprint_paginate(int32_t handle, const int32_t* options, uint32_t count, const char* share, uint32_t share_length);

// Lays out further: at least `characters` code points more. Returns 1 where all pages are there, 0 where some are not. Pages that are there already stay as they are.
int32_t offprint_advance(int32_t handle, int32_t characters);

// The number of pages so far.
int32_t offprint_page_count(int32_t handle);

// What did not fit its page as it is, and what was done about it, as a JSON array of {"kind","page","block"} (src/pages/page_notes.h). Why there is no code
// at the end although there is an address is among them: {"kind":"no-code","code","message"}. Returns 0.
int32_t offprint_notes(int32_t handle);

// Picture `block`, whose size the article does not tell, is `width` by `height` CSS px. Returns 1 where the next `offprint_paginate` will be another for it, else 0.
int32_t offprint_set_image_size(int32_t handle, int32_t block, int32_t width, int32_t height);

// The next `offprint_paginate` asks for all widths again: fonts have arrived. Returns 0.
int32_t offprint_forget_widths(int32_t handle);

// One page, 0-based, as wire format (wire.h), as an SVG document. Returns 0.
int32_t offprint_page(int32_t handle, int32_t page);
int32_t offprint_page_svg(int32_t handle, int32_t page);

// The page, 0-based, that holds the code point `offset` of block `block`; nearest page where there is no such place.
int32_t offprint_page_of(int32_t handle, int32_t block, int32_t offset);

// The top of the line that holds the place, in 1/64 px from the first page's top: for the one page of scroll mode. Of a place that is not reached: any.
int32_t offprint_y_of(int32_t handle, int32_t block, int32_t offset);

// 1 where the layout has come to the place and it stays where it is, else 0.
int32_t offprint_reached(int32_t handle, int32_t block, int32_t offset);

// In scroll mode, as far as the layout has come: the article's height, 1/64 px.
int32_t offprint_settled_height(int32_t handle);

// In scroll mode, the lines and boxes whose top is in [top, bottom), 1/64 px from the article's, as a page in wire format; empty where there are none. Returns where the slice's own
// top stands, from which its coordinates count. Slices that follow one another show everything once and leave no gap.
int32_t offprint_slice(int32_t handle, int32_t top, int32_t bottom);

// One more than the block with this fragment name, a heading or paragraph, 0 where there is none.
int32_t offprint_find_heading(int32_t handle, const char* id, uint32_t length);

// The places where `words` stand (src/layout/find_text.h), the first 1,000, a JSON array of {"block","begin","end"}, in code points. Also where nothing is laid out yet.
// Returns their number.
int32_t offprint_find(int32_t handle, const char* words, uint32_t length);

// How much there is to read before the place and in all (src/layout/reading_units.h), as a JSON object {"characters","words","milliseconds","allCharacters","allWords",
// "allMilliseconds"}. Returns 0.
int32_t offprint_units(int32_t handle, int32_t block, int32_t offset);

// The headings (src/layout/outline.h), a JSON array of {"block","level","text","id"}. Returns 0.
int32_t offprint_outline(int32_t handle);

// Up to `length` code points of the block's text from `offset` on. Returns 0.
int32_t offprint_text_at(int32_t handle, int32_t block, int32_t offset, int32_t length);

// A QR symbol of `text`. `options`, as above:
//   0 level: 0 L, 1 M, 2 Q, 3 H [1]      3 boost: 0, 1 [1]             5 quiet zone, modules, 0 to 32 [4]
//   1 version: 0 smallest, 1 to 40 [0]   4 px a module, 1 to 64 [8]    6 format: 0 text, 1 json, 2 svg, 3 png [3]
//   2 mask: -1 automatic, 0 to 7 [-1]
// Returns the symbol's size in modules, without its quiet zone.
int32_t offprint_qr(const char* text, uint32_t length, const int32_t* options, uint32_t count);

// The code that leads to an article, or where it leads. `handle` may be 0: no article, the address alone. `request` is a JSON object; what is not in it has the value in
// brackets: {"url": text [the canonical address], "origins": origins that it may be of, separated by white space [any], "http": bool [false], "dropTracking": bool
// [false], "place": locator of the last layout [none], "placeForm": "text" or "locator" ["text"], "format": "link", "report", "svg" or "png" ["png"], "scale": px a
// module [8], "quietZone": modules [4]}. "link" gives {"url","origin","dropped"} (src/share/link.h), "report" text (src/share/code.h). Returns 0.
int32_t offprint_share(int32_t handle, const char* request, uint32_t length);

// A poster of an article (src/share/poster.h). `request` is a JSON object; what is not in it has the value in brackets: those of `offprint_share` that say where the code
// leads, and {"template": "news", "quote" or "minimal" ["news"], "width": px [1125], "theme": "light", "dark" or "sepia" ["light"], "quote": words of the article [none],
// "hero": {"width","height": natural size, px, "source": address in the drawing [the article's]} [no picture], "format": "svg", or "page" for the wire format ["svg"],
// "metrics": "host" or "builtin" ["host"]}. Returns px of the picture to a CSS px.
int32_t offprint_poster(int32_t handle, const char* request, uint32_t length);

// Given by the host (module "env"): sets `widths[i]` to the advance of each of the `count` requests, in 1/64 CSS px. A
// request is 6 words: font family (0 text, 1 title, 2 code), size in CSS px, weight (400, 700), italic (0, 1), address and
// length of its UTF-8 text. Must not call back into the module.
#ifdef __wasm__
__attribute__((import_module("env"), import_name("offprint_measure")))
#endif
void offprint_measure(const int32_t* requests, uint32_t count, int32_t* widths);

#ifdef __cplusplus
}
#endif
