// What reads the data of pictures: libjpeg-turbo, Cairo's PNG reader, libwebp.
#pragma once

#include <turbojpeg.h>

#include <memory>

namespace offprint::cli {

struct FreeJpegReader {
  void operator()(void* reader) const { tjDestroy(reader); }
};

using JpegReader = std::unique_ptr<void, FreeJpegReader>;

}  // namespace offprint::cli
