using System.Globalization;
using System.Text.RegularExpressions;

namespace Timbre.Plugins.Datasets;

/// <summary>How a published corpus names its files.</summary>
/// <param name="Corpus">The corpus.</param>
/// <param name="Name">What every name looks like, without its extension.</param>
/// <param name="Pattern">The same for the source <c>file-name</c>.</param>
/// <param name="Group">The field with the speakers.</param>
/// <param name="Labels">The fields that are classes, the likeliest first.</param>
/// <param name="Words">The words of the fields' codes.</param>
internal sealed partial record KnownNames(
    string Corpus, Regex Name, string Pattern, string Group, IReadOnlyList<string> Labels, IReadOnlyList<FieldCodes> Words)
{
    /// <summary>The corpora that are known. Sources: Burkhardt et al., "A Database of German Emotional Speech", 2005; Livingstone and Russo, "RAVDESS", 2018.</summary>
    public static IReadOnlyList<KnownNames> All { get; } =
    [
        new(
            "EMO-DB",
            EmoDb(),
            "{speaker:2}{text:3}{emotion:1}{version}",
            "speaker",
            ["emotion", "gender"],
            [
                new("emotion", "emotion", [("W", "anger"), ("L", "boredom"), ("E", "disgust"), ("A", "fear"), ("F", "happiness"), ("N", "neutral"), ("T", "sadness")]),
                new("gender", "speaker", [
                    ("03", "male"), ("08", "female"), ("09", "female"), ("10", "male"), ("11", "male"),
                    ("12", "male"), ("13", "female"), ("14", "female"), ("15", "male"), ("16", "female")]),
            ]),
        new(
            "RAVDESS",
            Ravdess(),
            "{modality}-{channel}-{emotion}-{intensity}-{statement}-{repetition}-{actor}",
            "actor",
            ["emotion", "gender"],
            [
                new("emotion", "emotion", [
                    ("01", "neutral"), ("02", "calm"), ("03", "happy"), ("04", "sad"), ("05", "angry"), ("06", "fearful"), ("07", "disgust"), ("08", "surprised")]),
                new("gender", "actor", [.. Enumerable.Range(1, 24).Select(actor => (actor.ToString("D2", CultureInfo.InvariantCulture), actor % 2 == 1 ? "male" : "female"))]),
            ]),
    ];

    [GeneratedRegex("^(03|08|09|1[0-6])[a-z][0-9]{2}[WLEAFTN][a-z]$")]
    private static partial Regex EmoDb();

    [GeneratedRegex("^0[1-3]-0[12]-0[1-8]-0[12]-0[12]-0[12]-(0[1-9]|1[0-9]|2[0-4])$")]
    private static partial Regex Ravdess();
}

/// <summary>The words of a field's codes.</summary>
/// <param name="Field">The field with the words.</param>
/// <param name="From">The field with the codes.</param>
/// <param name="Map">The codes and their words.</param>
internal sealed record FieldCodes(string Field, string From, IReadOnlyList<(string Code, string Word)> Map);
