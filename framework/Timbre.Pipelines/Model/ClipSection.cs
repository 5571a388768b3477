using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>How a recording becomes a clip of fixed length.</summary>
public sealed record ClipSection
{
    /// <summary>The length of a clip, in seconds.</summary>
    [Range(0.05, 600)]
    public double Seconds { get; init; } = 2.0;

    /// <summary>What fills a recording that is shorter than the clip.</summary>
    public ShortClip Short { get; init; } = ShortClip.ZeroPad;

    /// <summary>What is kept of a recording that is longer than the clip. Validation takes the centre where training crops at random.</summary>
    public LongClip Long { get; init; } = LongClip.RandomCrop;

    /// <summary>When the place of a crop, or of padding on both sides, is drawn.</summary>
    public ClipDraw Draw { get; init; } = ClipDraw.EachEpoch;
}

/// <summary>When the place of a crop, or of padding on both sides, is drawn.</summary>
public enum ClipDraw
{
    /// <summary>Anew in every epoch of training; validation and test data take the centre.</summary>
    EachEpoch,

    /// <summary>Once for each recording of every part, as where clips are cut before training; features are then computed once, too.</summary>
    Once,
}

/// <summary>What fills a recording that is shorter than the clip.</summary>
public enum ShortClip
{
    /// <summary>Zeros at the end.</summary>
    ZeroPad,

    /// <summary>Zeros on both sides, divided at random in training and evenly elsewhere.</summary>
    ZeroPadSides,

    /// <summary>The recording again, from its start.</summary>
    Repeat,
}

/// <summary>What is kept of a recording that is longer than the clip.</summary>
public enum LongClip
{
    /// <summary>A stretch at a random place in training, the centre elsewhere.</summary>
    RandomCrop,

    /// <summary>The centre.</summary>
    CenterCrop,

    /// <summary>The start.</summary>
    Truncate,
}
