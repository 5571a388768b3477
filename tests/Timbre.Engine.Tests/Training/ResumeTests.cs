using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Training;

public sealed class ResumeTests : IDisposable
{
    // Momentum, dropout, batch statistics and the sums of an epoch all have to come back. Six steps an epoch; the last weights are kept,
    // so that nothing that went wrong on the way is hidden by a better epoch before it.
    private static readonly string[] Overrides =
    [
        "train.checkpoint_steps=2", "train.batch_size=4", "train.epochs=3", "train.clip_gradient_norm=1", "train.label_smoothing=0.1",
        "train.class_weights=balanced",
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("train.optimizer={ adam: { lr: 0.01 } }")]
    [InlineData("train.optimizer={ rmsprop: { lr: 0.001, momentum: 0.9 } }")]
    [InlineData("train.optimizer={ sgd: { lr: 0.01, momentum: 0.9 } }")]
    [InlineData("train.optimizer={ adamw: { lr: 0.01 } }")]
    public void A_run_cancelled_at_any_step_goes_on_to_the_same_weights(string optimizer)
    {
        var pipeline = TonePipeline.Make(_folder, [.. Overrides, optimizer]);
        var options = TonePipeline.Options(_folder.Path);
        var expected = Weights.Of(TonePipeline.Train(pipeline, options).Bundle);

        var stopAfter = new Queue<int>([1, 4, 5, 3]);
        using var first = new CancellationTokenSource();
        var folder = Should.Throw<RunCancelledException>(() => Experiment.Train(pipeline, options, After(stopAfter.Dequeue(), first), first.Token)).Folder;
        while (stopAfter.TryDequeue(out var steps))
        {
            using var next = new CancellationTokenSource();
            Should.Throw<RunCancelledException>(
                () => Experiment.Train(pipeline, options with { Resume = folder }, After(steps, next), next.Token)).Folder.ShouldBe(folder);
        }

        Weights.Of(TonePipeline.Train(pipeline, options with { Resume = RunOptions.Latest }).Bundle).ShouldBe(expected);
    }

    [Fact]
    public void The_history_of_a_resumed_run_is_that_of_a_run_in_one_go()
    {
        var pipeline = TonePipeline.Make(_folder, [.. Overrides, "train.early_stopping={ patience: 2, monitor: validation.loss }"]);
        var options = TonePipeline.Options(_folder.Path);
        var whole = TonePipeline.Train(pipeline, options);
        using var cancel = new CancellationTokenSource();
        var folder = Should.Throw<RunCancelledException>(() => Experiment.Train(pipeline, options, After(9, cancel), cancel.Token)).Folder;

        var resumed = TonePipeline.Train(pipeline, options with { Resume = folder });

        resumed.History.ShouldBe(whole.History);
        resumed.KeptEpoch.ShouldBe(whole.KeptEpoch);
        Weights.Of(resumed.Bundle).ShouldBe(Weights.Of(whole.Bundle));
    }

    [Fact]
    public void A_run_killed_at_any_moment_goes_on_to_the_same_weights()
    {
        var expected = Weights.Of(TonePipeline.Train(TonePipeline.Make(_folder, Overrides), TonePipeline.Options(_folder.Path)).Bundle);
        using var other = new TempFolder();
        Tones.Write(other["tones"]);
        var random = new RandomStream(2024, 0, 0, 0);
        for (var i = 0; i < 3; i++)
        {
            using var child = TrainingChild.Start(other.Path, resume: i > 0, Overrides);
            var lines = (int)random.NextInteger(9);
            for (var line = 0; line <= lines; line++)
            {
                child.StandardOutput.ReadLine().ShouldNotBeNull(child.HasExited ? child.StandardError.ReadToEnd() : "The child said nothing.");
            }

            child.Kill();
            child.WaitForExit();
            child.ExitCode.ShouldBe(128 + 9);
        }

        using var last = TrainingChild.Start(other.Path, resume: true, Overrides);
        last.StandardOutput.ReadToEnd();
        last.WaitForExit();
        last.ExitCode.ShouldBe(0, last.StandardError.ReadToEnd());

        Weights.Of(Directory.GetFiles(other["runs"], "model.timbre", SearchOption.AllDirectories).Single()).ShouldBe(expected);
    }

    [Fact]
    public void A_torn_checkpoint_is_skipped_for_the_one_before_it()
    {
        var pipeline = TonePipeline.Make(_folder, Overrides);
        var options = TonePipeline.Options(_folder.Path);
        using var cancel = new CancellationTokenSource();
        var folder = Should.Throw<RunCancelledException>(() => Experiment.Train(pipeline, options, After(9, cancel), cancel.Token)).Folder;
        var newest = Directory.GetFiles(Path.Combine(folder, "checkpoints")).Max(StringComparer.Ordinal)!;
        using (var torn = File.OpenWrite(newest))
        {
            torn.SetLength(torn.Length / 2);
        }

        var events = new Events();
        var resumed = TonePipeline.Train(pipeline, options with { Resume = folder }, events);

        events.All.OfType<Warning>().First().Message.ShouldContain(newest);
        Weights.Of(resumed.Bundle).ShouldBe(Weights.Of(TonePipeline.Train(pipeline, options).Bundle));
    }

    [Fact]
    public void A_changed_pipeline_is_refused_by_key()
    {
        var folder = Stopped();

        var message = Should.Throw<InputException>(() => TonePipeline.Train(
            TonePipeline.Load(_folder.Path, [.. Overrides, "train.epochs=5", "seed=9"]), TonePipeline.Options(_folder.Path) with { Resume = folder })).Message;

        message.ShouldContain("seed was 7 and is 9");
        message.ShouldContain("train.epochs was 3 and is 5");
    }

    [Fact]
    public void Changed_data_are_refused()
    {
        var folder = Stopped();
        File.Delete(_folder["tones/high_s03_0.wav"]);

        Should.Throw<InputException>(() => TonePipeline.Train(
            TonePipeline.Load(_folder.Path, Overrides), TonePipeline.Options(_folder.Path) with { Resume = folder })).Message.ShouldContain("the recordings");
    }

    private static Events After(int steps, CancellationTokenSource cancel) => new(told =>
    {
        if (told is StepFinished && --steps == 0)
        {
            cancel.Cancel();
        }
    });

    private string Stopped()
    {
        using var cancel = new CancellationTokenSource();
        return Should.Throw<RunCancelledException>(() => Experiment.Train(
            TonePipeline.Make(_folder, Overrides), TonePipeline.Options(_folder.Path), After(3, cancel), cancel.Token)).Folder;
    }
}
