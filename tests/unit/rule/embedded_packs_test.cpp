#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "kinds/kinds.h"
#include "loading.h"

namespace gaolint::test {
namespace {

// Files that are built in are trusted: their expressions are not compiled before they are used.
// Here every one is.
TEST(EmbeddedPacks, HaveNoErrors) {
  std::vector<PackFile> files;
  for (const PackFile& file : embedded_files()) files.push_back({file.path, file.text});
  const RuleSet set = load_rules(files, all_kinds());
  for (const Error& error : set.errors) {
    ADD_FAILURE() << error.place.file << ":" << error.place.line << ":" << error.place.column
                  << ": " << error.message;
  }
  EXPECT_GT(set.rules.size(), 0u);
}

TEST(EmbeddedPacks, AreTheSameReadNowOrWhenBuilt) {
  std::vector<PackFile> files;
  for (const PackFile& file : embedded_files()) files.push_back({file.path, file.text});
  const RuleSet now = load_rules(files, all_kinds());
  const RuleSet built = load_rules(embedded_files(), all_kinds(), {embedded_patterns()});
  EXPECT_THAT(lines_of(built.errors), testing::IsEmpty());
  ASSERT_EQ(now.rules.size(), built.rules.size());
  for (std::size_t i = 0; i < now.rules.size(); ++i) {
    const Rule& a = *now.rules[i];
    const Rule& b = *built.rules[i];
    EXPECT_EQ(a.id, b.id);
    EXPECT_EQ(a.message.zh, b.message.zh);
    EXPECT_EQ(a.place.line, b.place.line);
    const Trigger one = a.check->trigger(), other = b.check->trigger();
    EXPECT_EQ(one.literals, other.literals) << a.id;
    ASSERT_EQ(one.patterns.size(), other.patterns.size()) << a.id;
    for (std::size_t k = 0; k < one.patterns.size(); ++k) {
      EXPECT_EQ(one.patterns[k]->anchors(), other.patterns[k]->anchors()) << a.id;
      EXPECT_EQ(one.patterns[k]->group_count(), other.patterns[k]->group_count()) << a.id;
    }
  }
}

}  // namespace
}  // namespace gaolint::test
