using System.Globalization;

namespace Timbre.Cli.Tests;

/// <summary>Clean corpora in each layout: two classes, six speakers, no trouble.</summary>
internal static class Layouts
{
    private static readonly string[] Speakers = ["anna", "bert", "cleo", "dora", "emil", "fred"];
    private static readonly string[] Actors = ["03", "08", "09", "10", "11", "12"];

    /// <summary>What each layout is called in a test, and what it looks like.</summary>
    public static IReadOnlyDictionary<string, Action<SoundTree>> All { get; } = new Dictionary<string, Action<SoundTree>>
    {
        ["manifest"] = tree => Table(tree, "", "speaker,pitch,path", (speaker, label, file) => $"{speaker},{label},{file}"),
        ["manifest with its audio elsewhere"] = tree => Table(tree, "wavs/", "path,pitch,speaker", (speaker, label, file) => $"{file},{label},{speaker}"),
        ["LibriSpeech"] = LibriSpeech,
        ["Common Voice"] = CommonVoice,
        ["AudioMNIST"] = AudioMnist,
        ["names of FSDD"] = tree => Each((speaker, high, take) => tree.Tone(FormattableString.Invariant($"{(high ? 1 : 0)}_{Speakers[speaker]}_{take}.wav"), high)),
        ["names of EMO-DB"] = tree => Each((speaker, high, take) => tree.Tone(FormattableString.Invariant($"{Actors[speaker]}a{take:D2}{(high ? "Fa" : "Tb")}.wav"), high)),
        ["names of RAVDESS"] = tree => Each((speaker, high, take) => tree.Tone(
            FormattableString.Invariant($"Actor_{speaker + 1:D2}/03-01-0{(high ? 5 : 4)}-01-02-0{take + 1}-{speaker + 1:D2}.wav"), high)),
        ["folders of classes"] = tree => Each((speaker, high, take) => tree.Tone($"{Label(high)}/{Speakers[speaker]}_{Number(take)}.wav", high)),
        ["folders of speakers in classes"] = tree => Each((speaker, high, take) => tree.Tone($"{Label(high)}/{Speakers[speaker]}/{Number(take)}.wav", high)),
        ["folders of parts"] = tree => Each((speaker, high, take) => tree.Tone(
            $"{(speaker < 3 ? "train" : speaker < 4 ? "dev" : "test")}/{Label(high)}/{Speakers[speaker]}_{Number(take)}.wav", high)),
        ["array with a table"] = tree =>
        {
            tree.Array("features.npy", 24, 8, 20, item => item % 4 < 2 ? 1 : -1);
            List<string> rows = ["index,pitch,speaker"];
            Each((speaker, high, take) => rows.Add(FormattableString.Invariant($"{(speaker * 4) + (high ? 0 : 2) + take},{Label(high)},{Speakers[speaker]}")));
            tree.Text("manifest.csv", rows);
        },
    };

    /// <summary>Calls for each of 24 recordings.</summary>
    public static void Each(Action<int, bool, int> write)
    {
        for (var i = 0; i < 24; i++)
        {
            write(i / 4, i % 4 < 2, i % 2);
        }
    }

    public static string Label(bool high) => high ? "high" : "low";

    private static void Table(SoundTree tree, string folder, string header, Func<string, string, string, string> row)
    {
        List<string> rows = [header];
        Each((speaker, high, take) =>
        {
            var file = FormattableString.Invariant($"r{rows.Count}.wav");
            tree.Tone(folder + file, high);
            rows.Add(row(Speakers[speaker], Label(high), file));
        });
        tree.Text("list.csv", rows);
    }

    // A speaker of these has one class only.
    private static void LibriSpeech(SoundTree tree)
    {
        tree.Text("SPEAKERS.TXT", [";ID | SEX | SUBSET | MINUTES | NAME", .. Enumerable.Range(0, 6).Select(i => $"{100 + i} | {(i % 2 == 0 ? 'F' : 'M')} | dev-clean | 1.0 | Reader {i}")]);
        Each((speaker, high, take) => tree.Tone(FormattableString.Invariant($"dev-clean/{100 + speaker}/7/{100 + speaker}-7-{(high ? 1 : 0)}{take}.flac"), speaker % 2 == 0));
    }

    private static void CommonVoice(SoundTree tree)
    {
        List<string> rows = ["client_id\tpath\tsentence\tup_votes\tdown_votes\tgender"];
        Each((speaker, _, _) =>
        {
            var file = FormattableString.Invariant($"clip_{rows.Count}.wav");
            tree.Tone($"clips/{file}", speaker % 2 == 0);
            rows.Add($"{Speakers[speaker]}\t{file}\tA \"sentence.\t2\t0\t{(speaker % 2 == 0 ? "female_feminine" : "male_masculine")}");
        });
        tree.Text("validated.tsv", rows);
    }

    private static void AudioMnist(SoundTree tree)
    {
        tree.Text("data/audioMNIST_meta.txt", ["{", string.Join(",\n", Enumerable.Range(1, 6).Select(i => $"\"0{i}\": {{ \"gender\": \"{(i % 2 == 0 ? "male" : "female")}\" }}")), "}"]);
        Each((speaker, high, take) => tree.Tone(FormattableString.Invariant($"data/0{speaker + 1}/{(high ? 1 : 0)}_0{speaker + 1}_{take}.wav"), high));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
