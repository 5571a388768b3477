namespace Timbre.Engine;

/// <summary>What a bundle says about itself.</summary>
public sealed record BundleMetadata
{
    /// <summary>The newest format that this version reads and the one that it writes.</summary>
    public const int CurrentFormatVersion = 1;

    /// <summary>What kind of file it is.</summary>
    public string Format { get; init; } = "timbre-bundle";

    /// <summary>The version of the format.</summary>
    public int FormatVersion { get; init; } = CurrentFormatVersion;

    /// <summary>The pipeline's name.</summary>
    public required string Name { get; init; }

    /// <summary>The classes, in the order of the model's outputs.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Samples per second that recordings are resampled to.</summary>
    public required int SampleRate { get; init; }

    /// <summary>The length of a window, in seconds.</summary>
    public required double WindowSeconds { get; init; }

    /// <summary>The shape of one item at the network's entrance.</summary>
    public required SignalShape InputShape { get; init; }

    /// <summary>The shape of the arrays of features that the model takes in place of audio, with the longest time; null where it takes audio.</summary>
    public SignalShape? Arrays { get; init; }

    /// <summary>Trainable numbers in the network.</summary>
    public required long Parameters { get; init; }

    /// <summary>When it was made, in UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Figures of the evaluation on the test split, by name; none where there was none.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new Dictionary<string, double>();

    /// <summary>The version of Timbre that made it.</summary>
    public required string TimbreVersion { get; init; }

    /// <summary>The tensor library that made it.</summary>
    public required string TorchVersion { get; init; }

    /// <summary>The SHA-256 of the data that it learned from: content, label, group and part of every recording.</summary>
    public required string DataSha256 { get; init; }

    /// <summary>The bundle that training started from; null where it started from random weights.</summary>
    public BundleParent? Parent { get; init; }

    /// <summary>The assemblies of plugins that the pipeline uses.</summary>
    public required IReadOnlyList<BundledPlugin> Plugins { get; init; }

    /// <summary>The SHA-256 of each script in the pipeline, and of each file that is a program, by the key that it stands at.</summary>
    public required IReadOnlyDictionary<string, string> Scripts { get; init; }
}

/// <summary>An assembly of plugins that a bundle's pipeline uses.</summary>
/// <param name="Name">The assembly's simple name.</param>
/// <param name="Version">The assembly's version.</param>
/// <param name="Sha256">The hash of the file, lower-case hexadecimal.</param>
/// <param name="Part">Where the bundle carries it; null for one that comes with Timbre.</param>
public sealed record BundledPlugin(string Name, string Version, string Sha256, string? Part);
