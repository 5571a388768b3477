namespace Timbre.Plugins.Datasets.Tests;

public sealed class CsvFeaturesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("f0..f2")]
    [InlineData("f*")]
    [InlineData("f0,f1,f2")]
    public void Columns_are_chosen_by_range_prefix_or_name(string values)
    {
        _folder.Write("list.csv", "who,f0,f1,f2,label\nanna,1,-2.5,3e-3,x\nben,0.1,0,7,y\n");

        var recordings = Read(new() { File = "list.csv", Values = values.Split(','), Group = "who" });

        recordings.Select(recording => recording.Features!.Read()).ShouldBe([[1, -2.5f, 0.003f], [0.1f, 0, 7]]);
        recordings.Select(recording => (recording.Label, recording.Group, recording.Origin)).ShouldBe([("x", "anna", "list.csv:2"), ("y", "ben", "list.csv:3")]);
        recordings[0].Columns.ShouldBe([new("who", "anna"), new("label", "x")]);
        recordings[0].Features!.Shape.ToString().ShouldBe("vector [3 feature]");
    }

    [Fact]
    public void Values_take_the_shape_and_the_length_that_are_given()
    {
        _folder.Write("list.csv", "label,frames,f0,f1,f2,f3\nx,2,0,1,2,3\ny,1,4,5,6,7\n");
        var options = new CsvFeaturesOptions { File = "list.csv", Values = ["f*"], Shape = [2, 2], Length = "frames" };
        options = options with { Values = ["f0..f3"] };

        Read(options).Select(recording => recording.Features!.Read()).ShouldBe([[0, 1, 2, 3], [4, 6]]);
        new CsvFeatures(options).Describe(_folder.Context).Dimensions.ShouldBe([1, 2, 2]);
    }

    [Theory]
    [InlineData("f0..f9", "list.csv has no column 'f9', which the option 'values' names; its columns are label, f0, f1. Did you mean 'f0'?")]
    [InlineData("f1..f0", "The option 'values' is 'f1..f0', and in list.csv 'f0' comes before 'f1'; name the first column first.")]
    [InlineData("g*", "list.csv has no column 'g*', which the option 'values' names;")]
    [InlineData("f0,f*", "The option 'values' selects the column 'f0' of list.csv twice.")]
    [InlineData("f0", "list.csv:2: the column 'f0' is 'one', which is no number;")]
    public void What_cannot_be_features_is_refused(string values, string message)
    {
        _folder.Write("list.csv", "label,f0,f1\nx,one,2\n");

        Should.Throw<StageException>(() => Read(new() { File = "list.csv", Values = values.Split(',') })).Message.ShouldStartWith(message);
    }

    [Fact]
    public void A_shape_that_does_not_hold_the_values_is_refused()
    {
        _folder.Write("list.csv", "label,f0,f1\nx,1,2\n");

        Should.Throw<StageException>(() => Read(new() { File = "list.csv", Values = ["f*"], Shape = [2, 2] })).Message
            .ShouldBe("list.csv has 2 columns of features, and the option 'shape' is [2, 2], which holds 4; the two must be the same.");
    }

    private List<Recording> Read(CsvFeaturesOptions options) => [.. new CsvFeatures(options).Read(_folder.Context)];
}
