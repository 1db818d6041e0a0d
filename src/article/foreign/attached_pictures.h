// The pictures that go with an article beside its text.
#pragma once

#include <set>
#include <string>

#include "article/article.h"
#include "article/importing.h"

namespace offprint {

// Places each once: the first leads where nothing else does, the others stand at the end of the body. What the body shows by itself is not placed again.
class AttachedPictures {
 public:
  // The body and the hero are read before. Both arguments outlive this.
  AttachedPictures(Article& article, Importing& importing);

  // `image` with an empty `src` is none.
  void add(Image image);

 private:
  Article& article_;
  Importing& importing_;
  std::set<std::string, std::less<>> shown_;
};

}  // namespace offprint
