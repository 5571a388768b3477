using System.CommandLine;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>What every command that works on data takes: threads and folders.</summary>
internal sealed class RunArguments
{
    private readonly Option<int?> _workers = new("--workers")
    {
        Description = "Threads that decode; results do not depend on it. The number of cores by default.",
        HelpName = "N",
    };

    private readonly Option<string> _runs = new("--runs")
    {
        Description = "The folder of all runs.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "runs",
    };

    private readonly Option<string[]> _slices = new("--slice")
    {
        Description = "Judge the recordings of each value of a column apart, numbers in ranges; group, label and seconds are columns too. May be repeated.",
        HelpName = "COLUMN",
        DefaultValueFactory = _ => [],
    };

    public RunArguments() => _workers.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int?>() is < 1 or > 1024)
        {
            result.AddError($"--workers is {result.Tokens[0].Value}; it must be between 1 and 1024.");
        }
    });

    public void AddTo(Command command)
    {
        command.Options.Add(_workers);
        AddRunsTo(command);
    }

    /// <summary>For commands that decode no files.</summary>
    public void AddRunsTo(Command command) => command.Options.Add(_runs);

    /// <summary>For commands that judge.</summary>
    public void AddSlicesTo(Command command) => command.Options.Add(_slices);

    public IReadOnlyList<string> Slices(ParseResult parsed) => parsed.GetResult(_slices) is null ? [] : parsed.GetValue(_slices) ?? [];

    public int? Workers(ParseResult parsed) => parsed.GetValue(_workers);

    public string RunsDirectory(ParseResult parsed) => WorkingFolder.Resolve(parsed.GetValue(_runs)!);

    public RunOptions Read(ParseResult parsed) => new()
    {
        RunsDirectory = RunsDirectory(parsed),
        CacheDirectory = Cache.Folder,
        Workers = Workers(parsed),
        Slices = Slices(parsed),
    };
}
