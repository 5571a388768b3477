// Runs any ATen operator by its name, through c10's dispatcher.

#include "exports.h"
#include "handles.h"

#include <ATen/core/Generator.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/jit_type.h>

#include <cstring>
#include <string>
#include <utility>
#include <vector>

namespace timbre {
namespace {

using c10::IValue;
using c10::TypeKind;

// c10::optional in LibTorch 1.13, std::optional in 2.x.
using OptionalTensor = decltype(std::declval<IValue>().toOptional<at::Tensor>());

struct Parameter {
  TypeKind kind;
  bool optional;
  TypeKind element;
  bool optional_element;
  int32_t fixed_length; // 2 for int[2], where one int may stand for all; else 0
};

struct Operator {
  c10::OperatorHandle handle;
  std::vector<Parameter> parameters;
};

c10::TypePtr strip_optional(const c10::TypePtr& type, bool& optional) {
  if (auto wrapper = type->cast<c10::OptionalType>()) {
    optional = true;
    return wrapper->getElementType();
  }
  return type;
}

Parameter describe(const c10::Argument& argument) {
  bool optional = false;
  auto type = strip_optional(argument.type(), optional);
  Parameter parameter{type->kind(), optional, TypeKind::AnyType, false, argument.N() ? *argument.N() : 0};
  if (auto list = type->cast<c10::ListType>()) {
    parameter.element = strip_optional(list->getElementType(), parameter.optional_element)->kind();
  }
  return parameter;
}

template <typename Element, typename Source>
c10::List<Element> copy_list(const Value& value) {
  auto source = static_cast<const Source*>(value.pointer);
  c10::List<Element> list;
  list.reserve(value.length);
  for (int32_t i = 0; i < value.length; i++) {
    list.push_back(static_cast<Element>(source[i]));
  }
  return list;
}

IValue tensor_list(const Value& value, bool optional_element) {
  auto handles = static_cast<void* const*>(value.pointer);
  if (!optional_element) {
    c10::List<at::Tensor> list;
    list.reserve(value.length);
    for (int32_t i = 0; i < value.length; i++) {
      list.push_back(borrow(handles[i]));
    }
    return list;
  }
  c10::List<OptionalTensor> list;
  list.reserve(value.length);
  for (int32_t i = 0; i < value.length; i++) {
    list.push_back(handles[i] ? OptionalTensor(borrow(handles[i])) : OptionalTensor());
  }
  return list;
}

IValue integer(const Value& value, const Parameter& parameter) {
  switch (parameter.kind) {
    case TypeKind::FloatType:
      return static_cast<double>(value.integer);
    case TypeKind::BoolType:
      return value.integer != 0;
    case TypeKind::ListType:
      if (parameter.element == TypeKind::FloatType) {
        return c10::List<double>({static_cast<double>(value.integer)});
      } else {
        c10::List<int64_t> list;
        list.resize(parameter.fixed_length ? parameter.fixed_length : 1, value.integer);
        return list;
      }
    default:
      return value.integer;
  }
}

IValue convert(const Value& value, const Parameter& parameter) {
  switch (value.tag) {
    case Tag::None:
      return parameter.optional ? IValue() : IValue(at::Tensor());
    case Tag::Tensor:
      return borrow(value.pointer);
    case Tag::Int:
      return integer(value, parameter);
    case Tag::Double:
      return value.real;
    case Tag::Bool:
      return parameter.kind == TypeKind::FloatType ? IValue(value.integer ? 1.0 : 0.0) : IValue(value.integer != 0);
    case Tag::Complex: {
      auto parts = static_cast<const double*>(value.pointer);
      return c10::complex<double>(parts[0], parts[1]);
    }
    case Tag::String:
      return std::string(static_cast<const char*>(value.pointer), value.length);
    case Tag::IntList:
      if (parameter.element == TypeKind::FloatType) {
        return copy_list<double, int64_t>(value);
      }
      return copy_list<int64_t, int64_t>(value);
    case Tag::DoubleList:
      return copy_list<double, double>(value);
    case Tag::BoolList:
      return copy_list<bool, int64_t>(value);
    case Tag::TensorList:
      return tensor_list(value, parameter.optional_element);
    case Tag::Device:
      return c10::Device(
          static_cast<c10::DeviceType>(value.integer), static_cast<c10::DeviceIndex>(value.length));
    case Tag::Generator:
      return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(
          static_cast<c10::GeneratorImpl*>(value.pointer)));
  }
  TORCH_CHECK(false, "The argument's tag ", static_cast<int32_t>(value.tag), " is unknown.");
}

// Lists in results live until the thread's next call; C# copies them at once.
thread_local std::vector<std::vector<int64_t>> result_lists;

template <typename List, typename Convert>
Value list_result(Tag tag, const List& list, Convert&& element) {
  std::vector<int64_t> buffer;
  buffer.reserve(list.size());
  for (size_t i = 0; i < list.size(); i++) {
    buffer.push_back(element(list, i));
  }
  result_lists.push_back(std::move(buffer));
  Value result;
  result.tag = tag;
  result.length = static_cast<int32_t>(result_lists.back().size());
  result.pointer = result_lists.back().data();
  return result;
}

Value convert_result(IValue&& value) {
  Value result{Tag::None, 0, {0}};
  if (value.isTensor()) {
    result.tag = Tag::Tensor;
    result.pointer = release(std::move(value).toTensor());
  } else if (value.isInt()) {
    result.tag = Tag::Int;
    result.integer = value.toInt();
  } else if (value.isDouble()) {
    result.tag = Tag::Double;
    result.real = value.toDouble();
  } else if (value.isBool()) {
    result.tag = Tag::Bool;
    result.integer = value.toBool();
  } else if (value.isComplexDouble()) {
    auto number = value.toComplexDouble();
    int64_t parts[2];
    static_assert(sizeof(parts) == sizeof(number), "a complex number is two doubles");
    std::memcpy(parts, &number, sizeof(number));
    result_lists.emplace_back(parts, parts + 2);
    result.tag = Tag::Complex;
    result.length = 2;
    result.pointer = result_lists.back().data();
  } else if (value.isTensorList()) {
    result = list_result(Tag::TensorList, value.toTensorVector(), [](const std::vector<at::Tensor>& list, size_t i) {
      return reinterpret_cast<int64_t>(release(list[i]));
    });
  } else if (value.isIntList()) {
    result = list_result(Tag::IntList, value.toIntVector(), [](const std::vector<int64_t>& list, size_t i) {
      return list[i];
    });
  } else {
    TORCH_CHECK(value.isNone(), "A result of type ", value.tagKind(), " cannot be handed to C#.");
  }
  return result;
}

} // namespace
} // namespace timbre

