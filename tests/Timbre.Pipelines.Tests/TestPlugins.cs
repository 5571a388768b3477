using System.ComponentModel.DataAnnotations;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Pipelines.Tests;

/// <summary>Plugins of every kind for the tests of this project: they keep their options and do nothing with them.</summary>
public static class TestPlugins
{
    public static PluginCatalogue Catalogue { get; } = PluginCatalogue.BuiltIn.WithTypes(
        typeof(Listing), typeof(Shift), typeof(Spectrum), typeof(Logarithm), typeof(Layered), typeof(Convolution),
        typeof(Branches), typeof(Rectifier), typeof(Recurrent), typeof(Adaptive), typeof(Descent), typeof(Steps), typeof(Mean), typeof(Fragile));

    /// <summary>The smallest pipeline without a mistake.</summary>
    public const string Smallest = """
        name: small
        data:
          source: { listing: { file: corpus.csv } }
          labels: [female, male]
        model: recurrent
        """;
}

[Plugin("listing")]
public sealed class Listing(ListingOptions options) : IDataSource
{
    public ListingOptions Options { get; } = options;

    public IEnumerable<Recording> Read(SourceContext context) => [];
}

public sealed record ListingOptions
{
    /// <summary>The listing.</summary>
    [ExistingPath(PathKind.File)] public required string File { get; init; }

    /// <summary>Where audio files start.</summary>
    [ExistingPath(PathKind.Folder)] public string? Folder { get; init; }

    /// <summary>The column of labels.</summary>
    public string? Label { get; init; } = "label";
}

/// <summary>Shifts a waveform.</summary>
/// <remarks>
/// By <c>a|b</c> at most, and never * more.
/// <para>See <see cref="Spectrum"/>.</para>
/// </remarks>
/// <example><code>
/// augment:
///   - shift: { max_seconds: 1 }
/// </code></example>
[Plugin("shift")]
public sealed class Shift(ShiftOptions options) : IAugmenter
{
    public ShiftOptions Options { get; } = options;

    public Signal Apply(Signal input, AugmentContext context) => input;
}

public sealed record ShiftOptions
{
    /// <summary>Largest shift in either direction, in seconds.</summary>
    [Range(0, 60)] public double MaxSeconds { get; init; } = 0.5;

    /// <summary>The chance of each item.</summary>
    [Range(0, 1, MinimumIsExclusive = true)] public float Probability { get; init; } = 1;

    /// <summary>Whether what leaves at one end comes in at the other.</summary>
    public bool Wrap { get; init; } = true;
}

/// <summary>A spectrum.</summary>
[Plugin("spectrum")]
public sealed class Spectrum(SpectrumOptions options) : IFeatureExtractor
{
    public SpectrumOptions Options { get; } = options;

    public Signal Extract(Signal input) => input;
}

public sealed record SpectrumOptions : IValidatedOptions
{
    [Range(16, 65536)] public int NFft { get; init; } = 512;

    public int? WinLength { get; init; }

    [Range(1, 512)] public int NMels { get; init; } = 64;

    public MelScale MelScale { get; init; } = MelScale.Htk;

    public IEnumerable<OptionError> Validate()
    {
        if (WinLength > NFft)
        {
            yield return new OptionError(nameof(WinLength), $"win_length is {WinLength}; it must be at most n_fft, which is {NFft}.");
        }
    }
}

public enum MelScale
{
    Htk,
    SlaneyClassic,
}

[Plugin("log")]
public sealed class Logarithm(LogarithmOptions options) : IFeatureExtractor
{
    public LogarithmOptions Options { get; } = options;

    public Signal Extract(Signal input) => input;
}

public sealed record LogarithmOptions
{
    [Range(0, 1, MinimumIsExclusive = true)] public double Floor { get; init; } = 1e-6;
}

[Plugin("layers")]
public sealed class Layered(LayeredOptions options) : IModel
{
    public LayeredOptions Options { get; } = options;

    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context) => throw new StageException("Only bound, never built.");
}

public sealed record LayeredOptions
{
    [Shorthand, MinLength(1)] public required IReadOnlyList<Stage<ILayer>> Layers { get; init; }
}

[Plugin("conv2d")]
public sealed class Convolution(ConvolutionOptions options) : ILayer
{
    public ConvolutionOptions Options { get; } = options;

    public nn.Module<Signal, Signal> Build(LayerContext context) => throw new StageException("Only bound, never built.");
}

public sealed record ConvolutionOptions
{
    [Range(1, 4096)] public required int Filters { get; init; }

    [Length(1, 2), Range(1, 99)] public IReadOnlyList<int> Kernel { get; init; } = [3, 3];
}

[Plugin("parallel")]
public sealed class Branches(BranchesOptions options) : ILayer
{
    public BranchesOptions Options { get; } = options;

    public nn.Module<Signal, Signal> Build(LayerContext context) => throw new StageException("Only bound, never built.");
}

public sealed record BranchesOptions
{
    [Shorthand] public required IReadOnlyList<IReadOnlyList<Stage<ILayer>>> Branches { get; init; }
}

[Plugin("relu")]
public sealed class Rectifier : ILayer
{
    public nn.Module<Signal, Signal> Build(LayerContext context) => throw new StageException("Only bound, never built.");
}

[Plugin("recurrent")]
public sealed class Recurrent(RecurrentOptions options) : IModel
{
    public RecurrentOptions Options { get; } = options;

    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context) => throw new StageException("Only bound, never built.");
}

public sealed record RecurrentOptions
{
    [Range(1, 8192)] public int Units { get; init; } = 64;

    public bool Bidirectional { get; init; }

    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>();
}

[Plugin("adam")]
public sealed class Adaptive(RateOptions options) : IOptimizer
{
    public RateOptions Options { get; } = options;

    public optim.Optimizer Create(IEnumerable<Parameter> parameters) => throw new StageException("Only bound, never made.");
}

[Plugin("rmsprop")]
public sealed class Descent(RateOptions options) : IOptimizer
{
    public RateOptions Options { get; } = options;

    public optim.Optimizer Create(IEnumerable<Parameter> parameters) => throw new StageException("Only bound, never made.");
}

public sealed record RateOptions
{
    [Range(0, 10, MinimumIsExclusive = true)] public double Lr { get; init; } = 0.001;
}

[Plugin("step")]
public sealed class Steps : ISchedule
{
    public double Factor(int epoch, IReadOnlyList<double> monitored) => 1;
}

[Plugin("mean")]
public sealed class Mean : IPostProcessor
{
    public WindowScores Process(WindowScores scores) => scores;
}

[Plugin("fragile")]
public sealed class Fragile : IFeatureExtractor
{
    public Fragile() => throw new InvalidOperationException("The moon is in the wrong phase.");

    public Signal Extract(Signal input) => input;
}
