// How much the readers take in. Above a hard limit the input is refused; above a soft one the rest is left out, and the
// report says so.
#pragma once

#include <cstddef>
#include <cstdint>

namespace offprint {

// Bytes of one input, whatever its format. Hard: kInputTooLarge.
inline constexpr std::size_t kMaxInputBytes = 16u * 1024 * 1024;

// Values (objects, arrays, strings, numbers, literals) in one JSON input. Hard: kInputTooLarge.
inline constexpr std::size_t kMaxJsonValues = 2'000'000;

// Blocks in an article, nested ones included. Soft: the blocks after it are left out.
inline constexpr std::size_t kMaxBlocks = 200'000;

// Nesting of blocks: a top-level block is at 1, a block of a quote one deeper, a block of a list item two deeper (the
// item counts). Hard in JSON: kTooDeep. Other importers flatten what is deeper.
inline constexpr int kMaxBlockDepth = 32;

// Nesting of JSON arrays and objects. A table at the deepest block needs 2 * kMaxBlockDepth + 8, so that whatever an
// importer made can be written and read again. Hard: kTooDeep.
inline constexpr std::size_t kMaxJsonDepth = 72;

// Bytes of a link or of an image address; of a data: URL. Soft: the link or image is dropped.
inline constexpr std::size_t kMaxUrlBytes = 4096;
inline constexpr std::size_t kMaxDataUrlBytes = 256u * 1024;

// Cells in a table row. Soft: the cells after it are left out.
inline constexpr std::size_t kMaxTableColumns = 64;

// Bytes of a heading's or paragraph's `id`. Soft: a longer one is dropped.
inline constexpr std::size_t kMaxIdBytes = 128;

// Largest width and height of an image in CSS px. Soft: a larger one counts as not known.
inline constexpr std::int32_t kMaxImageSide = 100'000;

// Largest number of a list's first item, either side of zero. Soft: clamped.
inline constexpr std::int32_t kMaxListStart = 1'000'000;

// Authors, and tags, of a foreign article. Soft: the rest is left out.
inline constexpr std::size_t kMaxNames = 256;

// Foreign HTML: how deep elements stand inside one another (soft: deeper ones stand beside those at it), bytes that gumbo may take for a tree (soft: the rest of
// the document is left out), and nodes.
inline constexpr std::size_t kMaxHtmlDepth = 256;
inline constexpr std::size_t kMaxHtmlMemory = 96u * 1024 * 1024;
inline constexpr std::size_t kMaxHtmlNodes = 1'000'000;

}  // namespace offprint
