namespace Timbre.Engine;

/// <summary>How far a case is from its reference, at worst over all signals.</summary>
/// <param name="Plugin">The plugin that the case is about.</param>
/// <param name="Case">The case's name.</param>
/// <param name="Tolerance">The largest error allowed.</param>
public sealed record ParityResult(string Plugin, string Case, double Tolerance)
{
    /// <summary>
    /// The largest difference, relative to the reference's largest magnitude; absolute where the reference is zero throughout. NaN where one of them is.
    /// </summary>
    public double Error { get; init; }

    /// <summary>The signal with the largest error, or with the problem.</summary>
    public string Signal { get; init; } = "";

    /// <summary>Why nothing could be compared; null where it could.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether the stages give what the reference gives.</summary>
    public bool IsGood => Problem is null && Error <= Tolerance;

    /// <summary>The worse of two results of one case.</summary>
    internal ParityResult Or(ParityResult other) =>
        Problem is not null || double.IsNaN(Error) ? this
        : other.Problem is not null || double.IsNaN(other.Error) || other.Error >= Error ? other
        : this;

    /// <summary>One line: <c>mfcc librosa: 2.1e-06 (speech), at most 1e-04</c>.</summary>
    public override string ToString() => Problem is null
        ? FormattableString.Invariant($"{Plugin} {Case}: {Error:0.0e+00} ({Signal}), at most {Tolerance:0e+00}")
        : $"{Plugin} {Case}: {Problem} ({Signal})";
}
