// The line under the title: who published it, when, how long it takes to read.
#pragma once

#include <string>

#include "article/article.h"

namespace offprint {

// "极客网 · 2025年7月18日 · 约 2,300 字，6 分钟", "Harbour Post · 18 July 2026 · 4 min read"; parts that are not known are left out. The source is left out
// where the dateline already names it, the time where there is no title. May be empty.
std::string make_byline(const Article& article);

// "张三、李四", "Jane Doe, John Roe"; empty where none is named.
std::string join_authors(const Article& article);

// An ISO 8601 date as the language writes it: "2025年7月18日", "18 July 2025". `date` itself where it is not one.
std::string format_date(const std::string& date, const std::string& lang);

// The host of an http(s) URL, as it is shown under a code: "m.example.com"; with a path that is short, host and path.
std::string display_address(const std::string& url);

}  // namespace offprint
