#include "cli/png_file.h"

#include <libdeflate.h>

#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "qr/png_chunks.h"

namespace offprint::cli {
namespace {

constexpr std::size_t kChannels = 3;
constexpr int kLevel = 6;  // of libdeflate: a poster in 15 ms, and a sixth less than zlib makes of it in 40

struct FreeCompressor {
  void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

// Section 9.2: how the bytes of a line stand for its pixels.
enum class Filter : std::uint8_t { kNone = 0, kUp = 2, kPaeth = 4 };

using Row = std::vector<std::uint8_t>;

void read_row(const unsigned char* pixels, Row& row) {
  std::uint8_t* to = row.data();
  for (std::size_t x = 0; x < row.size() / kChannels; ++x, to += kChannels) {
    std::uint32_t pixel;
    std::memcpy(&pixel, pixels + x * 4, 4);
    to[0] = static_cast<std::uint8_t>(pixel >> 16);
    to[1] = static_cast<std::uint8_t>(pixel >> 8);
    to[2] = static_cast<std::uint8_t>(pixel);
  }
}

// Whether most pixels are like the one before: paper, text and codes are, photographs are not.
bool is_flat(const Row& row) {
  std::size_t alike = 0;
  for (std::size_t i = kChannels; i < row.size(); i += kChannels) {
    alike += row[i] == row[i - 3] && row[i + 1] == row[i - 2] && row[i + 2] == row[i - 1] ? 1U : 0U;
  }
  return alike * kChannels * 2 > row.size();
}

Filter choose_filter(const Row& row, const Row& above) {
  if (row == above) return Filter::kUp;
  return is_flat(row) ? Filter::kNone : Filter::kPaeth;
}

// Section 9.4.
int paeth_predictor(int left, int above, int above_left) {
  const int to_left = std::abs(above - above_left), to_above = std::abs(left - above_left), to_above_left = std::abs(left + above - 2 * above_left);
  return to_left <= to_above && to_left <= to_above_left ? left : to_above <= to_above_left ? above : above_left;
}

void append_filtered(const Row& row, const Row& above, std::vector<std::uint8_t>& out) {
  const Filter filter = choose_filter(row, above);
  out.push_back(static_cast<std::uint8_t>(filter));
  if (filter == Filter::kNone) {
    out.insert(out.end(), row.begin(), row.end());
  } else if (filter == Filter::kUp) {
    out.insert(out.end(), row.size(), 0);
  } else {
    for (std::size_t i = 0; i < kChannels; ++i) out.push_back(static_cast<std::uint8_t>(row[i] - above[i]));
    for (std::size_t i = kChannels; i < row.size(); ++i) {
      out.push_back(static_cast<std::uint8_t>(row[i] - paeth_predictor(row[i - kChannels], above[i], above[i - kChannels])));
    }
  }
}

std::vector<std::uint8_t> filtered_lines(cairo_surface_t* surface) {
  const auto width = static_cast<std::size_t>(cairo_image_surface_get_width(surface)), height = static_cast<std::size_t>(cairo_image_surface_get_height(surface));
  const unsigned char* pixels = cairo_image_surface_get_data(surface);
  const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
  Row row(width * kChannels), above(row.size());
  std::vector<std::uint8_t> lines;
  lines.reserve((row.size() + 1) * height);
  for (std::size_t y = 0; y < height; ++y) {
    read_row(pixels + y * stride, row);
    append_filtered(row, above, lines);
    std::swap(row, above);
  }
  return lines;
}

// The zlib stream of `bytes`; empty where there is no memory.
std::string compressed(const std::vector<std::uint8_t>& bytes) {
  const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(libdeflate_alloc_compressor(kLevel));
  if (!compressor) return {};
  const std::size_t most = libdeflate_zlib_compress_bound(compressor.get(), bytes.size());
  const auto stream = std::make_unique_for_overwrite<char[]>(most);
  return std::string(stream.get(), libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), stream.get(), most));
}

}  // namespace

std::string png_of(cairo_surface_t* surface) {
  assert(cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24);
  cairo_surface_flush(surface);
  std::string header;
  qr::append_png_number(static_cast<std::uint32_t>(cairo_image_surface_get_width(surface)), header);
  qr::append_png_number(static_cast<std::uint32_t>(cairo_image_surface_get_height(surface)), header);
  header += std::string{8, 2, 0, 0, 0};  // bit depth 8, colour type RGB, deflate, filters by line, not interlaced

  const std::string data = compressed(filtered_lines(surface));
  if (data.empty()) return {};
  std::string png(qr::kPngSignature);
  qr::append_png_chunk("IHDR", header, png);
  qr::append_png_chunk("IDAT", data, png);
  qr::append_png_chunk("IEND", "", png);
  return png;
}

}  // namespace offprint::cli
