namespace Timbre.Audio;

/// <summary>Decodes whole files into memory.</summary>
public static class AudioDecoder
{
    // A header can promise more than there is: beyond this many samples (64 MiB), memory is taken only as samples arrive.
    private const int MostUpFront = 1 << 24;

    /// <summary>Decodes a file, or an excerpt of it, to one channel at the rate that is asked for.</summary>
    /// <remarks>
    /// Safe to call from any number of threads at once; each call uses its own thread only, and gives the same bits every time.
    /// </remarks>
    /// <exception cref="AudioException">The file cannot be decoded; <see cref="AudioException.Reason"/> says why.</exception>
    /// <exception cref="AudioLibraryException">libsndfile or libsoxr is not installed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static DecodedAudio Decode(string path, DecodeOptions? options = null)
    {
        using var stream = AudioReader.Open(path, options);
        if (stream.Length > Array.MaxLength)
            throw Refusals.TooLong(path, stream.Length.Value);

        var samples = GC.AllocateUninitializedArray<float>((int)Math.Min(stream.Length ?? MostUpFront, MostUpFront));
        var count = 0;
        Span<float> next = stackalloc float[1];
        while (true)
        {
            count += stream.Read(samples.AsSpan(count));
            // The end, with the checks that belong to it, shows only when one more sample is asked for.
            if (stream.Ended || stream.Read(next) == 0)
                break;
            if (count == Array.MaxLength)
                throw Refusals.TooLong(path, stream.Length ?? stream.Position);
            Array.Resize(ref samples, (int)Math.Min(2L * samples.Length, Array.MaxLength));
            samples[count++] = next[0];
        }

        Array.Resize(ref samples, count);
        return new DecodedAudio
        {
            Samples = samples,
            SampleRate = stream.SampleRate,
            Info = stream.Info,
            Peak = stream.Peak,
            Fingerprint = stream.Fingerprint,
        };
    }
}
