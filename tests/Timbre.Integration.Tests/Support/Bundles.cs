using System.IO.Compression;

namespace Timbre.Integration.Tests;

/// <summary>Looks into bundles as any program for zip files would.</summary>
public static class Bundles
{
    /// <summary>The bytes of the part with the network's weights and buffers.</summary>
    public static byte[] Weights(string bundle)
    {
        using var zip = ZipFile.OpenRead(bundle);
        using var part = zip.GetEntry("model.safetensors")!.Open();
        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.ToArray();
    }
}
