using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>What trials are compared by.</summary>
/// <param name="Name">Its name in the pipeline: <c>validation.recall</c>.</param>
internal sealed record StudyMetric(string Name)
{
    public static StudyMetric Of(TuneSection section) => new(section.Metric);

    /// <summary>Whether smaller is better.</summary>
    public bool IsLoss => Name == "validation.loss";

    /// <summary>The metric such that larger is better; a number that is none is worse than all.</summary>
    public double Merit(double value) => double.IsNaN(value) ? double.NegativeInfinity : IsLoss ? -value : value;

    /// <summary>The metric of an epoch.</summary>
    /// <exception cref="InputException">Nothing was validated.</exception>
    public double Of(EpochMetrics epoch) => (Name, epoch.Validation) switch
    {
        (_, null) => throw new InputException("A search compares its trials on the validation part, and the split has none; give data.split.validation a share."),
        ("validation.loss", var validation) => validation.Loss,
        ("validation.accuracy", var validation) => validation.Accuracy,
        (_, var validation) => validation.Recall,
    };
}
