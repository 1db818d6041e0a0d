// Which character encoding bytes are in, and the bytes as UTF-8.
//
// Names and labels are those of the Encoding Standard (encoding.spec.whatwg.org).
#pragma once

#include <string>
#include <string_view>

#include "result.h"

namespace offprint {

// The encoding of this label ("gb2312" is "GBK", "latin1" is "windows-1252"), in any case and with white space around it; empty where there is none. Static storage.
std::string_view encoding_named(std::string_view label);

// The encoding of a web page or feed, by the first that there is: byte order mark; `charset`, a label from the transport; what the first 1,024 bytes declare (HTML standard, "prescan a
// byte stream"; the XML declaration); UTF-8 where all of it is well-formed; else what the bytes look like among UTF-8, gb18030, Big5, Shift_JIS, EUC-JP, EUC-KR, and windows-1252
// where nothing fits. A declaration that the bytes give the lie to (UTF-8 said, and it is not) does not hold.
std::string_view encoding_of(std::string_view bytes, std::string_view charset);

// `bytes`, in `encoding`, as UTF-8, a byte order mark left out; what cannot be read becomes U+FFFD, and `bad`, where given, counts it. Error: kUnknownEncoding. In WebAssembly
// this is the host's to do.
Result<std::string> decode(std::string_view bytes, std::string_view encoding, std::size_t* bad = nullptr);

}  // namespace offprint
