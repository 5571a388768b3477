using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Native;

public class MemoryTests
{
    [Fact]
    public void Memory_stays_flat_over_ten_thousand_operators()
    {
        using var weights = randn(128, 128, requires_grad: true);
        for (var i = 0; i < 50; i++)
        {
            Step(weights);
        }

        var tensors = Tensor.TotalCount;
        var resident = ResidentBytes();
        for (var i = 0; i < 1250; i++)
        {
            Step(weights);
        }

        Tensor.TotalCount.ShouldBe(tensors);
        // A leak of one 64 KiB tensor per step would be 80 MiB.
        (ResidentBytes() - resident).ShouldBeLessThan(32 << 20);
    }

    private static void Step(Tensor weights)
    {
        using var scope = NewDisposeScope();
        var loss = (weights.matmul(weights) * 0.1).tanh().pow(2).mean();
        loss.backward();
        using (no_grad())
        {
            weights.add_(weights.grad!, -0.01);
            weights.grad!.zero_();
        }
    }

    private static long ResidentBytes()
    {
        var line = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
