using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Testing.Tests;

/// <summary>The mean over valid frames, then one dense layer; its parts can be replaced by bad ones.</summary>
internal sealed class Network : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Linear _dense;

    public Network(ModelContext context)
        : base("network")
    {
        _dense = nn.Linear(context.Input.Dimensions[1], context.ClassCount);
        RegisterComponents();
    }

    public Func<Tensor, Tensor, Tensor> Pool { get; init; } = ValidMean;

    public Func<Tensor, Tensor> Tail { get; init; } = logits => logits;

    public static Tensor ValidMean(Tensor values, Tensor lengths)
    {
        var valid = Signal.FeatureMap(values, lengths, 100).ZeroBeyondLengths().Values;
        return valid.sum([1, 3]).div(lengths.unsqueeze(1));
    }

    public override Tensor forward(Tensor values, Tensor lengths) => Tail(_dense.call(Pool(values, lengths)));
}
