#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace gaolint {

/// Makes items 0 … count-1 on `jobs` threads and hands them over one by one, in order, on the
/// calling thread. No more than twice as many items as threads exist at a time.
template <class Item>
class InOrder {
 public:
  using Produce = std::function<Item(std::size_t)>;
  using Consume = std::function<void(Item)>;

  InOrder(std::size_t count, std::size_t jobs, Produce produce)
      : count_(count), window_(2 * jobs), produce_(std::move(produce)) {
    if (jobs > 1 && count > 1) start(std::min(jobs, count));
  }
  ~InOrder() {
    {
      const std::lock_guard lock(mutex_);
      next_ = count_;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  InOrder(const InOrder&) = delete;
  InOrder& operator=(const InOrder&) = delete;

  /// Called once.
  void run(const Consume& consume) {
    for (std::size_t index = 0; index < count_; ++index) {
      consume(threads_.empty() ? produce_(index) : wait_for(index));
    }
  }

 private:
  void start(std::size_t jobs) {
    try {
      while (threads_.size() < jobs) threads_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: the ones there are do it, or the calling one.
    }
  }

  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return next_ == count_ || next_ < taken_ + window_; });
      if (next_ == count_) return;
      const std::size_t index = next_++;
      lock.unlock();
      Item item = produce_(index);
      lock.lock();
      ready_.emplace(index, std::move(item));
      changed_.notify_all();
    }
  }

  Item wait_for(std::size_t index) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return ready_.contains(index); });
    Item item = std::move(ready_.extract(index).mapped());
    ++taken_;
    changed_.notify_all();
    return item;
  }

  const std::size_t count_;
  const std::size_t window_;
  const Produce produce_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t next_ = 0;   // the first that nobody makes yet
  std::size_t taken_ = 0;  // that were handed over
  std::map<std::size_t, Item> ready_;
  std::vector<std::thread> threads_;
};

}  // namespace gaolint
