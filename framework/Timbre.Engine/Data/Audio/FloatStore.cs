using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Timbre.Engine;

/// <summary>Arrays of floats by index: in memory while the budget lasts, then in one file.</summary>
/// <remarks>
/// Safe from any number of threads. The file is read with positional reads: a clip costs one call, where a mapping costs a page fault for
/// every 4 KiB of it. It has no name from the moment it is open, so a run that is killed leaves nothing behind.
/// </remarks>
/// <param name="count">How many arrays.</param>
/// <param name="budget">What may be kept in memory.</param>
/// <param name="directory">Where the file goes; made when it is needed.</param>
internal sealed class FloatStore(int count, MemoryBudget budget, string directory) : IDisposable
{
    private readonly float[]?[] _memory = new float[]?[count];
    private readonly (long Offset, int Length)[] _filed = [.. Enumerable.Repeat((-1L, 0), count)];
    private readonly Lock _opening = new();
    private SafeFileHandle? _file;
    private long _end;

    /// <summary>Bytes that went to the file.</summary>
    public long FileBytes => Interlocked.Read(ref _end);

    public bool Contains(int index) => _memory[index] is not null || _filed[index].Offset >= 0;

    public int Length(int index) => _memory[index]?.Length ?? _filed[index].Length;

    /// <summary>Keeps an array, which the caller no longer touches.</summary>
    /// <exception cref="RunException">It has to go to the file, and that cannot be written.</exception>
    public void Set(int index, float[] values)
    {
        var bytes = (long)values.Length * sizeof(float);
        if (budget.TryTake(bytes))
        {
            _memory[index] = values;
            return;
        }

        var offset = Interlocked.Add(ref _end, bytes) - bytes;
        try
        {
            RandomAccess.Write(File(), MemoryMarshal.AsBytes(values.AsSpan()), offset);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RunException(
                $"Audio or features that memory has no room for could not be written to the cache in '{directory}': {failure.Message.TrimEnd('.')}. "
                + $"It held {Mebibytes(offset)} MiB and needed {Mebibytes(bytes)} MiB more; free space there, or set TIMBRE_CACHE to a folder with more.",
                failure);
        }

        _filed[index] = (offset, values.Length);
    }

    /// <summary>Copies a stretch of an array.</summary>
    public void Read(int index, int start, Span<float> destination)
    {
        if (_memory[index] is { } values)
        {
            values.AsSpan(start, destination.Length).CopyTo(destination);
            return;
        }

        var (offset, length) = _filed[index];
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + destination.Length, length);
        var bytes = MemoryMarshal.AsBytes(destination);
        var position = offset + ((long)start * sizeof(float));
        while (!bytes.IsEmpty)
        {
            var read = RandomAccess.Read(_file!, bytes, position);
            if (read == 0)
            {
                throw new EndOfStreamException(
                    $"A temporary file in {directory} ended before the audio that was written to it; its disk may be failing.");
            }

            bytes = bytes[read..];
            position += read;
        }
    }

    public void Dispose()
    {
        _file?.Dispose();
        Array.Clear(_memory);
    }

    private static string Mebibytes(long bytes) => (bytes / (double)(1 << 20)).ToString("0.#", CultureInfo.InvariantCulture);

    private SafeFileHandle File()
    {
        lock (_opening)
        {
            if (_file is null)
            {
                Directory.CreateDirectory(directory);
                var path = Path.Combine(directory, $"audio-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp");
                _file = System.IO.File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Delete);
                System.IO.File.Delete(path);
            }

            return _file;
        }
    }
}
