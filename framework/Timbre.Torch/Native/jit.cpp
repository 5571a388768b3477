// TorchScript modules: networks that PyTorch saved with their code.

#include "exports.h"
#include "handles.h"

#include <torch/csrc/jit/api/module.h>
#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/serialization/import.h>

#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

using namespace timbre;

namespace {

struct ScriptModule {
  torch::jit::Module module;
  std::vector<std::pair<std::string, at::Tensor>> parameters;
  std::vector<std::pair<std::string, at::Tensor>> buffers;

  const auto& tensors(int32_t of_buffers) const {
    return of_buffers ? buffers : parameters;
  }
};

ScriptModule& script(void* handle) {
  return *static_cast<ScriptModule*>(handle);
}

} // namespace

TIMBRE_EXPORT int32_t timbre_jit_load(const char* path, int32_t device_type, int32_t device_index, void** loaded) {
  return guarded([&] {
    auto device = c10::Device(static_cast<c10::DeviceType>(device_type), static_cast<c10::DeviceIndex>(device_index));
    auto result = std::make_unique<ScriptModule>();
    result->module = torch::jit::load(std::string(path), device);
    for (const auto& named : result->module.named_parameters()) {
      result->parameters.emplace_back(named.name, named.value);
    }
    for (const auto& named : result->module.named_buffers()) {
      result->buffers.emplace_back(named.name, named.value);
    }
    *loaded = result.release();
    return 0;
  });
}

TIMBRE_EXPORT void timbre_jit_free(void* handle) {
  delete &script(handle);
}

// Parameters, or buffers, of the module and of all below it.
TIMBRE_EXPORT int32_t timbre_jit_count(void* handle, int32_t of_buffers) {
  return guarded([&] { return static_cast<int32_t>(script(handle).tensors(of_buffers).size()); });
}

// The tensor shares its implementation with the module's; the name lives as long as the module.
TIMBRE_EXPORT int32_t timbre_jit_tensor(
    void* handle, int32_t of_buffers, int32_t index, void** tensor, const char** name) {
  return guarded([&] {
    const auto& [found, value] = script(handle).tensors(of_buffers).at(index);
    *name = found.c_str();
    *tensor = release(value);
    return 0;
  });
}

// The inputs of the method forward, besides the module itself.
TIMBRE_EXPORT int32_t timbre_jit_inputs(void* handle) {
  return guarded([&] { return static_cast<int32_t>(script(handle).module.get_method("forward").num_inputs()) - 1; });
}

TIMBRE_EXPORT int32_t timbre_jit_train(void* handle, int32_t on) {
  return guarded([&] {
    script(handle).module.train(on != 0);
    return 0;
  });
}

TIMBRE_EXPORT int32_t timbre_jit_training(void* handle) {
  return guarded([&] { return static_cast<int32_t>(script(handle).module.is_training()); });
}

// Tensors in, one tensor out. Without the optimiser of graphs, which rewrites a graph after it has watched a few calls: results
// would depend, in their last bits, on how many calls came before.
TIMBRE_EXPORT int32_t timbre_jit_forward(void* handle, void* const* inputs, int32_t count, void** result) {
  return guarded([&] {
    torch::jit::GraphOptimizerEnabledGuard plain(false);
    std::vector<c10::IValue> arguments;
    arguments.reserve(count);
    for (int32_t i = 0; i < count; i++) {
      arguments.emplace_back(borrow(inputs[i]));
    }
    auto output = script(handle).module.forward(std::move(arguments));
    if (!output.isTensor()) {
      throw std::runtime_error("forward returns a value of type " + output.type()->str() + ", not one tensor.");
    }
    *result = release(std::move(output).toTensor());
    return 0;
  });
}
