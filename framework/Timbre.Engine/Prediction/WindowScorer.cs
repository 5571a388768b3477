using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>A window, and whose recording it comes from.</summary>
/// <param name="Window">The samples.</param>
/// <param name="Group">Usually who speaks; null where that is unknown.</param>
internal readonly record struct GroupedWindow(AudioWindow Window, string? Group);

/// <summary>Windows through front end and network.</summary>
/// <param name="geometry">The windows.</param>
/// <param name="frontEnd">The fitted feature extractors.</param>
/// <param name="network">The trained network.</param>
internal sealed class WindowScorer(WindowGeometry geometry, FrontEnd frontEnd, Network network)
{
    /// <summary>The probabilities of each window's classes.</summary>
    public double[][] Score(IReadOnlyList<GroupedWindow> windows)
    {
        using var scope = torch.NewDisposeScope();
        using var gradients = torch.no_grad();
        var signal = Batch(windows);
        scope.Attach(signal.Values, signal.Lengths);
        lock (network.Turn)
        {
            return network.Probabilities(frontEnd.Extract(signal));
        }
    }

    /// <summary>Windows as one batch of waveforms <c>[batch, time]</c>, outside all dispose scopes.</summary>
    public Signal Batch(IReadOnlyList<GroupedWindow> windows)
    {
        var values = HostTensors.Create<float>([windows.Count, geometry.Window], ScalarType.Float32, network.Device, samples =>
        {
            for (var i = 0; i < windows.Count; i++)
            {
                windows[i].Window.Samples.AsSpan(0, geometry.Window).CopyTo(samples[(i * geometry.Window)..]);
            }
        });
        var lengths = HostTensors.ToDevice(
            windows.Select(item => (long)item.Window.ValidLength).ToArray(), [windows.Count], ScalarType.Int64, network.Device);
        return Signal.Waveform(values, lengths, geometry.SampleRate) with { Groups = [.. windows.Select(item => item.Group)] };
    }
}
