using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimiser remembers about one parameter.</summary>
public abstract class OptimizerState
{
    /// <summary>Creates the state of a parameter.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    private protected Parameter _parameter { get; }

    /// <summary>Writes the state.</summary>
    public abstract void SaveStateDict(BinaryWriter writer);

    /// <summary>Reads a state that <see cref="SaveStateDict"/> wrote.</summary>
    public abstract void LoadStateDict(BinaryReader reader);

    /// <summary>Copies the state of another optimiser.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>Starts anew.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Moves the tensors to a device.</summary>
    public virtual void to(Device device)
    {
    }

    /// <summary>Whether another state holds about the same numbers.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other) => false;

    private protected Tensor Zeros() => Aten.Call("zeros_like", _parameter).DetachFromDisposeScope();

    private protected Tensor Copy(Tensor source)
    {
        using var detached = source.detach();
        return detached.to(_parameter.dtype, _parameter.device, copy: true).DetachFromDisposeScope();
    }

    /// <summary>Puts a new tensor, which outlives every scope, in place of another, which is freed.</summary>
    private protected static void Replace(ref Tensor? field, Tensor? value)
    {
        if (!ReferenceEquals(field, value))
        {
            field?.Dispose();
            field = value?.DetachFromDisposeScope();
        }
    }

    private protected static void Move(ref Tensor? field, Device device) => Replace(ref field, field?.to(device));

    private protected static bool Close(Tensor? one, Tensor? other) =>
        one is null ? other is null : other is not null && one.allclose(other);
}
