// Keeps the memory of large tensors for the next ones.
//
// glibc maps blocks above 32 MB (its highest threshold) afresh each time, and the system clears every page at its first
// touch: a training step of a two-branch CNN (batch 32, 64 x 299) took 190 ms of computing and 340 ms of page faults on one
// core, with memory that is kept less than 1 ms of them. The first step is the faster the fewer pages it touches: at batch
// 128 that network's blocks, 1.53 GB at once, lie within 1.88 GB here; lists of blocks by size took 2.7.

#include "exports.h"

#include <c10/core/CPUAllocator.h>
#include <c10/core/impl/alloc_cpu.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <map>
#include <mutex>
#include <utility>

namespace timbre {
namespace {

constexpr size_t kAlignment = 64; // that of LibTorch's own tensors
constexpr size_t kSmallest = 64 << 10; // smaller blocks are malloc's: it keeps them itself
constexpr size_t kGrain = 4 << 10; // sizes in the range are multiples of it
constexpr size_t kHugePage = 2 << 20; // one fault clears as much as 512 faults of small pages
constexpr size_t kGrowth = 32 << 20;
constexpr size_t kWorthwhile = 256 << 20; // fewer idle bytes stay: giving them back would gain little
constexpr size_t kStretch = 1 << 16; // blocks: hundreds of training steps, and more than most validations between two epochs

// Stands in front of every block.
struct Header {
  size_t size; // of a block in the range, header included; 0 for one of malloc's
};

static_assert(sizeof(Header) <= kAlignment, "the tensor's memory stays aligned");

size_t round_up(size_t bytes, size_t step) {
  return (bytes + step - 1) / step * step;
}

// One range of addresses as long as the machine's memory. A block takes the lowest place that is long enough, so that the
// pages in use stay few. Those beyond all blocks of the last two stretches go back to the system: what a step needed stays for
// the next step and the next epoch, and what a large model needed does not stay while the process works on with a small one.
// A process that takes no more blocks keeps its pages.
class Range {
 public:
  Range() {
    auto length = round_up(static_cast<size_t>(sysconf(_SC_PHYS_PAGES)) * sysconf(_SC_PAGESIZE), kHugePage);
    auto reserved = mmap(nullptr, length + kHugePage, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (reserved != MAP_FAILED) {
      auto address = reinterpret_cast<uintptr_t>(reserved);
      begin_ = static_cast<char*>(reserved) + (round_up(address, kHugePage) - address);
      length_ = length;
      // Refused by a kernel that has none: the pages are small, then.
      madvise(begin_, length_, MADV_HUGEPAGE);
    }
  }

  // Null where there is no place: the block is malloc's, then.
  void* take(size_t size) {
    std::lock_guard<std::mutex> lock(mutex_);
    auto place = std::find_if(free_.begin(), free_.end(), [size](const auto& free) { return free.second >= size; });
    if (place == free_.end()) {
      if (!grow(size)) {
        return nullptr;
      }
      place = std::prev(free_.end());
    }
    auto [offset, length] = *place;
    free_.erase(place);
    if (length > size) {
      free_.emplace(offset + size, length - size);
    }
    remember(offset + size);
    return begin_ + offset;
  }

  void give_back(void* block, size_t size) {
    std::lock_guard<std::mutex> lock(mutex_);
    add(static_cast<char*>(block) - begin_, size);
  }

 private:
  void remember(size_t end) {
    highest_ = std::max(highest_, end);
    touched_ = std::max(touched_, end);
    if (++taken_ == kStretch) {
      trim(std::max(highest_, highest_before_));
      highest_before_ = std::exchange(highest_, 0);
      taken_ = 0;
    }
  }

  // Gives back the pages behind `needed` and behind the last block in use.
  void trim(size_t needed) {
    if (free_.empty() || end(std::prev(free_.end())) != usable_) {
      return;
    }
    auto idle = round_up(std::max(needed, std::prev(free_.end())->first), kHugePage);
    if (touched_ >= idle + kWorthwhile && madvise(begin_ + idle, touched_ - idle, MADV_DONTNEED) == 0) {
      touched_ = idle;
    }
  }

  // Makes the last free place at least that long.
  bool grow(size_t size) {
    auto spare = !free_.empty() && end(std::prev(free_.end())) == usable_ ? std::prev(free_.end())->second : 0;
    auto growth = std::min(round_up(size - spare, kGrowth), length_ - usable_);
    if (spare + growth < size || mprotect(begin_ + usable_, growth, PROT_READ | PROT_WRITE) != 0) {
      return false;
    }
    usable_ += growth;
    add(usable_ - growth, growth);
    return true;
  }

  // Joins a free place with its neighbours.
  void add(size_t offset, size_t size) {
    auto after = free_.lower_bound(offset);
    if (after != free_.end() && after->first == offset + size) {
      size += after->second;
      after = free_.erase(after);
    }
    if (after != free_.begin() && end(std::prev(after)) == offset) {
      std::prev(after)->second += size;
    } else {
      free_.emplace_hint(after, offset, size);
    }
  }

  static size_t end(std::map<size_t, size_t>::const_iterator place) {
    return place->first + place->second;
  }

  std::mutex mutex_;
  std::map<size_t, size_t> free_; // the length of each free place by its offset; no two touch
  char* begin_ = nullptr;
  size_t length_ = 0;
  size_t usable_ = 0;
  size_t touched_ = 0; // no page behind it is in memory
  size_t taken_ = 0; // in this stretch
  size_t highest_ = 0; // end of a block of this stretch
  size_t highest_before_ = 0; // of the stretch before
};

// Never destroyed: tensors of static lifetime are freed after this library's statics.
Range& range() {
  static auto* instance = new Range();
  return *instance;
}

void free_block(void* data) {
  if (!data) {
    return;
  }
  auto block = static_cast<char*>(data) - kAlignment;
  if (auto size = reinterpret_cast<Header*>(block)->size) {
    range().give_back(block, size);
  } else {
    c10::free_cpu(block);
  }
}

c10::DataPtr allocate_block(size_t bytes) {
  if (bytes == 0) {
    return {nullptr, nullptr, &free_block, c10::Device(c10::DeviceType::CPU)};
  }
  auto size = bytes + kAlignment;
  auto kept = size >= kSmallest ? round_up(size, kGrain) : 0;
  void* block = kept ? range().take(kept) : nullptr;
  if (!block) {
    kept = 0;
    block = c10::alloc_cpu(size);
  }
  static_cast<Header*>(block)->size = kept;
  auto data = static_cast<char*>(block) + kAlignment;
  return {data, data, &free_block, c10::Device(c10::DeviceType::CPU)};
}

// LibTorch 2.3 dropped allocate's const and added copy_data: of what stands here, each version overrides what it declares.
struct KeepingAllocator final : c10::Allocator {
  c10::DataPtr allocate(size_t bytes) const {
    return allocate_block(bytes);
  }

  c10::DataPtr allocate(size_t bytes) {
    return allocate_block(bytes);
  }

  c10::DeleterFnPtr raw_deleter() const override {
    return &free_block;
  }

  void copy_data(void* target, const void* source, size_t count) const {
    std::memcpy(target, source, count);
  }
};

// Never destroyed either, since LibTorch keeps its address.
[[maybe_unused]] const bool installed = (c10::SetCPUAllocator(new KeepingAllocator()), true);

} // namespace
} // namespace timbre
