#include "cli/png_file.h"

#include <zlib.h>

#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <vector>

namespace offprint::cli {
namespace {

constexpr int kChannels = 3;
int level() { const char* l = getenv("LV"); return l ? atoi(l) : 4; }
int mode() { const char* l = getenv("MD"); return l ? atoi(l) : 0; }

void append_number(std::uint32_t number, std::string& out) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xFF);
}

void append_chunk(std::string_view type, std::string_view content, std::string& out) {
  append_number(static_cast<std::uint32_t>(content.size()), out);
  const std::size_t begin = out.size();
  out += type;
  out += content;
  append_number(static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(out.data() + begin), static_cast<uInt>(out.size() - begin))), out);
}

using Row = std::vector<std::uint8_t>;

void read_row(const unsigned char* pixels, int width, Row& row) {
  std::uint8_t* to = row.data();
  for (int x = 0; x < width; ++x, to += kChannels) {
    std::uint32_t pixel;
    std::memcpy(&pixel, pixels + std::ptrdiff_t{x} * 4, 4);
    to[0] = static_cast<std::uint8_t>(pixel >> 16);
    to[1] = static_cast<std::uint8_t>(pixel >> 8);
    to[2] = static_cast<std::uint8_t>(pixel);
  }
}

std::uint8_t paeth(int a, int b, int c) {
  const int pa = std::abs(b - c), pb = std::abs(a - c), pc = std::abs(a + b - 2 * c);
  return static_cast<std::uint8_t>(pa <= pb && pa <= pc ? a : pb <= pc ? b : c);
}

void filter(int type, const Row& row, const Row& above, Row& out) {
  out[0] = static_cast<std::uint8_t>(type);
  const std::size_t n = row.size();
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint8_t a = i >= kChannels ? row[i - kChannels] : 0, b = above[i], c = i >= kChannels ? above[i - kChannels] : 0;
    std::uint8_t p = 0;
    if (type == 1) p = a;
    if (type == 2) p = b;
    if (type == 4) p = paeth(a, b, c);
    out[i + 1] = static_cast<std::uint8_t>(row[i] - p);
  }
}
unsigned long cost(const Row& r) { unsigned long s = 0; for (std::size_t i = 1; i < r.size(); ++i) s += static_cast<unsigned long>(std::abs(static_cast<std::int8_t>(r[i]))); return s; }

}  // namespace

std::string png_of(cairo_surface_t* surface) {
  assert(cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24);
  cairo_surface_flush(surface);
  const int width = cairo_image_surface_get_width(surface), height = cairo_image_surface_get_height(surface);
  const unsigned char* pixels = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  std::string header;
  append_number(static_cast<std::uint32_t>(width), header);
  append_number(static_cast<std::uint32_t>(height), header);
  header += std::string{8, 2, 0, 0, 0};
  std::string png = "\x89PNG\r\n\x1A\n";
  append_chunk("IHDR", header, png);
  std::string data;
  z_stream z = {};
  deflateInit2(&z, level(), Z_DEFLATED, 15, 9, mode() >= 10 ? Z_FILTERED : Z_DEFAULT_STRATEGY);
  std::vector<unsigned char> buf(65536);
  Row row(static_cast<std::size_t>(width) * kChannels), above(row.size()), best(row.size() + 1), trial(row.size() + 1);
  const int m = mode() % 10;
  for (int y = 0; y < height; ++y) {
    read_row(pixels + std::ptrdiff_t{y} * stride, width, row);
    if (m == 0) filter(0, row, above, best);
    else if (m == 1) filter(1, row, above, best);
    else if (m == 2) filter(2, row, above, best);
    else if (m == 4) filter(4, row, above, best);
    else {
      unsigned long bc = ~0ul;
      for (int t : {0, 1, 2, 4}) {
        if (m == 5 && t == 0) continue;
        filter(t, row, above, trial);
        const unsigned long c = cost(trial);
        if (c < bc) { bc = c; std::swap(best, trial); }
      }
    }
    std::swap(row, above);
    z.next_in = best.data(); z.avail_in = static_cast<uInt>(best.size());
    do { z.next_out = buf.data(); z.avail_out = 65536; deflate(&z, y + 1 == height ? Z_FINISH : Z_NO_FLUSH); data.append(reinterpret_cast<char*>(buf.data()), 65536 - z.avail_out); } while (z.avail_out == 0);
  }
  deflateEnd(&z);
  append_chunk("IDAT", data, png);
  append_chunk("IEND", "", png);
  return png;
}

}  // namespace offprint::cli
