using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Makes one axis of several: by default [batch, ..] to [batch, feature].</summary>
public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
{
    internal Flatten(long start_dim, long end_dim)
        : base(nameof(Flatten))
    {
        this.start_dim = start_dim;
        this.end_dim = end_dim;
    }

    /// <summary>The first axis to merge.</summary>
    public long start_dim { get; set; }

    /// <summary>The last axis to merge.</summary>
    public long end_dim { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
}

/// <summary>Splits one axis into several.</summary>
public sealed class Unflatten : ParameterLessModule<Tensor, Tensor>
{
    internal Unflatten(long dim, long[] unflattened_size)
        : base(nameof(Unflatten))
    {
        this.dim = dim;
        this.unflattened_size = unflattened_size;
    }

    /// <summary>The axis to split.</summary>
    public long dim { get; set; }

    /// <summary>The sizes of the new axes.</summary>
    public long[] unflattened_size { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => tensor.unflatten(dim, unflattened_size);
}
