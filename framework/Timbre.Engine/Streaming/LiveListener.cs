using System.Buffers;
using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>Listens to live audio: one thread takes it in, the caller's judges it.</summary>
/// <remarks>
/// Audio waits in a bounded buffer; when it is full, <see cref="LiveOptions.Overload"/> says what happens. After a loss no window spans the gap, and
/// times stay true. Whatever ends it, what was heard until then is judged.
/// </remarks>
public sealed class LiveListener : IDisposable
{
    private const int MostSamples = 8192;
    private const double LevelDecay = 0.85;

    // A device that gives nothing any more cannot be waited for; the process ends the read.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private readonly IAudioSource _source;
    private readonly LiveOptions _options;
    private readonly StreamingClassifier _stream;
    private readonly AudioBuffer _buffer;
    private readonly Queue<(long End, long Arrived)> _arrivals = [];
    private readonly Thread _capture;
    private long _ended;
    private long _heard;
    private long _pushed;
    private double _level;

    /// <summary>Prepares to listen.</summary>
    /// <param name="classifier">The model; what else uses it meanwhile delays decisions.</param>
    /// <param name="source">What is listened to; it is disposed with this.</param>
    /// <param name="options">How.</param>
    /// <exception cref="InputException">The model takes arrays of features in place of audio.</exception>
    public LiveListener(Classifier classifier, IAudioSource source, LiveOptions options)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.BufferSeconds);
        (_source, _options) = (source, options);
        _stream = classifier.Start(new StreamingOptions { Name = source.Name, SampleRate = source.SampleRate, Group = options.Group });
        _buffer = new AudioBuffer(Math.Max(1, (long)(options.BufferSeconds * source.SampleRate)), options.Overload);
        _capture = new Thread(Capture) { IsBackground = true, Name = "capture", Priority = ThreadPriority.AboveNormal };
    }

    /// <summary>The delays of the decisions so far.</summary>
    public Latencies Latencies { get; } = new();

    /// <summary>The prediction for all that was heard; null before the end.</summary>
    public RecordingPrediction? Prediction { get; private set; }

    /// <summary>Why the source ended early; null where it did not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>How listening goes; any thread may ask.</summary>
    public LiveStatus Status => new(
        (double)Volatile.Read(ref _heard) / _source.SampleRate,
        (double)_buffer.Lost / _source.SampleRate,
        (double)_buffer.Waiting / _source.SampleRate,
        Volatile.Read(ref _level));

    /// <summary>Listens until the source ends, fails or is stopped, and gives the decisions as they are made; call it once.</summary>
    /// <param name="stop">Ends listening in good order: what was heard is still judged.</param>
    /// <exception cref="StageException">A stage refuses its input; the location is the stage's.</exception>
    /// <exception cref="RunException">A stage or the network fails.</exception>
    public IEnumerable<LiveDecision> Listen(CancellationToken stop)
    {
        ComputeThreads.Use(_options.Threads);
        _stream.WarmUp(_options.Time);
        using var stopping = stop.Register(End);
        _capture.Start();
        try
        {
            while (_buffer.Take() is { } chunk)
            {
                foreach (var decision in Judge(chunk))
                {
                    yield return decision;
                }
            }

            var result = _stream.Complete();
            Prediction = result.Prediction;
            // Only the end tells that these need nothing more.
            foreach (var decision in result.Decisions)
            {
                yield return Timed(decision, _ended);
            }
        }
        finally
        {
            End();
        }
    }

    /// <summary>Ends listening, and frees the source.</summary>
    public void Dispose()
    {
        _buffer.Complete();
        if (!_capture.IsAlive || _capture.Join(_patience))
        {
            _source.Dispose();
        }

        _stream.Dispose();
    }

    private List<LiveDecision> Judge(AudioChunk chunk)
    {
        if (chunk.Lost > 0)
        {
            _stream.Skip(chunk.Lost);
        }

        _pushed += chunk.Lost + chunk.Count;
        _arrivals.Enqueue((_pushed, chunk.Arrived));
        try
        {
            return [.. _stream.Push(chunk.Samples.AsSpan(0, chunk.Count)).Select(decision => Timed(decision, Arrival(decision)))];
        }
        finally
        {
            chunk.Release();
        }
    }

    // When the sample came that the decision needed last.
    private long Arrival(StreamDecision decision)
    {
        var needed = Math.Min((long)Math.Round(decision.KnownAtSeconds * _source.SampleRate), _pushed);
        while (_arrivals.Count > 1 && _arrivals.Peek().End < needed)
        {
            _arrivals.Dequeue();
        }

        return _arrivals.Peek().Arrived;
    }

    private LiveDecision Timed(StreamDecision decision, long known)
    {
        var latency = _options.Time.GetElapsedTime(known);
        Latencies.Add(latency);
        return new LiveDecision(decision, latency);
    }

    private void End()
    {
        Interlocked.CompareExchange(ref _ended, _options.Time.GetTimestamp(), 0);
        _buffer.Complete();
    }

    private void Capture()
    {
        try
        {
            while (Next() is { } chunk && _buffer.Add(chunk))
            {
            }
        }
        catch (Exception failure)
        {
            Failure = failure;
        }
        finally
        {
            End();
        }
    }

    private AudioChunk? Next()
    {
        var samples = ArrayPool<float>.Shared.Rent(MostSamples);
        var count = _source.Read(samples, out var lost);
        var arrived = _options.Time.GetTimestamp();
        if (count == 0)
        {
            ArrayPool<float>.Shared.Return(samples);
            return null;
        }

        var heard = samples.AsSpan(0, count);
        var peak = 0f;
        for (var i = 0; i < heard.Length; i++)
        {
            peak = float.IsFinite(heard[i]) ? Math.Max(peak, Math.Abs(heard[i])) : throw NotFinite(heard[i], i);
        }

        Volatile.Write(ref _level, Math.Max(peak, _level * LevelDecay));
        Volatile.Write(ref _heard, _heard + lost + count);
        return new AudioChunk(samples, count, arrived) { Lost = lost };
    }

    private CaptureException NotFinite(float value, int at) => new(CaptureFailure.NotFinite, FormattableString.Invariant(
        $"{_source.Name} gave {value} at {(double)(_heard + at) / _source.SampleRate:0.###} s; samples must be finite. Is the sample format right?"));
}
