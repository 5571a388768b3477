namespace Timbre.Integration.Tests;

/// <summary>How the program ended and what it said.</summary>
/// <param name="ExitCode">The exit code; 128 + n after signal n.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    /// <summary>Checks the exit code, and that no stack trace was shown whatever it is.</summary>
    public ProgramResult ShouldEndWith(int exitCode)
    {
        ExitCode.ShouldBe(exitCode, Output + Error);
        (Output + Error).ShouldNotContain("\n   at ");
        (Output + Error).ShouldNotContain("Exception");
        return this;
    }

    /// <summary>Checks that it ended in one error of this content and printed nothing.</summary>
    public void ShouldBeRefused(string content)
    {
        ShouldEndWith(1);
        Output.ShouldBeEmpty();
        Error.ShouldStartWith("error: ");
        Error.ShouldContain(content);
    }
}
