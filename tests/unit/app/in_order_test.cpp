#include "app/in_order.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <vector>

namespace gaolint {
namespace {

TEST(InOrder, HandsOverInOrderWhateverTheJobs) {
  for (const std::size_t jobs : {1U, 2U, 3U, 8U, 100U}) {
    std::vector<std::size_t> seen;
    // The earlier, the slower: a later item is ready before an earlier one.
    InOrder<std::size_t>(20, jobs, [](std::size_t index) {
      std::this_thread::sleep_for(std::chrono::microseconds(500 * (20 - index) % 3000));
      return index;
    }).run([&](std::size_t index) { seen.push_back(index); });
    ASSERT_EQ(seen.size(), 20U) << jobs;
    for (std::size_t i = 0; i < seen.size(); ++i) EXPECT_EQ(seen[i], i) << jobs;
  }
}

TEST(InOrder, HoldsFewItems) {
  constexpr std::size_t kJobs = 3;
  std::atomic<int> held = 0;
  int most = 0;
  InOrder<int>(200, kJobs, [&](std::size_t) {
    ++held;
    return 0;
  }).run([&](int) {
    most = std::max(most, held.load());
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    --held;
  });
  EXPECT_LE(most, static_cast<int>(2 * kJobs + 1));
}

TEST(InOrder, NothingToDo) {
  InOrder<int>(0, 4, [](std::size_t) { return 1; }).run([](int) { FAIL(); });
}

TEST(InOrder, CanBeLeftUndone) {
  // As when the consumer throws: the threads must end all the same.
  const InOrder<int> abandoned(1000, 4, [](std::size_t) { return 1; });
}

}  // namespace
}  // namespace gaolint
