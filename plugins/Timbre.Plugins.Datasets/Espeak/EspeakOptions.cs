using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Datasets;

/// <summary>A labelled corpus of synthetic speech by espeak-ng: labels female and male, one group for each voice.</summary>
public sealed record EspeakOptions : IValidatedOptions
{
    /// <summary>Voices of each sex.</summary>
    [Range(1, EspeakVoices.OfEachSex)]
    public int Speakers { get; init; } = 10;

    /// <summary>Utterances of each voice.</summary>
    [Range(1, 10000)]
    public int Utterances { get; init; } = 16;

    /// <summary>The languages, taken in turn. Texts come with de, en, es, fr and it; any other language of espeak-ng needs texts.</summary>
    [MinLength(1)]
    public IReadOnlyList<string> Languages { get; init; } = ["en", "de", "fr", "es", "it"];

    /// <summary>What is spoken, in every language; sentences that come with the source, each in its own language, if absent.</summary>
    [MinLength(1)]
    public IReadOnlyList<string>? Texts { get; init; }

    /// <summary>The largest change of a voice's pitch in either direction, in steps of espeak-ng: 50 steps are nearly an octave.</summary>
    [Range(0, 49)]
    public int PitchVariation { get; init; } = 12;

    /// <summary>The largest change of speed in either direction, in words per minute, around 175.</summary>
    [Range(0, 90)]
    public int SpeedVariation { get; init; } = 30;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        var mute = Texts is null ? Languages.Where(language => !EspeakTexts.ByLanguage.ContainsKey(language)).ToList() : [];
        if (mute.Count > 0)
        {
            var spoken = string.Join(", ", EspeakTexts.ByLanguage.Keys.Order(StringComparer.Ordinal));
            yield return new OptionError(
                nameof(Languages), $"There are no texts for {string.Join(", ", mute)}; give some with texts, or choose from {spoken}.");
        }
    }
}
