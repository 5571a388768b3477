using System.Threading.Channels;
using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>Decodes files on several threads ahead of the network, and hands them over in the order in which they were named.</summary>
/// <remarks>Memory is bounded: a file that is far ahead waits with a few windows until its turn comes.</remarks>
internal sealed class DecodeAhead(WindowGeometry geometry, int workers, int batchSize)
{
    private const int WindowsAhead = 4;
    private const long MemoryAhead = 64 << 20;

    /// <summary>The files, in order; each is read to its end before the next is asked for.</summary>
    public IEnumerable<DecodingFile> Read(IEnumerable<AudioItem> files, CancellationToken cancellation)
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var slots = new SemaphoreSlim(workers);
        using var source = files.GetEnumerator();
        var ahead = new Queue<DecodingFile>();
        var most = (int)Math.Clamp(MemoryAhead / (WindowsAhead * (long)geometry.Window * sizeof(float)), workers, Math.Max(workers, 2 * batchSize));
        try
        {
            while (true)
            {
                while (ahead.Count < most && source.MoveNext())
                {
                    ahead.Enqueue(Start(source.Current, slots, abandoned.Token));
                }

                if (!ahead.TryPeek(out var next))
                {
                    yield break;
                }

                yield return next;
                ahead.Dequeue();
            }
        }
        finally
        {
            abandoned.Cancel();
            Task.WaitAll([.. ahead.Select(file => file.Decoding)], CancellationToken.None);
        }
    }

    private DecodingFile Start(AudioItem file, SemaphoreSlim slots, CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<AudioWindow>(new BoundedChannelOptions(WindowsAhead) { SingleReader = true, SingleWriter = true });
        return new DecodingFile(file, channel.Reader, Task.Run(() => Decode(file.Path, channel.Writer, slots, cancellation), CancellationToken.None));
    }

    private async Task Decode(string path, ChannelWriter<AudioWindow> writer, SemaphoreSlim slots, CancellationToken cancellation)
    {
        try
        {
            await slots.WaitAsync(cancellation).ConfigureAwait(false);
            foreach (var window in WindowReader.Read(path, geometry))
            {
                cancellation.ThrowIfCancellationRequested();
                if (!writer.TryWrite(window))
                {
                    // A file that waits for its turn must not keep the one before it from being decoded.
                    slots.Release();
                    await writer.WriteAsync(window, cancellation).ConfigureAwait(false);
                    await slots.WaitAsync(cancellation).ConfigureAwait(false);
                }
            }

            slots.Release();
            writer.Complete();
        }
        catch (Exception failure)
        {
            if (failure is not OperationCanceledException)
            {
                slots.Release();
            }

            writer.Complete(failure);
        }
    }
}

/// <summary>A file that is being decoded.</summary>
/// <param name="Item">The file.</param>
/// <param name="Windows">Its windows; completed with the failure where decoding failed.</param>
/// <param name="Decoding">The work.</param>
internal sealed record DecodingFile(AudioItem Item, ChannelReader<AudioWindow> Windows, Task Decoding)
{
    /// <summary>Reads the windows as they come, blocking; the caller releases them.</summary>
    /// <exception cref="AudioException">The file cannot be decoded.</exception>
    public IEnumerable<AudioWindow> Read()
    {
        while (Windows.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (Windows.TryRead(out var window))
            {
                yield return window;
            }
        }
    }
}
