using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>In training, sets each value to zero with probability p and divides the rest by 1 - p; otherwise hands its input on.</summary>
public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout(double p, bool inplace)
        : base(nameof(Dropout))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <summary>The probability of a zero, in [0, 1].</summary>
    public double p { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.dropout(input, p, training, inplace);
}

/// <summary>In training, sets whole channels of [batch, channel, time] to zero with probability p.</summary>
public sealed class Dropout1d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout1d(double p, bool inplace)
        : base(nameof(Dropout1d))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <summary>The probability of a zero, in [0, 1].</summary>
    public double p { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.dropout1d(input, p, training, inplace);
}

/// <summary>In training, sets whole channels of [batch, channel, height, width] to zero with probability p.</summary>
public sealed class Dropout2d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout2d(double p, bool inplace)
        : base(nameof(Dropout2d))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <summary>The probability of a zero, in [0, 1].</summary>
    public double p { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.dropout2d(input, p, training, inplace);
}
