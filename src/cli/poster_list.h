// A list of posters: one article a line in, one file each out.
#pragma once

#include <string>

#include "article/read.h"
#include "cli/poster_request.h"

namespace offprint::cli {

// How the list is worked through.
struct PosterListOptions {
  std::string path;            // of the list; "-": standard input
  std::string pattern;         // where files go; "%d" ("%03d") in it is the line's number, from 1 on
  ReadOptions read;            // of each article
  bool is_strict = false;      // an article that was cut short is a failure
  bool has_resume = false;     // files that are there are left alone
};

// Makes the poster of each line. A line is an object of JSON: an article in its canonical form; or {"article":{…}}; or {"input":"path"} of an article's file, from the
// list's folder on. Beside it may stand what the line's poster has otherwise (poster_request.h), and "file", the name of what is written, beside `pattern`; it may not
// lead to another folder, nor be that of another line.
//
// A line that fails is told on stderr and counted, and the others are done. The list ends early where three files in a row can't be written, or on SIGINT and SIGTERM; every
// file is there whole or not at all. At the end stderr says how many there are of each; any failure makes the status kBadInput ("list-incomplete").
Outcome<Done> make_poster_list(const PosterListOptions& options, const PosterRequest& request);

}  // namespace offprint::cli
