using Timbre.Audio;
using Timbre.Engine;
using Timbre.Reports;

namespace Timbre.Cli;

/// <summary>The report at the end of a command whose result it shows: what goes wrong with it is told, and the result stands.</summary>
internal static class ReportFile
{
    public static void Write(Func<string> write)
    {
        try
        {
            Console.Out.WriteLine($"report: {WorkingFolder.Show(write())}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InputException or AudioLibraryException)
        {
            Terminal.Complain($"warning: There is no {RunReport.FileName}: {failure.Message}");
        }
    }
}
