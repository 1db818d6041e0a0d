// The articles that the host has open.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "answer.h"
#include "offprint.h"

namespace offprint::boundary {

// Each leaves what went wrong and returns -1.
std::int32_t fail_with_handle();
std::int32_t fail_with_page();

// An open article, and who measures for it.
struct OpenArticle {
  Offprint offprint;
  bool by_host = true;
};

std::unordered_map<std::int32_t, OpenArticle>& open_articles();

// Each gives nothing where there is none: an open article; one that is paginated, all or in part; one that has the page, 0-based.
Offprint* find_article(std::int32_t handle);
Offprint* find_paginated(std::int32_t handle);
Offprint* find_page(std::int32_t handle, std::int32_t page);

}  // namespace offprint::boundary
