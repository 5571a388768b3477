using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A table of vectors: indices [..] to [.., embedding].</summary>
public sealed class Embedding : nn.Module<Tensor, Tensor>
{
    private readonly long _padding;
    private readonly double? _maxNorm;
    private readonly double _normType;
    private readonly bool _scaleByFrequency;
    private readonly bool _sparse;

    internal Embedding(Parameter weight, long? padding_idx, double? max_norm, double norm_type, bool scale_grad_by_freq, bool sparse)
        : base(nameof(Embedding))
    {
        this.weight = weight;
        _padding = padding_idx is not { } index ? -1 : index < 0 ? index + weight.shape[0] : index;
        (_maxNorm, _normType, _scaleByFrequency, _sparse) = (max_norm, norm_type, scale_grad_by_freq, sparse);
    }

    /// <summary>The vectors, [index, embedding].</summary>
    public Parameter? weight
    {
        get => OwnParameter(nameof(weight));
        set => SetOwnParameter(nameof(weight), value);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        if (_maxNorm is { } largest)
        {
            using var _ = no_grad();
            Aten.Discard("embedding_renorm_", weight, input, largest, _normType);
        }

        return Aten.Call("embedding", weight, input, _padding, _scaleByFrequency, _sparse);
    }
}
