using System.CommandLine;
using Spectre.Console;
using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Cli.Commands;

/// <summary>`timbre plugins`: what there is, what it takes, and a project for a new one.</summary>
internal static class PluginsCommand
{
    public static Command Create(Terminal terminal) => new("plugins", "List and describe plugins, start a new one, or check one.")
    {
        List(terminal),
        Describe(terminal),
        New(terminal),
        PluginCheck.Create(terminal),
        PluginDocs.Create(terminal),
    };

    private static Command List(Terminal terminal)
    {
        CodeArguments code = new();
        Option<string?> kind = Kind();
        Command command = new("list", "List the plugins.") { kind };
        code.AddTo(command);
        command.SetAction(parsed =>
        {
            var table = new Table { Border = TableBorder.Rounded };
            table.AddColumns("kind", "name", "what it does", "assembly");
            foreach (var plugin in Descriptions(code, parsed, parsed.GetValue(kind)))
            {
                table.AddRow(new Text(plugin.Kind.Name), new Text(plugin.Name), new Text(plugin.Summary), new Text(plugin.Assembly.Name));
            }

            terminal.Results.Write(table);
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Describe(Terminal terminal)
    {
        CodeArguments code = new();
        Option<string?> kind = Kind();
        Argument<string> name = new("NAME") { Description = "The plugin's name." };
        Command command = new("describe", "Show what a plugin does and which options it takes.") { name, kind };
        code.AddTo(command);
        command.SetAction(parsed =>
        {
            var all = Descriptions(code, parsed, parsed.GetValue(kind)).ToList();
            var wanted = parsed.GetValue(name)!;
            var found = all.Where(plugin => plugin.Name == wanted).ToList();
            if (found.Count == 0)
            {
                var meant = NearestName.Find(wanted, all.Select(plugin => plugin.Name));
                throw new InputException($"There is no plugin '{wanted}'.{(meant is null ? "" : $" Did you mean '{meant}'?")} 'timbre plugins list' shows all.");
            }

            found.ForEach(plugin => PluginTables.Show(terminal.Results, plugin));
            return ExitCode.Success;
        });
        return command;
    }

    private static Command New(Terminal terminal)
    {
        Argument<string> name = new("NAME") { Description = "The plugin's name, in kebab-case; also the name of the new folder." };
        Option<string> kind = new("--kind") { Description = "What it is.", DefaultValueFactory = _ => "feature" };
        kind.AcceptOnlyFromAmong([.. PluginProject.Usages.Keys]);
        Command command = new("new", "Write a project for a new plugin, which builds and passes the conformance kit.") { name, kind };
        command.SetAction(parsed =>
        {
            var files = PluginProject.Write(parsed.GetValue(name)!, parsed.GetValue(kind)!, WorkingFolder.Resolve("."));
            foreach (var file in files)
            {
                Console.Out.WriteLine(WorkingFolder.Show(file));
            }

            terminal.Say($"Build it with: dotnet build -c Release {parsed.GetValue(name)}");
            return ExitCode.Success;
        });
        return command;
    }

    private static Option<string?> Kind()
    {
        Option<string?> kind = new("--kind") { Description = "Only plugins of this kind." };
        kind.AcceptOnlyFromAmong([.. PluginKind.All.Select(known => known.Name)]);
        return kind;
    }

    private static IEnumerable<PluginDescription> Descriptions(CodeArguments code, ParseResult parsed, string? kind) =>
        Catalogue.Load(code.Options(parsed)).Describe().Where(plugin => kind is null || plugin.Kind.Name == kind);
}
