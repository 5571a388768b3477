using Timbre.Engine.Tests.Support;
using static TorchSharp.torch;

namespace Timbre.Engine.Tests.Arrays;

public sealed class ArrayStoreTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(0)]
    public void Rows_of_short_arrays_are_padded_with_zeros_to_the_longest(long memory)
    {
        using var store = Read(memory, Map(2, 2, [1, 2, 3, 4]), Map(2, 3, [5, 6, 7, 8, 9, 10]));
        using var batch = new BatchLoader(store, Corpus(Map(2, 2, []), Map(2, 3, [])).Samples, new BatchLoaderOptions { BatchSize = 2, Device = CPU }).Epoch(0).Single();

        batch.Waves.Shape.ToString().ShouldBe("feature map [1 channel, 2 frequency, 3 time]");
        batch.Waves.Values.data<float>().ToArray().ShouldBe([1, 2, 0, 3, 4, 0, 5, 6, 7, 8, 9, 10]);
        batch.Waves.Lengths.data<long>().ToArray().ShouldBe([2, 3]);
        batch.Waves.Rate.ShouldBe(10);
        store.Seconds(0).ShouldBe(0.2);
    }

    [Fact]
    public void Arrays_with_the_same_values_have_the_same_fingerprint()
    {
        using var store = Read(long.MaxValue, Map(1, 2, [1, 2]), Map(1, 2, [1, 2]), Map(1, 2, [2, 1]));

        store.Fingerprint(1).ShouldBe(store.Fingerprint(0));
        store.Fingerprint(2).ShouldNotBe(store.Fingerprint(0));
    }

    private ArrayStore Read(long memory, params Recording[] recordings) => ArrayStore.Read(
        Corpus(recordings), new PrepareOptions { Device = CPU, CacheDirectory = _folder["cache"] }, new MemoryBudget(memory));

    private static Corpus Corpus(params Recording[] recordings) => new(
        [.. recordings.Select((recording, index) => new Sample(index, recording, 0))], ["low", "high"],
        recordings.Select(recording => recording.Features!.Shape).MaxBy(shape => shape.Dimensions[^1]));

    private static Recording Map(long rows, long time, float[] values) =>
        new() { Path = "/a.npy", Features = new StoredFeatures(StoredFeatures.ShapeOf([rows, time], 10), () => values) };
}
