// What the functions of exports.h share: the open articles, and how an answer is left for the host.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "offprint.h"

namespace offprint::boundary {

// The bytes of the last answer.
std::string& result();

// Leaves `bytes` and returns `value`.
std::int32_t succeed(std::string bytes, std::int32_t value = 0);

// Each leaves what went wrong as JSON and returns -1.
std::int32_t fail(const Error& error);
std::int32_t fail_with_option(std::string message);
std::int32_t fail_with_handle();
std::int32_t fail_with_page();

// {"code","message",…}, as exports.h says.
std::string to_json(const Error& error);

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
