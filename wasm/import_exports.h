// The C ABI of import.wasm: every foreign format to canonical JSON, which offprint.wasm opens. It asks its host for nothing.
//
// Conventions: those of exports.h. There are no handles.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// Version of this ABI; a host refuses another one.
uint32_t offprint_abi_version(void);

// As in exports.h.
void* offprint_alloc(uint32_t size);
void offprint_free(void* bytes);
const uint8_t* offprint_result(void);
uint32_t offprint_result_length(void);

// Reads an article of any format (src/article/import.h) from UTF-8. `request` is a JSON object; what is not in it has the value in brackets: {"type": name of a format or MIME
// type ["auto"], "base": http(s) URL that relative addresses are relative to [none], "item": which of several articles [the first], "tidy": bool [the format's
// default], "charset": label of an encoding [none], "now": ISO 8601 date and time [none: what has an embargo is not given out]}. The result is canonical JSON. Returns 0.
int32_t offprint_import(const char* bytes, uint32_t length, const char* request, uint32_t request_length);

// What the last `offprint_import` that gave an article dropped or changed, as `offprint_report` of exports.h. Returns 0.
int32_t offprint_import_report(void);

// The encoding that the bytes are in, by the name of the Encoding Standard, for the host to decode from, what cannot be read as U+FFFD; empty: they are given as they
// are (src/article/input_encoding.h). `request` as above. Returns 0.
int32_t offprint_encoding_of(const char* bytes, uint32_t length, const char* request, uint32_t request_length);

#ifdef __cplusplus
}
#endif
