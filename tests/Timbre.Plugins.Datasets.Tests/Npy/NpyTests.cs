namespace Timbre.Plugins.Datasets.Tests;

public sealed class NpyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_name_items_of_one_array_by_their_index()
    {
        Array("all.npy", [3, 2, 2]);
        _folder.Write("list.csv", "index,sex,who,part\n2,female,anna,test\n0,male,ben,train\n");

        var recordings = Read(new() { Manifest = "list.csv", File = "all.npy", Index = "index", Label = "sex", Group = "who", Split = "part" });

        recordings.Select(recording => (recording.Label, recording.Group, recording.Split, recording.Index, recording.Origin))
            .ShouldBe([("female", "anna", "test", 2L, "list.csv:2"), ("male", "ben", "train", 0L, "list.csv:3")]);
        recordings[0].Features!.Read().ShouldBe([8, 9, 10, 11]);
        recordings[0].Features!.Shape.ToString().ShouldBe("feature map [1 channel, 2 frequency, 2 time]");
        recordings[0].Name.ShouldEndWith("/all.npy[2]");
    }

    [Fact]
    public void Without_an_index_rows_are_in_the_order_of_the_items()
    {
        Array("all.npy", [2, 3]);
        _folder.Write("list.csv", "label\na\nb\n");

        var recordings = Read(new() { Manifest = "list.csv", File = "all.npy" });

        recordings.Select(recording => recording.Features!.Read()).ShouldBe([[0, 1, 2], [3, 4, 5]]);
        recordings[0].Features!.Shape.ShouldBe(new SignalShape(SignalKind.Vector, recordings[0].Features!.Shape.Dimensions, 0));
    }

    [Fact]
    public void Rows_name_a_file_each_and_times_may_differ()
    {
        Array("clips/a.npy", [2, 3]);
        Array("clips/b.npy", [2, 5]);
        _folder.Write("list.csv", "filename,label\na.npy,x\nb.npy,y\n");
        var options = new NpyOptions { Manifest = "list.csv", Path = "filename", Root = "clips", FramesPerSecond = 50 };

        Read(options).Select(recording => recording.Features!.Shape.Dimensions[^1]).ShouldBe([3, 5]);
        var described = new Npy(options).Describe(Context);
        (described.Dimensions[^1], described.Rate).ShouldBe((5, 50));
    }

    [Fact]
    public void Items_are_cut_to_the_length_that_their_row_gives()
    {
        Array("all.npy", [2, 2, 3]);
        _folder.Write("list.csv", "label,frames\na,2\nb,3\n");

        var recordings = Read(new() { Manifest = "list.csv", File = "all.npy", Length = "frames" });

        recordings[0].Features!.Shape.Dimensions.ShouldBe([1, 2, 2]);
        recordings.Select(recording => recording.Features!.Read()).ShouldBe([[0, 1, 3, 4], [6, 7, 8, 9, 10, 11]]);
    }

    [Theory]
    [InlineData("index,label\n3,a\n", "list.csv:2: the column 'index' is '3'; the items of all.npy are counted from 0 to 2.")]
    [InlineData("index,label\n-1,a\n", "list.csv:2: the column 'index' is '-1'; the items of all.npy are counted from 0 to 2.")]
    [InlineData("index,label\n,a\n", "list.csv:2: the column 'index' is ''; the items of all.npy are counted from 0 to 2.")]
    [InlineData("indx,label\n0,a\n", "list.csv has no column 'index', which the option 'index' names; its columns are indx, label. Did you mean 'indx'?")]
    public void An_index_that_no_item_has_is_refused(string table, string message)
    {
        Array("all.npy", [3, 2]);
        _folder.Write("list.csv", table);

        Refusal(new() { Manifest = "list.csv", File = "all.npy", Index = "index" }).ShouldBe(message);
    }

    [Fact]
    public void Rows_without_an_index_are_as_many_as_the_items()
    {
        Array("all.npy", [3, 2]);
        _folder.Write("list.csv", "label\na\nb\n");

        Refusal(new() { Manifest = "list.csv", File = "all.npy" })
            .ShouldBe("list.csv has 2 rows, and all.npy holds 3 items; without the option 'index' there is one row for each item, in their order.");
    }

    [Theory]
    [InlineData(new long[] { 3 }, "all.npy has the shape [3]; an array of items needs more axes: [item, feature], [item, frequency, time] or [item, channel, frequency, time].")]
    [InlineData(new long[] { 1, 1, 1, 1, 3 }, "all.npy has items of shape [1, 1, 1, 3]; an item is [feature], [frequency, time] or [channel, frequency, time].")]
    [InlineData(new long[] { 1, 2, 0 }, "all.npy has items of shape [2, 0], which hold nothing.")]
    public void An_array_of_the_wrong_rank_is_refused(long[] shape, string message)
    {
        Array("all.npy", shape);
        _folder.Write("list.csv", "label\na\n");

        Refusal(new() { Manifest = "list.csv", File = "all.npy" }).ShouldBe(message);
    }

    [Fact]
    public void Files_that_do_not_exist_are_counted_and_the_first_is_named()
    {
        Array("a.npy", [2]);
        _folder.Write("list.csv", "path,label\na.npy,x\nb.npy,x\nc.npy,x\n");

        Refusal(new() { Manifest = "list.csv", Path = "path" }).ShouldStartWith(
            $"2 of 3 rows of list.csv name files that do not exist, the first at list.csv:3: {Path.Combine(_folder.Path, "b.npy")};");
    }

    [Fact]
    public void A_file_that_is_no_array_is_named_with_its_row()
    {
        _folder.Write("a.npy", "text, not an array");
        _folder.Write("list.csv", "path,label\na.npy,x\n");

        var file = Path.Combine(_folder.Path, "a.npy");
        Refusal(new() { Manifest = "list.csv", Path = "path" }).ShouldBe($"list.csv:2: {file}: {file} is no .npy file.");
    }

    [Fact]
    public void One_array_and_a_file_for_each_row_exclude_each_other() =>
        new NpyOptions { Manifest = "m.csv" }.Validate().Concat(new NpyOptions { Manifest = "m.csv", File = "a.npy", Path = "path" }.Validate())
            .Select(error => error.Message[..12]).ShouldBe(["Neither file", "Both file ('"]);

    private SourceContext Context => new(_folder.Path, _folder.Path);

    private void Array(string name, params long[] shape)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = File.Create(path);
        using var writer = new NpyWriter(stream, shape);
        writer.Write([.. Enumerable.Range(0, (int)shape.Aggregate(1L, (product, size) => product * size)).Select(i => (float)i)]);
        writer.Complete();
    }

    private List<Recording> Read(NpyOptions options) => [.. new Npy(options).Read(Context)];

    private string Refusal(NpyOptions options) => Should.Throw<StageException>(() => Read(options)).Message;
}
