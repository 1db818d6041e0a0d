// PNG of one bit a pixel. Pixel rows repeat, `scale` times and in the quiet zone, and runs of alike bytes are long, so a
// deflate stream of literals and these two kinds of match under the fixed Huffman code is short enough, and simple
// enough to give the same bytes everywhere.
#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>

#include "qr/drawing.h"
#include "qr/png_chunks.h"
#include "qr/qr.h"

namespace offprint::qr {
namespace {

constexpr int kLeastMatch = 3, kLongestMatch = 258;  // RFC 1951, section 3.2.5

// A deflate stream of one block with the fixed code (RFC 1951).
class Deflater {
 public:
  explicit Deflater(std::string& out) : out_(out) { append(0b011, 3); }  // final block, fixed code

  void literal(std::uint8_t byte) { symbol(byte); }

  // Repeats what is `distance` (1 to 32,768) bytes back, for `length` bytes, 3 or more.
  void match(int length, int distance) {
    while (length > 0) {
      int part = std::min(length, kLongestMatch);
      if (length - part > 0 && length - part < kLeastMatch) part -= kLeastMatch;  // leave a match, not a rest of 1 or 2
      append_length(part);
      append_distance(distance);
      length -= part;
    }
  }

  void finish() {
    symbol(256);
    append(0, (8 - count_) % 8);
  }

 private:
  // Least significant bit first.
  void append(std::uint32_t bits, int count) {
    pending_ |= bits << count_;
    count_ += count;
    for (; count_ >= 8; count_ -= 8, pending_ >>= 8) out_ += static_cast<char>(pending_ & 0xFF);
  }

  // Most significant bit first, as Huffman codes are.
  void append_code(std::uint32_t code, int count) {
    while (count-- > 0) append(code >> count & 1, 1);
  }

  // Section 3.2.6.
  void symbol(int value) {
    const auto code = static_cast<std::uint32_t>(value);
    if (value < 144) return append_code(0x30 + code, 8);
    if (value < 256) return append_code(0x190 + code - 144, 9);
    if (value < 280) return append_code(code - 256, 7);
    append_code(0xC0 + code - 280, 8);
  }

  // Section 3.2.5: codes 257 to 264 are the lengths 3 to 10; then every four codes have one extra bit more; 258 is alone.
  void append_length(int length) {
    assert(length >= kLeastMatch && length <= kLongestMatch);
    if (length == kLongestMatch) return symbol(285);
    const int offset = length - kLeastMatch;
    if (offset < 8) return symbol(257 + offset);
    int extra = 1;
    while (offset >= 8 << extra) ++extra;
    symbol(257 + 4 * extra + (offset >> extra));
    append(static_cast<std::uint32_t>(offset & ((1 << extra) - 1)), extra);
  }

  // Codes 0 to 3 are the distances 1 to 4; then every two codes have one extra bit more.
  void append_distance(int distance) {
    const int offset = distance - 1;
    if (offset < 4) return append_code(static_cast<std::uint32_t>(offset), 5);
    int extra = 1;
    while (offset >= 4 << extra) ++extra;
    append_code(static_cast<std::uint32_t>(2 * extra + (offset >> extra)), 5);
    append(static_cast<std::uint32_t>(offset & ((1 << extra) - 1)), extra);
  }

  std::string& out_;
  std::uint32_t pending_ = 0;
  int count_ = 0;
};

// RFC 1950, section 8.2.
class Adler32 {
 public:
  // Up to 5,552 bytes at a time: the sums don't overflow before they are reduced.
  void add(const std::string& bytes) {
    assert(bytes.size() <= 5552);
    for (const char byte : bytes) {
      a_ += static_cast<unsigned char>(byte);
      b_ += a_;
    }
    a_ %= 65521;
    b_ %= 65521;
  }
  std::uint32_t value() const { return b_ << 16 | a_; }

