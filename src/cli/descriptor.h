// A file descriptor that is closed with the object.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace offprint::cli {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  // Less than 0: there is none.
  int number() const { return number_; }

  // 0, or the errno of a write that only now failed.
  int close() {
    const int number = std::exchange(number_, -1);
    return number >= 0 && ::close(number) != 0 ? errno : 0;
  }

 private:
  int number_;
};

}  // namespace offprint::cli
