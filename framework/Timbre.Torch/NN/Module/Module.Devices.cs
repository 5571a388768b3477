using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>
            /// Moves parameters, gradients and buffers, keeping each tensor object; only floating-point ones change their type.
            /// </summary>
            internal Module Move(Device? device, ScalarType? dtype, bool non_blocking)
            {
                if (dtype is { } type && !IsFloating(type))
                {
                    throw new ArgumentException(
                        $"A module can only be converted to a floating-point or complex type, not to {type}.", nameof(dtype));
                }

                using var _ = no_grad();
                foreach (var (_, parameter) in named_parameters())
                {
                    Move(parameter, device, dtype, non_blocking);
                    using var gradient = parameter.grad;
                    if (gradient is not null)
                    {
                        Move(gradient, device, dtype, non_blocking);
                    }
                }

                foreach (var (_, buffer) in named_buffers())
                {
                    Move(buffer, device, dtype, non_blocking);
                }

                OnMoved();
                foreach (var module in modules())
                {
                    module.OnMoved();
                }

                return this;
            }

            /// <summary>Called after the tensors of a module went to another device or type.</summary>
            private protected virtual void OnMoved()
            {
            }

            private static void Move(Tensor tensor, Device? device, ScalarType? dtype, bool non_blocking)
            {
                var type = dtype is { } wanted && IsFloating(tensor.dtype) ? wanted : tensor.dtype;
                using var moved = tensor.to(type, device ?? tensor.device, non_blocking: non_blocking);
                if (moved.Handle != tensor.Handle)
                {
                    Aten.Discard("set_data", tensor, moved);
                }
            }

            private static bool IsFloating(ScalarType type) => type
                is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64
                or ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;
        }
    }
}
