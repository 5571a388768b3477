using Timbre.Audio;
using Timbre.Engine;
using Timbre.Reports;

namespace Timbre.Cli;

/// <summary>The report at the end of a command whose result it shows: what goes wrong with it is told, and the result stands.</summary>
internal static class ReportFile
{
    /// <summary>Writes the report of a folder, and says where it is unless what is printed is JSON.</summary>
    public static void Write(string folder, bool isTold = true)
    {
        try
        {
            var report = RunReport.Write(folder);
            if (isTold)
            {
                Console.Out.WriteLine($"report: {WorkingFolder.Show(report)}");
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InputException or AudioLibraryException)
        {
            Terminal.Complain($"warning: {RunReport.FileName} could not be written, or not that of every part: {failure.Message}");
        }
    }
}
