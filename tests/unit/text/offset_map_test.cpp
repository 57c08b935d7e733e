#include "text/offset_map.h"

#include <gtest/gtest.h>

#include <vector>

namespace gaolint {
namespace {

/// Original: two dropped bytes, 3 × 2 bytes that became 3 each, one dropped byte, 4 bytes copied,
/// 3 bytes that became 1.
OffsetMap sample() {
  OffsetMap map;
  map.add(2, 2, 0, 3, 3, false);
  map.add(9, 1, 9, 1, 4, true);
  map.add(13, 3, 13, 1, 1, false);
  return map;
}

TEST(OffsetMap, SpansGoToTheOriginal) {
  struct Case {
    Span derived, original;
  };
  for (const Case& c : std::vector<Case>{
           {{0, 3}, {2, 4}},
           {{3, 9}, {4, 8}},
           {{6, 10}, {6, 10}},
           {{9, 13}, {9, 13}},
           {{13, 14}, {13, 16}},
           {{0, 14}, {2, 16}},
           {{3, 3}, {4, 4}},
           {{9, 9}, {9, 9}},
           {{14, 14}, {16, 16}},
       }) {
    EXPECT_EQ(sample().to_original(c.derived), c.original)
        << c.derived.begin << '-' << c.derived.end;
  }
}

TEST(OffsetMap, OffsetsGoToTheUnitAtOrAfterThem) {
  const std::vector<Offset> derived = {0, 0,  0,  0,  3,  3,  6,  6,  9,
                                       9, 10, 11, 12, 13, 13, 13, 14, 14};
  for (Offset original = 0; original < derived.size(); ++original) {
    EXPECT_EQ(sample().to_derived(original), derived[original]) << original;
  }
}

TEST(OffsetMap, DroppedEndsAddNothingToASpan) {
  struct Case {
    Span original, derived;
  };
  for (const Case& c : std::vector<Case>{
           {{0, 4}, {0, 3}},
           {{0, 1}, {0, 0}},
           {{2, 9}, {0, 9}},
           {{8, 9}, {9, 9}},
           {{9, 13}, {9, 13}},
           {{8, 16}, {9, 14}},
           {{5, 5}, {3, 3}},
       }) {
    EXPECT_EQ(sample().to_derived(c.original), c.derived)
        << c.original.begin << '-' << c.original.end;
  }
}

TEST(OffsetMap, ExactIsOneUnbrokenExactRun) {
  OffsetMap map;
  map.add(0, 1, 0, 1, 4, true);
  map.add(4, 1, 4, 1, 4, true);  // goes on: the same run
  map.add(9, 1, 8, 1, 4, true);  // one byte was dropped
  EXPECT_TRUE(map.exact({0, 8}));
  EXPECT_TRUE(map.exact({8, 12}));
  EXPECT_TRUE(map.exact({12, 12}));
  EXPECT_FALSE(map.exact({7, 9}));
  EXPECT_FALSE(map.exact({8, 13}));
  EXPECT_FALSE(sample().exact({0, 3}));
  EXPECT_TRUE(sample().exact({9, 13}));
}

TEST(OffsetMap, AnEmptyMapAnswersToo) {
  const OffsetMap map;
  EXPECT_TRUE(map.empty());
  EXPECT_EQ(map.to_original({0, 0}), (Span{0, 0}));
  EXPECT_EQ(map.to_derived(Offset{5}), 0u);
  EXPECT_FALSE(map.exact({0, 0}));
}

}  // namespace
}  // namespace gaolint
