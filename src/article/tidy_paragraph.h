// One text while it is being tidied: an implementation detail of tidy.h.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "article/tidy.h"

namespace offprint {

struct TidyChar {
  char32_t c;
  std::uint32_t origin;  // index in the text as it came
  bool locked;           // part of a URL or of code
};

// What stands beside a mark.
enum class Neighbour : std::uint8_t { kNone, kHan, kWestern, kDigit, kOther };

// Han, kana, and the marks that only East Asian text has.
bool is_east_asian_text(char32_t c);

// Straight and curly quotation marks.
bool is_quote(char32_t c);

// The passes, in the order in which they have to run; each leaves the text whole for the next.
class TidyParagraph {
 public:
  TidyParagraph(std::vector<TidyChar> chars, std::u32string_view original);

  void tidy();

  const std::vector<TidyChar>& chars() const { return chars_; }
  std::vector<TidyChange> changes() const;

 private:
  void lock_addresses();
  void lock_address_around(std::size_t at, std::size_t floor, std::size_t& end);
  void lock_code();
  void tidy_dots();
  void tidy_dashes();
  void tidy_middle_dots();
  void tidy_brackets();
  bool wants_wide_brackets(std::size_t open, std::size_t close) const;
  void tidy_marks();
  bool wants_wide_mark(std::size_t at) const;
  bool wants_wide_stop(std::size_t at) const;
  bool opens_quotation(std::size_t at) const;
  void tidy_double_quotes();
  void tidy_single_quotes();
  void tidy_spaces();

  // The first character on either side that is neither space nor punctuation shared by both scripts.
  Neighbour before(std::size_t at) const;
  Neighbour after(std::size_t at) const;
  Neighbour kind_at(std::size_t at) const;
  // U+0000 outside.
  char32_t at(std::size_t index) const { return index < chars_.size() ? chars_[index].c : U'\0'; }
  char32_t left_of(std::size_t index) const { return index == 0 ? U'\0' : chars_[index - 1].c; }
  char32_t left_beyond_spaces(std::size_t index) const;
  bool is_free(std::size_t index, char32_t c) const { return at(index) == c && !chars_[index].locked; }

  struct Words {
    std::size_t count;
    bool at_quote;  // whether the stretch of Latin words ends at a quotation mark
  };
  Words latin_words_before(std::size_t at) const;
  Words latin_words_after(std::size_t at) const;

  void change(std::size_t at, char32_t to, TidyKind kind);
  void remove(std::size_t at, TidyKind kind);
  void note(std::size_t at, TidyKind kind);
  void compact();  // takes out what `remove` marked
  std::vector<std::uint32_t> count_han() const;

  struct Tally {
    std::uint32_t count = 0;
    std::uint32_t first = 0;
  };

  std::vector<TidyChar> chars_;
  std::u32string_view original_;
  std::array<Tally, 7> tallies_{};
  bool chinese_ = false;
  bool has_kana_ = false;
};

}  // namespace offprint
