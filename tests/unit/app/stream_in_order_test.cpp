#include "app/stream_in_order.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>

namespace gaolint {
namespace {

using Stream = StreamInOrder<int, int>;

TEST(StreamInOrder, HandsOverInOrderWhateverTheJobs) {
  for (const std::size_t jobs : {1U, 2U, 3U, 8U}) {
    std::vector<int> seen;
    {
      Stream stream(
          jobs,
          [](int task) {
            std::this_thread::sleep_for(std::chrono::microseconds(700 * (task % 4)));
            return task;
          },
          [&](int answer) { seen.push_back(answer); });
      for (int task = 0; task < 40; ++task) stream.push(task);
    }
    ASSERT_EQ(seen.size(), 40U) << jobs;
    for (int i = 0; i < 40; ++i) EXPECT_EQ(seen[static_cast<std::size_t>(i)], i) << jobs;
  }
}

TEST(StreamInOrder, DoesNotWaitForTheNextTask) {
  for (const std::size_t jobs : {1U, 4U}) {
    std::promise<int> answered;
    Stream stream(
        jobs, [](int task) { return task; }, [&](int answer) { answered.set_value(answer); });
    stream.push(7);
    auto answer = answered.get_future();
    ASSERT_EQ(answer.wait_for(std::chrono::seconds(10)), std::future_status::ready) << jobs;
    EXPECT_EQ(answer.get(), 7);
  }
}

TEST(StreamInOrder, HoldsFewTasks) {
  constexpr int kJobs = 3;
  std::atomic<int> held = 0;
  int most = 0;
  Stream stream(
      kJobs, [](int task) { return task; },
      [&](int) {
        std::this_thread::sleep_for(std::chrono::microseconds(100));
        --held;
      });
  for (int task = 0; task < 200; ++task) {
    stream.push(task);
    most = std::max(most, ++held);
  }
  EXPECT_LE(most, 2 * kJobs + 1);
}

}  // namespace
}  // namespace gaolint
