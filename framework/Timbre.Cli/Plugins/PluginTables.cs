using Spectre.Console;
using Timbre.Pipelines;

namespace Timbre.Cli;

/// <summary>A plugin's description, as a person reads it.</summary>
internal static class PluginTables
{
    public static void Show(IAnsiConsole console, PluginDescription plugin)
    {
        console.WriteLine($"{plugin.Name} ({plugin.Kind.Name}, {plugin.Assembly.Name} {plugin.Assembly.Version})");
        console.WriteLine(plugin.Summary);
        foreach (var paragraph in plugin.Remarks)
        {
            console.WriteLine();
            console.WriteLine(paragraph);
        }

        if (plugin.Example is { } example)
        {
            console.WriteLine();
            console.WriteLine(example);
        }

        console.WriteLine();
        if (plugin.Options.Count == 0)
        {
            console.WriteLine("It takes no options.");
            return;
        }

        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("option", "value", "default", "meaning");
        AddRows(table, "", plugin.Options);
        console.Write(table);
    }

    private static void AddRows(Table table, string prefix, IReadOnlyList<OptionDescription> options)
    {
        foreach (var option in options)
        {
            var key = prefix + option.Key;
            table.AddRow(
                new Text(key),
                new Text(option.Allowed),
                new Text(option.IsRequired ? "required" : option.Default ?? ""),
                new Text(option.Summary + (option.IsShorthand ? " May be written without its key." : "")));
            AddRows(table, key + ".", option.Options);
        }
    }
}
