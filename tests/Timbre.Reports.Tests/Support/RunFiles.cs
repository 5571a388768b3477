using System.Text.Json;
using Timbre.Audio;
using Timbre.Engine;

namespace Timbre.Reports.Tests;

/// <summary>The files of a run that never was: real figures of made-up probabilities, real sounds, and labels that try to be code.</summary>
internal static class RunFiles
{
    public const string HostileLabel = "<script>window.ran=1</script>";
    public const string HostileColumn = "\"><img src=x onerror=window.ran=1>";

    private const int Rate = 16000;
    private static readonly string[] Labels = ["low & quiet", HostileLabel, "</script><script>window.ran=1</script>"];

    /// <summary>Writes a run of three epochs, judged on 60 recordings of 10 groups, every fifth of them wrong.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="leaks">Whether a group and a recording are in two parts.</param>
    public static void Write(TempFolder folder, bool leaks = false)
    {
        var judgements = Enumerable.Range(0, 60).Select(i => Judged(folder, i)).ToList();
        var report = Evaluator.Report(Labels, judgements) with { Audit = Audit(leaks) };
        File.WriteAllText(folder[RunFolder.PipelineName], $"name: hostile\nseed: 7\ndata:\n  labels: [\"{HostileLabel}\", 'x'] # \"<b>\"\n  sample_rate: 16000\n");
        File.WriteAllText(folder[RunFolder.PredictionsName], JudgementTable.Write(Labels, judgements));
        File.WriteAllText(folder[RunFolder.MetricsName], report.ToJson());
        WriteLog(folder[RunFolder.LogName], report.Audit!);
        WriteExamples(folder);
    }

    public static float[] Tone(double frequency, double seconds) =>
        [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(i => (float)(0.5 * Math.Sin(2 * Math.PI * frequency * i / Rate)))];

    private static Judgement Judged(TempFolder folder, int i)
    {
        var label = i % Labels.Length;
        var given = i % 5 == 0 ? (label + 1) % Labels.Length : label;
        var sure = 0.5 + (0.4 * ((i * 7 % 60) / 60.0));
        // The path of the surest mistakes has markup, too, and one recording is gone.
        var name = folder[$"sounds/{i:D2} <b onclick=window.ran=1>.wav"];
        if (i != 10)
        {
            AudioWriter.Write(name, Tone(200 + (40 * i), 0.6), Rate);
        }

        return new Judgement
        {
            Name = name,
            Group = $"speaker <i>{i % 10}</i>",
            Label = label,
            Probabilities = [.. Labels.Select((_, k) => k == given ? sure : (1 - sure) / 2)],
            Seconds = 0.6,
            WindowsRecognised = given == label ? 1 : 0,
            Columns = new Dictionary<string, string> { [HostileColumn] = i % 2 == 0 ? "even" : HostileColumn },
        };
    }

    private static AuditReport Audit(bool leaks) => new()
    {
        Parts = [.. Enum.GetValues<SplitPart>().Select(part => new PartSummary(part, 60, 10, 36, [20, 20, 20]))],
        WithoutGroup = 0,
        SharedGroups = leaks ? [new SharedGroup("speaker <i>3</i>", [SplitPart.Train, SplitPart.Test])] : [],
        Duplicates = leaks
            ? [new DuplicateSet([new DuplicateRecording("a.wav", SplitPart.Train, Labels[0]), new DuplicateRecording("b.wav", SplitPart.Test, Labels[0])], SameLabel: true)]
            : [],
    };

    private static void WriteLog(string path, AuditReport audit)
    {
        using var log = new RunLog(path, TimeProvider.System, next: null);
        log.Report(new RunStarted(Path.GetDirectoryName(path)!, Resumed: false));
        log.Report(new EnvironmentKnown("0.1.0", "Timbre.Torch 1.13.1", ".NET 10", "Linux <x>", 2, "cpu"));
        log.Report(new DataAudited(Labels, audit));
        log.Report(new TrainingStarted(1, 3, 1, 4, 1234, "cpu"));
        for (var epoch = 1; epoch <= 3; epoch++)
        {
            log.Report(new EpochFinished(
                new EpochMetrics
                {
                    Epoch = epoch,
                    Loss = epoch == 2 ? double.NaN : 1.0 / epoch,
                    Accuracy = 0.3 * epoch,
                    LearningRate = 0.001,
                    Clips = 60,
                    Validation = new ValidationMetrics(1.1 / epoch, 0.28 * epoch, 0.27 * epoch),
                },
                3, 1.5, 40, IsBest: true));
        }

        log.Report(new TrainingFinished(3, 3));
        log.Report(new Warning("Mind <u>this</u>."));
    }

    private static void WriteExamples(TempFolder folder)
    {
        AudioWriter.Write(folder["examples/01-clip.flac"], Tone(300, 0.5), Rate, AudioFormat.Flac16);
        AudioWriter.Write(folder["examples/01-augmented-clip.flac"], Tone(330, 0.5), Rate, AudioFormat.Flac16);
        using (var file = File.Create(folder["examples/01-features.npy"]))
        {
            using var writer = new NpyWriter(file, [1, 8, 20]);
            writer.Write([.. Enumerable.Range(0, 160).Select(i => (float)i)]);
            writer.Complete();
        }

        var example = new
        {
            recording = "<b>a</b>.wav",
            label = HostileLabel,
            clip = "01-clip.flac",
            augmented_clip = "01-augmented-clip.flac",
            features = "01-features.npy",
            frame_rate = 40,
        };
        File.WriteAllText(folder["examples/examples.json"], JsonSerializer.Serialize(new[] { example }));
    }
}
