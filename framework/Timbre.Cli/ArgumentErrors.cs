using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Timbre.Cli;

/// <summary>Words what is wrong with the arguments of a call.</summary>
internal static class ArgumentErrors
{
    /// <summary>The mistakes, each a full sentence; none when the call can be made.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        // The parser takes an option that it does not know for an argument, so a misspelt one would pass for the name of a file.
        var unknown = parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(token => token.Value.Split('=')[0])
            .ToList();
        var command = parsed.CommandResult.Command;
        if (unknown.Count > 0)
        {
            return [.. unknown.Select(name => $"There is no option '{name}'.{Suggestion(name, OptionsOf(command))}")];
        }

        return command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..]
            ? [$"There is no command '{word}'.{Suggestion(word, command.Subcommands.Select(known => known.Name))}"]
            : [.. parsed.Errors.Select(error => error.Message)];
    }

    /// <summary>Whether the call stops at a command that only groups others, such as <c>timbre plugins</c>.</summary>
    public static bool LacksCommand(ParseResult parsed) =>
        parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0 && parsed.Action is null or ParseErrorAction;

    /// <summary>A command as it is typed, with the commands above it.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : command.Name;

    private static IEnumerable<string> OptionsOf(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
        .Select(option => option.Name);

    private static string Suggestion(string name, IEnumerable<string> known) =>
        NearestName.Find(name, known) is { } meant ? $" Did you mean '{meant}'?" : "";
}
