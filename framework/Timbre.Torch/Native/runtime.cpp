// Errors, devices, threads and random generators.

#include "exports.h"
#include "handles.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <ATen/core/Generator.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <torch/version.h>

#include <mutex>
#include <string_view>

namespace timbre {

namespace {

thread_local std::string last_error;

c10::GeneratorImpl* generator(void* handle) {
  return static_cast<c10::GeneratorImpl*>(handle);
}

void* give(at::Generator value) {
  return value.unsafeReleaseGeneratorImpl();
}

} // namespace

void set_error(std::string message) {
  last_error = std::move(message);
}

} // namespace timbre

using namespace timbre;

// The message of the thread's last failure, valid until its next one.
TIMBRE_EXPORT const char* timbre_error() {
  return last_error.c_str();
}

TIMBRE_EXPORT int32_t timbre_device_count(int32_t type) {
  return guarded([&] {
    auto device = static_cast<c10::DeviceType>(type);
    return c10::impl::hasDeviceGuardImpl(device)
        ? static_cast<int32_t>(c10::impl::VirtualGuardImpl(device).deviceCount())
        : 0;
  });
}

TIMBRE_EXPORT int32_t timbre_has_cudnn() {
  return guarded([] { return static_cast<int32_t>(at::globalContext().hasCuDNN()); });
}

TIMBRE_EXPORT int32_t timbre_cuda_synchronize(int32_t index) {
  return guarded([&] {
    c10::impl::VirtualGuardImpl guard(c10::DeviceType::CUDA);
    at::detail::getCUDAHooks().deviceSynchronize(index < 0 ? guard.getDevice().index() : index);
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_threads() {
  return guarded([] { return static_cast<int32_t>(at::get_num_threads()); });
}

TIMBRE_EXPORT int32_t timbre_set_threads(int32_t count) {
  return guarded([&] {
    at::set_num_threads(count);
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_interop_threads() {
  return guarded([] { return static_cast<int32_t>(at::get_num_interop_threads()); });
}

TIMBRE_EXPORT int32_t timbre_set_interop_threads(int32_t count) {
  return guarded([&] {
    at::set_num_interop_threads(count);
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_manual_seed(uint64_t seed) {
  return guarded([&] {
    at::manual_seed(seed);
    return 0;
  });
}

// Device type and index; index -1 is the current device.
TIMBRE_EXPORT int32_t timbre_generator_default(int32_t type, int32_t index, void** found) {
  return guarded([&] {
    auto device = c10::Device(static_cast<c10::DeviceType>(type), static_cast<c10::DeviceIndex>(index));
    *found = give(at::globalContext().defaultGenerator(device));
    return 0;
  });
}

// A generator of its own with that seed: a copy of the device's default one, so that every device can make one.
TIMBRE_EXPORT int32_t timbre_generator_new(int32_t type, int32_t index, uint64_t seed, void** created) {
  return guarded([&] {
    auto device = c10::Device(static_cast<c10::DeviceType>(type), static_cast<c10::DeviceIndex>(index));
    auto copy = at::globalContext().defaultGenerator(device).clone();
    std::lock_guard<std::mutex> lock(copy.mutex());
    copy.set_current_seed(seed);
    *created = give(copy);
    return 0;
  });
}

TIMBRE_EXPORT void timbre_generator_free(void* handle) {
  c10::intrusive_ptr<c10::GeneratorImpl>::reclaim(generator(handle));
}

TIMBRE_EXPORT int32_t timbre_generator_seed(void* handle, uint64_t* seed) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator(handle)->mutex_);
    *seed = generator(handle)->current_seed();
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_generator_set_seed(void* handle, uint64_t seed) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator(handle)->mutex_);
    generator(handle)->set_current_seed(seed);
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_generator_state(void* handle, void** state) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator(handle)->mutex_);
    *state = release(at::Tensor(generator(handle)->get_state()));
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_generator_set_state(void* handle, void* state) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator(handle)->mutex_);
    auto tensor = borrow(state);
    generator(handle)->set_state(*tensor.unsafeGetTensorImpl());
    return 0;
  });
}

TIMBRE_EXPORT const char* timbre_torch_version() {
  return TORCH_VERSION;
}

// The version of the LibTorch that is loaded, as it describes its own build; empty where it does not say.
TIMBRE_EXPORT const char* timbre_loaded_torch_version() {
  static const std::string version = [] {
    constexpr std::string_view key = "TORCH_VERSION=";
    auto build = at::show_config();
    auto start = build.find(key);
    if (start == std::string::npos) {
      return std::string();
    }
    start += key.size();
    return build.substr(start, build.find_first_of(", \n", start) - start);
  }();
  return version.c_str();
}
