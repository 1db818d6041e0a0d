// Which encoding bytes are in, and what they are as UTF-8. The bytes were written out by the indexes of the Encoding Standard.
#include "article/encoding.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstring>
#include <string>

#include "article/declared_encoding.h"
#include "article/encoding_labels.h"
#include "article/guessed_encoding.h"
#include "article/utf8.h"

using namespace offprint;
using namespace std::string_view_literals;

namespace {

std::string decoded(std::string_view bytes, std::string_view encoding) {
  const Result<std::string> text = decode(bytes, encoding);
  REQUIRE(text.ok());
  return text.value();
}

std::size_t bad_in(std::string_view bytes, std::string_view encoding) {
  std::size_t bad = 99;
  REQUIRE(decode(bytes, encoding, &bad).ok());
  return bad;
}

// "裁员背后：增长失速、巨头的生存焦虑。" and the same in traditional characters.
constexpr std::string_view kGbk = "\xB2\xC3\xD4\xB1\xB1\xB3\xBA\xF3\xA3\xBA\xD4\xF6\xB3\xA4\xCA\xA7\xCB\xD9\xA1\xA2\xBE\xDE\xCD\xB7\xB5\xC4\xC9\xFA\xB4\xE6\xBD\xB9\xC2\xC7\xA1\xA3";
constexpr std::string_view kBig5 = "\xB5\xF4\xAD\xFB\xAD\x49\xAB\xE1\xA1\x47\xBC\x57\xAA\xF8\xA5\xA2\xB3\x74\xA1\x42\xA5\xA8\xC0\x59\xAA\xBA\xA5\xCD\xA6\x73\xB5\x4A\xBC\x7B\xA1\x43";
// "これは日本語の文章です。カタカナも" and "한국어 문장입니다. 세계는 넓다".
constexpr std::string_view kShiftJis = "\x82\xB1\x82\xEA\x82\xCD\x93\xFA\x96\x7B\x8C\xEA\x82\xCC\x95\xB6\x8F\xCD\x82\xC5\x82\xB7\x81\x42\x83\x4A\x83\x5E\x83\x4A\x83\x69\x82\xE0";
constexpr std::string_view kEucJp = "\xA4\xB3\xA4\xEC\xA4\xCF\xC6\xFC\xCB\xDC\xB8\xEC\xA4\xCE\xCA\xB8\xBE\xCF\xA4\xC7\xA4\xB9\xA1\xA3\xA5\xAB\xA5\xBF\xA5\xAB\xA5\xCA\xA4\xE2";
constexpr std::string_view kEucKr = "\xC7\xD1\xB1\xB9\xBE\xEE \xB9\xAE\xC0\xE5\xC0\xD4\xB4\xCF\xB4\xD9. \xBC\xBC\xB0\xE8\xB4\xC2 \xB3\xD0\xB4\xD9";

}  // namespace

