using System.IO.Compression;

namespace Timbre.Engine.Tests.Support;

/// <summary>Reads the weights of a bundle.</summary>
public static class Weights
{
    /// <summary>The bytes of the part with the network's weights and buffers.</summary>
    public static byte[] Of(string bundle)
    {
        using var zip = ZipFile.OpenRead(bundle);
        using var part = zip.GetEntry("model.safetensors")!.Open();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }
}
