using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Timbre.Audio.Native;

namespace Timbre.Audio;

/// <summary>Writes bytes at a position.</summary>
internal delegate void WriteAt(ReadOnlySpan<byte> bytes, long position);

/// <summary>Where libsndfile writes: a place of ours, so that no failed write is lost.</summary>
/// <remarks>
/// On a descriptor of its own libsndfile reports success when the last FLAC blocks, written on closing, find the disk full.
/// </remarks>
internal sealed unsafe class WriteTarget : IDisposable
{
    private readonly WriteAt _write;
    private readonly GCHandle<WriteTarget> _self;
    private long _position;
    private long _length;

    public WriteTarget(SafeFileHandle file)
        : this((bytes, position) => RandomAccess.Write(file, bytes, position))
    {
    }

    public WriteTarget(WriteAt write)
    {
        _write = write;
        _self = new GCHandle<WriteTarget>(this);
    }

    /// <summary>The first failure to write.</summary>
    public Exception? Failure { get; private set; }

    public SndFileHandle Open(ref SndFile.Info info)
    {
        var calls = new SndFile.VirtualIo { GetLength = &GetLength, Seek = &Seek, Read = &Read, Write = &Write, Tell = &Tell };
        return SndFile.Open(in calls, SndFile.WriteMode, ref info, GCHandle<WriteTarget>.ToIntPtr(_self));
    }

    public void Dispose() => _self.Dispose();

    private static WriteTarget Of(nint self) => GCHandle<WriteTarget>.FromIntPtr(self).Target;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long GetLength(nint self) => Of(self)._length;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long Tell(nint self) => Of(self)._position;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long Read(void* destination, long count, nint self) => 0;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long Seek(long offset, int whence, nint self)
    {
        var target = Of(self);
        return target._position = offset + (SeekOrigin)whence switch
        {
            SeekOrigin.Current => target._position,
            SeekOrigin.End => target._length,
            _ => 0,
        };
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static long Write(void* source, long count, nint self)
    {
        var target = Of(self);
        try
        {
            target._write(new ReadOnlySpan<byte>(source, checked((int)count)), target._position);
        }
        catch (Exception failure) // Nothing may unwind through native frames.
        {
            target.Failure ??= failure;
            return 0;
        }

        target._position += count;
        target._length = Math.Max(target._length, target._position);
        return count;
    }
}
