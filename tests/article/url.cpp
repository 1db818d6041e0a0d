#include "article/url.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

#include "article/limits.h"

using namespace offprint;

TEST_CASE("links that a reader may follow") {
  for (const char* url : {"https://a.example", "http://a.example/b?c#d", "HTTPS://A.example/", "mailto:who@a.example", "tel:+86-10-1234",
                          "#section-1", "https://例子.中国/路径", "https://user@a.example/"}) {
    INFO(url);
    CHECK(is_safe_link(url));
  }
}

TEST_CASE("links that a reader may not follow") {
  for (const char* url : {"", "#", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "java\tscript:x", " javascript:x",
                          "\x01javascript:x", "ht\ntp://a.example", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://a.example",
                          "//a.example/b", "/relative", "relative", "http:", "http://", "https:///path", "https://?q", "https:a.example",
                          "http://a.example/with space", "http://a.example/\xE2\x80\xAEreversed", "mailto:", "tel:", "blob:https://a.example/x",
                          "javascript&colon;alert(1)", "https://\\a.example", "https://@/"}) {
    INFO(url);
    CHECK_FALSE(is_safe_link(url));
  }
}

TEST_CASE("images that may be loaded") {
  for (const char* url : {"https://a.example/b.jpg", "harbour.jpg", "images/a.png", "../a.png", "/a.png", "//cdn.example/a.png",
                          "图/一.jpg", "a.php?u=http://b.example", "data:image/png;base64,iVBORw0KGgo=", "DATA:IMAGE/JPEG;BASE64,AA=="}) {
    INFO(url);
    CHECK(is_safe_image(url));
  }
}

TEST_CASE("images that may not be loaded") {
  for (const char* url : {"", "#a", "javascript:alert(1)", "x:y.png", "data:image/svg+xml;base64,AAAA", "data:image/png,raw",
                          "data:text/html;base64,AAAA", "data:image/png;base64,", "data:image/png;base64,<script>", "mailto:a@b",
                          "\\\\host\\share.png", "a\nb.png", "file:///a.png", "jav\tascript:a", "blob:x"}) {
    INFO(url);
    CHECK_FALSE(is_safe_image(url));
  }
}

TEST_CASE("an address over the limit is refused") {
  const std::string long_url = "https://a.example/" + std::string(kMaxUrlBytes, 'a');
  CHECK_FALSE(is_safe_link(long_url));
  CHECK_FALSE(is_safe_image(long_url));
  CHECK_FALSE(is_safe_image("data:image/png;base64," + std::string(kMaxDataUrlBytes, 'A')));
}

TEST_CASE("references are resolved as RFC 3986, section 5.4, has them") {
  const std::string base = "http://a/b/c/d;p?q";
  struct Case {
    const char* reference;
    const char* url;
  };
  for (const Case& one : {Case{"g:h", "g:h"}, Case{"g", "http://a/b/c/g"}, Case{"./g", "http://a/b/c/g"}, Case{"g/", "http://a/b/c/g/"},
                          Case{"/g", "http://a/g"}, Case{"//g", "http://g"}, Case{"?y", "http://a/b/c/d;p?y"}, Case{"g?y", "http://a/b/c/g?y"},
                          Case{"#s", "http://a/b/c/d;p?q#s"}, Case{"g#s", "http://a/b/c/g#s"}, Case{";x", "http://a/b/c/;x"},
                          Case{".", "http://a/b/c/"}, Case{"./", "http://a/b/c/"}, Case{"..", "http://a/b/"}, Case{"../g", "http://a/b/g"},
                          Case{"../..", "http://a/"}, Case{"../../g", "http://a/g"}, Case{"../../../g", "http://a/g"},
                          Case{"/./g", "http://a/g"}, Case{"/../g", "http://a/g"}, Case{"g.", "http://a/b/c/g."}, Case{"..g", "http://a/b/c/..g"},
                          Case{"./../g", "http://a/b/g"}, Case{"g/./h", "http://a/b/c/g/h"}, Case{"g/../h", "http://a/b/c/h"}}) {
    INFO(one.reference);
    CHECK(resolve_url(base, one.reference) == one.url);
  }
  CHECK(resolve_url("", "a.png") == "a.png");
  CHECK(resolve_url("https://a.example", "b.png") == "https://a.example/b.png");
}
