using System.Diagnostics;
using TorchSharp;

namespace Timbre.Torch.Tests.Native;

public class LoadingTests
{
    /// <summary>Runs this test assembly's probe in a process of its own, since the tests around it have loaded LibTorch.</summary>
    [Fact]
    public async Task Nothing_loads_LibTorch_before_the_first_tensor()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(LoadingTests).Assembly.Location);
        }

        start.Environment["TIMBRE_LOADING_PROBE"] = "1";
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(LoadingTests).FullName}.{nameof(Probe)}");
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, output + await errors);
        output.ShouldContain("Failed: 0");
    }

    [Fact]
    public void Probe()
    {
        if (Environment.GetEnvironmentVariable("TIMBRE_LOADING_PROBE") is null)
        {
            return;
        }

        _ = torch.CPU;
        _ = torch.CUDA.ToString();
        _ = torch.float32;
        Scalar scalar = 1.5f;
        scalar.ToDouble().ShouldBe(1.5);
        torch.finfo().bits.ShouldBe(32);
        using (torch.NewDisposeScope())
        {
            new torch.Size((2, 3)).numel().ShouldBe(6);
        }

        IsLoaded().ShouldBeFalse();
        torch.ones(1).Dispose();
        IsLoaded().ShouldBeTrue();
    }

    private static bool IsLoaded() =>
        File.ReadLines("/proc/self/maps").Any(line => line.Contains("libtorch_cpu", StringComparison.Ordinal));
}
