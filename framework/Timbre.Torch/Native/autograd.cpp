// Gradients: flags of tensors, modes of the thread, and the backward pass.

#include "exports.h"
#include "handles.h"

#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <vector>

using namespace timbre;

namespace {

std::vector<at::Tensor> tensors(void* const* handles, int32_t count) {
  std::vector<at::Tensor> list;
  list.reserve(count);
  for (int32_t i = 0; i < count; i++) {
    list.push_back(borrow(handles[i]));
  }
  return list;
}

} // namespace

TIMBRE_EXPORT int32_t timbre_tensor_requires_grad(void* handle) {
  return guarded([&] { return static_cast<int32_t>(borrow(handle).requires_grad()); });
}

TIMBRE_EXPORT int32_t timbre_tensor_set_requires_grad(void* handle, int32_t required) {
  return guarded([&] {
    borrow(handle).requires_grad_(required != 0);
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_tensor_is_leaf(void* handle) {
  return guarded([&] { return static_cast<int32_t>(borrow(handle).is_leaf()); });
}

TIMBRE_EXPORT int32_t timbre_tensor_retain_grad(void* handle) {
  return guarded([&] {
    borrow(handle).retain_grad();
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_tensor_grad(void* handle, void** grad) {
  return guarded([&] {
    *grad = release(borrow(handle).grad());
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_tensor_set_grad(void* handle, void* grad) {
  return guarded([&] {
    borrow(handle).mutable_grad() = borrow(grad);
    return 0;
  });
}

// Inputs may be empty: then every leaf gets its gradient. A null gradient stands for ones (of a scalar output).
TIMBRE_EXPORT int32_t timbre_backward(void* const* outputs, int32_t output_count, void* const* gradients,
    int32_t gradient_count, int32_t retain_graph, int32_t create_graph, void* const* inputs, int32_t input_count) {
  return guarded([&] {
    torch::autograd::backward(tensors(outputs, output_count), tensors(gradients, gradient_count), retain_graph != 0,
        create_graph != 0, tensors(inputs, input_count));
    return 0;
  });
}

// Writes one gradient per input; null for an input that the outputs do not depend on.
TIMBRE_EXPORT int32_t timbre_grad(void* const* outputs, int32_t output_count, void* const* inputs, int32_t input_count,
    void* const* gradients, int32_t gradient_count, int32_t retain_graph, int32_t create_graph, int32_t allow_unused,
    void** results) {
  return guarded([&] {
    auto found = torch::autograd::grad(tensors(outputs, output_count), tensors(inputs, input_count),
        tensors(gradients, gradient_count), retain_graph != 0, create_graph != 0, allow_unused != 0);
    for (size_t i = 0; i < found.size(); i++) {
      results[i] = release(std::move(found[i]));
    }
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_grad_enabled() {
  return guarded([] { return static_cast<int32_t>(at::GradMode::is_enabled()); });
}

TIMBRE_EXPORT int32_t timbre_set_grad_enabled(int32_t enabled) {
  return guarded([&] {
    at::GradMode::set_enabled(enabled != 0);
    return 0;
  });
}

// Inference mode lasts until its guard is freed, on the same thread.
TIMBRE_EXPORT int32_t timbre_inference_mode_enter(int32_t enabled, void** guard) {
  return guarded([&] {
    *guard = new c10::InferenceMode(enabled != 0);
    return 0;
  });
}

TIMBRE_EXPORT void timbre_inference_mode_leave(void* guard) {
  delete static_cast<c10::InferenceMode*>(guard);
}

TIMBRE_EXPORT int32_t timbre_inference_mode_enabled() {
  return guarded([] { return static_cast<int32_t>(c10::InferenceMode::is_enabled()); });
}
