using Timbre;

// The contract version that this assembly is built for, copied here when it is compiled.
[assembly: PluginContract(ContractVersion.Current)]
