using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Computes several features of the same input side by side and joins what the branches give: feature maps
/// <c>[batch, channel, frequency, time]</c> along frequency or channel, vectors <c>[batch, feature]</c> along their features.
/// </summary>
/// <remarks>
/// Feature maps that are joined must have the same frames: give every branch the same <c>hop_length</c>, and <c>center: true</c> to all or
/// none. Where branches leave an item different numbers of valid frames, the smallest counts. Each scaler in a branch learns by itself;
/// what it learned is saved as <c>&lt;branch&gt;.&lt;stage&gt;.&lt;name&gt;</c>, both counted from 0.
/// </remarks>
/// <example><code>
/// features:
///   - parallel:
///       - [ { mfcc: { n_mfcc: 20, n_mels: 40, n_fft: 512 } }, { statistics: [mean, std] } ]
///       - [ { mel-spectrogram: { n_mels: 40, n_fft: 512 } }, log, { statistics: [mean] } ]
/// </code></example>
[Plugin("parallel")]
public sealed class ParallelFeatures(ParallelFeaturesOptions options) : IAdaptsToGroups, IDisposable
{
    private readonly FeatureChain[] _branches = [.. options.Branches.Select(stages => new FeatureChain(stages))];

    /// <inheritdoc/>
    public bool NeedsFit => _branches.Any(branch => branch.NeedsFit);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Tensor> State => _branches
        .SelectMany((branch, index) => branch.State.Select(pair => (Name: Prefix(index) + pair.Name, pair.Value)))
        .ToDictionary(pair => pair.Name, pair => pair.Value);

    /// <inheritdoc/>
    public bool NeedsGroups => _branches.Any(branch => branch.NeedsGroups);

    /// <inheritdoc/>
    public bool Knows(string group) => _branches.All(branch => branch.Knows(group));

    /// <inheritdoc/>
    public void Adapt(IEnumerable<Signal> recordings)
    {
        foreach (var branch in _branches)
        {
            branch.Adapt(recordings);
        }
    }

    /// <inheritdoc/>
    public void Fit(IEnumerable<Signal> training)
    {
        foreach (var branch in _branches)
        {
            branch.Fit(training);
        }
    }

    /// <inheritdoc/>
    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        for (var i = 0; i < _branches.Length; i++)
        {
            _branches[i].Restore(StateNames.Below(Prefix(i), state));
        }
    }

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        using var scope = NewDisposeScope();
        var outputs = Array.ConvertAll(_branches, branch => branch.Extract(input));
        for (var i = 0; i < outputs.Length; i++)
        {
            Match(outputs[0], outputs[i], i);
        }

        var axis = outputs[0].Kind == SignalKind.FeatureMap && options.Axis == JoinAxis.Frequency ? 2 : 1;
        var values = cat(Array.ConvertAll(outputs, output => output.Values), axis);
        var lengths = outputs.Aggregate(outputs[0].Lengths.clone(), (shortest, output) => minimum(shortest, output.Lengths));
        return (outputs[0] with { Values = values, Lengths = lengths }).MoveToOuterDisposeScope();
    }

    /// <summary>Frees what the stages in the branches keep.</summary>
    public void Dispose() => Array.ForEach(_branches, branch => branch.Dispose());

    private static string Prefix(int branch) => string.Create(CultureInfo.InvariantCulture, $"{branch}.");

    private void Match(Signal first, Signal other, int branch)
    {
        if (Mismatch(first, other) is { } remedy)
        {
            throw new StageException(string.Create(
                CultureInfo.InvariantCulture,
                $"Branch {branch + 1} gives a {other.Shape}{PerSecond(other)}, but branch 1 gives a {first.Shape}{PerSecond(first)}; {remedy}"))
            {
                Location = _branches[branch].LastLocation,
            };
        }
    }

    private string? Mismatch(Signal first, Signal other)
    {
        if (other.Kind == SignalKind.Waveform)
        {
            return "waveforms cannot be joined: end each branch in a feature, for example raw-waveform.";
        }

        if (other.Kind != first.Kind)
        {
            return "end all branches in feature maps or all in vectors, for example with statistics.";
        }

        if (other.Kind == SignalKind.Vector)
        {
            return null;
        }

        var (a, b) = (first.Values.shape, other.Values.shape);
        if (a[3] != b[3] || !first.Rate.Equals(other.Rate))
        {
            return "their frames differ: give all branches the same hop_length, and center to all or to none.";
        }

        var kept = options.Axis == JoinAxis.Frequency ? 1 : 2;
        return a[kept] == b[kept] ? null : $"only the axis that they are joined along may differ, which is {options.Axis}.".ToLowerInvariant();
    }

    private static string PerSecond(Signal signal) => signal.Kind == SignalKind.FeatureMap
        ? string.Create(CultureInfo.InvariantCulture, $" at {signal.Rate:G6} frames per second")
        : "";
}
