using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Timbre.Plugins.Datasets;

/// <summary>One utterance: all that decides how it sounds.</summary>
/// <param name="Label">female or male.</param>
/// <param name="Voice">The variant, such as <c>f2</c>.</param>
/// <param name="Language">The language's voice, such as <c>en</c>.</param>
/// <param name="Text">What is spoken.</param>
/// <param name="Pitch">From 0 to 99; 50 is the voice's own.</param>
/// <param name="Speed">Words per minute.</param>
/// <param name="Amplitude">From 0 to 200; at 100 some voices are clipped.</param>
internal sealed record Utterance(string Label, string Voice, string Language, string Text, int Pitch, int Speed, int Amplitude)
{
    private const int QuietestAmplitude = 35;
    private const int LoudestAmplitude = 60;

    /// <summary>All utterances of a corpus, voice by voice, the sexes in turn.</summary>
    public static IEnumerable<Utterance> All(EspeakOptions options)
    {
        for (var speaker = 0; speaker < options.Speakers; speaker++)
        {
            foreach (var (label, voice) in new[] { ("female", EspeakVoices.Female[speaker]), ("male", EspeakVoices.Male[speaker]) })
            {
                for (var i = 0; i < options.Utterances; i++)
                {
                    yield return Draw(options, label, voice, speaker, i);
                }
            }
        }
    }

    /// <summary>What espeak-ng is called with to speak into a file.</summary>
    public IEnumerable<string> Arguments(string file) =>
        ["-b", "1", "-z", "-v", $"{Language}+{Voice}", "-p", Number(Pitch), "-s", Number(Speed), "-a", Number(Amplitude), "-w", file, "--", Text];

    /// <summary>A name for the file that no other utterance has.</summary>
    public string FileName(string version)
    {
        var content = string.Join('\0', [version, .. Arguments("")]);
        return $"{Voice}-{Language}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16]}.wav";
    }

    // Speakers say the same sentences, so that a sentence says nothing about the label; women and men of the same place in the lists draw apart.
    private static Utterance Draw(EspeakOptions options, string label, string voice, int speaker, int index)
    {
        var language = options.Languages[index % options.Languages.Count];
        var texts = options.Texts ?? EspeakTexts.ByLanguage[language];
        var random = new RandomStream(0, label == "female" ? 0 : 1, ((long)speaker << 20) + index, 0);
        return new Utterance(
            label,
            voice,
            language,
            texts[((index / options.Languages.Count) + speaker) % texts.Count],
            50 + Around(random, options.PitchVariation),
            175 + Around(random, options.SpeedVariation),
            QuietestAmplitude + (int)random.NextInteger(LoudestAmplitude - QuietestAmplitude + 1));
    }

    private static int Around(RandomStream random, int most) => (int)random.NextInteger((2L * most) + 1) - most;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
