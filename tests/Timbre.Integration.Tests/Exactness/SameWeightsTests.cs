namespace Timbre.Integration.Tests.Exactness;

public sealed class SameWeightsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SameWeightsTests() => Tones.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_number_of_workers_changes_no_bit_of_the_weights_and_another_seed_does()
    {
        var one = await Weights("--workers", "1");

        (await Weights("--workers", "2")).ShouldBe(one);
        (await Weights("--workers", "8")).ShouldBe(one);
        (await Weights("--seed", "8")).ShouldNotBe(one);
    }

    private async Task<byte[]> Weights(params string[] arguments)
    {
        var runs = $"runs{string.Concat(arguments)}";
        (await RunningProgram.Run(_folder.Path, ["train", "tones.yaml", "--runs", runs, .. arguments])).ShouldEndWith(0);
        return Bundles.Weights(Directory.EnumerateFiles(_folder[runs], "model.timbre", SearchOption.AllDirectories).Single());
    }
}
