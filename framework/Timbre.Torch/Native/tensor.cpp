// Lifetime, metadata and memory of tensors: what no operator gives.

#include "exports.h"
#include "handles.h"

#include <atomic>
#include <cstring>

using namespace timbre;

TIMBRE_EXPORT void timbre_tensor_free(void* handle) {
  TensorPointer::reclaim(static_cast<c10::TensorImpl*>(handle));
}

// Another reference to the same tensor.
TIMBRE_EXPORT void* timbre_tensor_share(void* handle) {
  return release(borrow(handle));
}

struct TensorInfo {
  int64_t dimensions;
  int64_t elements;
  int64_t element_size;
  int32_t scalar_type;
  int32_t device_type;
  int32_t device_index;
  int32_t contiguous;
};

TIMBRE_EXPORT int32_t timbre_tensor_info(void* handle, TensorInfo* info) {
  return guarded([&] {
    auto tensor = borrow(handle);
    auto device = tensor.device();
    bool strided = tensor.layout() == c10::kStrided;
    *info = {tensor.dim(), tensor.numel(), static_cast<int64_t>(tensor.element_size()),
        static_cast<int32_t>(tensor.scalar_type()), static_cast<int32_t>(device.type()),
        static_cast<int32_t>(device.index()), strided && tensor.is_contiguous()};
    return 0;
  });
}

// Copies sizes or strides; the arrays have as many elements as the tensor has dimensions.
TIMBRE_EXPORT int32_t timbre_tensor_sizes(void* handle, int64_t* sizes) {
  return guarded([&] {
    auto source = borrow(handle).sizes();
    std::copy(source.begin(), source.end(), sizes);
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_tensor_strides(void* handle, int64_t* strides) {
  return guarded([&] {
    auto source = borrow(handle).strides();
    std::copy(source.begin(), source.end(), strides);
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_tensor_data(void* handle, void** data) {
  return guarded([&] {
    *data = borrow(handle).data_ptr();
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_tensor_storage_offset(void* handle, int64_t* offset) {
  return guarded([&] {
    *offset = borrow(handle).storage_offset();
    return 0;
  });
}
