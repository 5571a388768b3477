using System.ComponentModel.DataAnnotations;
using TorchSharp;

namespace Timbre.Plugins.Augmenters;

/// <summary>What the filters have in common: a drawn frequency.</summary>
public abstract record FilterOptions : AugmenterOptions
{
    /// <summary>The range of the drawn frequency, in Hz, as the pipeline names it.</summary>
    internal abstract RangeEnds Frequencies { get; }

    /// <inheritdoc cref="IValidatedOptions.Validate(SignalShape)"/>
    public IEnumerable<OptionError> Validate(SignalShape input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.Kind == SignalKind.Waveform && Frequencies.Value.High >= input.Rate / 2)
        {
            yield return new(Frequencies.HighName.Option, TooHigh(input.Rate));
        }
    }

    /// <summary>One frequency for each item, in Hz, its logarithm uniform over the range, float64 <c>[batch]</c>.</summary>
    /// <exception cref="StageException">The range reaches half the sample rate, above which a signal has nothing.</exception>
    internal torch.Tensor Draw(AugmentContext context, double rate)
    {
        var (low, high) = Frequencies.Value;
        if (high >= rate / 2)
        {
            throw new StageException(TooHigh(rate));
        }

        return context.Uniform(Math.Log(low), Math.Log(high)).to(torch.ScalarType.Float64).exp();
    }

    private string TooHigh(double rate) => FormattableString.Invariant(
        $"{Frequencies.HighName.Key} is {Frequencies.Value.High} Hz, but a signal at {rate} Hz has only frequencies below {rate / 2} Hz; lower it, or raise data.sample_rate.");
}

/// <summary>What filters with one edge have in common: a cut-off frequency.</summary>
public abstract record EdgeOptions : FilterOptions, IValidatedOptions
{
    /// <summary>Resonance at the cut-off, 0.1 to 30; 0.707, the flattest, unless given.</summary>
    [Range(0.1, 30.0)] public double Q { get; init; } = 0.707;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => Frequencies.Validate();
}
