using System.Text;

namespace Timbre.Cli.Tests.Pipelines;

public sealed class ShippedPipelineTests(Corpus corpus) : IDisposable
{
    // Only a base that others extend.
    private const string Base = "voice-gender-base.yaml";

    private static readonly string Pipelines = Path.Combine(BuildOutput.Repository, "pipelines");

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Shipped =>
        [.. Directory.EnumerateFiles(Pipelines, "*.yaml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Pipelines, path)).Where(name => name != Base)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_pipeline_that_ships_validates_and_dry_runs(string name)
    {
        var output = Call.Timbre(_folder.Path, Corpora(), "validate", Path.Combine(Pipelines, name)).Succeeds();

        output.ShouldContain("│ model");
        output.ShouldMatch(@"logits \[\d+ class\]");
        output.ShouldEndWith($"{Path.GetFileNameWithoutExtension(name)}: no mistakes found.\n");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The variables that name corpora, with as much of each as a pipeline is checked against.</summary>
    private List<(string Name, string Value)> Corpora()
    {
        foreach (var part in (string[])["emodb", "urdu"])
        {
            _folder.Write($"voices/{part}/manifest.csv", $"path,gender,speaker,emotion\n{corpus.Tones}/low_a_0.wav,male,1,anger\n");
        }

        var features = Enumerable.Range(0, 128).ToList();
        var table = _folder.Write(
            "csv/features.csv", $"label,group,split,{string.Join(',', features.Select(i => $"feature_{i}"))}\nmale,1,train,{string.Join(',', features)}\n");
        _folder.Write("images/manifest.csv", "index,split,speaker,gender\n0,train,1,male\n");
        WriteZeros("images/features.npy", "|u1", "(1, 12, 98)", 12 * 98);
        WriteZeros("vectors/a.npy", "<f8", "(128,)", 128 * sizeof(double));
        var vectors = _folder.Write("vectors/table.csv", "filename,gender\na.npy,male\n");
        return
        [
            ("VOICES", In("voices")), ("VOICES_A", corpus.Tones), ("VOICES_B", In("voices/emodb")), ("COMMON_VOICE", corpus.Tones),
            ("COMMON_VOICE_NPY", vectors), ("LIBRISPEECH", corpus.Tones), ("LIBRISPEECH_CSV", table), ("AUDIOMNIST", corpus.Tones), ("AUDIOMNIST_MFCC", In("images")),
            ("FSDD", corpus.Tones),
        ];
    }

    private string In(string name) => Path.Combine(_folder.Path, name);

    // Format 1.0 of numpy.lib.format, the header padded to 128 bytes.
    private void WriteZeros(string name, string type, string shape, int size)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(name))!);
        File.WriteAllBytes(In(name),
        [
            0x93, .. "NUMPY"u8, 1, 0, 118, 0,
            .. Encoding.ASCII.GetBytes($"{{'descr': '{type}', 'fortran_order': False, 'shape': {shape}, }}".PadRight(117) + "\n"),
            .. new byte[size],
        ]);
    }
}
