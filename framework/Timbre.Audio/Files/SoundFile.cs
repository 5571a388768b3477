using Microsoft.Win32.SafeHandles;
using Timbre.Audio.Native;

namespace Timbre.Audio;

/// <summary>One open audio file, with every refusal as an <see cref="AudioException"/>.</summary>
internal sealed unsafe class SoundFile : IDisposable
{
    private readonly SndFileHandle _file;

    private readonly AudioException? _cut;

    private SoundFile(string path, SndFileHandle file, AudioInfo info, AudioException? cut)
    {
        _cut = cut;
        Path = path;
        _file = file;
        Info = info;
    }

    public string Path { get; }

    public AudioInfo Info { get; }

    /// <summary>Opens a file; one that is cut short is refused, now or by <see cref="ThrowIfCut"/>.</summary>
    public static SoundFile Open(string path, bool readUpToDamage = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var descriptor = OpenDescriptor(path);
        SndFileHandle? file = null;
        try
        {
            var kind = Recognise(path, descriptor, out var length, out var head);
            var cut = kind == ContainerKind.Ogg && !OggTail.IsComplete(descriptor, length) ? Refusals.UnfinishedOgg(path) : null;
            if (cut is not null && !readUpToDamage)
                throw cut;
            var declared = kind is ContainerKind.Riff or ContainerKind.Aiff ? DeclaredData.Read(descriptor, length) : null;

            var native = new SndFile.Info();
            // From here on the descriptor is libsndfile's: told to leave it open, it closes it all the same when it refuses a file,
            // and closing it again would close whichever file another thread has opened meanwhile.
            var number = (int)descriptor.DangerousGetHandle();
            descriptor.SetHandleAsInvalid();
            file = SndFile.Open(number, SndFile.ReadMode, ref native, closeDescriptor: 1);
            if (file.IsInvalid)
                throw Refusals.CannotOpen(path, kind, head, declared);
            if (declared is { IsShort: true } promised)
                cut = Refusals.Truncated(path, promised, native.Frames, native.SampleRate);
            if (cut is not null && (!readUpToDamage || native.Frames == 0))
                throw cut;
            if (native.Frames == 0)
                throw Refusals.NoSamples(path);

            return new SoundFile(path, file, InfoOf(native), cut);
        }
        catch (Exception failure)
        {
            file?.Dispose();
            if (failure is IOException)
                throw Refusals.Io(path, failure);
            throw;
        }
    }

    /// <summary>Fills <paramref name="interleaved"/> with whole frames and returns how many; fewer than fit only at the end.</summary>
    public int Read(Span<float> interleaved)
    {
        fixed (float* pointer = interleaved)
            return (int)SndFile.Read(_file, pointer, interleaved.Length / Info.Channels);
    }

    public void Seek(long frame)
    {
        if (SndFile.Seek(_file, frame, whence: 0) != frame)
            throw Refusals.CannotSeek(Path, frame, Info.SampleRate, SndFile.ErrorOf(_file));
    }

    /// <summary>Throws when the decoder met damage in what was read so far.</summary>
    public void ThrowIfDamaged(long frame)
    {
        if (SndFile.Error(_file) != 0)
            throw Refusals.Damaged(Path, frame, Info.SampleRate, SndFile.ErrorOf(_file));
    }

    /// <summary>Throws when the file was cut short and opened all the same.</summary>
    public void ThrowIfCut()
    {
        if (_cut is not null)
            throw _cut;
    }

    public void Dispose() => _file.Dispose();

    private static SafeFileHandle OpenDescriptor(string path)
    {
        if (Directory.Exists(path))
            throw Refusals.Folder(path);
        // Before opening, which would wait for a writer where the path is a pipe: those have no length.
        if (new FileInfo(path) is { Exists: true, Length: 0 })
            throw Refusals.NoBytes(path);
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refusals.Missing(path, failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw Refusals.Denied(path, failure);
        }
        catch (IOException failure)
        {
            throw Refusals.Io(path, failure);
        }
    }

    private static ContainerKind Recognise(string path, SafeFileHandle descriptor, out long length, out byte[] head)
    {
        length = RandomAccess.GetLength(descriptor);
        head = new byte[(int)Math.Min(length, Container.HeadLength)];
        var got = RandomAccess.Read(descriptor, head, 0);
        return got > 0 ? Container.Recognise(head.AsSpan(0, got)) : throw Refusals.NoBytes(path);
    }

    private static AudioInfo InfoOf(in SndFile.Info native) => new()
    {
        SampleRate = native.SampleRate,
        Channels = native.Channels,
        Frames = native.Frames == long.MaxValue ? null : native.Frames,
        Format = SndFile.NameOf(native.Format & SndFile.TypeMask),
        Subtype = SndFile.NameOf(native.Format & SndFile.SubtypeMask),
    };
}
