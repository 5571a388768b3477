using System.Text;

namespace Timbre.Engine.Tests.Streaming;

/// <summary>A trained model with other post-processors.</summary>
internal static class BundlePost
{
    public static void Copy(string bundle, string target, string post)
    {
        var archive = PartArchive.Read(bundle);
        var writer = new PartArchiveWriter();
        foreach (var name in archive.Names)
        {
            writer.Add(name, name == BundleWriter.PipelinePart ? Encoding.UTF8.GetBytes($"{Encoding.UTF8.GetString(archive[name]).TrimEnd()}\npost: {post}\n") : archive[name]);
        }

        archive.Metadata.Remove("parts");
        writer.Write(target, archive.Metadata);
    }
}
