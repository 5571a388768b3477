using Timbre.Engine.Tests.Support;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Timbre.Engine.Tests;

/// <summary>Runs the tests; as a child of one of them, trains until it is done or killed.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args) => args switch
    {
        [TrainingChild.Argument, ..] => TrainingChild.Run(args),
        _ when args.Contains("--server") || args.Contains("--internal-msbuild-node") =>
            await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => await ConsoleRunner.Run(args),
    };
}