TEST_CASE("the labels are all 228 of the standard, in lower case, each once, in order") {
  const auto labels = encoding_labels();
  CHECK(labels.size() == 228);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string_view label = labels[i].spelling;
    INFO(label);
    CHECK(std::none_of(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
    CHECK((i == 0 || std::strcmp(labels[i - 1].spelling, labels[i].spelling) < 0));
    CHECK(encoding_named(label) == encoding_name(labels[i].encoding));
  }
}

TEST_CASE("a label is known in any case and with white space around it") {
  CHECK(encoding_named(" GB2312\n") == "GBK");
  CHECK(encoding_named("latin1") == "windows-1252");
  CHECK(encoding_named("Utf8") == "UTF-8");
  CHECK(encoding_named("x-sjis") == "Shift_JIS");
  CHECK(encoding_named("big5-hkscs") == "Big5");
  CHECK(encoding_named("utf-16") == "UTF-16LE");
  CHECK(encoding_named("utf-7").empty());
  CHECK(encoding_named("").empty());
  CHECK(encoding_named(std::string(100'000, 'a')).empty());
}

TEST_CASE("a byte order mark is stronger than all that is said") {
  CHECK(encoding_of("\xEF\xBB\xBF<meta charset=gbk>", "big5") == "UTF-8");
  CHECK(encoding_of("\xFF\xFE<\0"sv, "utf-8") == "UTF-16LE");
  CHECK(encoding_of("\xFE\xFF\0<"sv, "") == "UTF-16BE");
}

TEST_CASE("the transport is stronger than the page") {
  CHECK(encoding_of("<meta charset=gbk>a", "euc-jp") == "EUC-JP");
  CHECK(encoding_of("<meta charset=gbk>a", "no such thing") == "GBK");
}

TEST_CASE("a page declares its encoding in its first 1,024 bytes as the HTML standard has it") {
  CHECK(declared_encoding("<meta charset=\"GB2312\">") == "GBK");
  CHECK(declared_encoding("<!doctype html><html><head><META/CHARSET = big5 >") == "Big5");
  CHECK(declared_encoding("<meta http-equiv=Content-Type content='text/html; charset=shift_jis'>") == "Shift_JIS");
  CHECK(declared_encoding("<meta content=\"text/html; charset='euc-kr'\" http-equiv=\"content-type\">") == "EUC-KR");
  CHECK(declared_encoding("<meta content=\"text/html; charset charset = gbk;x\" http-equiv=\"content-type\">") == "GBK");
  CHECK(declared_encoding("<meta content='text/html; charset=gbk'>").empty());
  CHECK(declared_encoding("<!-- <meta charset=gbk> --><meta charset=big5>") == "Big5");
  CHECK(declared_encoding("<!--><meta charset=gbk>") == "GBK");
  CHECK(declared_encoding("<p title='<meta charset=gbk>'>").empty());
  CHECK(declared_encoding("<?php <meta charset=gbk> ?>").empty());
  CHECK(declared_encoding("<metal charset=gbk>").empty());
  CHECK(declared_encoding("<meta charset=nothing><meta charset=gbk>") == "GBK");
  CHECK(declared_encoding("<meta charset=utf-16>") == "UTF-8");
  CHECK(declared_encoding("<meta charset=x-user-defined>") == "windows-1252");
  CHECK(declared_encoding("<meta charset=gbk charset=big5>") == "GBK");
  CHECK(declared_encoding("<meta charset=gbk").empty());
  CHECK(declared_encoding(std::string(1024, ' ') + "<meta charset=gbk>").empty());
}

TEST_CASE("XML declares its encoding in its first line") {
  CHECK(declared_encoding("<?xml version=\"1.0\" encoding=\"GB18030\"?><rss/>") == "gb18030");
  CHECK(declared_encoding("<?xml version='1.0' encoding = 'Big5'?>") == "Big5");
  CHECK(declared_encoding("<?xml version='1.0' encoding='UTF-16'?>") == "UTF-8");
  CHECK(declared_encoding("<?xml version='1.0'?><a encoding='gbk'/>").empty());
  CHECK(declared_encoding("<\0?\0x\0m\0l\0"sv) == "UTF-16LE");
}

TEST_CASE("a declaration that the bytes give the lie to does not hold") {
  CHECK(encoding_of("<meta charset=utf-8>" + std::string(kGbk), "utf-8") == "gb18030");
  CHECK(encoding_of("<meta charset=gb2312><p>这一页其实是用另一种编码写成的", "") == "UTF-8");
  CHECK(encoding_of("这一页其实是用另一种编码写成的", "iso-8859-1") == "UTF-8");
  CHECK(encoding_of("<?xml version='1.0' encoding='UTF-8'?><a>" + std::string(kBig5), "") == "Big5");
  CHECK(encoding_of("<p>plain ASCII</p>", "utf-16le") == "UTF-8");
  CHECK(encoding_of(std::string(kBig5) + kBig5.data(), "gb2312") == "GBK");  // a form that both have: who says it is believed
}

TEST_CASE("a slip in a long text does not change what it is") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "亚马逊云";
  CHECK(encoding_of(text + "\xB2", "") == "UTF-8");
  CHECK(encoding_of(text + "\xB2", "utf-8") == "UTF-8");
  CHECK(encoding_of("<meta charset=gbk>" + std::string(kGbk) + "\xFF", "") == "GBK");
}

TEST_CASE("what declares nothing is what it looks like") {
  CHECK(encoding_of("", "") == "UTF-8");
  CHECK(encoding_of("ASCII only", "") == "UTF-8");
  CHECK(encoding_of("<p>字</p>", "") == "UTF-8");
  CHECK(guessed_encoding(kGbk) == "gb18030");
  CHECK(guessed_encoding(kBig5) == "Big5");
  CHECK(guessed_encoding(kShiftJis) == "Shift_JIS");
  CHECK(guessed_encoding(kEucJp) == "EUC-JP");
  CHECK(guessed_encoding(kEucKr) == "EUC-KR");
  CHECK(guessed_encoding("It\x92s a na\xEFve caf\xE9 \x96 \x93quoted\x94, for \xA3" "5") == "windows-1252");
  CHECK(guessed_encoding("\xC4rger \xFC" "ber Gr\xF6\xDF" "e und M\xE4ngel") == "windows-1252");
}

TEST_CASE("each encoding is decoded by the standard's index") {
  CHECK(decoded(kGbk, "gbk") == "裁员背后：增长失速、巨头的生存焦虑。");
  CHECK(decoded(kBig5, "big5") == "裁員背後：增長失速、巨頭的生存焦慮。");
  CHECK(decoded(kShiftJis, "shift_jis") == "これは日本語の文章です。カタカナも");
  CHECK(decoded(kEucJp, "euc-jp") == "これは日本語の文章です。カタカナも");
  CHECK(decoded(kEucKr, "euc-kr") == "한국어 문장입니다. 세계는 넓다");
  CHECK(decoded("\xD6\xEC\xE9\x46\xBB\xF9\x86\xB4", "gb2312") == "朱镕基喆");
  CHECK(decoded("\x95\x32\x82\x36\xA2\xE3\x81\x40\x81\x30\x81\x30", "gb18030") == "𠀀€丂\u0080");
  CHECK(decoded("\x80\xA3\xA0", "gbk") == "€\u3000");
  CHECK(decoded("\x9B\xD0\xAD\xBB\xB4\xE4\x9D\xEF\x88\x62", "big5") == "𠝹香港嘅\u00CA\u0304");
  CHECK(decoded("\xB6\xC0\xB6\xC5\x87\x40\xEE\xE0\\~", "shift_jis") == "ｶﾀｶﾅ①髙\\~");
  CHECK(decoded("\x8E\xB6\x8F\xB0\xA1", "euc-jp") == "ｶ丂");
  CHECK(decoded("\x8F\xA1\xA1\xA4\xB3", "euc-jp") == "\uFFFDこ");
  CHECK(decoded("\x1B$B$3\x1B(B.", "iso-2022-jp") == "こ.");
  CHECK(decoded("\x93na\xEFve\x94 \x80\x81", "latin1") == "“naïve” €\u0081");
  CHECK(decoded("\xCF\xF0\xE8", "windows-1251") == "При");
  CHECK(decoded("\xF0\xD2\xC9", "koi8-r") == "При");
  CHECK(decoded("\x8F\xE0\xA8", "ibm866") == "При");
  CHECK(decoded("\x8E\xDE", "macintosh") == "éﬁ");
  CHECK(decoded("\xA4\xA6", "iso-8859-15") == "€Š");
  CHECK(decoded("W[\x40\xD8\x0B\xDC"sv, "utf-16le") == "字𠀋");
  CHECK(decoded("\xFE\xFF\x5B\x57"sv, "utf-16be") == "字");
}

TEST_CASE("all Han characters of level 1 of GB 2312 and no others come out of their rows") {
  std::string bytes;
  for (int row = 0xB0; row <= 0xD7; ++row) {
    for (int cell = 0xA1; cell <= (row == 0xD7 ? 0xF9 : 0xFE); ++cell) bytes += {static_cast<char>(row), static_cast<char>(cell)};
  }
  std::u32string text = to_utf32(decoded(bytes, "gb2312"));
  CHECK(text.size() == 3755);
  CHECK(text.front() == U'啊');
  CHECK(text.back() == U'座');
  CHECK(std::all_of(text.begin(), text.end(), [](char32_t c) { return is_han(c); }));
  std::sort(text.begin(), text.end());
  CHECK(std::adjacent_find(text.begin(), text.end()) == text.end());
}

TEST_CASE("what cannot be read becomes U+FFFD, is counted, and swallows no markup") {
  CHECK(decoded("\xB2<p>", "gbk") == "\uFFFD<p>");
  CHECK(bad_in("\xB2<p>\xB2", "gbk") == 2);
  CHECK(decoded("\xFF\xFF" "A", "gbk") == "\uFFFD" "A");
  CHECK(decoded("a\xE4\xBA", "utf-8") == "a\uFFFD");
  CHECK(decoded("\xF0\x9F\x98<\xC0\x80\xED\xA0\x80", "utf-8") == "\uFFFD<\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(bad_in("\xE4\xBA\x9A\xE4\xBA", "utf-8") == 1);
  CHECK(bad_in(kGbk, "gbk") == 0);
  CHECK(decoded("\0\xD8" "a\0"sv, "utf-16le") == "\uFFFD" "a");
  CHECK(decoded("\xEF\xBB\xBF" "a", "utf-8") == "a");
}

TEST_CASE("an encoding that nobody can read is an error that names it") {
  for (const char* name : {"utf-7", "hz-gb-2312", "x-user-defined", ""}) {
    const Result<std::string> text = decode("a", name);
    REQUIRE_FALSE(text.ok());
    CHECK(text.error().code == ErrorCode::kUnknownEncoding);
    CHECK(text.error().message.find(name) != std::string::npos);
  }
  CHECK(is_valid_utf8(decode("a", "\xFF\xFE").error().message));
}

TEST_CASE("any bytes decode to UTF-8 in any encoding") {
  std::string bytes;
  unsigned state = 7;
  for (int i = 0; i < 40'000; ++i) {
    state = state * 1664525 + 1013904223;
    bytes += static_cast<char>(state >> 24);
  }
  for (const EncodingLabel& label : encoding_labels()) {
    const Result<std::string> text = decode(bytes, label.spelling);
    INFO(label.spelling);
    CHECK((!text.ok() || is_valid_utf8(text.value())));
  }
  CHECK(!encoding_of(bytes, "").empty());
}
