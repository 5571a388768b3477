using System.Globalization;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="DenseBlock"/>.</summary>
internal sealed class DenseBlockLayer : SignalLayer
{
    private readonly LayerChain[] _steps;

    public DenseBlockLayer(IEnumerable<LayerChain> steps)
        : base("dense-block") =>
        _steps = [.. steps.Select((step, i) => Part(i.ToString(CultureInfo.InvariantCulture), step))];

    public override Signal forward(Signal input) =>
        _steps.Aggregate(input, (collected, step) => Join.Of([collected, step.call(collected)]));
}
