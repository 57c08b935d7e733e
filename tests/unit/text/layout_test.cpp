#include "text/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "layout_samples.h"

namespace gaolint {
namespace {

using namespace samples;

/// The paragraphs of a text, a soft line end shown as '|'.
std::vector<std::string> paragraphs(const std::string& text) {
  std::vector<std::string> out;
  for (const Span span : detect_layout(text).paragraphs) {
    std::string paragraph;
    for (const char c : text.substr(span.begin, span.size())) {
      if (c != '\r') paragraph += c == '\n' ? '|' : c;
    }
    out.push_back(paragraph);
  }
  return out;
}

struct Case {
  const char* what;
  std::string text;
  LayoutKind kind;
  std::vector<std::string> paragraphs;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    for (const std::string& text : {c.text, with_crlf(c.text)}) {
      EXPECT_EQ(detect_layout(text).kind, c.kind) << c.what;
      EXPECT_THAT(paragraphs(text), testing::ElementsAreArray(c.paragraphs)) << c.what;
    }
  }
}

TEST(Layout, WrappedWithBlankLines) {
  check({
      {"a speech",
       kBlankLines,
       LayoutKind::BlankLines,
       {"在全县秋收工作会议上的讲话", "同志们：",
        "今年的秋收工作时间紧、任务重，各乡镇要早安排、早动|"
        "手，确保颗粒归仓。农机部门要把机手组织起来，把机具|"
        "检修到位，哪里需要就开到哪里。",
        "气象部门要盯紧天气变化，第一时间发布预报，让群众心|"
        "里有数、手中有招，赶在雨前把庄稼收回来，把损失降到|"
        "最低。"}},
      {"a heading of two lines, points without blank lines",
       "今年的秋收工作时间紧、任务重，各乡镇要早安排、早动\n"
       "手，确保颗粒归仓。农机部门要把机手组织起来，把机具\n"
       "检修到位，哪里需要就开到哪里，一台也不能闲、一刻也\n"
       "不能等。\n"
       "一、加强组织领导，层层压实责任，确保各项工作有序推\n"
       "进\n"
       "（一）乡镇党委书记是第一责任人，要亲自部署、亲自过\n"
       "问。\n",
       LayoutKind::BlankLines,
       {"今年的秋收工作时间紧、任务重，各乡镇要早安排、早动|"
        "手，确保颗粒归仓。农机部门要把机手组织起来，把机具|"
        "检修到位，哪里需要就开到哪里，一台也不能闲、一刻也|不能等。",
        "一、加强组织领导，层层压实责任，确保各项工作有序推|进",
        "（一）乡镇党委书记是第一责任人，要亲自部署、亲自过|问。"}},
      {"a marker after a full line that ends a sentence, none in the middle of one",
       "今年的秋收工作时间紧、任务重，各乡镇要早安排、早动手\n"
       "，确保颗粒归仓。农机部门要把机手组织起来，把机具检修\n"
       "到位，哪里需要就开到哪里，一台也不能闲，供水管网改造\n"
       "今年要完成三十公里，排在最前面的是乡镇驻地老旧小区。\n"
       "1. 设计单位六月底前交出图纸，施工单位七月进场，做到\n"
       "一、二标段同时开工，三标段雨季后开工，不得互相等待，\n"
       "一、二标段的材料先行采购，由住建部门统一验收和入库。\n"
       "2. 监理单位全程旁站，隐蔽工程没有影像的一律返工。\n",
       LayoutKind::BlankLines,
       {"今年的秋收工作时间紧、任务重，各乡镇要早安排、早动手|"
        "，确保颗粒归仓。农机部门要把机手组织起来，把机具检修|"
        "到位，哪里需要就开到哪里，一台也不能闲，供水管网改造|"
        "今年要完成三十公里，排在最前面的是乡镇驻地老旧小区。",
        "1. "
        "设计单位六月底前交出图纸，施工单位七月进场，做到|"
        "一、二标段同时开工，三标段雨季后开工，不得互相等待，|"
        "一、二标段的材料先行采购，由住建部门统一验收和入库。",
        "2. 监理单位全程旁站，隐蔽工程没有影像的一律返工。"}},
      {"a salutation as wide as a line",
       "尊敬的各位领导、各位来宾、各位企业家，同志们朋友们：\n"
       "金秋时节，我们相聚在这里，共同见证产业园的开园。首\n"
       "先，我代表县委、县政府，向远道而来的客人表示欢迎，\n"
       "向长期关心支持我县发展的各界朋友表示感谢，愿大家在\n"
       "这里住得舒心、干得顺心。\n",
       LayoutKind::BlankLines,
       {"尊敬的各位领导、各位来宾、各位企业家，同志们朋友们：",
        "金秋时节，我们相聚在这里，共同见证产业园的开园。首|"
        "先，我代表县委、县政府，向远道而来的客人表示欢迎，|"
        "向长期关心支持我县发展的各界朋友表示感谢，愿大家在|这里住得舒心、干得顺心。"}},
  });
}

TEST(Layout, WrappedWithIndent) {
  const std::vector<std::string> expected = {
      "在全县秋收工作会议上的讲话",
      "今年的秋收工作时间紧、任务重，各乡镇要早安排|"
      "、早动手，确保颗粒归仓。农机部门要把机手组织起来|"
      "，把机具检修到位，哪里需要就开到哪里。",
      "气象部门要盯紧天气变化，第一时间发布预报，让|"
      "群众心里有数、手中有招，赶在雨前把庄稼收回来，把|损失降到"
      "最低。"};
  std::string spaces = kIndented, tabs = kIndented;
  for (std::size_t at; (at = spaces.find("　　")) != spaces.npos;) spaces.replace(at, 6, "    ");
  for (std::size_t at; (at = tabs.find("　　")) != tabs.npos;) tabs.replace(at, 6, "\t");
  check({{"two U+3000", kIndented, LayoutKind::Indented, expected},
         {"spaces", spaces, LayoutKind::Indented, expected},
         {"tabs", tabs, LayoutKind::Indented, expected}});
}

TEST(Layout, AMarginIsNoIndent) {
  std::string text;
  for (std::size_t begin = 0; begin < kIndented.size();) {
    const std::size_t end = kIndented.find('\n', begin) + 1;
    text += "      " + kIndented.substr(begin, end - begin);
    begin = end;
  }
  EXPECT_EQ(detect_layout(text).kind, LayoutKind::Indented);
  EXPECT_EQ(paragraphs(text).size(), 3u);
}

TEST(Layout, WesternLinesAreWrappedAtWords) {
  check({{"two paragraphs",
          "The county holds a harvest meeting each September, and every\n"
          "township reports how many machines are ready, which roads\n"
          "are open, and what the weather office expects for the coming\n"
          "fortnight.\n\n"
          "Reports are short, so nobody reads them aloud; questions are\n"
          "answered on the spot.\n",
          LayoutKind::BlankLines,
          {"The county holds a harvest meeting each September, and every|"
           "township reports how many machines are ready, which roads|"
           "are open, and what the weather office expects for the coming|fortnight.",
           "Reports are short, so nobody reads them aloud; questions are|answered on the spot."}}});
}

TEST(Layout, Markdown) {
  check({
      {"wrapped, with headings, a list and a table",
       "# 秋收工作要点\n"
       "## 一、抢收抢种\n"
       "今年的秋收工作时间紧、任务重，各乡镇要早安排、早动\n"
       "手，确保颗粒归仓。农机部门要把机手组织起来，把机具\n"
       "检修到位。\n\n"
       "- 东片五个乡镇九月二十日前完成，由农业农村局牵头负\n"
       "  责，乡镇配合。\n"
       "- 西片四个乡镇九月三十日前完成，由农机服务中心牵头\n"
       "  负责，乡镇配合。\n\n"
       "| 乡镇 | 面积 |\n"
       "| --- | --- |\n",
       LayoutKind::BlankLines,
       {"# 秋收工作要点", "## 一、抢收抢种",
        "今年的秋收工作时间紧、任务重，各乡镇要早安排、早动|"
        "手，确保颗粒归仓。农机部门要把机手组织起来，把机具|"
        "检修到位。",
        "- 东片五个乡镇九月二十日前完成，由农业农村局牵头负|  责，乡镇配合。",
        "- 西片四个乡镇九月三十日前完成，由农机服务中心牵头|  负责，乡镇配合。", "| 乡镇 | 面积 |",
        "| --- | --- |"}},
      {"a paragraph a line",
       "# 秋收工作要点\n\n今年的秋收工作时间紧、任务重。\n\n## "
       "一、抢收抢种\n\n各乡镇要早安排、早动手。\n",
       LayoutKind::LinePerParagraph,
       {"# 秋收工作要点", "今年的秋收工作时间紧、任务重。", "## 一、抢收抢种",
        "各乡镇要早安排、早动手。"}},
  });
}

TEST(Layout, LinesThatAreParagraphs) {
  const std::vector<std::string> texts = {
      kLinePerParagraph,
      // A title page and headings: short lines that do not end a sentence.
      "平川县人民政府\n关于做好防汛工作的通知\n平政发〔2021〕7号\n各乡镇人民政府：\n一、提前排查隐"
      "患\n二、备足"
      "抢险物资\n三、落实值班制度\n平川县人民政府\n2021年5月6日\n",
      // Headlines of one length.
      "县城新增三条公交线路\n北山水库除险加固开工\n全县小麦收割进入尾声\n社区食堂本月陆续开放\n河长"
      "制考核结果公"
      "布了\n三所乡镇卫生院将扩建\n",
      // Verses: lines of one length that end where clauses end.
      "青山不语送春归，流水无声入翠微，\n莫道田家无乐事，门前新燕带泥飞，\n昨夜东风吹雨过，今朝满径"
      "落花肥，\n"
      "老翁笑指南山下，麦浪千重映晚晖，\n",
      // Short paragraphs that are all whole sentences.
      "要把责任压到一线去。\n要把力量沉到村里去。\n要把物资送到户上去。\n要把宣传做到心里去。\n",
  };
  for (const std::string& text : texts) {
    for (const std::string& draft : {text, with_crlf(text)}) {
      EXPECT_EQ(detect_layout(draft).kind, LayoutKind::LinePerParagraph) << text;
      EXPECT_EQ(static_cast<long>(paragraphs(draft).size()),
                std::count(text.begin(), text.end(), '\n'))
          << text;
    }
  }
}

TEST(Layout, APastedPageIsOneParagraph) {
  EXPECT_EQ(detect_layout(pasted()).kind, LayoutKind::Pasted);
  EXPECT_EQ(paragraphs(pasted()), std::vector{pasted()});
  EXPECT_EQ(detect_layout(pasted() + "\r\n" + pasted() + "\r\n").kind, LayoutKind::Pasted);
  EXPECT_EQ(paragraphs(pasted() + "\r\n" + pasted() + "\r\n").size(), 2u);

  std::string names;
  for (int i = 0; i < 60; ++i) names += i % 2 == 0 ? "张建国 " : "李 梅 ";
  EXPECT_EQ(detect_layout(names).kind, LayoutKind::LinePerParagraph);
}

TEST(Layout, ParagraphsHaveNoWhiteSpaceAtTheirEnds) {
  EXPECT_TRUE(paragraphs("").empty());
  EXPECT_TRUE(paragraphs(" \r\n　\n\t").empty());
  EXPECT_EQ(paragraphs("　 会议 \t\r\n\n\xEF\xBB\xBF 纪要\f\n"),
            (std::vector<std::string>{"会议", "纪要"}));
  EXPECT_EQ(paragraphs("会议\r纪要"), (std::vector<std::string>{"会议纪要"}))
      << "a lone \\r ends no line";
}

TEST(Layout, UnwrapKeepsEveryOffset) {
  for (const std::string& text :
       {kBlankLines, kIndented, kLinePerParagraph, with_crlf(kBlankLines)}) {
    const Layout layout = detect_layout(text);
    const std::string unwrapped = unwrap(text, layout);
    ASSERT_EQ(unwrapped.size(), text.size());
    for (Offset at = 0; at < text.size(); ++at) {
      bool soft = false;
      for (const Span paragraph : layout.paragraphs) soft |= paragraph.contains(at);
      soft &= text[at] == '\n' || text[at] == '\r';
      ASSERT_EQ(unwrapped[at], soft ? ' ' : text[at]) << at;
    }
  }
  const std::string unwrapped = unwrap(with_crlf(kIndented), detect_layout(with_crlf(kIndented)));
  EXPECT_NE(unwrapped.find("早安排  、早动手"), std::string::npos);
  EXPECT_NE(unwrapped.find("讲话\r\n"), std::string::npos);
  EXPECT_EQ(unwrap("会\r议\r\n", detect_layout("会\r议\r\n")), "会\r议\r\n");
}

}  // namespace
}  // namespace gaolint
