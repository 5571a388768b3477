namespace Timbre.Plugins.PostProcessors;

/// <summary>
/// Decides for each window whether one label is on: it comes on where its probability reaches the onset and goes off where it falls below
/// the offset, so that a probability that hovers between the two changes nothing.
/// </summary>
/// <remarks>
/// A Schmitt trigger, as <c>pyannote.audio.utils.signal.Binarize</c> has it. While the label is off, the most probable of the others holds.
/// Each window becomes certain of its label: a mean after it counts windows.
/// </remarks>
/// <example><code>
/// data:
///   labels: [low, high]
/// predict: { window_seconds: 0.5, hop_seconds: 0.1 }
/// post:
///   - hysteresis: { label: high, onset: 0.6, offset: 0.4 }
/// </code></example>
[Plugin("hysteresis")]
public sealed class Hysteresis(HysteresisOptions options) : IStreamingPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores) => this.ProcessAsStream(scores);

    /// <inheritdoc/>
    public IPostProcessorStream Start(IReadOnlyList<string> labels, bool isDecided)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var label = Position(labels);
        var isOn = false;
        return new EachWindow(window =>
        {
            isOn = window.Probabilities[label] >= (isOn ? options.Offset : options.Onset);
            return Windows.Certain(window, isOn ? label : MostProbableBut(label, window.Probabilities));
        });
    }

    private static int MostProbableBut(int label, IReadOnlyList<double> probabilities) =>
        Enumerable.Range(0, probabilities.Count).Where(other => other != label).MaxBy(other => probabilities[other]);

    private int Position(IReadOnlyList<string> labels)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] == options.Label)
            {
                return labels.Count > 1
                    ? i
                    : throw new StageException($"'{options.Label}' is the only label; hysteresis needs another that holds while it is off.");
            }
        }

        var meant = NearestName.Find(options.Label, labels);
        throw new StageException(
            $"label is '{options.Label}', which is none of the labels {string.Join(", ", labels)}.{(meant is null ? "" : $" Did you mean '{meant}'?")}");
    }
}
