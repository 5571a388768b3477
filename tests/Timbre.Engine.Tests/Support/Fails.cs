using static TorchSharp.torch;

namespace Timbre.Engine.Tests.Support;

/// <summary>A layer that goes well in every probe, and throws on a later call.</summary>
[Plugin("fails")]
public sealed class Fails(FailsOptions options) : ILayer
{
    public nn.Module<Signal, Signal> Build(LayerContext context) => new Module(options);

    private sealed class Module(FailsOptions options) : nn.Module<Signal, Signal>("fails")
    {
        private int _calls;

        public override Signal forward(Signal input)
        {
            // Probes are of one or two items.
            _calls += input.BatchSize > 2 ? 1 : 0;
            return _calls < options.Call ? input : throw (options.Refuses ? new StageException(options.Message) : new InvalidOperationException(options.Message));
        }
    }
}

/// <summary>How <see cref="Fails"/> fails.</summary>
public sealed record FailsOptions
{
    /// <summary>The call that throws, at least 1.</summary>
    public int Call { get; init; } = 3;

    /// <summary>Whether it refuses as a stage does; otherwise it fails as native code does.</summary>
    public bool Refuses { get; init; }

    /// <summary>What it says.</summary>
    public string Message { get; init; } = "The kernel failed.\nException raised from somewhere native";
}
