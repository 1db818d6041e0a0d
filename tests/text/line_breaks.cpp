#include <catch2/catch_test_macros.hpp>

#include "composing.h"

using namespace offprint;
using namespace offprint::tests;

TEST_CASE("a line may end between any two ideographs") { CHECK(marked_breaks("天地玄黄") == "天|地|玄|黄"); }

TEST_CASE("a pause mark never starts a line") {
  for (const char* mark : {"。", "，", "、", "：", "；", "！", "？", "．", "‼"}) {
    INFO(mark);
    CHECK(marked_breaks("天" + std::string(mark) + "地") == "天" + std::string(mark) + "|地");
  }
}

TEST_CASE("a closing mark never starts a line, and a line may end after it") {
  for (const char* mark : {"”", "’", "）", "》", "〉", "」", "』", "】", "〗", "〕", "］", "｝"}) {
    INFO(mark);
    CHECK(marked_breaks("天" + std::string(mark) + "地") == "天" + std::string(mark) + "|地");
  }
}

TEST_CASE("an opening mark never ends a line, and a line may end before it") {
  for (const char* mark : {"“", "‘", "（", "《", "〈", "「", "『", "【", "〖", "〔", "［", "｛"}) {
    INFO(mark);
    CHECK(marked_breaks("天" + std::string(mark) + "地") == "天|" + std::string(mark) + "地");
  }
}

TEST_CASE("marks in a row stay together, quotes around them are free outside") {
  CHECK(marked_breaks("他说：“好。”她走了") == "他|说：|“好。”|她|走|了");
  CHECK(marked_breaks("《论语》、《孟子》") == "《论|语》、|《孟|子》");
  CHECK(marked_breaks("的“现金牛”，而") == "的|“现|金|牛”，|而");
}

TEST_CASE("straight quotes are paired over the paragraph") {
  CHECK(marked_breaks("的\"现金牛\"和\"组织\"的") == "的|\"现|金|牛\"|和|\"组|织\"|的");
}

TEST_CASE("interpuncts, connecting marks and other non-starters stay with what is before them") {
  CHECK(marked_breaks("安迪·贾西") == "安|迪·|贾|西");
  CHECK(marked_breaks("北京～上海") == "北|京～|上|海");
  CHECK(marked_breaks("人々が") == "人々|が");
  CHECK(marked_breaks("达40％的") == "达|40％|的");
  CHECK(marked_breaks("二十℃水") == "二|十℃|水");
}

TEST_CASE("two-em dashes and ellipses are unbroken") {
  CHECK(marked_breaks("预期——虽然") == "预|期|——|虽|然");
  CHECK(marked_breaks("然后……没有") == "然|后……|没|有");
}

TEST_CASE("numbers keep their marks, signs and units") {
  CHECK(marked_breaks("约1,299.50元") == "约|1,299.50|元");
  CHECK(marked_breaks("长3.5亿年") == "长|3.5亿|年");
  CHECK(marked_breaks("至 292.7 亿美元") == "至 |292.7 亿|美|元");
  CHECK(marked_breaks("降40%后") == "降|40%|后");
  CHECK(marked_breaks("价￥5起") == "价|￥5|起");
  CHECK(marked_breaks("价$5起") == "价|$5|起");
  CHECK(marked_breaks("在00:00:00时") == "在|00:00:00|时");
  CHECK(marked_breaks("有16GB和5nm的") == "有|16GB|和|5nm|的");
}

TEST_CASE("Latin words are whole, an apostrophe included") {
  CHECK(marked_breaks("用 Amazon Bedrock 的") == "用 |Amazon |Bedrock |的");
  CHECK(marked_breaks("it’s 好") == "it’s |好");
  CHECK(marked_breaks("the reader's page", "en") == "the |reader's |page");
}

TEST_CASE("half-width marks after Han never start a line") {
  CHECK(marked_breaks("天,地") == "天,|地");
  CHECK(marked_breaks("天(地)玄") == "天|(地)|玄");
}

TEST_CASE("a space before a closing mark does not free it") { CHECK(marked_breaks("周 ”这") == "周 ”|这"); }

TEST_CASE("the solidus never starts a line, nor ends one from level gb on; dashes and ellipses may start one until strict") {
  CHECK(marked_breaks("和／或", "zh-Hans", Kinsoku::kBasic) == "和／|或");
  CHECK(marked_breaks("和／或", "zh-Hans", Kinsoku::kGb) == "和／或");
  CHECK(marked_breaks("和——或", "zh-Hans", Kinsoku::kGb) == "和|——|或");
  CHECK(marked_breaks("和——或", "zh-Hans", Kinsoku::kStrict) == "和——|或");
}

TEST_CASE("level none is UAX 14 alone") { CHECK(marked_breaks("天～地", "zh-Hans", Kinsoku::kNone) != marked_breaks("天～地")); }

TEST_CASE("any code points have breaks: surrogates, unassigned, the largest") {
  const std::u32string text = {0xD800, 0xDFFF, 0x378, 0x10FFFF, 0x110000, 0xFFFFFFFF, 0, U'天'};
  CHECK(find_line_breaks(text, "zh", Kinsoku::kBasic).size() == text.size());
  CHECK(find_line_breaks(U"", "zh", Kinsoku::kBasic).empty());
}
