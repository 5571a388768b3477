using static TorchSharp.torch;

namespace Timbre.Pipelines.Scripts;

/// <summary>What a feature or augmenter script returns: a tensor in place of the signal's values, or a whole signal. The compiler refuses anything else.</summary>
public readonly struct SignalScriptResult
{
    private readonly Tensor? _values;
    private readonly Signal? _signal;

    private SignalScriptResult(Tensor? values, Signal? signal) => (_values, _signal) = (values, signal);

    /// <summary>Takes values of the same kind, lengths and rate as the script's input.</summary>
    public static implicit operator SignalScriptResult(Tensor values) => new(values, null);

    /// <summary>Takes a signal as it is.</summary>
    public static implicit operator SignalScriptResult(Signal signal) => new(null, signal);

    /// <summary>The signal that leaves the stage.</summary>
    /// <param name="input">The signal that arrived at it.</param>
    /// <exception cref="StageException">The script returned null, or a tensor whose axes are not those of the input.</exception>
    internal Signal ToSignal(Signal input)
    {
        if (_signal is not null)
        {
            return _signal;
        }

        if (_values is null)
        {
            throw new StageException("The script returned null; it must return a tensor or a signal.");
        }

        var (before, after) = (input.Values.shape, _values.shape);
        var keepsTime = input.Kind == SignalKind.Vector || (after.Length > 0 && after[^1] == before[^1]);
        if (after.Length != before.Length || after[0] != before[0] || !keepsTime)
        {
            throw new StageException($"The script made [{string.Join(", ", after)}] of [{string.Join(", ", before)}]. A tensor must keep the number of axes, "
                + "the batch and the time axis; return a Signal with its own kind, lengths and rate to change them.");
        }

        return input with { Values = _values };
    }
}

/// <summary>What a model script returns: a module from values and lengths to logits, or one that needs no lengths. The compiler refuses anything else.</summary>
public readonly struct ModelScriptResult
{
    private ModelScriptResult(nn.Module<Tensor, Tensor, Tensor>? withLengths, nn.Module<Tensor, Tensor>? withoutLengths) =>
        (WithLengths, WithoutLengths) = (withLengths, withoutLengths);

    internal nn.Module<Tensor, Tensor, Tensor>? WithLengths { get; }

    internal nn.Module<Tensor, Tensor>? WithoutLengths { get; }

    /// <summary>Takes a module from values and lengths (int64 <c>[batch]</c>) to logits <c>[batch, class]</c>.</summary>
    public static implicit operator ModelScriptResult(nn.Module<Tensor, Tensor, Tensor> module) => new(module, null);

    /// <summary>Takes a module from values to logits <c>[batch, class]</c>.</summary>
    public static implicit operator ModelScriptResult(nn.Module<Tensor, Tensor> module) => new(null, module);
}