 private:
  std::uint32_t a_ = 1, b_ = 0;
};

// Sets `line` to a row of pixels: the filter type 0, then a bit for each pixel, 1 for light. The bits past the last
// pixel are light too.
void draw_line(const Symbol& symbol, int y, const Drawing& drawing, std::string& line) {
  std::fill(line.begin(), line.end(), '\xFF');
  line[0] = 0;
  const int margin = drawing.margin(symbol);
  for (int x = 0; x < symbol.size; ++x) {
    if (!symbol.dark(x, y)) continue;
    const int begin = margin + x * drawing.scale;
    for (int pixel = begin; pixel < begin + drawing.scale; ++pixel) {
      char& byte = line[1 + static_cast<std::size_t>(pixel) / 8];
      byte = static_cast<char>(byte & ~(0x80 >> pixel % 8));
    }
  }
}

// A line that is not like the one before: literals, and runs of one byte as matches of distance 1.
void deflate_line(const std::string& line, Deflater& deflater) {
  for (std::size_t i = 0; i < line.size();) {
    std::size_t end = i + 1;
    while (end < line.size() && line[end] == line[i]) ++end;
    deflater.literal(static_cast<std::uint8_t>(line[i]));
    const int repeats = static_cast<int>(end - i) - 1;
    if (repeats >= kLeastMatch) {
      deflater.match(repeats, 1);
    } else {
      for (int k = 0; k < repeats; ++k) deflater.literal(static_cast<std::uint8_t>(line[i]));
    }
    i = end;
  }
}

// The zlib stream (RFC 1950) of all lines.
class ImageData {
 public:
  ImageData() : deflater_(out_) {}

  // `line`, `times` one below the other.
  void add(const std::string& line, int times) {
    for (int i = 0; i < times; ++i) sum_.add(line);
    const int length = static_cast<int>(line.size());
    if (line == before_) {
      alike_ += length * times;
      return;
    }
    if (alike_ > 0) deflater_.match(alike_, length);
    deflate_line(line, deflater_);
    alike_ = length * (times - 1);
    before_ = line;
  }

  std::string finish() {
    if (alike_ > 0) deflater_.match(alike_, static_cast<int>(before_.size()));
    deflater_.finish();
    append_png_number(sum_.value(), out_);
    return std::move(out_);
  }

 private:
  std::string out_ = "\x78\x01", before_;
  Deflater deflater_;
  Adler32 sum_;
  int alike_ = 0;  // bytes that repeat the line before
};

std::string image_data(const Symbol& symbol, const Drawing& drawing) {
  const int plate = drawing.plate(symbol), margin = drawing.margin(symbol);
  std::string line((static_cast<std::size_t>(plate) + 7) / 8 + 1, '\0');
  ImageData data;
  draw_line(symbol, -1, drawing, line);
  data.add(line, margin);
  for (int y = 0; y < symbol.size; ++y) {
    draw_line(symbol, y, drawing, line);
    data.add(line, drawing.scale);
  }
  draw_line(symbol, -1, drawing, line);
  data.add(line, plate - margin - symbol.size * drawing.scale);
  return data.finish();
}

}  // namespace

Result<std::string> to_png(const Symbol& symbol, int scale, int quiet_zone) {
  return to_png(symbol, Drawing{.scale = scale, .quiet_zone = quiet_zone});
}

Result<std::string> to_png(const Symbol& symbol, const Drawing& drawing) {
  if (auto error = check(drawing)) return *std::move(error);
  const auto side = static_cast<std::uint32_t>(drawing.plate(symbol));
  const bool is_grey = drawing.dark == kBlack && drawing.light == kWhite;
  std::string header, palette;
  append_png_number(side, header);
  append_png_number(side, header);
  header += std::string{1, static_cast<char>(is_grey ? 0 : 3), 0, 0, 0};  // bit depth 1, colour type, deflate, filters by line, not interlaced
  for (const Color color : {drawing.dark, drawing.light}) {
    for (const std::uint8_t channel : {color.red, color.green, color.blue}) palette += static_cast<char>(channel);
  }

  std::string png(kPngSignature);
  append_png_chunk("IHDR", header, png);
  if (!is_grey) append_png_chunk("PLTE", palette, png);
  append_png_chunk("IDAT", image_data(symbol, drawing), png);
  append_png_chunk("IEND", "", png);
  return png;
}

}  // namespace offprint::qr
