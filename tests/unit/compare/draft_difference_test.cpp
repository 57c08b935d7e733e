#include "compare/draft_difference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <set>
#include <string>

#include "figures_rules.h"

namespace gaolint {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Read {
  explicit Read(const std::string& text)
      : source(Source::from_bytes("draft.txt", text)), document(source) {}
  const Source source;
  const Document document;
};

class Compared {
 public:
  Compared(const std::string& old, const std::string& now)
      : old_(old), now_(now), difference_(compare_drafts(old_.document, now_.document, words())) {}

  /// "lost 三、加强领导 +2", "moved renumbered 一、… = 二、…".
  std::vector<std::string> points() const {
    std::vector<std::string> lines;
    for (const PointChange& change : difference_.points) {
      std::string line;
      if (change.now < 0) line += "lost ";
      if (change.old < 0) line += "added ";
      if (change.elsewhere) line += "elsewhere ";
      if (change.moved && !change.elsewhere) line += "moved ";
      if (change.renumbered) line += "renumbered ";
      if (change.reworded) line += "reworded ";
      if (change.old >= 0) line += point(old_.document, change.old);
      if (change.old >= 0 && change.now >= 0) line += " = ";
      if (change.now >= 0) line += point(now_.document, change.now);
      if (change.inner > 0) line += " +" + std::to_string(change.inner);
      lines.push_back(line);
    }
    return lines;
  }

  std::vector<std::string> sentences() const {
    std::vector<std::string> lines;
    for (const SentenceChange& change : difference_.sentences) {
      lines.push_back(std::string(old_.document.text(change.old)) + " > " +
                      std::string(now_.document.text(change.now)));
    }
    return lines;
  }

  std::vector<std::string> figures() const {
    std::vector<std::string> lines;
    for (const FigureChange& change : difference_.figures) {
      lines.push_back(std::string(old_.document.text(change.old.place)) + " > " +
                      std::string(now_.document.text(change.now.place)));
    }
    return lines;
  }

  std::vector<std::string> names() const {
    std::vector<std::string> lines;
    for (const NameChange& change : difference_.names) {
      lines.push_back(std::string(old_.document.text(change.old)) + " > " +
                      std::string(now_.document.text(change.now)));
    }
    return lines;
  }

  const DraftDifference& difference() const { return difference_; }

 private:
  static CompareWords words() {
    CompareWords words;
    words.figures = &test::figure_reader();
    words.names.push_back(*Pattern::compile("(?P<name>[王李赵]\\p{Han}{2})同志"));
    return words;
  }
  static std::string point(const Document& document, int item) {
    const Item& read = document.items()[static_cast<std::size_t>(item)];
    return std::string(document.text(read.marker.folded)) +
           std::string(document.text(point_words(document, item)));
  }

