// The C library that is linked for size sets memory byte by byte, which is most of the time of making a small QR code. This one does it by eight.
#include <stddef.h>
#include <stdint.h>

// May stand at any address and over any type.
typedef uint64_t __attribute__((may_alias, aligned(1))) Eight;

void* memset(void* to, int byte, size_t count) {
  unsigned char* at = to;
  const uint64_t eight = (unsigned char)byte * UINT64_C(0x0101010101010101);
  for (; count >= 16; count -= 16, at += 16) {
    *(Eight*)at = eight;
    *(Eight*)(at + 8) = eight;
  }
  for (; count > 0; --count) *at++ = (unsigned char)byte;
  return to;
}
