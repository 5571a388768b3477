using Timbre;
using static TorchSharp.torch;

namespace __Class__;

/// <summary>A perceptron with one hidden layer over all values of an item.</summary>
[Plugin("__name__")]
public sealed class __Class__Model(__Class__Options options) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context) =>
        new Perceptron(context.Input.Size, options.Units, context.ClassCount);

    private sealed class Perceptron : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> hidden;
        private readonly nn.Module<Tensor, Tensor> output;

        public Perceptron(long inputs, long units, long classes)
            : base(nameof(Perceptron))
        {
            hidden = nn.Linear(inputs, units);
            output = nn.Linear(units, classes);
            RegisterComponents();
        }

        // values [batch, …] and lengths [batch] to logits [batch, class]
        public override Tensor forward(Tensor values, Tensor lengths)
        {
            using var flat = values.flatten(1);
            using var inner = hidden.call(flat);
            using var active = nn.functional.relu(inner);
            return output.call(active);
        }
    }
}
