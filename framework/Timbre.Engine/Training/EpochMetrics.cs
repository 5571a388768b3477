namespace Timbre.Engine;

/// <summary>What one epoch came to.</summary>
public sealed record EpochMetrics
{
    /// <summary>The epoch, counted from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The mean loss that was trained on, over the epoch's clips, with label smoothing and class weights where the pipeline asks for them.</summary>
    public required double Loss { get; init; }

    /// <summary>The share of training clips recognised, while the weights were changing and augmentation and dropout at work.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The learning rate of the first group of parameters.</summary>
    public required double LearningRate { get; init; }

    /// <summary>The validation split after the epoch; null where it holds nothing.</summary>
    public ValidationMetrics? Validation { get; init; }

    /// <summary>Training clips in the epoch.</summary>
    public required long Clips { get; init; }
}

/// <summary>How the network does on the validation split, clip by clip.</summary>
/// <param name="Loss">The mean cross-entropy, without label smoothing and class weights.</param>
/// <param name="Accuracy">The share of clips recognised.</param>
/// <param name="Recall">The mean recall of the classes, each class counting alike.</param>
public sealed record ValidationMetrics(double Loss, double Accuracy, double Recall);
