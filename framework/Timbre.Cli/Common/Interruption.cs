using System.Runtime.InteropServices;

namespace Timbre.Cli;

/// <summary>Ctrl-C and the request to terminate: the first asks the work to stop in good order, such as with a checkpoint; the second ends the program at once.</summary>
internal sealed class Interruption : IDisposable
{
    // DECTCEM of the VT220.
    private const string ShowCursor = "\e[?25h";

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;

    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
    ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        // A signal that is not cancelled does what it does by default, without waiting for threads that compute.
        context.Cancel = Interlocked.Increment(ref _signals) == 1;
        if (context.Cancel)
        {
            _stop.Cancel();
        }
        else if (!Console.IsErrorRedirected)
        {
            // A progress bar hides the cursor, and nobody else is left to show it again.
            Console.Error.Write(ShowCursor);
        }
    }
}
