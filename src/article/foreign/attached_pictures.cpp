#include "article/foreign/attached_pictures.h"

#include <utility>

namespace offprint {

AttachedPictures::AttachedPictures(Article& article, Importing& importing) : article_(article), importing_(importing) {
  if (!article.hero.src.empty()) shown_.insert(article.hero.src);
  for (const Block& block : article.blocks) {
    if (const Image* image = std::get_if<Image>(&block.value)) shown_.insert(image->src);
  }
}

void AttachedPictures::add(Image image) {
  if (image.src.empty() || !shown_.insert(image.src).second) return;
  if (article_.hero.src.empty()) article_.hero = std::move(image);
  else importing_.add(article_.blocks, Block{std::move(image)});
}

}  // namespace offprint
