#pragma once

// The boundary between C# and LibTorch. Functions that can fail return a negative number and leave a message for
// timbre_error; no C++ exception leaves this library.

#include <cstdint>
#include <exception>
#include <string>

#include <c10/util/Exception.h>

#define TIMBRE_EXPORT extern "C" __attribute__((visibility("default")))

namespace timbre {

// The C# enum of the same name has the same values.
enum class Tag : int32_t {
  None = 0,
  Tensor,
  Int,
  Double,
  Bool,
  Complex,
  String,
  IntList,
  DoubleList,
  BoolList,
  TensorList,
  Device,
  Generator,
};

// One argument or one result of an operator. Lists, strings and complex numbers are a pointer and a length.
struct Value {
  Tag tag;
  int32_t length;
  union {
    int64_t integer;
    double real;
    void* pointer;
  };
};

static_assert(sizeof(Value) == 16, "the C# struct has the same layout");

void set_error(std::string message);

// Runs a body; whatever it throws becomes the error message and the result -1.
template <typename Body>
auto guarded(Body&& body) noexcept -> decltype(body()) {
  try {
    return body();
  } catch (const c10::Error& error) {
    set_error(error.what_without_backtrace());
  } catch (const std::exception& error) {
    set_error(error.what());
  } catch (...) {
    set_error("LibTorch threw something that is no C++ standard exception.");
  }
  return -1;
}

} // namespace timbre
