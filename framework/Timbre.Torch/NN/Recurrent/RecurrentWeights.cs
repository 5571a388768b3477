using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// The weights of a stack of recurrent layers, registered with their module under PyTorch's names and drawn in its order.
/// </summary>
internal sealed class RecurrentWeights
{
    private readonly RecurrentKind _kind;

    public RecurrentWeights(nn.Module module, RecurrentKind kind, RecurrentShape shape, Device? device, ScalarType? dtype)
    {
        _kind = kind;
        Shape = shape;
        var gates = kind switch { RecurrentKind.Lstm => 4, RecurrentKind.Gru => 3, _ => 1 };
        var flat = new List<Parameter>();
        for (var layer = 0L; layer < shape.Layers; layer++)
        {
            var inputs = layer == 0 ? shape.Inputs : shape.Hidden * shape.Directions;
            for (var direction = 0; direction < shape.Directions; direction++)
            {
                var suffix = $"_l{layer}{(direction == 0 ? "" : "_reverse")}";
                Add("weight_ih" + suffix, [gates * shape.Hidden, inputs]);
                Add("weight_hh" + suffix, [gates * shape.Hidden, shape.Hidden]);
                if (shape.Bias)
                {
                    Add("bias_ih" + suffix, [gates * shape.Hidden]);
                    Add("bias_hh" + suffix, [gates * shape.Hidden]);
                }
            }
        }

        Flat = [.. flat];
        var bound = shape.Hidden > 0 ? 1 / Math.Sqrt(shape.Hidden) : 0;
        foreach (var parameter in Flat)
        {
            nn.init.uniform_(parameter, -bound, bound);
        }

        void Add(string name, long[] size)
        {
            var parameter = nn.Parameter(empty(size, dtype, device));
            parameter.DetachFromDisposeScope();
            module.register_parameter(name, parameter);
            flat.Add(parameter);
        }
    }

    public RecurrentShape Shape { get; }

    /// <summary>Layer by layer, direction by direction: input weight, hidden weight and, with biases, theirs.</summary>
    public Parameter[] Flat { get; }

    /// <summary>The parameter of a layer and direction: 0 and 1 for the weights, 2 and 3 for the biases.</summary>
    public Parameter? At(long layerAndDirection, int which) =>
        which >= 2 && !Shape.Bias ? null : Flat[(layerAndDirection * (Shape.Bias ? 4 : 2)) + which];

    /// <summary>A state of zeros, [layers x directions, batch, hidden].</summary>
    public Tensor InitialState(Tensor like, long batch) =>
        zeros([Shape.Layers * Shape.Directions, batch, Shape.Hidden], like.dtype, like.device);

    /// <exception cref="ArgumentException">The input has other axes or another size than the layers.</exception>
    public long BatchOf(Tensor input, string layer)
    {
        var shape = input.shape;
        if (shape.Length != 3 || shape[2] != Shape.Inputs)
        {
            throw new ArgumentException(
                $"{layer} got a tensor of shape [{string.Join(", ", shape)}]; it takes "
                + $"{(Shape.BatchFirst ? "[batch, time" : "[time, batch")}, {Shape.Inputs}].",
                nameof(input));
        }

        return shape[Shape.BatchFirst ? 0 : 1];
    }

    /// <summary>Lays the weights out in one block, which cuDNN runs faster; elsewhere there is nothing to do.</summary>
    public void Flatten()
    {
        if (Flat[0].device_type != DeviceType.CUDA || !cuda.is_cudnn_available())
        {
            return;
        }

        using var _ = no_grad();
        using var block = Aten.Call(
            "_cudnn_rnn_flatten_weight", Flat, Shape.Bias ? 4L : 2L, Shape.Inputs, (long)_kind, Shape.Hidden, 0L, Shape.Layers,
            Shape.BatchFirst, Shape.Bidirectional);
    }
}

/// <summary>The kinds of recurrent layers; the values are cuDNN's modes.</summary>
internal enum RecurrentKind
{
    Relu = 0,
    Tanh = 1,
    Lstm = 2,
    Gru = 3,
}

/// <summary>The sizes and switches of a stack of recurrent layers.</summary>
internal sealed record RecurrentShape(
    long Inputs, long Hidden, long Layers, bool Bias, bool BatchFirst, double Dropout, bool Bidirectional)
{
    public long Directions => Bidirectional ? 2 : 1;
}
