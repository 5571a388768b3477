using System.Text.RegularExpressions;

namespace Timbre.Engine.Tests.Examples;

/// <summary>A small pipeline around a fragment of one: what the fragment says stands, and the rest is filled in.</summary>
internal static partial class ExamplePipeline
{
    private static readonly string[] Base =
    [
        "name: example", "seed: 3", "device: cpu",
        """
        features:
          - mel-spectrogram: { n_fft: 512, hop_length: 160, n_mels: 40 }
          - log
        """,
        "train: { batch_size: 4 }",
    ];

    private static readonly string[] Data =
    [
        "source: { folder: { root: tones, pattern: '(?<label>[a-z]+)_(?<group>[a-z])_' } }",
        "labels: [low, high]",
        "sample_rate: 16000",
        "clip: { seconds: 1.0 }",
        "split: { by: group, train: 0.5, validation: 0.25, test: 0.25 }",
    ];

    /// <summary>The pipeline.</summary>
    /// <param name="example">Whole sections of a pipeline; of <c>data</c> the keys that matter, written below each other; layers may end before the classifier.</param>
    public static string Around(string example)
    {
        var given = TopKey().Matches(example).Select(match => match.Groups[1].Value).ToHashSet();
        if (ArraySource().IsMatch(example))
        {
            given.Add("features");
        }

        // Windows of another length than the clips want a model that takes both.
        var model = $"model: {{ layers: [ {(given.Contains("predict") ? "global-average-pool" : "flatten")}, classifier ] }}";
        var text = Classified(example).TrimEnd('\n') + "\n" + string.Concat(Base.Append(model).Where(section => !given.Contains(section.Split(':')[0])).Select(section => section + "\n"));
        var data = DataSection().Match(text);
        var keys = DataKey().Matches(data.Value).Select(match => match.Groups[1].Value).ToHashSet();
        var missing = string.Concat(Data.Where(line => !keys.Contains(line.Split(':')[0])).Select(line => $"  {line}\n"));
        return data.Success ? text.Insert(data.Index + data.Length, missing) : $"{text}data:\n{missing}";
    }

    private static string Classified(string example) =>
        example.Contains("  layers:\n", StringComparison.Ordinal) && !example.Contains("classifier", StringComparison.Ordinal)
            ? example.TrimEnd('\n') + "\n    - flatten\n    - classifier\n"
            : example;

    [GeneratedRegex(@"^(\w+):", RegexOptions.Multiline)]
    private static partial Regex TopKey();

    // Arrays are features already.
    [GeneratedRegex(@"^ +(?:npy|csv-features):", RegexOptions.Multiline)]
    private static partial Regex ArraySource();

    [GeneratedRegex(@"^data:\n(?:  .*\n)*", RegexOptions.Multiline)]
    private static partial Regex DataSection();

    [GeneratedRegex(@"^  (\w+):", RegexOptions.Multiline)]
    private static partial Regex DataKey();
}
