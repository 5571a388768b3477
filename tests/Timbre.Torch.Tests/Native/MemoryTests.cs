using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Torch.Tests.Native;

[Collection("the process's memory")]
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

        // Fewer where the collector ended what tests before had left.
        Tensor.TotalCount.ShouldBeLessThanOrEqualTo(tensors);
        // A leak of one 64 KiB tensor per step would be 80 MiB.
        (ResidentBytes() - resident).ShouldBeLessThan(32 << 20);
    }

    [Fact]
    public void Memory_of_a_freed_tensor_serves_the_next_of_its_size()
    {
        using (ones(16 << 20))
        {
        }

        var faults = PageFaults();
        for (var i = 0; i < 20; i++)
        {
            using var large = ones(16 << 20);
        }

        // Mapped afresh, the 64 MiB of each tensor would fault 16,384 times.
        (PageFaults() - faults).ShouldBeLessThan(16_384);
    }

    [Fact]
    public void Memory_of_a_freed_tensor_serves_those_of_other_sizes()
    {
        ones(16 << 20).Dispose();
        var resident = ResidentBytes();
        for (var megabytes = 64; megabytes > 4; megabytes--)
        {
            using var other = ones(megabytes << 18);
        }

        // Kept for their own sizes, the blocks would add up to 2 GiB.
        (ResidentBytes() - resident).ShouldBeLessThan(64 << 20);
    }

    [Fact]
    public void Memory_that_many_blocks_did_not_need_goes_back()
    {
        GiveBackWhatOthersLeft();
        using var kept = full([16 << 20], 7);
        ones(160 << 20).Dispose();
        var resident = ResidentBytes();
        TakeBlocks(65_536);
        // Those of one stretch: the large one was of the same or of the one before.
        (resident - ResidentBytes()).ShouldBeLessThan(64 << 20);

        TakeBlocks(2 * 65_536);

        (resident - ResidentBytes()).ShouldBeGreaterThan(500 << 20);
        kept.eq(7).all().item<bool>().ShouldBeTrue();
        using var again = ones(160 << 20);
        again.eq(1).all().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void Memory_that_is_needed_again_and_again_stays_between()
    {
        GiveBackWhatOthersLeft();
        ones(160 << 20).Dispose();
        var resident = ResidentBytes();
        for (var i = 0; i < 3; i++)
        {
            TakeBlocks(60_000);
            (resident - ResidentBytes()).ShouldBeLessThan(64 << 20);
            ones(160 << 20).Dispose();
        }
    }

    [Fact]
    public void Tensors_of_many_sizes_and_threads_share_no_memory() => Parallel.For(0, 4, thread =>
    {
        var tensors = new Queue<(Tensor Tensor, int Value)>();
        for (var i = 0; i < 200; i++)
        {
            var value = (1000 * thread) + i;
            tensors.Enqueue((full([5_000 + (7_919L * (value + 1) % 495_000)], value, dtype: ScalarType.Int32), value));
            if (tensors.Count > 1 + (i * i % 11))
            {
                var (tensor, expected) = tensors.Dequeue();
                tensor.eq(expected).all().item<bool>().ShouldBeTrue();
                tensor.Dispose();
            }
        }

        foreach (var (tensor, expected) in tensors)
        {
            tensor.eq(expected).all().item<bool>().ShouldBeTrue();
            tensor.Dispose();
        }
    });

    private static void Step(Tensor weights)
    {
        using var scope = NewDisposeScope();
        var loss = (weights.matmul(weights) * 0.1).tanh().pow(2).mean();
        loss.backward();
        using (no_grad())
        {
            weights.add_(weights.grad!, -0.01);
            weights.grad!.zero_();
            // 256 KiB of its own each time: what an operator in place returns is one more reference, to be given up.
            ones(1 << 16).mul_(2);
        }
    }

    // The order of tests depends on where the assembly lies, and what those before left goes back at the end of the third stretch of blocks at the latest.
    private static void GiveBackWhatOthersLeft() => TakeBlocks(3 * 65_536);

    private static void TakeBlocks(int count)
    {
        for (var i = 0; i < count; i++)
        {
            empty(1 << 15).Dispose();
        }
    }

    private static long PageFaults()
    {
        var text = File.ReadAllText("/proc/self/stat");
        return long.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' ')[7], CultureInfo.InvariantCulture);
    }

    private static long ResidentBytes()
    {
        var line = File.ReadLines("/proc/self/status").Single(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
