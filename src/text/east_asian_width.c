// Takes the place of libunibreak's lookup of the East Asian width (UAX #11) where lines are broken: it searches its table for every character, also for
// those of an English text, which are a third of what breaking one costs.
#include <eastasianwidthdef.h>

enum EastAsianWidthClass offprint_east_asian_width(utf32_t character);

// As libunibreak's own; what is below U+0080 is neither wide nor full-width nor half-width, which is all that is asked.
enum EastAsianWidthClass offprint_east_asian_width(utf32_t character) {
  return character < 0x80 ? EAW_Na : ub_get_char_eaw_class(character);
}
