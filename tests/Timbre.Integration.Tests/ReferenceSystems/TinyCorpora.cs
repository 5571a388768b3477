using System.Globalization;
using System.Text;
using Timbre.Audio;

[assembly: AssemblyFixture(typeof(Timbre.Integration.Tests.ReferenceSystems.TinyCorpora))]

namespace Timbre.Integration.Tests.ReferenceSystems;

/// <summary>The corpora of the reference systems, tiny and each in its own layout: buzzing tones for voices, six speakers of each sex.</summary>
public sealed class TinyCorpora : IDisposable
{
    private const int Speakers = 12;
    private const int Bands = 128;
    private static readonly string[] Parts = ["train", "train", "validation", "test"];

    public TinyCorpora()
    {
        List<string> manifest = ["path,gender,speaker"];
        List<string> validated = ["client_id\tpath\tsentence\tage\tgender"];
        List<string> vectors = ["filename,gender"];
        List<string> speakers = ["; The corpus's own header.", ";ID |SEX| SUBSET |MINUTES| NAME"];
        List<string> meta = [];
        for (var i = 1; i <= Speakers; i++)
        {
            var (id, sex) = (i.ToString("D2", CultureInfo.InvariantCulture), Sex(i));
            for (var take = 0; take < 2; take++)
            {
                Save($"voices-a/{Parts[(i - 1) / 2 % 4]}/{sex}/{id}-{take}.wav", Voice(i, take, 16000, 2.5 + take), 16000);
                Save($"voices-b/{id}-{take}.wav", Voice(i, take, 16000, 1.5 + take), 16000);
                manifest.Add($"{id}-{take}.wav,{sex},{id}");
                Save($"LibriSpeech/train-clean-{(i % 3 == 0 ? 360 : 100)}/{id}/7/{id}-7-000{take}.flac", Voice(i, take, 16000, 3.2 + take), 16000, AudioFormat.Flac16);
                Save($"AudioMNIST/data/{id}/{take}_{id}_0.wav", Voice(i, take, 48000, 0.7 + (0.4 * take)), 48000);
                Mp3.Save(Place($"common-voice/clips/{id}-{take}.mp3"), Voice(i, take, 32000, 1 + take), 32000);
                validated.Add($"{id}\t{id}-{take}.mp3\tSaid.\t\t{sex}");
                File.WriteAllBytes(
                    Place($"common-voice-npy/data/{id}-{take}.npy"),
                    Npy("<f8", $"({Bands},)", Voice(i, take, 8000, 1)[..Bands].SelectMany(value => BitConverter.GetBytes((double)(value * value)))));
                vectors.Add($"data/{id}-{take}.npy,{sex}");
            }

            speakers.Add($"{id} | {(sex == "male" ? 'M' : 'F')} | train-clean-{(i % 3 == 0 ? 360 : 100)} | 1.00 | Reader {id}");
            meta.Add($"\"{id}\": {{ \"accent\": \"none\", \"age\": \"30\", \"gender\": \"{sex}\", \"native speaker\": \"no\" }}");
        }

        // What a listener would skip: too short, not labelled, and copied.
        Save("LibriSpeech/train-clean-100/01/7/01-7-0002.flac", Voice(1, 2, 16000, 3), 16000, AudioFormat.Flac16);
        validated.Add("99\tnone.mp3\tSaid.\t\t");
        File.Copy(Folder["voices-a/train/male/01-0.wav"], Folder["voices-a/train/male/copy.wav"]);

        File.WriteAllLines(Folder["voices-b/manifest.csv"], manifest);
        File.WriteAllLines(Folder["common-voice/validated.tsv"], validated);
        File.WriteAllLines(Folder["common-voice-npy/balanced-all.csv"], vectors);
        File.WriteAllLines(Folder["LibriSpeech/SPEAKERS.TXT"], speakers);
        File.WriteAllText(Folder["AudioMNIST/data/audioMNIST_meta.txt"], $"{{ {string.Join(", ", meta)} }}");
        WriteImages();
    }

    public TemporaryFolder Folder { get; } = new();

    /// <summary>The variables that name the corpora, as a shell takes them.</summary>
    public string Environment =>
        $"OMP_NUM_THREADS=1 VOICES_A={Folder["voices-a"]} VOICES_B={Folder["voices-b"]} COMMON_VOICE={Folder["common-voice"]} "
        + $"COMMON_VOICE_NPY={Folder["common-voice-npy/balanced-all.csv"]} LIBRISPEECH={Folder["LibriSpeech"]} LIBRISPEECH_CSV={Folder["csv/features.csv"]} "
        + $"AUDIOMNIST={Folder["AudioMNIST"]} AUDIOMNIST_MFCC={Folder["audiomnist-mfcc"]}";

    public void Dispose() => Folder.Dispose();

    private static string Sex(int speaker) => speaker % 2 == 0 ? "female" : "male";

    /// <summary>A tone with overtones, low for a male speaker, in noise: no two alike.</summary>
    private static float[] Voice(int speaker, int take, int rate, double seconds)
    {
        var samples = new float[(int)(seconds * rate)];
        new RandomStream(speaker, 0, take, 99).FillNormal(samples);
        var hertz = (speaker % 2 == 0 ? 210 : 110) + speaker;
        for (var i = 0; i < samples.Length; i++)
        {
            var turn = 2 * Math.PI * hertz * i / rate;
            samples[i] = (0.02f * samples[i]) + (float)((0.2 * Math.Sin(turn)) + (0.1 * Math.Sin(3 * turn)) + (0.05 * Math.Sin(7 * turn)));
        }

        return samples;
    }

    private void WriteImages()
    {
        List<string> table = ["index,split,speaker,gender,digit,take"];
        var images = new List<byte>();
        for (var i = 0; i < 2 * Speakers; i++)
        {
            var speaker = 1 + (i % Speakers);
            images.AddRange(Voice(speaker, i / Speakers, 8000, 1)[..(12 * 98)].Select(value => (byte)(128 + (200 * value))));
            table.Add(string.Create(CultureInfo.InvariantCulture, $"{i},{(speaker > 8 ? "val" : "train")},{speaker:D2},{Sex(speaker)},7,{i / Speakers}"));
        }

        File.WriteAllBytes(Place("audiomnist-mfcc/features.npy"), Npy("|u1", $"({2 * Speakers}, 12, 98)", images));
        File.WriteAllLines(Folder["audiomnist-mfcc/manifest.csv"], table);
    }

    // Format 1.0 of numpy.lib.format, the header padded to 128 bytes.
    private static byte[] Npy(string type, string shape, IEnumerable<byte> data) =>
    [
        0x93, .. "NUMPY"u8, 1, 0, 118, 0,
        .. Encoding.ASCII.GetBytes($"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}".PadRight(117) + "\n"),
        .. data,
    ];

    private void Save(string name, float[] samples, int rate, AudioFormat format = AudioFormat.Wav16) => AudioWriter.Write(Place(name), samples, rate, format);

    private string Place(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Folder[name])!);
        return Folder[name];
    }
}
