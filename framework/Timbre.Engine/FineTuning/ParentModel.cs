using System.Text;

namespace Timbre.Engine;

/// <summary>A trained model that a run starts from: its weights and what its front end learned, without anything of it being run.</summary>
public sealed class ParentModel
{
    private ParentModel(string path, PartArchive archive, BundleMetadata metadata)
    {
        Path = path;
        Sha256 = archive.Hash;
        Metadata = metadata;
        Weights = archive[BundleWriter.ModelPart];
        State = archive[BundleWriter.StatePart];
        Heard = HeardRecordings.Of(archive);
        Pipeline = Encoding.UTF8.GetString(archive[BundleWriter.PipelinePart]);
    }

    /// <summary>The bundle's file, as it was named.</summary>
    public string Path { get; }

    /// <summary>The SHA-256 of the bundle's metadata, and through it of all its content, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>What the bundle says about itself.</summary>
    public BundleMetadata Metadata { get; }

    /// <summary>The network's weights and buffers, in safetensors format.</summary>
    internal byte[] Weights { get; }

    /// <summary>What the fitted feature extractors and post-processors learned, in safetensors format.</summary>
    internal byte[] State { get; }

    /// <summary>The pipeline that it was trained with, resolved.</summary>
    internal string Pipeline { get; }

    /// <summary>What it and the models before it learned from; null in a bundle of an earlier version.</summary>
    internal HeardRecordings? Heard { get; }

    /// <summary>What a child's bundle and run keep of its parent.</summary>
    internal BundleParent Origin => new(Sha256, Metadata.Name, Metadata.Labels, Metadata.Created, Metadata.DataSha256);

    /// <summary>Reads a bundle, and checks every hash.</summary>
    /// <exception cref="BundleException">The file is missing, damaged, altered, or of a newer format.</exception>
    public static ParentModel Read(string path)
    {
        var (archive, metadata) = Bundle.Open(path);
        try
        {
            return new ParentModel(path, archive, metadata);
        }
        catch (InvalidDataException failure)
        {
            throw Bundle.Unusable(path, failure);
        }
    }
}
