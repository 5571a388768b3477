using System.CommandLine;
using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Cli;

/// <summary>Which trained model a command uses.</summary>
internal sealed class BundleArguments
{
    private const int MostListed = 3;

    private readonly Option<string?> _bundle = new("--bundle", "-b")
    {
        Description = "The trained model, a file model.timbre or the folder of its run; the newest of the runs by default.",
        HelpName = "BUNDLE",
    };

    public void AddTo(Command command) => command.Options.Add(_bundle);

    public static BundleOptions Options(PipelineLoadOptions code) => new() { CacheDirectory = Cache.Folder, AllowCode = code.AllowCode };

    /// <summary>Whether a model was named.</summary>
    public bool IsNamed(ParseResult parsed) => parsed.GetValue(_bundle) is not null;

    /// <summary>The file that was named, or the newest bundle below a folder.</summary>
    /// <exception cref="InputException">None was named and the folder holds none.</exception>
    public string Path(Terminal terminal, ParseResult parsed, string runs)
    {
        if (parsed.GetValue(_bundle) is { } named)
        {
            var file = File(named);
            return System.IO.File.Exists(file) ? file : throw Missing(named, runs);
        }

        if (Bundles(runs).FirstOrDefault() is not { } newest)
        {
            throw new InputException($"There is no trained model below '{WorkingFolder.Show(runs)}'; train one with 'timbre run PIPELINE', or name one with --bundle.");
        }

        terminal.Say($"Using {WorkingFolder.Show(newest)}");
        return newest;
    }

    /// <summary>The file of a bundle that is named by it or by the folder of its run.</summary>
    public static string File(string named) => Directory.Exists(named) ? System.IO.Path.Combine(named, RunFolder.BundleName) : named;

    private static IEnumerable<string> Bundles(string runs) => !Directory.Exists(runs) ? [] : Directory
        .EnumerateFiles(runs, RunFolder.BundleName, SearchOption.AllDirectories)
        .Where(file => !ResultFolder.IsPart(file))
        .OrderByDescending(System.IO.File.GetLastWriteTimeUtc);

    private static InputException Missing(string named, string runs)
    {
        var what = Directory.Exists(named) ? $"The folder '{named}' holds no {RunFolder.BundleName}" : $"There is no trained model '{named}'";
        var known = Bundles(runs).Take(MostListed).Select(WorkingFolder.Show).ToList();
        return new InputException(known.Count == 0
            ? $"{what}, and none below '{WorkingFolder.Show(runs)}'; train one with 'timbre run PIPELINE'."
            : $"{what}; --bundle takes a file {RunFolder.BundleName} or the folder of its run. The newest are {string.Join(", ", known)}.");
    }
}
