using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Saves and restores what an optimiser remembers between steps.</summary>
internal static class OptimizerState
{
    /// <summary>The optimiser's state in its own format.</summary>
    /// <exception cref="RunException">The optimiser cannot be saved.</exception>
    public static byte[] Save(optim.Optimizer optimizer)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Helper(optimizer).save_state_dict(writer);
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Takes back what <see cref="Save"/> gave for an optimiser of the same kind and the same parameters.</summary>
    public static void Load(optim.Optimizer optimizer, byte[] state)
    {
        using var stream = new MemoryStream(state);
        using var reader = new BinaryReader(stream);
        Helper(optimizer).load_state_dict(reader);
    }

    private static OptimizerHelper Helper(optim.Optimizer optimizer) => optimizer as OptimizerHelper ?? throw new RunException(
        $"The optimiser {optimizer.GetType().Name} cannot be saved in a checkpoint: it does not derive from TorchSharp.Modules.OptimizerHelper. Use one that does.");
}
