using System.Buffers;
using Microsoft.Win32.SafeHandles;
using Timbre.Audio.Native;

namespace Timbre.Audio;

/// <summary>Writes audio files.</summary>
public static unsafe class AudioWriter
{
    private const int BlockSamples = 16384;

    private static long _files;

    /// <summary>Writes a file whole or not at all: into a neighbour with a temporary name, flushed to the disk and then renamed.</summary>
    /// <remarks>
    /// Integers are rounded to the nearest (halves to even), without dither, and values beyond what they hold are clipped to it; a
    /// file of 16 bits that was decoded at its own rate is written back to the same bits. Safe to call from any number of threads.
    /// </remarks>
    /// <param name="path">The file, which is replaced when it exists; its folder must exist.</param>
    /// <param name="samples">Frames of interleaved channels, nominally in [-1, 1].</param>
    /// <param name="sampleRate">Frames per second.</param>
    /// <param name="format">Container and encoding.</param>
    /// <param name="channels">Number of channels, from 1 to 1024 (FLAC: 8).</param>
    /// <exception cref="AudioException">The file cannot be written, or a sample is not finite.</exception>
    /// <exception cref="AudioLibraryException">libsndfile is not installed.</exception>
    /// <exception cref="ArgumentException">The format cannot hold this, or the samples are not whole frames.</exception>
    public static void Write(
        string path, ReadOnlySpan<float> samples, int sampleRate, AudioFormat format = AudioFormat.Wav16, int channels = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(channels);
        if (samples.Length % channels != 0)
            throw new ArgumentException($"{samples.Length} samples are not whole frames of {channels} channels.", nameof(samples));
        var encoding = Encoding.Of(format);
        var info = new SndFile.Info { SampleRate = sampleRate, Channels = channels, Format = encoding.Code };
        if (SndFile.IsWritable(ref info) == 0)
            throw new ArgumentException($"{format} cannot hold {channels} channels at {sampleRate} Hz.", nameof(format));
        ThrowIfNotFinite(path, samples, sampleRate, channels);

        var temporary = $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref _files)}.part";
        try
        {
            using (var descriptor = File.OpenHandle(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.Read))
            {
                WriteTo(path, descriptor, info, samples, encoding);
                RandomAccess.FlushToDisk(descriptor);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure)
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
            throw failure switch
            {
                DirectoryNotFoundException => Refusals.NoFolder(path, failure),
                UnauthorizedAccessException => Refusals.Denied(path, failure),
                IOException => Refusals.Io(path, failure),
                _ => failure,
            };
        }
    }

    private static void WriteTo(string path, SafeFileHandle descriptor, SndFile.Info info, ReadOnlySpan<float> samples, Encoding encoding)
    {
        using var target = new WriteTarget(descriptor);
        var frames = samples.Length / info.Channels;
        using (var file = target.Open(ref info))
        {
            if (file.IsInvalid)
                throw Refusals.CannotWrite(path, target.Failure, "libsndfile could not begin the file.");
            var written = encoding.Bits is { } bits
                ? WriteIntegers(file, samples, info.Channels, bits)
                : WriteFloats(file, samples, frames);
            if (written != frames)
                throw Refusals.CannotWrite(path, target.Failure, SndFile.ErrorOf(file));
        }

        if (target.Failure is { } failure)
            throw Refusals.CannotWrite(path, failure, failure.Message);
    }

    private static long WriteFloats(SndFileHandle file, ReadOnlySpan<float> samples, long frames)
    {
        fixed (float* pointer = samples)
            return SndFile.Write(file, pointer, frames);
    }

    // libsndfile scales floats by 2^15 - 1 and reads integers by 2^15: only integers of our own come back as they went.
    private static long WriteIntegers(SndFileHandle file, ReadOnlySpan<float> samples, int channels, int bits)
    {
        var scale = (double)(1 << (bits - 1));
        var block = ArrayPool<int>.Shared.Rent(Math.Max(BlockSamples, channels));
        var step = block.Length / channels * channels;
        var frames = 0L;
        fixed (int* pointer = block)
        {
            for (var done = 0; done < samples.Length; done += step)
            {
                var part = samples.Slice(done, Math.Min(step, samples.Length - done));
                for (var i = 0; i < part.Length; i++)
                    block[i] = (int)Math.Clamp(Math.Round(part[i] * scale), -scale, scale - 1) << (32 - bits);
                frames += SndFile.Write(file, pointer, part.Length / channels);
            }
        }

        ArrayPool<int>.Shared.Return(block);
        return frames;
    }

    private static void ThrowIfNotFinite(string path, ReadOnlySpan<float> samples, int sampleRate, int channels)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            if (!float.IsFinite(samples[i]))
                throw Refusals.NotFinite(path, samples[i], i / channels, sampleRate);
        }
    }

    private readonly record struct Encoding(int Code, int? Bits)
    {
        private const int Wav = 0x010000;
        private const int Flac = 0x170000;
        private const int Pcm16 = 2;
        private const int Pcm24 = 3;
        private const int Float32 = 6;

        public static Encoding Of(AudioFormat format) => format switch
        {
            AudioFormat.Wav16 => new(Wav | Pcm16, 16),
            AudioFormat.Wav24 => new(Wav | Pcm24, 24),
            AudioFormat.WavFloat => new(Wav | Float32, null),
            AudioFormat.Flac16 => new(Flac | Pcm16, 16),
            AudioFormat.Flac24 => new(Flac | Pcm24, 24),
            _ => throw new ArgumentOutOfRangeException(
                nameof(format), format, $"The formats are {string.Join(", ", Enum.GetNames<AudioFormat>())}."),
        };
    }
}
