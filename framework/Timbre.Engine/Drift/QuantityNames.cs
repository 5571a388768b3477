using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Says what the rows of a <see cref="DriftReference"/> are.</summary>
/// <param name="pipeline">The model's pipeline.</param>
/// <param name="input">The shape of one item at the network's entrance.</param>
internal sealed class QuantityNames(Pipeline pipeline, SignalShape input)
{
    private readonly string _stage = pipeline.Features is [.., var last]
        ? FormattableString.Invariant($"features[{pipeline.Features.Count - 1}] ({last.Name})")
        : "the model's input";

    /// <summary>The name of a row.</summary>
    /// <param name="quantity">One of the names in <see cref="DriftReference"/>.</param>
    /// <param name="index">Its place there.</param>
    public string Of(string quantity, int index) => quantity switch
    {
        DriftReference.Level => "level (dB of full scale)",
        DriftReference.Seconds => "duration (s)",
        DriftReference.Confidence => "confidence of the model",
        DriftReference.Probability => $"probability of '{pipeline.Data.Labels[index]}'",
        DriftReference.Mean => Row(index, input.Kind == SignalKind.Vector ? "" : ", mean over time"),
        _ => Row(index, ", deviation over time"),
    };

    private string Row(int index, string what)
    {
        var row = DriftReference.Rows(Count).ElementAt(index);
        if (input.Kind == SignalKind.Vector)
        {
            return FormattableString.Invariant($"{_stage} element {row}{what}");
        }

        var (channels, rows) = ((int)input.Dimensions[0], (int)input.Dimensions[1]);
        return channels == 1
            ? FormattableString.Invariant($"{_stage} row {row} of {rows}{what}")
            : FormattableString.Invariant($"{_stage} channel {row / rows} row {row % rows} of {rows}{what}");
    }

    private int Count => input.Kind == SignalKind.Vector ? (int)input.Dimensions[0] : (int)(input.Dimensions[0] * input.Dimensions[1]);
}
