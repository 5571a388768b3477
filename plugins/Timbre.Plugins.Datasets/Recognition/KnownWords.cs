using System.Text.RegularExpressions;

namespace Timbre.Plugins.Datasets;

/// <summary>Words that say what a part of a file's or folder's name is.</summary>
internal static partial class KnownWords
{
    private static readonly string[] Parts = ["train", "training", "validation", "valid", "val", "dev", "development", "test", "testing"];

    private static readonly (string Name, string[] Words)[] Fields =
    [
        ("emotion", ["anger", "angry", "boredom", "calm", "disgust", "fear", "fearful", "happiness", "happy", "neutral", "sad", "sadness", "surprise", "surprised"]),
        ("gender", ["female", "male", "f", "m", "woman", "man", "women", "men"]),
        ("digit", ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]),
    ];

    /// <summary>Whether all are names of parts of a corpus: train, dev, test, ….</summary>
    public static bool AreParts(IEnumerable<string> values) => values.All(value => Parts.Contains(value, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether all look like numbered speakers: s01, spk3, Actor_12.</summary>
    public static bool AreSpeakers(IEnumerable<string> values) => values.All(value => Speaker().IsMatch(value));

    /// <summary>What the values are: emotion, gender or digit; null where that is unknown.</summary>
    public static string? Field(IReadOnlyCollection<string> values) =>
        Fields.FirstOrDefault(field => values.All(value => field.Words.Contains(value, StringComparer.OrdinalIgnoreCase))).Name;

    [GeneratedRegex("^(s|sp|spk|speaker|subj|subject|actor|voice|participant|reader)[-_ ]?[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speaker();
}
