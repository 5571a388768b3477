using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Where predictions go: standard output, a file, or a folder with a file for each recording.</summary>
/// <remarks>When writing fails, a file keeps what was whole before: it is cut back to the end of the last part.</remarks>
internal sealed class PredictionOutput(string? target, string extension, IReadOnlyDictionary<string, string> names, Func<Stream, IPredictionWriter> create) : IDisposable
{
    private readonly bool _isFolder = target is not null && (Directory.Exists(target) || target.EndsWith('/'));
    private FileStream? _file;
    private IPredictionWriter? _writer;
    private string _place = "standard output";
    private long _whole;
    private double _seconds;
    private int _recordings;
    private bool _failed;

    /// <summary>Writes what became known.</summary>
    /// <exception cref="IOException">It cannot be written; the message says what is kept.</exception>
    public void Write(PredictionPart part) => Try(() =>
    {
        _writer ??= Open(part.Path);
        _writer.Write(part);
        Flush();
        _seconds = part.End?.Seconds ?? part.Windows[^1].EndSeconds;
        if (part.End is not null)
        {
            (_recordings, _seconds) = (_recordings + 1, 0);
            if (_isFolder)
            {
                Close();
            }
        }
    });

    /// <summary>Writes what belongs to the end.</summary>
    /// <inheritdoc cref="Write"/>
    public void Complete() => Try(() =>
    {
        if (_writer is not null || !_isFolder)
        {
            _writer ??= Open("");
            Close();
        }
    });

    /// <summary>Writes what belongs to the end where something was written, and writing has not failed.</summary>
    /// <inheritdoc cref="Write"/>
    public void CompleteIfBegun()
    {
        if (_writer is not null && !_failed)
        {
            Complete();
        }
    }

    public void Dispose() => _file?.Dispose();

    private IPredictionWriter Open(string path)
    {
        if (target is null)
        {
            return create(Console.OpenStandardOutput());
        }

        if (_isFolder)
        {
            Directory.CreateDirectory(target);
        }

        _place = _isFolder ? Path.Combine(target, names[path] + extension) : target;
        // No buffer: what is flushed is written, and closing writes nothing more.
        _file = new FileStream(_place, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        _whole = 0;
        return create(_file);
    }

    private void Close()
    {
        _writer!.Complete();
        Flush();
        _writer = null;
        _file?.Dispose();
        _file = null;
    }

    private void Flush() => _whole = _file is { CanSeek: true } ? _file.Position : 0;

    private void Try(Action write)
    {
        try
        {
            write();
        }
        // A file that grows beyond what its file system or a limit allows (EFBIG) is an ArgumentOutOfRangeException.
        catch (Exception failure) when (Output.IsRefusal(failure) || failure is ArgumentOutOfRangeException)
        {
            _failed = true;
            CutBack();
            throw new OutputException(FormattableString.Invariant(
                $"The predictions could not be written to {_place}: {Output.Reason(failure)}. What was written before is kept: {_recordings} whole recording{(_recordings == 1 ? "" : "s")}{Part}."), failure);
        }
    }

    private string Part => _seconds > 0 ? FormattableString.Invariant($" and one up to {_seconds:0.###} s") : "";

    private void CutBack()
    {
        try
        {
            if (_file is { CanSeek: true } && File.Exists(_place))
            {
                _file.SetLength(_whole);
            }
        }
        catch (IOException)
        {
            // A device such as /dev/full has no length; there is nothing to cut.
        }
    }
}
