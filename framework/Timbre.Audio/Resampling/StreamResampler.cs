using System.Buffers;

namespace Timbre.Audio;

/// <summary>Resamples one mono signal of unknown length as it comes, to the same samples as <see cref="AudioReader"/> gives for a file.</summary>
/// <remarks>The samples do not depend on the lengths of the pieces. One thread at a time uses it.</remarks>
public sealed class StreamResampler : IDisposable
{
    private const int BlockLength = 4096;

    private readonly Resampler? _resampler;
    private readonly float[] _block;
    private bool _disposed;

    /// <summary>Starts a signal.</summary>
    /// <param name="inputRate">Samples per second of what comes, 100 to 768,000.</param>
    /// <param name="outputRate">Samples per second of what is given, 100 to 768,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rate is out of its range.</exception>
    /// <exception cref="AudioLibraryException">libsoxr is not installed.</exception>
    public StreamResampler(int inputRate, int outputRate)
    {
        Check(inputRate, nameof(inputRate));
        Check(outputRate, nameof(outputRate));
        _resampler = inputRate == outputRate ? null : new Resampler(inputRate, outputRate, ResampleQuality.High);
        _block = _resampler is null ? [] : ArrayPool<float>.Shared.Rent(BlockLength);
    }

    /// <summary>Receives the next samples; they are overwritten after it returns.</summary>
    public delegate void Sink(ReadOnlySpan<float> samples);

    /// <summary>How many samples at one rate as many at another last, halves rounded up.</summary>
    public static long Convert(long samples, int inputRate, int outputRate) => Resampler.OutputLength(samples, inputRate, outputRate);

    /// <summary>Takes the next samples, and hands on those that they complete.</summary>
    public void Push(ReadOnlySpan<float> samples, Sink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        if (_resampler is null)
        {
            sink(samples);
            return;
        }

        while (samples.Length > 0)
        {
            var (consumed, produced) = _resampler.Process(samples, ended: false, _block);
            samples = samples[consumed..];
            if (produced > 0)
                sink(_block.AsSpan(0, produced));
        }
    }

    /// <summary>Hands on what is left; the signal has ended.</summary>
    public void Complete(Sink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        while (_resampler is not null && _resampler.Process([], ended: true, _block).Produced is > 0 and var produced)
            sink(_block.AsSpan(0, produced));
    }

    /// <summary>Frees the resampler.</summary>
    public void Dispose()
    {
        // An array that goes back twice would later have two owners.
        if (_resampler is null || _disposed)
            return;
        _disposed = true;
        ArrayPool<float>.Shared.Return(_block);
        _resampler.Dispose();
    }

    private static void Check(int rate, string name)
    {
        if (rate is < DecodeOptions.LowestSampleRate or > DecodeOptions.HighestSampleRate)
        {
            throw new ArgumentOutOfRangeException(
                name, rate, $"The sample rate must be between {DecodeOptions.LowestSampleRate} and {DecodeOptions.HighestSampleRate} Hz.");
        }
    }
}
