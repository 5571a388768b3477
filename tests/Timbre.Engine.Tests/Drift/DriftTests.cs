using System.Globalization;
using System.Text.Json;
using Timbre.Audio;
using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Drift;

public sealed class DriftTests(DriftTests.Trained trained) : IClassFixture<DriftTests.Trained>, IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void New_recordings_of_the_same_kind_are_not_called_drift()
    {
        var alarms = Enumerable.Range(0, 30).Count(seed => Check(seed, samples => samples).Verdict == DriftVerdict.Drift);

        alarms.ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void A_gain_is_named_as_a_level()
    {
        var report = Check(1, samples => [.. samples.Select(sample => sample * 0.25f)]);

        report.Verdict.ShouldBe(DriftVerdict.Drift);
        var level = report.Quantities.Single(quantity => quantity.Name == "level (dB of full scale)");
        level.Drifts.ShouldBeTrue();
        (level.Now - level.Before).ShouldBe(20 * Math.Log10(0.25), 0.5);
        report.Quantities.Single(quantity => quantity.Name == "duration (s)").Drifts.ShouldBeFalse();
    }

    [Fact]
    public void A_low_pass_is_named_in_the_rows_above_it()
    {
        var report = Check(2, LowPass);

        report.Verdict.ShouldBe(DriftVerdict.Drift);
        var rows = report.Quantities.Where(quantity => quantity.Drifts && quantity.Name.EndsWith(", mean over time", StringComparison.Ordinal)).Select(quantity => Row(quantity.Name)).ToList();
        rows.ShouldContain(15);
        rows.Min().ShouldBeGreaterThan(7);
        report.Quantities[0].Name.ShouldStartWith("features[2] (standardize) row ");
        report.Message.ShouldStartWith("Drift: ");
    }

    [Fact]
    public void Noise_is_named_in_rows_that_it_fills()
    {
        var random = new RandomStream(5, 5, 5, 5);
        var report = Check(3, samples =>
        {
            var noise = new float[samples.Length];
            random.FillNormal(noise);
            return [.. samples.Zip(noise, (sample, added) => sample + (0.1f * added))];
        });

        report.Verdict.ShouldBe(DriftVerdict.Drift);
        report.Quantities.Where(quantity => quantity.Drifts).ShouldAllBe(quantity => !quantity.Name.StartsWith("duration", StringComparison.Ordinal));
        report.Quantities.First(quantity => quantity.Name.EndsWith("row 0 of 16, mean over time", StringComparison.Ordinal)).ShouldSatisfyAllConditions(
            row => row.Drifts.ShouldBeTrue(), row => row.Now.ShouldBeGreaterThan(row.Before));
    }

    [Fact]
    public void Recordings_of_one_label_alone_are_seen_in_the_labels_shares()
    {
        var report = Check(4, samples => samples, ["low"]);

        report.Labels.Select(label => label.Label).ShouldBe(["low", "high"]);
        report.Labels[0].Now.ShouldBeGreaterThan(report.Labels[0].Before + 0.2);
        report.Quantities.Single(quantity => quantity.Name == "probability of 'low'").Drifts.ShouldBeTrue();
    }

    [Fact]
    public void So_few_recordings_that_nothing_could_be_told_are_said_to_be_too_few() =>
        Check(5, samples => [.. samples.Select(sample => sample * 0.1f)], ["low"], each: 2).Verdict.ShouldBe(DriftVerdict.TooFew);

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_others_count()
    {
        Write(6, samples => samples, ["low", "high"], 20);
        File.WriteAllText(_folder["broken.wav"], "no audio");

        var report = Run([.. Directory.GetFiles(_folder.Path, "*.wav").Order(StringComparer.Ordinal)]);

        report.Recordings.ShouldBe(40);
        report.Unreadable.Single().ShouldContain("broken.wav");
    }

    [Fact]
    public void A_bundle_without_statistics_says_so()
    {
        var archive = PartArchive.Read(trained.Result.Bundle);
        archive.Names.Where(name => name != BundleWriter.DriftPart)
            .Aggregate(new PartArchiveWriter(), (parts, name) => parts.Add(name, archive[name])).Write(_folder["old.timbre"], archive.Metadata.DeepClone().AsObject());
        using var bundle = Load(_folder["old.timbre"]);

        Should.Throw<InputException>(() => DriftCheck.Run(bundle, "old.timbre", [])).Message.ShouldContain("'old.timbre' keeps no statistics of its training data");
    }

    [Fact]
    public void The_statistics_are_small_and_the_report_is_JSON()
    {
        PartArchive.Read(trained.Result.Bundle)[BundleWriter.DriftPart].Length.ShouldBeLessThan(200_000);

        var report = JsonDocument.Parse(Check(7, samples => samples).ToJson()).RootElement;

        report.GetProperty("verdict").GetString().ShouldBe("none");
        report.GetProperty("quantities").GetArrayLength().ShouldBe(37);
    }

    private static int Row(string name) => int.Parse(name.Split(' ')[3], CultureInfo.InvariantCulture);

    private DriftReport Check(int seed, Func<float[], float[]> change, string[]? labels = null, int each = 20)
    {
        Write(seed, change, labels ?? ["low", "high"], each);
        return Run([.. Directory.GetFiles(_folder.Path, "*.wav").Order(StringComparer.Ordinal)]);
    }

    private DriftReport Run(IReadOnlyList<string> recordings) =>
        DriftCheck.Run(trained.Bundle, "model.timbre", recordings, null, TestContext.Current.CancellationToken);

    private static Bundle Load(string path) => Bundle.Load(path, new BundleOptions { CacheDirectory = Path.Combine(Path.GetDirectoryName(path)!, "cache"), Catalogue = TonePipeline.Catalogue });

    // As the training corpus is made, by other speakers.
    private void Write(int seed, Func<float[], float[]> change, string[] labels, int each)
    {
        foreach (var label in labels)
        {
            for (var speaker = 0; speaker < each; speaker++)
            {
                var samples = change(Tones.Make(label, new RandomStream(label.Length, speaker, seed, 1234)));
                AudioWriter.Write(_folder[string.Create(CultureInfo.InvariantCulture, $"{label}_{speaker:D2}.wav")], samples, Tones.SampleRate);
            }
        }
    }

    private static float[] LowPass(float[] samples)
    {
        const int reach = 50;
        const double cut = 2 * 1000.0 / Tones.SampleRate;
        var taps = Enumerable.Range(-reach, (2 * reach) + 1)
            .Select(k => (k == 0 ? cut : Math.Sin(Math.PI * cut * k) / (Math.PI * k)) * (0.54 + (0.46 * Math.Cos(Math.PI * k / reach)))).ToArray();
        return [.. samples.Select((_, at) => (float)taps.Select((tap, k) => at + k - reach is var from && from >= 0 && from < samples.Length ? tap * samples[from] : 0).Sum())];
    }

    /// <summary>One trained model for all tests.</summary>
    public sealed class Trained : IDisposable
    {
        public Trained()
        {
            Tones.Write(Folder["tones"], speakers: 60, each: 2);
            Result = TonePipeline.Train(TonePipeline.Load(Folder.Path, "train.epochs=3", "data.split={ train: 0.6, validation: 0.4, test: 0 }"), TonePipeline.Options(Folder.Path));
            Bundle = TonePipeline.Load(Result, Folder.Path);
        }

        public TempFolder Folder { get; } = new();

        public RunResult Result { get; }

        public Bundle Bundle { get; }

        public void Dispose()
        {
            Bundle.Dispose();
            Folder.Dispose();
        }
    }
}
