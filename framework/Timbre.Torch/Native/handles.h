#pragma once

// A tensor handle is one counted reference to a TensorImpl; null stands for the undefined tensor.

#include <ATen/core/TensorBody.h>

#include <utility>

namespace timbre {

using TensorPointer = c10::intrusive_ptr<c10::TensorImpl, c10::UndefinedTensorImpl>;

// A tensor that shares the handle's memory and leaves the handle's own reference alone.
inline at::Tensor borrow(void* handle) {
  if (!handle) {
    return at::Tensor();
  }
  return at::Tensor(TensorPointer::reclaim_copy(static_cast<c10::TensorImpl*>(handle)));
}

// Gives the tensor's reference away; timbre_tensor_free takes it back.
inline void* release(at::Tensor tensor) {
  return tensor.defined() ? static_cast<void*>(tensor.unsafeReleaseTensorImpl()) : nullptr;
}

} // namespace timbre
