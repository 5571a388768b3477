using Timbre.Audio;
using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Prediction;

public sealed class ClassifierTests(ClassifierTests.Model model) : IClassFixture<ClassifierTests.Model>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Bad_files_are_reported_in_their_places_and_the_others_go_on()
    {
        var good = Recording("low_s00_0");
        File.WriteAllText(model.Folder["text.wav"], "This is no audio.");
        File.WriteAllBytes(model.Folder["cut.wav"], File.ReadAllBytes(good)[..900]);
        string[] paths = [good, model.Folder["missing.wav"], model.Folder["text.wav"], Recording("high_s00_0"), model.Folder["cut.wav"], good];

        var predictions = Predict(paths).ToList();

        predictions.Select(prediction => prediction.Path).ShouldBe(paths);
        predictions.Select(prediction => prediction.Label).ShouldBe(["low", null, null, "high", null, "low"]);
        predictions.Where(prediction => prediction.Label is null).ShouldAllBe(prediction => prediction.Error!.Contains(prediction.Path, StringComparison.Ordinal));
        predictions[5].Probabilities.ShouldBe(predictions[0].Probabilities, 1e-6);
    }

    [Fact]
    public void Predictions_do_not_depend_on_the_number_of_workers()
    {
        var paths = Directory.GetFiles(model.Folder["tones"]).Order(StringComparer.Ordinal).ToList();

        var alone = Predict(paths, 1).Select(prediction => prediction.Probabilities).ToList();

        Predict(paths, 2).Select(prediction => prediction.Probabilities).ShouldBe(alone);
        Predict(paths, 8).Select(prediction => prediction.Probabilities).ShouldBe(alone);
    }

    [Fact]
    public void A_window_is_predicted_as_the_same_samples_alone()
    {
        var path = Recording("high_s01_0");
        var whole = AudioDecoder.Decode(path).Samples;
        var windows = Predict([path]).Single().Windows;
        windows.Count.ShouldBeGreaterThan(1);

        // Windows of 0.4 s every 0.2 s at 4 kHz.
        for (var i = 0; i < windows.Count; i++)
        {
            var part = model.Folder[$"part{i}.wav"];
            AudioWriter.Write(part, whole.AsSpan(i * 800, Math.Min(1600, whole.Length - (i * 800))), 4000, AudioFormat.WavFloat);
            Predict([part]).Single().Windows[0].Probabilities.ShouldBe(windows[i].Probabilities, 1e-6);
        }
    }

    [Fact]
    public void Probabilities_are_the_mean_of_the_windows_and_sum_to_one()
    {
        var prediction = Predict([Recording("high_s02_0")]).Single();

        prediction.Probabilities.Sum().ShouldBe(1, 1e-12);
        prediction.Probabilities[1].ShouldBe(prediction.Windows.Average(window => window.Probabilities[1]), 1e-12);
        prediction.Seconds.ShouldBe(prediction.Windows[^1].EndSeconds);
        prediction.Seconds.ShouldBe(AudioDecoder.Decode(Recording("high_s02_0")).Duration.TotalSeconds, 1e-6);
    }

    [Fact]
    public void Thousands_of_predictions_and_a_long_recording_hold_memory_flat()
    {
        var recording = model.Folder["long.wav"];
        AudioWriter.Write(recording, new float[600 * 4000], 4000);
        var path = Recording("low_s00_0");
        Predict(Enumerable.Repeat(path, 500).Append(recording)).Count(prediction => prediction.Error is null).ShouldBe(501);
        var before = Memory.Resident();
        var tensors = Memory.LiveTensors;

        Predict(Enumerable.Repeat(path, 3000).Append(recording)).Count(prediction => prediction.Error is null).ShouldBe(3001);

        Memory.LiveTensors.ShouldBe(tensors);
        ((double)Memory.Resident() / before).ShouldBeLessThan(1.05);
    }

    private string Recording(string name) => Path.Combine(model.Folder["tones"], name + ".wav");

    private IEnumerable<RecordingPrediction> Predict(IEnumerable<string> paths, int workers = 2) =>
        model.Bundle.Classifier.Predict(paths, workers, cancellation: Cancellation);

    /// <summary>One trained model for all tests of predictions.</summary>
    public sealed class Model : IDisposable
    {
        public Model() =>
            Bundle = TonePipeline.Load(Experiment.Train(TonePipeline.Make(Folder, "train.epochs=5"), TonePipeline.Options(Folder.Path)), Folder.Path);

        public TempFolder Folder { get; } = new();

        public Bundle Bundle { get; }

        public void Dispose()
        {
            Bundle.Dispose();
            Folder.Dispose();
        }
    }
}
