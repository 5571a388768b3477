using Timbre.Audio;

namespace Timbre.Engine.Tests.Streaming;

public sealed class LiveListenerTests(StreamingClassifierTests.Models models) : IClassFixture<StreamingClassifierTests.Models>
{
    [Fact]
    public void Under_overload_the_oldest_audio_is_dropped_and_counted_and_times_stay_true()
    {
        using var bundle = models.Load("[]");
        // One window, and then all the rest of ten seconds at once, while its decision is being looked at.
        using var source = new Tape(40_000) { PauseAt = 1600 };
        using var listener = new LiveListener(bundle.Classifier, source, new LiveOptions { BufferSeconds = 2 });
        var decisions = new List<LiveDecision>();
        foreach (var decision in listener.Listen(CancellationToken.None))
        {
            source.GoOn.Set();
            source.Ended.Wait(TestContext.Current.CancellationToken);
            decisions.Add(decision);
        }

        var status = listener.Status;
        status.HeardSeconds.ShouldBe(10, 1e-9);
        status.LostSeconds.ShouldBe(7.6, 1e-9);
        var gaps = decisions.Zip(decisions.Skip(1)).Where(pair => pair.Second.Decision.Window.StartSeconds - pair.First.Decision.Window.StartSeconds > 0.21).ToList();
        gaps.Count.ShouldBe(1);
        decisions[^1].Decision.Window.EndSeconds.ShouldBe(10, 1e-9);
        listener.Prediction!.Seconds.ShouldBe(10, 1e-9);
        // What waited when it was full is judged to the end.
        decisions.Count(decision => decision.Decision.Window.StartSeconds >= 8).ShouldBe(9);
    }

    [Fact]
    public void Whoever_waits_loses_nothing()
    {
        using var bundle = models.Load("[]");
        using var source = new Tape(40_000);
        using var listener = new LiveListener(bundle.Classifier, source, new LiveOptions { BufferSeconds = 0.1, Overload = Overload.Wait });

        listener.Listen(CancellationToken.None).Count().ShouldBe(49);
        listener.Status.LostSeconds.ShouldBe(0);
    }

    [Fact]
    public void A_source_that_fails_leaves_what_was_heard()
    {
        using var bundle = models.Load("[]");
        using var source = new Tape(8_000) { Failure = new CaptureException(CaptureFailure.Lost, "It was taken away.") };
        using var listener = new LiveListener(bundle.Classifier, source, new LiveOptions());

        listener.Listen(CancellationToken.None).Count().ShouldBe(9);
        listener.Failure!.Message.ShouldBe("It was taken away.");
        listener.Prediction!.Label.ShouldNotBeNull();
    }

    [Fact]
    public void Delays_are_counted_to_two_percent()
    {
        var delays = new Latencies();
        for (var i = 1; i <= 1000; i++)
        {
            delays.Add(TimeSpan.FromMilliseconds(i));
        }

        delays.Quantile(0.5).TotalMilliseconds.ShouldBe(500, 10);
        delays.Quantile(0.99).TotalMilliseconds.ShouldBe(990, 20);
        delays.Longest.TotalMilliseconds.ShouldBe(1000);
    }

    /// <summary>Samples that come as fast as they are taken.</summary>
    private sealed class Tape(int length) : IAudioSource
    {
        private int _position;

        public ManualResetEventSlim Ended { get; } = new();

        public ManualResetEventSlim GoOn { get; } = new();

        public int? PauseAt { get; init; }

        public Exception? Failure { get; init; }

        public string Name => "tape";

        public int SampleRate => 4000;

        public int Read(Span<float> mono, out long lost)
        {
            lost = 0;
            if (_position == PauseAt)
            {
                GoOn.Wait();
            }

            var count = Math.Min(40, length - _position);
            if (count == 0)
            {
                Ended.Set();
                return Failure is null ? 0 : throw Failure;
            }

            for (var i = 0; i < count; i++)
            {
                mono[i] = 0.3f * MathF.Sin(0.4f * (_position + i));
            }

            _position += count;
            return count;
        }

        public void Dispose()
        {
            Ended.Dispose();
            GoOn.Dispose();
        }
    }
}
