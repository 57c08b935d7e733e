#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace gaolint {

/// Works off tasks that come one by one, on `jobs` threads, and hands the answers over in the order
/// of the tasks, each as soon as it and all before it are there: nothing waits for a task that has
/// not come. Answers are handed over one at a time, on any of the threads. No more than twice as
/// many tasks as threads exist at a time.
template <class Task, class Answer>
class StreamInOrder {
 public:
  using Work = std::function<Answer(Task)>;
  using Consume = std::function<void(Answer)>;

  StreamInOrder(std::size_t jobs, Work work, Consume consume)
      : window_(2 * jobs), work_(std::move(work)), consume_(std::move(consume)) {
    if (jobs > 1) start(jobs);
  }
  ~StreamInOrder() { finish(); }
  StreamInOrder(const StreamInOrder&) = delete;
  StreamInOrder& operator=(const StreamInOrder&) = delete;

  /// From one thread; waits while there is too much to do.
  void push(Task task) {
    if (threads_.empty()) return consume_(work_(std::move(task)));
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return pushed_ < consumed_ + window_; });
    ++pushed_;
    tasks_.push_back(std::move(task));
    changed_.notify_all();
  }

  /// Waits until every answer was handed over; nothing is pushed after it.
  void finish() {
    {
      const std::lock_guard lock(mutex_);
      done_ = true;
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  void start(std::size_t jobs) {
    try {
      while (threads_.size() < jobs) threads_.emplace_back([this] { run(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: the ones there are do it, or the calling one.
    }
  }

  void run() {
    std::unique_lock lock(mutex_);
    while (true) {
      changed_.wait(lock, [this] { return done_ || !tasks_.empty(); });
      if (tasks_.empty()) return;
      const std::size_t number = taken_++;
      Task task = std::move(tasks_.front());
      tasks_.pop_front();
      lock.unlock();
      Answer answer = work_(std::move(task));
      lock.lock();
      ready_.emplace(number, std::move(answer));
      hand_over(lock);
    }
  }

  /// Whoever has made the next answer hands it over, with those behind it that wait for it.
  void hand_over(std::unique_lock<std::mutex>& lock) {
    while (!consuming_ && ready_.contains(consumed_)) {
      consuming_ = true;
      Answer answer = std::move(ready_.extract(consumed_).mapped());
      lock.unlock();
      consume_(std::move(answer));
      lock.lock();
      consuming_ = false;
      ++consumed_;
      changed_.notify_all();
    }
  }

  const std::size_t window_;
  const Work work_;
  const Consume consume_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Task> tasks_;
  std::size_t pushed_ = 0;
  std::size_t taken_ = 0;  // by a thread
  std::size_t consumed_ = 0;
  bool consuming_ = false;
  bool done_ = false;
  std::map<std::size_t, Answer> ready_;
  std::vector<std::thread> threads_;
};

}  // namespace gaolint
