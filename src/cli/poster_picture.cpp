#include "cli/poster_picture.h"

#include <algorithm>

#include "cli/cairo_text.h"
#include "cli/data_url.h"
#include "cli/jpeg_file.h"
#include "cli/picture_source.h"

namespace offprint::cli {
namespace {

constexpr double kHighestShare = 0.75;  // of the poster's width, that a picture is high at most

std::string too_small(const Picture& picture) {
  return "It is " + std::to_string(picture.width) + " by " + std::to_string(picture.height) + " px; a poster's picture has " +
         std::to_string(share::kLeastPictureWidth) + " by " + std::to_string(share::kLeastPictureHeight) + " px at least.";
}

PosterHero left_out(const std::string& name, const std::string& sentence) {
  PosterHero hero;
  hero.note = "The picture " + name + " was left out: " + sentence;
  return hero;
}

// The pixels without holes, on the ground that they are painted on.
CairoSurface on_ground(CairoSurface pixels, Theme theme) {
  if (cairo_image_surface_get_format(pixels.get()) == CAIRO_FORMAT_RGB24) return pixels;
  CairoSurface opaque(cairo_image_surface_create(CAIRO_FORMAT_RGB24, cairo_image_surface_get_width(pixels.get()), cairo_image_surface_get_height(pixels.get())));
  const CairoContext context(cairo_create(opaque.get()));
  set_colour(context.get(), Colour::kWash, theme);
  cairo_paint(context.get());
  cairo_set_source_surface(context.get(), pixels.get(), 0, 0);
  cairo_paint(context.get());
  return cairo_status(context.get()) == CAIRO_STATUS_SUCCESS ? std::move(opaque) : nullptr;
}

// The pixels of a PDF's photograph stay a JPEG in the file. Returns whether there was memory for it.
bool keep_as_jpeg(cairo_surface_t* pixels) {
  auto jpeg = std::make_unique<std::string>(jpeg_of(pixels));
  if (jpeg->empty()) return false;
  const auto* bytes = reinterpret_cast<const unsigned char*>(jpeg->data());
  const std::size_t size = jpeg->size();
  const auto free = [](void* owner) { delete static_cast<std::string*>(owner); };
  return cairo_surface_set_mime_data(pixels, CAIRO_MIME_TYPE_JPEG, bytes, size, free, jpeg.release()) == CAIRO_STATUS_SUCCESS;
}

PosterHero decoded(const Picture& picture, const PosterRequest& request, const std::string& name) {
  if (!share::is_fit_picture(picture.width, picture.height)) return left_out(name, too_small(picture));
  const double least = std::max(double(request.options.width) / picture.width, request.options.width * kHighestShare / picture.height);
  Result<CairoSurface> pixels = decode(picture, least);
  if (!pixels) return left_out(name, pixels.error().message);
  PosterHero hero;
  hero.natural = {picture.width, picture.height, name};
  hero.pixels = on_ground(std::move(pixels).value(), request.theme);
  if (request.format == "svg" && hero.pixels) hero.natural.source = data_url_of(jpeg_of(hero.pixels.get()), media_type(PictureKind::kJpeg));
  if (!hero.pixels || (request.format == "pdf" && picture.kind == PictureKind::kJpeg && !keep_as_jpeg(hero.pixels.get()))) {
    return left_out(name, "There is no memory for it.");
  }
  return hero;
}

}  // namespace

PosterHero find_hero(const Article& article, const PosterRequest& request) {
  if (request.options.form != share::PosterTemplate::kNews) return {};
  if (!request.hero.empty()) {
    Outcome<Picture> picture = open_picture_file(request.hero);
    return picture ? decoded(picture.value(), request, request.hero) : left_out(request.hero, picture.failure().sentence);
  }
  const Image* image = share::leading_picture(article);
  if (image == nullptr) return {};
  const bool is_inside = image->src.starts_with("data:");
  Outcome<Picture> picture = open_picture_in(image->src);
  if (picture) return decoded(picture.value(), request, "in the article");
  PosterHero hero = left_out(is_inside ? "in the article" : picture.failure().subject, picture.failure().sentence);
  hero.is_remote = !is_inside;
  return hero;
}

}  // namespace offprint::cli
