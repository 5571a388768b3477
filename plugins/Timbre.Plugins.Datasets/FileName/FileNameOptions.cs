using System.ComponentModel.DataAnnotations;
using Timbre.Audio;

namespace Timbre.Plugins.Datasets;

/// <summary>A folder of audio files whose names say what they are.</summary>
public sealed record FileNameOptions : IValidatedOptions
{
    /// <summary>The folder.</summary>
    [ExistingPath(PathKind.Folder)]
    public required string Root { get; init; }

    /// <summary>
    /// What a name looks like, with fields in braces: {digit}_{speaker}_{take}.wav. A field takes at least one character, as few as the rest allows, or exactly
    /// as many as it says: {speaker:2}{text:3}{emotion:1}. An asterisk stands for anything. With a '/', it describes the path from root; without one, the file's
    /// name in any folder. Without an extension, every audio file is meant.
    /// </summary>
    [MinLength(1)]
    public required string Pattern { get; init; }

    /// <summary>The field that is the class.</summary>
    [MinLength(1)]
    public required string Label { get; init; }

    /// <summary>The field that must not be shared between training and test data, usually the speaker; none if absent.</summary>
    public string? Group { get; init; }

    /// <summary>The field with the part that the corpus itself assigns; none if absent.</summary>
    public string? Split { get; init; }

    /// <summary>Fields whose codes have words, and fields that follow from others: { emotion: { map: { W: anger } }, sex: { from: speaker, map: { "03": male } } }.</summary>
    public IReadOnlyDictionary<string, FieldWords> Fields { get; init; } = new Dictionary<string, FieldWords>();

    /// <summary>What happens to an audio file that the pattern does not match: fail or skip.</summary>
    public Unmatched Unmatched { get; init; } = Unmatched.Fail;

    /// <summary>Ends of the names of audio files, in any letter case; other files are ignored.</summary>
    [MinLength(1)]
    public IReadOnlyList<string> Extensions { get; init; } = AudioFile.Extensions;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        var template = new NameTemplate(Pattern);
        if (template.Error is { } error)
        {
            yield return new OptionError(nameof(Pattern), error);
            yield break;
        }

        foreach (var (field, words) in Fields.Where(pair => !template.Fields.Contains(pair.Value.From ?? pair.Key)))
        {
            yield return new OptionError(
                nameof(Fields), $"'{words.From ?? field}' is no field of the pattern '{Pattern}', which has {string.Join(", ", template.Fields)}.");
        }

        foreach (var (option, field) in new[] { (nameof(Label), Label), (nameof(Group), Group), (nameof(Split), Split) })
        {
            if (field is not null && !template.Fields.Contains(field) && !Fields.ContainsKey(field))
            {
                var known = template.Fields.Concat(Fields.Keys).Distinct(StringComparer.Ordinal).ToList();
                var nearest = NearestName.Find(field, known) is { } name ? $" Did you mean '{name}'?" : "";
                yield return new OptionError(option, $"{option.ToLowerInvariant()} is '{field}', which is no field; the fields are {string.Join(", ", known)}.{nearest}");
            }
        }
    }
}

/// <summary>What the codes of a field mean.</summary>
public sealed record FieldWords
{
    /// <summary>The field of the pattern that holds the code; the field of this name if absent.</summary>
    public string? From { get; init; }

    /// <summary>The word of each code; a code that is not here is an error.</summary>
    public required IReadOnlyDictionary<string, string> Map { get; init; }
}
