using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Stages with one set of options, and what an independent library computes for them.</summary>
public sealed class ParityCase
{
    private const string Signals = "signals.safetensors";
    private const double SampleRate = 16000;

    private readonly string _file;
    private readonly ParityDeclaration _declared;

    internal ParityCase(string file, ParityDeclaration declared)
    {
        _file = file;
        _declared = declared;
    }

    /// <summary>The plugin that the case is about.</summary>
    public string Plugin => Path.GetFileNameWithoutExtension(_file);

    /// <summary>The case's name among those of its plugin.</summary>
    public string Name => _declared.Name;

    /// <summary>Runs the stages on each signal and compares; what the stages keep is freed afterwards.</summary>
    /// <param name="device">Where the stages run.</param>
    /// <exception cref="IOException">The arrays are missing.</exception>
    /// <exception cref="InvalidDataException">The arrays are damaged.</exception>
    public ParityResult Compare(Device device)
    {
        using var scope = NewDisposeScope();
        try
        {
            var waves = Safetensors.Load(Path.Combine(Path.GetDirectoryName(_file)!, Signals)).Tensors;
            var references = Safetensors.Load(Path.ChangeExtension(_file, ".safetensors")).Tensors;
            var result = new ParityResult(Plugin, Name, _declared.Tolerance);
            return waves
                .OrderBy(wave => wave.Key, StringComparer.Ordinal)
                .Aggregate(result, (worst, wave) => worst.Or(Compare(wave.Key, wave.Value.to(device), references)));
        }
        finally
        {
            foreach (var stage in _declared.Stages)
            {
                (stage.Plugin as IDisposable)?.Dispose();
            }
        }
    }

    private ParityResult Compare(string name, Tensor wave, IReadOnlyDictionary<string, Tensor> references)
    {
        var result = new ParityResult(Plugin, Name, _declared.Tolerance) { Signal = name };
        if (!references.TryGetValue($"{Name}/{name}", out var reference))
        {
            return result with { Problem = $"there is no reference '{Name}/{name}'" };
        }

        try
        {
            var actual = Valid(Extract(wave.unsqueeze(0)));
            return actual.shape.SequenceEqual(reference.shape)
                ? result with { Error = Error(actual, reference.to(ScalarType.Float64)) }
                : result with { Problem = $"the shape is [{string.Join(", ", actual.shape)}], but the reference's [{string.Join(", ", reference.shape)}]" };
        }
        catch (StageException refusal)
        {
            return result with { Problem = refusal.Message };
        }
    }

    private Signal Extract(Tensor wave)
    {
        using var gradients = no_grad();
        var signal = Signal.Waveform(wave, full([1], wave.shape[1], ScalarType.Int64, wave.device), SampleRate);
        var frontEnd = new FrontEnd(_declared.Stages);
        frontEnd.Fit(() => [signal]);
        return frontEnd.Extract(signal);
    }

    /// <summary>The item of a batch of one without what lies beyond its length, float64 on the CPU.</summary>
    private static Tensor Valid(Signal signal)
    {
        var item = signal.Values.select(0, 0).to(ScalarType.Float64).cpu();
        return signal.Kind == SignalKind.Vector ? item : item.narrow(-1, 0, signal.Lengths.cpu().item<long>());
    }

    private static double Error(Tensor actual, Tensor reference)
    {
        if (reference.numel() == 0)
        {
            return 0;
        }

        var largest = reference.abs().max().item<double>();
        return actual.sub(reference).abs().max().item<double>() / (largest == 0 ? 1 : largest);
    }
}