  Read old_;
  Read now_;
  DraftDifference difference_;
};

const std::string kThree =
    "一、统一思想\n\n大家要统一思想。\n\n二、狠抓落实\n\n要抓好落实。\n\n三、加强领导\n\n要加强领导"
    "。\n";

TEST(DraftDifference, ADraftIsNoOtherThanItself) {
  const Compared same(kThree, kThree);
  EXPECT_TRUE(same.difference().empty());
  EXPECT_EQ(same.difference().same_points, 3);
  EXPECT_EQ(same.difference().same_sentences, 3);
}

TEST(DraftDifference, APointIsLostAndTheNextOnesAreRenumbered) {
  const Compared compared(kThree,
                          "一、统一思想\n\n大家要统一思想。\n\n二、加强领导\n\n要加强领导。\n");
  EXPECT_THAT(compared.points(),
              ElementsAre("lost 二、狠抓落实", "renumbered 三、加强领导 = 二、加强领导"));
  EXPECT_THAT(compared.sentences(), IsEmpty());  // what stands in a lost point is told with it
}

TEST(DraftDifference, PointsBelowALostOneAreCountedWithIt) {
  const Compared compared("一、春耕\n\n（一）备种\n\n（二）备肥\n\n二、防汛\n\n要防汛。\n",
                          "一、防汛\n\n要防汛。\n");
  EXPECT_THAT(compared.points(), ElementsAre("lost 一、春耕 +2", "renumbered 二、防汛 = 一、防汛"));
}

TEST(DraftDifference, PointsChangePlaces) {
  const Compared order("一是抓项目建设。二是抓安全生产。三是抓环境整治。\n",
                       "一是抓安全生产。二是抓环境整治。三是抓项目建设。\n");
  EXPECT_THAT(order.points(), ElementsAre("renumbered 二是抓安全生产 = 一是抓安全生产",
                                          "renumbered 三是抓环境整治 = 二是抓环境整治",
                                          "moved renumbered 一是抓项目建设 = 三是抓项目建设"));
  const Compared parent(
      "一、生产\n\n（一）备种备肥\n\n（二）防汛抗旱\n\n二、生活\n\n（一）供水供电\n",
      "一、生产\n\n（一）备种备肥\n\n二、生活\n\n（一）供水供电\n\n（二）防汛抗旱\n");
  EXPECT_THAT(parent.points(), ElementsAre("elsewhere （二）防汛抗旱 = （二）防汛抗旱"));
}

TEST(DraftDifference, AHeadingIsReworded) {
  EXPECT_THAT(
      Compared("一、加强组织领导工作\n\n甲事要办。\n", "一、强化组织领导工作\n\n甲事要办。\n")
          .points(),
      ElementsAre("reworded 一、加强组织领导工作 = 一、强化组织领导工作"));
  // With no word in common it is known by what is below it.
  EXPECT_THAT(Compared("一、开局\n\n（一）备种备肥\n\n（二）防汛抗旱\n",
                       "一、春夏\n\n（一）备种备肥\n\n（二）防汛抗旱\n")
                  .points(),
              ElementsAre("reworded 一、开局 = 一、春夏"));
}

TEST(DraftDifference, SentencesAreRewordedLostAndAdded) {
  const Compared compared("今天开会部署下半年的工作。会后请各单位抓紧传达。大家辛苦了。\n",
                          "今天开会安排下半年的工作。大家辛苦了。散会以后请留下材料。\n");
  EXPECT_THAT(compared.sentences(),
              ElementsAre("今天开会部署下半年的工作。 > 今天开会安排下半年的工作。",
                          "会后请各单位抓紧传达。 > ", " > 散会以后请留下材料。"));
}

TEST(DraftDifference, TheTitleIsALineToo) {
  const Compared compared("在全市春耕工作会议上的讲话\n\n同志们：\n\n现在开会。\n",
                          "在全市秋收工作会议上的讲话\n\n同志们：\n\n现在开会。\n");
  EXPECT_THAT(compared.sentences(),
              ElementsAre("在全市春耕工作会议上的讲话 > 在全市秋收工作会议上的讲话"));
}

TEST(DraftDifference, FiguresChange) {
  EXPECT_THAT(
      Compared("全市生产总值达到120亿元，增长5.2%。\n", "全市生产总值达到128亿元，增长5.2%。\n")
          .figures(),
      ElementsAre("120亿元 > 128亿元"));
  // In sentences that are others, a subject that both have once.
  EXPECT_THAT(Compared("去年我们克服困难，粮食总产量达到32万吨。\n",
                       "风调雨顺之下，粮食总产量达到33万吨，再创新高，农民高兴。\n")
                  .figures(),
              ElementsAre("32万吨 > 33万吨"));
  EXPECT_THAT(Compared("全市生产总值达到120亿元。\n", "全市生产总值达到120亿元。\n").figures(),
              IsEmpty());
}

TEST(DraftDifference, NamesThatOnlyOneHas) {
  EXPECT_THAT(Compared("王建国同志和李卫东同志到会。\n", "李卫东同志和赵立春同志到会。\n").names(),
              ElementsAre("王建国 > ", " > 赵立春"));
}

/// A draft of random points, two levels deep.
std::string random_draft(std::mt19937& random) {
  const std::vector<std::string> words = {"项目建设", "安全生产", "防汛抗旱", "环境整治",
                                          "招商引资"};
  const std::vector<std::string> numbers = {"一", "二", "三", "四"};
  std::string text = "在会议上的讲话\n\n";
  const auto count = random() % 4;
  for (std::size_t i = 0; i < count; ++i) {
    text += numbers[i] + "、抓好" + words[random() % 5] + "\n\n";
    const auto inner = random() % 4;
    for (std::size_t k = 0; k < inner; ++k) {
      text += "（" + numbers[k] + "）推进" + words[random() % 5] + "。要" + words[random() % 5] +
              "。\n\n";
    }
  }
  return text;
}

TEST(DraftDifference, EveryPointIsAccountedForOnce) {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    const std::string old = random_draft(random), now = random_draft(random);
    const Read before(old), after(now);
    const DraftDifference difference = compare_drafts(before.document, after.document, {});
    std::size_t kept = static_cast<std::size_t>(difference.same_points), lost = 0, added = 0;
    std::set<int> seen_old, seen_now;
    for (const PointChange& change : difference.points) {
      if (change.old >= 0) {
        EXPECT_TRUE(seen_old.insert(change.old).second);
      }
      if (change.now >= 0) {
        EXPECT_TRUE(seen_now.insert(change.now).second);
      }
      if (change.now < 0) lost += 1 + static_cast<std::size_t>(change.inner);
      if (change.old < 0) added += 1 + static_cast<std::size_t>(change.inner);
      if (change.old >= 0 && change.now >= 0) ++kept;
    }
    EXPECT_EQ(kept + lost, before.document.items().size()) << old << "----\n" << now;
    EXPECT_EQ(kept + added, after.document.items().size()) << old << "----\n" << now;
    EXPECT_EQ(difference.empty(), old == now) << old << "----\n" << now;
  }
}

}  // namespace
}  // namespace gaolint
