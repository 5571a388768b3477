namespace Timbre.Cli;

/// <summary>How this program is called again.</summary>
internal static class ProgramName
{
    // Set by tools/timbre to the name under which it was called itself.
    private const string Variable = "TIMBRE_COMMAND";

    /// <summary>The words of the command: a script that started it, the program's own file, or dotnet and its assembly.</summary>
    public static IReadOnlyList<string> Words =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } script ? [script]
        : Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == Own ? [path]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, Own + ".dll")];

    private static string Own => typeof(ProgramName).Assembly.GetName().Name!;
}
