// An article of every kind of block, as a fuzzer's bytes have it.
#pragma once

#include "article/article.h"
#include "bytes.h"

namespace offprint::fuzz {

// Never more than about 24 blocks of about 100 characters, tables of up to 12 rows, nested at most 4 deep.
Article any_article(Bytes& bytes);

}  // namespace offprint::fuzz
