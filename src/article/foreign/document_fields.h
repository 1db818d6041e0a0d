// What content systems keep around a body of blocks: the title, the authors, the leading picture.
#pragma once

#include "article/article.h"
#include "article/foreign/json_fields.h"

namespace offprint {

// Fills the fields of `article` from the members of a document, by the names that are in use for them. Members that are not there, or of another type, leave
// fields empty.
void read_document_fields(JsonFields& fields, JsonIndex document, Article& article);

// A picture out of its address, or of an object with `url`, `src` or `asset.url`, `alt`, `caption`, `credit` and a size. `src` is empty where it has no
// address that may be loaded, which is reported. A reference to an asset ("image-<id>-<width>x<height>-<format>") is no address, but tells the size.
Image read_picture(JsonFields& fields, JsonIndex value);

}  // namespace offprint
