using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine.Tests;

public sealed class DuplicatesTests : IDisposable
{
    private readonly SoundFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Copies_are_left_out_of_every_part_and_none_is_kept_where_their_labels_differ()
    {
        var recordings = TestPipeline.Voices(_folder);
        recordings.AddRange([Copy(recordings[0], "a", "low"), Copy(recordings[0], "b", "low"), Copy(recordings[1], "c", "high")]);

        using var kept = Read(recordings, DuplicatePolicy.Keep);
        using var dropped = Read(recordings, DuplicatePolicy.Drop);

        Count(kept).ShouldBe(27);
        Count(dropped).ShouldBe(23);
        dropped.Audit().Duplicates.ShouldBeEmpty();
        dropped.Split.Train.Concat(dropped.Split.Validation).Concat(dropped.Split.Test).ShouldContain(sample => sample.Recording == recordings[0]);
        dropped.Corpus.LeftOut.ShouldBe(["data.duplicates leaves out 4 of 27 recordings. 2 of them are copies with different labels, of which none is kept."]);
    }

    private static int Count(DecodedData data) => Enum.GetValues<SplitPart>().Sum(part => data.Split[part].Count);

    private Recording Copy(Recording original, string name, string label)
    {
        var path = Path.Combine(_folder.Path, $"copy-{name}.wav");
        File.Copy(original.Path, path);
        return new Recording { Path = path, Label = label, Group = name };
    }

    private DecodedData Read(IEnumerable<Recording> recordings, DuplicatePolicy policy) => DecodedData.Read(
        TestPipeline.Load(recordings, data => data with { Duplicates = policy }),
        new PrepareOptions { Device = CPU, CacheDirectory = _folder.Cache, Cancellation = TestContext.Current.CancellationToken });
}
