using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Timbre.Pipelines;

/// <summary>What an assembly file says about itself, read without loading it.</summary>
/// <param name="Name">Its name and version.</param>
/// <param name="ContractVersion">The plugin contract that it was built for; null where it states none.</param>
/// <param name="References">The assemblies that it was compiled against.</param>
internal sealed record AssemblyMetadata(AssemblyName Name, int? ContractVersion, IReadOnlyList<AssemblyName> References)
{
    /// <summary>Reads a file; null when it is no .NET assembly.</summary>
    public static AssemblyMetadata? Read(byte[] file)
    {
        try
        {
            using var image = new PEReader(new MemoryStream(file));
            if (!image.HasMetadata || image.GetMetadataReader() is not { IsAssembly: true } reader)
            {
                return null;
            }

            return new AssemblyMetadata(
                reader.GetAssemblyDefinition().GetAssemblyName(),
                ReadContract(reader),
                [.. reader.AssemblyReferences.Select(handle => reader.GetAssemblyReference(handle).GetAssemblyName())]);
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static int? ReadContract(MetadataReader reader)
    {
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind == HandleKind.MemberReference
                && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && reader.GetTypeReference((TypeReferenceHandle)parent) is var type
                && reader.StringComparer.Equals(type.Name, nameof(PluginContractAttribute))
                && reader.StringComparer.Equals(type.Namespace, nameof(Timbre)))
            {
                var value = reader.GetBlobReader(attribute.Value);
                const ushort Prolog = 1; // ECMA-335, II.23.3
                return value.ReadUInt16() == Prolog ? value.ReadInt32() : null;
            }
        }

        return null;
    }
}
