using System.Runtime.InteropServices;

namespace Timbre.Engine;

/// <summary>What .NET's file API cannot say: flushing a folder, and making one only if it is new.</summary>
internal static partial class Posix
{
    private const int AlreadyExists = 17;
    private const uint AllMayRead = 0x1ED;

    /// <summary>Flushes a folder's entries to the disk, so that a file renamed into it is found after a power cut.</summary>
    public static void FlushFolder(string path)
    {
        var descriptor = Open(path, 0);
        if (descriptor < 0)
        {
            throw Failure($"The folder '{path}' cannot be opened");
        }

        try
        {
            _ = Flush(descriptor);
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    /// <summary>Makes a folder; false where something of that name exists already.</summary>
    public static bool TryMakeFolder(string path)
    {
        if (MakeDirectory(path, AllMayRead) == 0)
        {
            return true;
        }

        return Marshal.GetLastPInvokeError() == AlreadyExists ? false : throw Failure($"The folder '{path}' cannot be made");
    }

    private static IOException Failure(string what) => new($"{what}: {Marshal.GetLastPInvokeErrorMessage()}.");

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeDirectory(string path, uint mode);
}
