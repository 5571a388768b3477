using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.PostProcessors;

/// <summary>
/// Makes probabilities say how often they are right, by one number that is fitted to the validation split: above 1 it makes them less sure, below 1
/// surer. The most probable label stays the same.
/// </summary>
/// <remarks>
/// Temperature scaling (Guo, Pleiss, Sun, Weinberger: On calibration of modern neural networks, ICML 2017):
/// <c>softmax(z / T)</c> with the T of the least negative log likelihood. It is computed from probabilities, <c>p(k)^(1/T) / Σ_j p(j)^(1/T)</c>:
/// logarithms of probabilities differ from the logits by the same number for each label, which softmax ignores.
/// After a stage that decides for the recording (<c>mean-probability</c>, say) it calibrates recordings, before one the windows.
/// </remarks>
/// <example><code>
/// post:
///   - mean-probability
///   - temperature
///   - reject: { threshold: 0.6 }
/// </code></example>
[Plugin("temperature")]
public sealed class Temperature(TemperatureOptions options) : IFittedPostProcessor, IStreamingPostProcessor
{
    private const string StateName = "temperature";

    private double _temperature = options.Value ?? 1;

    /// <inheritdoc/>
    public bool NeedsFit => options.Value is null;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, Tensor> State => new Dictionary<string, Tensor> { [StateName] = torch.tensor(new[] { _temperature }) };

    /// <inheritdoc/>
    public void Fit(IReadOnlyList<LabelledScores> validation)
    {
        ArgumentNullException.ThrowIfNull(validation);
        if (NeedsFit)
        {
            _temperature = TemperatureFit.Of(validation.SelectMany(Items), options.MinTemperature, options.MaxTemperature);
        }
    }

    /// <inheritdoc/>
    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!NeedsFit)
        {
            return;
        }

        if (!state.TryGetValue(StateName, out var saved))
        {
            throw new StageException(
                $"The saved state holds [{string.Join(", ", state.Keys)}], but temperature needs {StateName}; train again or take the bundle that belongs to this pipeline.");
        }

        _temperature = saved.item<double>();
    }

    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores) => this.ProcessAsStream(scores);

    /// <inheritdoc/>
    public IPostProcessorStream Start(IReadOnlyList<string> labels, bool isDecided) => isDecided
        ? new EachWindow(window => window, before => before.Overall is { } overall ? before with { Overall = Scale(overall) } : before)
        : new EachWindow(window => window with { Probabilities = Scale(window.Probabilities) });

    private static IEnumerable<(double[] Logarithms, int Label)> Items(LabelledScores recording) =>
        (recording.Scores.Overall is { } overall ? [overall] : recording.Scores.Windows.Select(window => window.Probabilities))
            .Select(probabilities => (probabilities.Select(LogProbability.Of).ToArray(), recording.Label));

    private double[] Scale(IReadOnlyList<double> probabilities) =>
        LogProbability.Softmax([.. probabilities.Select(probability => LogProbability.Of(probability) / _temperature)]);
}
