#include <gtest/gtest.h>

#include <string>

#include "kinds/calendar/document_date.h"

namespace gaolint {
namespace {

using namespace std::chrono_literals;
using std::chrono::year_month_day;

std::optional<DocumentDate> date_of_draft(const std::string& text, Settings settings = {}) {
  const Source source = Source::from_bytes("draft.txt", text);
  const Document document(source);
  const auto parts = document_parts(document);
  if (parts.empty()) return std::nullopt;
  return document_date(document, parts.front(), settings);
}

struct Case {
  const char* text;
  std::optional<year_month_day> date;
};

class DocumentDates : public testing::TestWithParam<Case> {};

TEST_P(DocumentDates, AreFoundWhereADraftBearsThem) {
  const auto date = date_of_draft(GetParam().text);
  EXPECT_EQ(date ? std::optional(date->day) : std::nullopt, GetParam().date) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, DocumentDates,
    testing::Values(
        Case{"讲话提纲\n（2025年7月20日）\n同志们：\n今天讲三点。", 2025y / 7 / 20},
        Case{"讲话提纲\r\n　　2025年7月20日\r\n同志们：\r\n今天讲三点。", 2025y / 7 / 20},
        Case{"\xEF\xBB\xBF讲话提纲\n2025-07-20\n同志们：\n今天讲三点。", 2025y / 7 / 20},
        Case{"讲话提纲\n——2025年7月20日在全县防火会议上\n同志们：\n今天讲三点。", 2025y / 7 / 20},
        Case{"讲话提纲\n二〇二五年七月二十日\n同志们：\n今天讲三点。", 2025y / 7 / 20},
        Case{"通知\n各村：\n要防火。\n某镇政府\n２０２５年７月２０日", 2025y / 7 / 20},
        Case{"通知\n各村：\n要防火。\n𠮷镇政府\n2025年7月20日\n（此件公开发布）", 2025y / 7 / 20},
        Case{"成文日期：2025年7月20日\n发布日期：2025年9月1日\n通知\n各村：\n要防火。",
             2025y / 7 / 20},
        Case{"成文日期：\n2025年7月20日\n通知\n各村：\n要防火。", 2025y / 7 / 20},
        Case{"---\ntitle: 通知\ndate: 2025-07-20\n---\n要防火。", 2025y / 7 / 20},
        Case{"---\r\n日期：2025年7月20日\r\n---\r\n要防火。", 2025y / 7 / 20},
        // What happened on a day, what is in no calendar, and what disagrees, is no date of the
        // draft.
        Case{"通讯\n2025年7月20日，全县防火会议召开。\n会议要求抓紧落实。", std::nullopt},
        Case{"方案\n2025年7月20日前完成排查。\n要抓紧落实。", std::nullopt},
        Case{"讲话提纲\n（2025年2月30日）\n同志们：\n今天讲三点。", std::nullopt},
        Case{"讲话提纲\n（2024年7月20日）\n同志们：\n今天讲三点。\n2025年7月20日", std::nullopt},
        Case{"2025年工作总结\n同志们：\n今天讲三点。", std::nullopt}));

TEST(DocumentDate, WhatTheUserSaysCountsFirst) {
  Settings settings;
  settings.date = 2026y / 1 / 5;
  const auto date = date_of_draft("讲话提纲\n（2025年7月20日）\n同志们：\n今天讲三点。", settings);
  ASSERT_TRUE(date);
  EXPECT_EQ(date->day, 2026y / 1 / 5);
  EXPECT_FALSE(date->place);
}

TEST(DocumentDate, PointsAtItsPlace) {
  const Source source =
      Source::from_bytes("draft.txt", "讲话提纲\n（2025年7月20日）\n同志们：\n好。");
  const Document document(source);
  const auto date = document_date(document, document_parts(document).front(), {});
  ASSERT_TRUE(date && date->place);
  EXPECT_EQ(document.text(*date->place), "2025年7月20日");
}

TEST(DocumentParts, ATitleOfTheHighestLevelBeginsOne) {
  const Source source =
      Source::from_bytes("news.md", "# 其一\n一件事。\n## 小节\n两件事。\n# 其二\n三件事。\n");
  const Document document(source);
  const auto parts = document_parts(document);
  ASSERT_EQ(parts.size(), 2u);
  EXPECT_EQ(parts[0].last, parts[1].first);
  EXPECT_NE(document.text(parts[1].folded).find("其二"), std::string_view::npos);
  const Source empty = Source::from_bytes("empty.txt", "");
  EXPECT_TRUE(document_parts(Document(empty)).empty());
}

}  // namespace
}  // namespace gaolint