using namespace timbre;

// The operator named aten::name with that overload (empty for the one without), never freed.
TIMBRE_EXPORT int32_t timbre_operator_find(const char* name, const char* overload, void** found) {
  return guarded([&] {
    auto handle = c10::Dispatcher::singleton().findSchemaOrThrow(name, overload);
    std::vector<Parameter> parameters;
    for (const auto& argument : handle.schema().arguments()) {
      parameters.push_back(describe(argument));
    }
    *found = new Operator{handle, std::move(parameters)};
    return 0;
  });
}

// Calls the operator with its leading arguments, the rest from the schema's defaults; returns the number of results.
TIMBRE_EXPORT int32_t timbre_operator_call(
    void* target, const Value* arguments, int32_t count, Value* results, int32_t capacity) {
  return guarded([&] {
    auto& op = *static_cast<Operator*>(target);
    const auto& schema = op.handle.schema();
    const auto& declared = schema.arguments();
    TORCH_CHECK(static_cast<size_t>(count) <= declared.size(), schema.name(), " takes ", declared.size(),
        " arguments, got ", count, ".");

    // The stack's memory is kept between calls; moved out, it is safe should a call come back to C# and call again.
    thread_local torch::jit::Stack spare;
    torch::jit::Stack stack = std::move(spare);
    stack.clear();
    for (int32_t i = 0; i < count; i++) {
      stack.push_back(convert(arguments[i], op.parameters[i]));
    }
    for (size_t i = count; i < declared.size(); i++) {
      const auto& value = declared[i].default_value();
      TORCH_CHECK(value, schema.name(), " needs the argument ", declared[i].name(), ".");
      stack.push_back(*value);
    }

    op.handle.callBoxed(stack);

    auto returned = static_cast<int32_t>(stack.size());
    TORCH_CHECK(returned <= capacity, schema.name(), " returns ", returned, " values, room for ", capacity, ".");
    result_lists.clear();
    for (int32_t i = 0; i < returned; i++) {
      results[i] = convert_result(std::move(stack[i]));
    }
    stack.clear();
    spare = std::move(stack);
    return returned;
  });
}
