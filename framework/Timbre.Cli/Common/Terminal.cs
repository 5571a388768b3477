using Spectre.Console;

namespace Timbre.Cli;

/// <summary>Where the program writes: results to standard output, everything else to standard error.</summary>
internal sealed class Terminal
{
    // A file or a pipe has no width; wide enough that no table of ours is folded there.
    private const int WidthWithoutTerminal = 200;

    private readonly Lazy<IAnsiConsole> _results = new(() => Open(Console.Out, Console.IsOutputRedirected));
    private readonly Lazy<IAnsiConsole> _messages = new(() => Open(Console.Error, Console.IsErrorRedirected));

    /// <summary>Whether messages and progress are left out; results and errors never are.</summary>
    public bool Quiet { get; set; }

    /// <summary>Whether progress can be drawn in place.</summary>
    public bool IsInteractive => !Console.IsErrorRedirected && !Quiet;

    /// <summary>Results, on standard output.</summary>
    public IAnsiConsole Results => _results.Value;

    /// <summary>Progress, on standard error.</summary>
    public IAnsiConsole Messages => _messages.Value;

    /// <summary>A line about what is going on, on standard error, unless quiet.</summary>
    public void Say(string line)
    {
        if (!Quiet)
        {
            Console.Error.WriteLine(line);
        }
    }

    /// <summary>An error or a warning, on standard error.</summary>
    public static void Complain(string text) => Console.Error.WriteLine(text);

    /// <summary>Tables as text, for a file.</summary>
    public static IAnsiConsole Plain(TextWriter writer) => Open(writer, redirected: true);

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (redirected)
        {
            console.Profile.Width = WidthWithoutTerminal;
            console.Profile.Capabilities.Ansi = false;
        }

        return console;
    }
}
