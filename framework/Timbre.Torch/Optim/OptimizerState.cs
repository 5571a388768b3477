using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimiser remembers about one parameter.</summary>
public abstract partial class OptimizerState
{
    private readonly Parameter _parameter;

    /// <summary>Creates the state of a parameter.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    /// <summary>Writes the state.</summary>
    public abstract void SaveStateDict(BinaryWriter writer);

    /// <summary>Reads a state that <see cref="SaveStateDict"/> wrote.</summary>
    public abstract void LoadStateDict(BinaryReader reader);

    /// <summary>Copies the state of another optimiser.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    /// <summary>Starts anew.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Moves the tensors to a device.</summary>
    public virtual void to(Device device) => Visit(new Move(device), this);

    /// <summary>Whether another state holds about the same numbers.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other)
    {
        if (other.GetType() != GetType())
        {
            return false;
        }

        var compare = new Compare();
        Visit(compare, other);
        return compare.Close;
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

    /// <summary>Names every field, in the order of the stream.</summary>
    private protected virtual void Visit(Fields fields, OptimizerState other)
    {
    }

    private protected void SaveFields(BinaryWriter writer) => Visit(new Write(writer), this);

    private protected void LoadFields(BinaryReader reader) => Visit(new Read(reader, _parameter), this);

    private protected void LoadFields(OptimizerState source) => Visit(new Copy(_parameter), source);

    private protected void FreeTensors() => Visit(new Free(), this);

    private protected Tensor Zeros() => Aten.Call("zeros_like", _parameter).DetachFromDisposeScope();
}
