using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Tensors by name as bytes in safetensors format.</summary>
internal static class TensorParts
{
    /// <summary>The bytes of tensors.</summary>
    public static byte[] Write(IReadOnlyDictionary<string, Tensor> tensors)
    {
        using var stream = new MemoryStream();
        Safetensors.Save(stream, tensors);
        return stream.ToArray();
    }

    /// <summary>Reads tensors on the CPU, hands them on and disposes them.</summary>
    /// <exception cref="InvalidDataException">The bytes are not of the format.</exception>
    public static void Use(byte[] bytes, Action<IReadOnlyDictionary<string, Tensor>> use) => Use(bytes, tensors =>
    {
        use(tensors);
        return true;
    });

    /// <summary>Reads tensors on the CPU, hands them on and disposes them.</summary>
    /// <exception cref="InvalidDataException">The bytes are not of the format.</exception>
    public static T Use<T>(byte[] bytes, Func<IReadOnlyDictionary<string, Tensor>, T> use)
    {
        IReadOnlyDictionary<string, Tensor> tensors;
        using (var scope = torch.NewDisposeScope())
        {
            tensors = Safetensors.Load(new MemoryStream(bytes)).Tensors;
            scope.Detach(tensors.Values);
        }

        try
        {
            return use(tensors);
        }
        finally
        {
            foreach (var tensor in tensors.Values)
            {
                tensor.Dispose();
            }
        }
    }
}
