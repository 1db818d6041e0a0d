// Microseconds of processor time a symbol, ours and libqrencode's, in turns; one JSON object. With --texts: the payloads, a line each.
#include <qrencode.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "payloads.h"
#include "qr/qr.h"

namespace offprint::bench {
namespace {

constexpr int kRounds = 15;
constexpr double kBatchMicroseconds = 8000;

double now() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "bench-qr: %s\n", what);
  std::exit(1);
}

// The size is used, so that no work is left out.
int encode_ours(const std::string& text, char level) {
  const auto symbol = qr::encode(text, {.ecc = level == 'L' ? qr::Ecc::kL : qr::Ecc::kM, .boost_ecc = false});
  if (!symbol) fail(symbol.error().message.c_str());
  return symbol.value().version;
}

int encode_libqrencode(const std::string& text, char level) {
  QRcode* code = QRcode_encodeString8bit(text.c_str(), 0, level == 'L' ? QR_ECLEVEL_L : QR_ECLEVEL_M);
  if (!code) fail("libqrencode made no symbol");
  const int version = code->version;
  QRcode_free(code);
  return version;
}

using Encode = int (*)(const std::string&, char);

double batch(Encode encode, const std::string& text, char level, int count) {
  const double start = now();
  for (int i = 0; i < count; ++i) {
    if (encode(text, level) == 0) fail("no version");
  }
  return (now() - start) / count;
}

struct Figures {
  double ours = 1e9, libqrencode = 1e9, ratio = 0;
};

// The least of each, and the median of the ratios of neighbouring batches.
Figures measure(const Payload& payload) {
  const std::string text = payload_text(payload.length);
  if (encode_ours(text, payload.level) != payload.version) fail("our symbol is of another version than expected");
  if (encode_libqrencode(text, payload.level) != payload.version) fail("libqrencode's symbol is of another version than ours");
  const auto count_for = [&](Encode encode) {
    return std::max(1, static_cast<int>(kBatchMicroseconds / batch(encode, text, payload.level, 3)));
  };
  const int ours = count_for(encode_ours), theirs = count_for(encode_libqrencode);
  Figures figures;
  std::vector<double> ratios;
  for (int round = 0; round < kRounds; ++round) {
    const double a = batch(encode_ours, text, payload.level, ours), b = batch(encode_libqrencode, text, payload.level, theirs);
    figures.ours = std::min(figures.ours, a);
    figures.libqrencode = std::min(figures.libqrencode, b);
    ratios.push_back(b / a);
  }
  std::nth_element(ratios.begin(), ratios.begin() + kRounds / 2, ratios.end());
  figures.ratio = ratios[kRounds / 2];
  return figures;
}

}  // namespace
}  // namespace offprint::bench

int main(int argc, char** argv) {
  using namespace offprint::bench;
  if (argc > 1 && std::strcmp(argv[1], "--texts") == 0) {
    for (const Payload& payload : kPayloads) std::printf("%s\n", payload_text(payload.length).c_str());
    return 0;
  }
  std::printf("[");
  for (const Payload& payload : kPayloads) {
    const Figures figures = measure(payload);
    std::printf("%s{\"length\":%d,\"level\":\"%c\",\"version\":%d,\"ours_us\":%.2f,\"libqrencode_us\":%.2f,\"ratio\":%.2f}",
                payload.length == 60 ? "" : ",", payload.length, payload.level, payload.version, figures.ours, figures.libqrencode,
                figures.ratio);
  }
  std::printf("]\n");
}
