#include "article/tidy.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace offprint;

namespace {

std::string tidied(std::string text) {
  tidy_text(text);
  return text;
}

struct Case {
  const char* before;
  const char* after;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& one : cases) {
    INFO(one.before);
    CHECK(tidied(one.before) == one.after);
    CHECK(tidied(one.after) == one.after);
  }
}

}  // namespace

TEST_CASE("marks between Han become full-width") {
  check({{"先停,再走;对吗?对!如下:完", "先停，再走；对吗？对！如下：完"},
         {"AWS 的裁员,更像是应对", "AWS 的裁员，更像是应对"},
         {"收购了 AWS,而不是别人", "收购了 AWS，而不是别人"},
         {"AI 替代:效率革命", "AI 替代：效率革命"},
         {"他走了.", "他走了。"},
         {"他走了.她也走了.", "他走了。她也走了。"},
         {"真的吗?!", "真的吗？！"},
         {"增长了 30%,创下新高", "增长了 30%，创下新高"},
         {"排名第 3,其次是它", "排名第 3，其次是它"}});
}

TEST_CASE("figures, times, addresses and file names stay") {
  for (const char* text : {"共 1,299.50 元，增长 292.7 亿", "时间是 00:00:00 整", "比例为 16:9 的屏幕", "见 https://a.example/b?c=d,e:f(g) 一文",
                           "写信到 who@mail.example 即可", "打开 www.site.example/a;b 查看", "文件名是 report.v1.txt 吗", "他用 `a(b, c)` 调用",
                           "函数 f(x) 的值", "调用 main() 之后", "设 a=1,b=2 即可"}) {
    INFO(text);
    CHECK(tidied(text) == text);
  }
}

TEST_CASE("Latin sentences stay") {
  for (const char* text : {"The end, he said: \"no (not yet)\"; really?! It's -- fine...", "Beijing (北京), the capital", "“Quoted” text - here",
                           "He said 你好, meaning \"hello\" (a greeting)."}) {
    INFO(text);
    CHECK(tidied(text) == text);
  }
  CHECK(tidied("他引用道:\"Stay hungry, stay foolish.\"这句话很有名") == "他引用道：“Stay hungry, stay foolish.”这句话很有名");
}

TEST_CASE("brackets are set in pairs by what is in and beside them") {
  check({{"亚马逊(AWS)的员工", "亚马逊（AWS）的员工"},
         {"微软 Azure(21%)、谷歌 Cloud(24%)远远", "微软 Azure（21%）、谷歌 Cloud（24%）远远"},
         {"芯片(如 Trainium)和工具(如 Amazon Bedrock)的投入", "芯片（如 Trainium）和工具（如 Amazon Bedrock）的投入"},
         {"亚马逊 (AWS) 的员工", "亚马逊（AWS）的员工"},
         {"利润率(AWS 毛利率约 30%),削减", "利润率（AWS 毛利率约 30%），削减"}});
}

TEST_CASE("quotation marks are paired and set tight") {
  check({{"简单的 \"组织优化\"。", "简单的“组织优化”。"},
         {"作为 \"现金牛\",AWS 此次", "作为“现金牛”，AWS 此次"},
         {"透露:\"最乐见的 ' 止血 ' 方式。\"", "透露：“最乐见的‘止血’方式。”"},
         {"他说:\"准备 3 周。\" 这种", "他说：“准备 3 周。”这种"},
         {"从 \" 激进扩张 \" 转向 \"精准收缩\"。 在此", "从“激进扩张”转向“精准收缩”。在此"},
         {"并非由于 AI 的 \"主因\",但 CEO", "并非由于 AI 的“主因”，但 CEO"},
         {"它叫 \"Blue\" 和 \"蓝\" 两名", "它叫“Blue”和“蓝”两名"}});
}

TEST_CASE("apostrophes and inches are no quotation marks") {
  check({{"穆迪 Moody's 的评级", "穆迪 Moody's 的评级"}, {"一台 27\" 显示器很大", "一台 27\" 显示器很大"}});
}

TEST_CASE("a quotation over two paragraphs opens in one and closes in the other") {
  check({{"他说:\"第一段没有说完。", "他说：“第一段没有说完。"}, {"到第二段才说完。\" 这就是全部。", "到第二段才说完。”这就是全部。"}});
}

TEST_CASE("dots, dashes and middle dots") {
  check({{"等等...再说", "等等……再说"},
         {"等等。。。", "等等……"},
         {"去年--也就是今年", "去年——也就是今年"},
         {"去年 -- 也就是今年", "去年——也就是今年"},
         {"安迪・贾西", "安迪·贾西"}});
  CHECK(tidied("テスト・試験の話") == "テスト・試験の話");
  CHECK(tidied("版本 1...2 之间") == "版本 1...2 之间");
}

TEST_CASE("spaces between Han and Latin stay as authored") {
  check({{"7 月 17 日清晨 AWS 员工收到 3 封邮件", "7 月 17 日清晨 AWS 员工收到 3 封邮件"}, {"7月17日AWS员工", "7月17日AWS员工"}});
}

TEST_CASE("tidying keeps marks, links and code of runs") {
  Runs runs{{"他说:\"", 0, "", ""}, {"很好,真的", bit(Mark::kStrong), "https://a.example/", ""}, {"\" ", 0, "", ""},
            {"a,b", bit(Mark::kCode), "", ""}, {",完了", 0, "", ""}};
  const auto changes = tidy_runs(runs);
  REQUIRE(runs.size() == 5);
  CHECK(runs[0].text == "他说：“");
  CHECK(runs[1].text == "很好，真的");
  CHECK(runs[1].marks == bit(Mark::kStrong));
  CHECK(runs[1].href == "https://a.example/");
  CHECK(runs[2].text == "”");
  CHECK(runs[3].text == "a,b");
  CHECK(runs[4].text == "，完了");
  CHECK(changes.size() == 3);
}

TEST_CASE("each kind of change is reported once for a text, with its count and an excerpt") {
  std::string text = "先停,再走,再停 (一会儿)";
  const auto changes = tidy_text(text);
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].kind == TidyKind::kMarks);
  CHECK(changes[0].count == 2);
  CHECK(changes[0].before == "先停,再走,再停 (一");
  CHECK(changes[0].after == "先停，再走，再停（一");
  CHECK(changes[1].kind == TidyKind::kBrackets);
  CHECK(changes[2].kind == TidyKind::kSpaces);
}

TEST_CASE("tidying twice is tidying once") {
  std::mt19937 random(7);
  constexpr std::string_view kPieces[] = {"汉", "字", "A", "bc", "1", ",", ".", ":", "?", "!", "(", ")", "\"", "'", " ", "-", "--",
                                          "...", "。", "，", "“", "”", "・", "、", "（", "）", "%", "——"};
  int different = 0;
  for (int round = 0; round < 40000; ++round) {
    std::string text;
    for (unsigned i = 0; i < 3 + random() % 14; ++i) text += kPieces[random() % std::size(kPieces)];
    const std::string once = tidied(text);
    const std::string twice = tidied(once);
    if (once != twice && ++different < 9) WARN(text << " | " << once << " | " << twice);
  }
  CHECK(different == 0);
}

TEST_CASE("a long text is tidied in linear time") {
  std::string text = "字";
  for (int i = 0; i < 200000; ++i) text += i % 3 == 0 ? "\"" : i % 3 == 1 ? "(" : ",";
  CHECK_FALSE(tidied(text).empty());
}
