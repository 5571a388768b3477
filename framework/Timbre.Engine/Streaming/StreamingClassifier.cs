using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>A recording that comes in pieces: samples in, decisions out as soon as they can be made.</summary>
/// <remarks>
/// The decisions are the same bits whatever the lengths of the pieces, since each window goes through the network alone; they are those of
/// <see cref="Classifier.Predict(IEnumerable{string}, int?, string?, CancellationToken)"/> for a file of the same samples, whose windows share batches, to 1e-6.
/// Memory does not grow while it runs, except for some 100 bytes per window where a post-processor needs the whole recording.
/// One thread at a time uses it, while others may use its classifier and other streams of that.
/// </remarks>
public sealed class StreamingClassifier : IDisposable
{
    private readonly Classifier _classifier;
    private readonly StreamingOptions _options;
    private readonly WindowGeometry _geometry;
    private readonly WindowScorer _scorer;
    private readonly WindowAssembler _assembler;
    private readonly PostStream _post;
    private readonly List<AudioWindow> _windows = [];
    private readonly StreamResampler.Sink _assemble;
    private StreamResampler _resampler;
    private long _position;
    private bool _completed;

    internal StreamingClassifier(Classifier classifier, WindowGeometry geometry, StreamingOptions options)
    {
        _classifier = classifier;
        _options = options;
        _geometry = geometry;
        SampleRate = options.SampleRate ?? geometry.SampleRate;
        _scorer = new WindowScorer(geometry, classifier.FrontEnd, classifier.Network);
        _assembler = new WindowAssembler(geometry);
        _post = classifier.Post.Start(provisional: true);
        _resampler = new StreamResampler(SampleRate, _geometry.SampleRate);
        _assemble = samples => _assembler.Push(samples, _windows);
        classifier.Network.Evaluate();
    }

    /// <summary>Samples per second of what is pushed.</summary>
    public int SampleRate { get; }

    /// <summary>How much was pushed or skipped, in seconds.</summary>
    public double Seconds => (double)_position / SampleRate;

    /// <summary>Takes the next samples in, and gives what they decide.</summary>
    /// <param name="samples">Mono samples, nominally in [-1, 1], at <see cref="SampleRate"/>; any number.</param>
    /// <exception cref="ArgumentException">A sample is not finite.</exception>
    /// <exception cref="InvalidOperationException">The stream has ended.</exception>
    /// <exception cref="ObjectDisposedException">The classifier was disposed.</exception>
    /// <exception cref="StageException">A stage refuses its input; the location is the stage's.</exception>
    /// <exception cref="RunException">A stage or the network fails, for want of memory for example.</exception>
    public IReadOnlyList<StreamDecision> Push(ReadOnlySpan<float> samples)
    {
        ThrowIfCompleted();
        _classifier.ThrowIfDisposed();
        FiniteSamples.Require(samples, _position, SampleRate, _options.Name);
        _resampler.Push(samples, _assemble);
        _position += samples.Length;
        return Decide();
    }

    /// <summary>Passes over samples that were lost: no window spans the gap, and later times stay true.</summary>
    /// <param name="count">How many, at <see cref="SampleRate"/>.</param>
    /// <exception cref="InvalidOperationException">The stream has ended.</exception>
    public void Skip(long count)
    {
        ThrowIfCompleted();
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _position += count;
        // What came before the gap is whole, the resampler's delay included.
        _resampler.Complete(_assemble);
        _resampler.Dispose();
        _resampler = new StreamResampler(SampleRate, _geometry.SampleRate);
        _assembler.Restart(StreamResampler.Convert(_position, SampleRate, _geometry.SampleRate));
    }

    /// <summary>Ends the stream.</summary>
    /// <inheritdoc cref="Push"/>
    public StreamResult Complete()
    {
        ThrowIfCompleted();
        _completed = true;
        _resampler.Complete(_assemble);
        if (_assembler.Complete() is { } last)
        {
            _windows.Add(last);
        }

        var decisions = Decide().Where(decision => decision.IsFinal).ToList();
        var rest = _post.Complete();
        var prediction = _post.Prediction(_options.Name, null);
        decisions.AddRange(rest.Select(window => Decision(new StreamedWindow(window, IsFinal: true), prediction.Seconds)));
        return new StreamResult(decisions, prediction);
    }

    /// <summary>
    /// Scores a made-up sound and forgets it until the runtime has compiled what it uses: the first calls of front end and network take ten times as long, which no
    /// live decision should wait for.
    /// </summary>
    /// <param name="time">The clock: after half a second it is enough.</param>
    internal void WarmUp(TimeProvider time)
    {
        // A method is optimised after 30 calls.
        const int MostCalls = 40;
        const int FewestCalls = 3;
        const double MostSeconds = 0.5;
        var sound = AudioWindow.Fill(MadeUp(_geometry.Window, _geometry.SampleRate), 0, _geometry);
        var started = time.GetTimestamp();
        for (var i = 0; i < MostCalls && (i < FewestCalls || time.GetElapsedTime(started).TotalSeconds < MostSeconds); i++)
        {
            _ = Score(sound);
        }

        sound.Release();
    }

    /// <summary>Frees the resampler; the classifier stays.</summary>
    public void Dispose() => _resampler.Dispose();

    // Half a buzz, as of a voice, half noise: what silence would pass by is computed, too.
    private static float[] MadeUp(int length, int rate)
    {
        const double Level = 0.1;
        const double Pitch = 150;
        var samples = new float[length];
        new RandomStream(0, 0, 0, 0).FillNormal(samples.AsSpan(length / 2));
        for (var i = 0; i < length; i++)
        {
            samples[i] = (float)(Level * (i < length / 2 ? (i * Pitch / rate % 1) - 0.5 : samples[i]));
        }

        return samples;
    }

    private List<StreamDecision> Decide()
    {
        var decisions = new List<StreamDecision>();
        try
        {
            foreach (var window in _windows)
            {
                foreach (var decided in _post.Push(new WindowScore(window.StartSeconds, window.EndSeconds, Score(window))))
                {
                    decisions.Add(Decision(decided, window.EndSeconds));
                }
            }
        }
        finally
        {
            // Also after a failure: their samples go back to a pool, once.
            _windows.ForEach(window => window.Release());
            _windows.Clear();
        }

        return decisions;
    }

    private double[] Score(AudioWindow window) => RunFailure.Guard(
        () => FormattableString.Invariant($"Prediction failed at {window.StartSeconds:0.###} s of '{_options.Name}'"),
        "predict.batch_size",
        1,
        () => _scorer.Score([new GroupedWindow(window, _options.Group)]))[0];

    private StreamDecision Decision(StreamedWindow decided, double knownAtSeconds) => new()
    {
        Window = decided.Window,
        Label = decided.Window.Rejected ? null : _classifier.Labels[PostChain.Highest(decided.Window.Probabilities)],
        IsFinal = decided.IsFinal,
        Overall = _post.Overall,
        KnownAtSeconds = knownAtSeconds,
    };

    private void ThrowIfCompleted()
    {
        if (_completed)
        {
            throw new InvalidOperationException($"The stream '{_options.Name}' has ended; start another one.");
        }
    }
}
