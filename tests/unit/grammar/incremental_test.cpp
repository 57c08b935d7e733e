// An incremental parse gives the tree that a fresh parse gives, whatever was edited.

#include <gtest/gtest.h>

#include <random>

#include "outline_text.h"

namespace gaolint {
namespace {

std::size_t boundary(std::mt19937& random, const std::string& text) {
  std::size_t at = random() % (text.size() + 1);
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) ++at;
  return at;
}

/// Inserts, deletes or replaces a random piece of `text`.
TextEdit edit_text(std::mt19937& random, std::string& text) {
  const std::size_t begin = boundary(random, text);
  std::size_t end = begin;
  if (random() % 2 == 0) {
    end = std::min(text.size(), begin + random() % 60);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  }
  const std::string piece =
      random() % 4 == 0 ? std::string() : random_text(random, static_cast<int>(random() % 4));
  text.replace(begin, end - begin, piece);
  return {static_cast<Offset>(begin), static_cast<Offset>(end),
          static_cast<Offset>(begin + piece.size())};
}

/// Edits `text` again and again, one to three edits before each parse.
void expect_equal_after_edits(std::mt19937& random, std::string text, int parses) {
  SyntaxTree tree = SyntaxTree::parse(text);
  for (int i = 0; i < parses; ++i) {
    const std::string before = text;
    std::vector<TextEdit> edits;
    for (auto n = 1 + random() % 3; n > 0; --n) edits.push_back(edit_text(random, text));
    tree = tree.reparse(text, edits);
    const SyntaxTree fresh = SyntaxTree::parse(text);
    ASSERT_FALSE(tree.has_error()) << text;
    ASSERT_EQ(describe_tree(tree), describe_tree(fresh))
        << "before: " << before << "\nafter: " << text;
    ASSERT_EQ(tree.sexp(), fresh.sexp());
  }
}

TEST(Incremental, RandomTextRandomEdits) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    std::mt19937 random(seed);
    SCOPED_TRACE(seed);
    expect_equal_after_edits(random, random_text(random, 5 + static_cast<int>(random() % 120)), 15);
    if (HasFatalFailure()) return;
  }
}

TEST(Incremental, EditsOfADraft) {
  const std::string draft =
      read_file(std::filesystem::path(PROJECT_DIR) / "tests/unit/grammar/draft.txt");
  ASSERT_FALSE(draft.empty());
  for (unsigned seed = 0; seed < 30; ++seed) {
    std::mt19937 random(seed);
    SCOPED_TRACE(seed);
    expect_equal_after_edits(random, draft, 20);
    if (HasFatalFailure()) return;
  }
}

TEST(Incremental, TypingCharacterByCharacter) {
  const std::string whole =
      "全县工作会议讲话\n同志们：\n一、总体要求\n要做到两点：一是实，二是细。\n（一）抓紧\n1."
      "早动手。\n同志们，出发！";
  std::string text;
  SyntaxTree tree = SyntaxTree::parse(text);
  for (std::size_t i = 0; i < whole.size();) {
    std::size_t next = i + 1;
    while (next < whole.size() && (static_cast<unsigned char>(whole[next]) & 0xC0) == 0x80) ++next;
    text += whole.substr(i, next - i);
    const TextEdit edit{static_cast<Offset>(i), static_cast<Offset>(i), static_cast<Offset>(next)};
    tree = tree.reparse(text, {edit});
    ASSERT_EQ(describe_tree(tree), describe_tree(SyntaxTree::parse(text))) << text;
    i = next;
  }
}

}  // namespace
}  // namespace gaolint
