using System.CommandLine;
using Timbre.Pipelines;

namespace Timbre.Cli;

/// <summary>Which code of others a command may run.</summary>
internal sealed class CodeArguments
{
    private readonly Option<string[]> _plugins = new("--plugins")
    {
        Description = "An assembly of plugins, or a folder of them; may be repeated.",
        HelpName = "PATH",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<bool> _noCode = new("--no-code")
    {
        Description = "Refuse scripts and plugins that did not come with Timbre: running them is running their authors' code.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_plugins);
        command.Options.Add(_noCode);
    }

    public PipelineLoadOptions Options(ParseResult parsed) => new()
    {
        AllowCode = !parsed.GetValue(_noCode),
        Plugins = [.. parsed.GetValue(_plugins)!.Select(WorkingFolder.Resolve)],
    };
}
