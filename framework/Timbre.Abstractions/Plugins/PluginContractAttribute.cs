namespace Timbre;

/// <summary>States the contract version that an assembly of plugins was built for; every such assembly carries it once.</summary>
/// <remarks>Write <c>[assembly: PluginContract(ContractVersion.Current)]</c>: the constant is copied into the assembly when it is compiled.</remarks>
/// <param name="version">The contract version.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PluginContractAttribute(int version) : Attribute
{
    /// <summary>The contract version that the assembly was compiled against.</summary>
    public int Version { get; } = version;
}
