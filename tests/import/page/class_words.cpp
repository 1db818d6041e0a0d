// What names in class and id say.
#include <catch2/catch_test_macros.hpp>

#include <string>

#include "article/page/class_words.h"

using namespace offprint;

namespace {

WordSenses senses_in(const std::string& attributes, const std::string& tag = "div") {
  const HtmlTree tree = HtmlTree::parse("<" + tag + " " + attributes + "></" + tag + ">");
  return senses_of(tree, tree.find(tag));
}

}  // namespace

TEST_CASE("words are read in names written any way") {
  for (const std::string name : {"post-comments", "post_comments", "postComments", "PostComments", "post comments", "POST-COMMENTS"}) {
    INFO(name);
    const WordSenses senses = senses_in("class='" + name + "'");
    CHECK(has(senses, WordSense::kArticle));
    CHECK(has(senses, WordSense::kComments));
  }
  CHECK(has(senses_in("class='相关阅读'"), WordSense::kFurniture));
  CHECK(has(senses_in("id='sidebar2'"), WordSense::kFurniture));
  CHECK(has(senses_in("class='sr-only'"), WordSense::kUnseen));
}

TEST_CASE("a word inside another says nothing") {
  for (const std::string name : {"header", "shadow", "gradient", "unlike", "download", "navy", "shared-memory"}) {
    INFO(name);
    CHECK_FALSE(has(senses_in("class='" + name + "'"), WordSense::kFurniture));
  }
}

TEST_CASE("what a name says an element has is not what it is") {
  CHECK(senses_in("class='has-sidebar'") == 0);
  CHECK(senses_in("class='no-comments'") == 0);
  CHECK_FALSE(has(senses_in("class='elementor-widget elementor-widget-text-editor'"), WordSense::kFurniture));
  CHECK(has(senses_in("class='has-sidebar comments'"), WordSense::kComments));
  CHECK_FALSE(has(senses_in("class='has-sidebar comments'"), WordSense::kFurniture));
}

TEST_CASE("the id of a heading is its text and says nothing") {
  CHECK(senses_in("id='related-work'", "h2") == 0);
  CHECK(has(senses_in("class='related'", "h2"), WordSense::kFurniture));
}

TEST_CASE("names without end are not read") { CHECK(senses_in("class='" + std::string(5000, 'x') + " comments'") == 0); }
