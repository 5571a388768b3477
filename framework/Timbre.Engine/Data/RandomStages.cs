namespace Timbre.Engine;

/// <summary>The stage numbers that key the engine's random streams: one for each use, so that no two draws share a stream.</summary>
public static class RandomStages
{
    /// <summary>The order of the training recordings in an epoch, drawn for sample 0.</summary>
    public const int Shuffle = 0;

    /// <summary>Where a training clip is cut out of its recording.</summary>
    public const int Clip = 1;

    /// <summary>How recordings are divided into parts, drawn for epoch 0.</summary>
    public const int Split = 2;

    /// <summary>The seed of LibTorch's generator at a training step, drawn with the step in place of the sample.</summary>
    public const int TrainingStep = 3;

    /// <summary>Which groups count how often in a draw of a bootstrap, drawn with the draw in place of the sample.</summary>
    public const int Bootstrap = 4;

    /// <summary>Which groups swap two models in a permutation, drawn with the permutation in place of the sample.</summary>
    public const int Permutation = 5;

    /// <summary>Which recordings are kept of a label that has more than others, drawn with the label in place of the sample.</summary>
    public const int Balance = 16;

    /// <summary>Which recordings are kept where their number is limited, drawn with the label in place of the sample.</summary>
    public const int Limit = 17;

    /// <summary>Which recordings a survey decodes where there are too many.</summary>
    public const int Survey = 18;

    /// <summary>The first augmenter of waveforms; the others follow.</summary>
    public const int Augment = 1 << 8;

    /// <summary>The first augmenter of features; the others follow.</summary>
    public const int AugmentFeatures = 1 << 12;
}
