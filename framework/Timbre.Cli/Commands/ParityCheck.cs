using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Cli.Commands;

/// <summary>Compares this installation's feature extractors with the reference arrays that lie beside their assemblies.</summary>
internal static class ParityCheck
{
    /// <summary>Prints a line for each case and a summary.</summary>
    public static int Run(string device)
    {
        var catalogue = PluginCatalogue.FirstParty;
        var target = ComputeDevice.Resolve(device);
        var results = new List<ParityResult>();
        foreach (var parity in Folders(catalogue).SelectMany(folder => ParityFolder.Read(folder, catalogue)))
        {
            var result = parity.Compare(target);
            results.Add(result);
            Console.Out.WriteLine($"{(result.IsGood ? "ok  " : "FAIL")} {result}");
        }

        if (results.Count == 0)
        {
            throw new InputException($"No folder '{ParityFolder.Name}' with reference arrays lies beside the plugins of this installation.");
        }

        var good = results.Count(result => result.IsGood);
        var plugins = results.Select(result => result.Plugin).Distinct().Count();
        Console.Out.WriteLine($"{good} of {results.Count} cases of {plugins} plugins agree with their references on {device}.");
        return good == results.Count ? ExitCode.Success : ExitCode.Failure;
    }

    private static IEnumerable<string> Folders(PluginCatalogue catalogue) => catalogue.Describe()
        .Select(plugin => plugin.Assembly.Path)
        .Where(path => path.Length > 0)
        .Distinct()
        .Select(path => Path.Combine(Path.GetDirectoryName(path)!, ParityFolder.Name));
}
