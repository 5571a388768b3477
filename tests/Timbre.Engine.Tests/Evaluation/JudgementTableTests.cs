using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Evaluation;

public sealed class JudgementTableTests : IDisposable
{
    private static readonly string[] Labels = ["yes", "no, or not"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Judgements_come_back_to_the_same_bits()
    {
        Judgement[] judgements =
        [
            new() { Name = "a \"b\".wav", Group = "anna", Label = 1, Probabilities = [1 / 3.0, 2 / 3.0], Seconds = 0.1, Windows = 3, WindowsRecognised = 2, Columns = new Dictionary<string, string> { ["age"] = "31" } },
            new() { Name = "c.npy[12]", Label = 0, Probabilities = [0.5, 0.5], Rejected = true },
        ];

        var (labels, read) = Read(JudgementTable.Write(Labels, judgements));

        labels.ShouldBe(Labels);
        read.Count.ShouldBe(2);
        read[0].Probabilities.ShouldBe(judgements[0].Probabilities);
        read[0].Columns.ShouldBe(judgements[0].Columns);
        (read[0] with { Probabilities = [], Columns = Empty }).ShouldBe(judgements[0] with { Probabilities = [], Columns = Empty });
        (read[1] with { Probabilities = [], Columns = Empty }).ShouldBe(judgements[1] with { Probabilities = [], Columns = Empty });
    }

    [Theory]
    [InlineData("")]
    [InlineData("recording,group\na,b\n")]
    [InlineData("recording,group,label,predicted,seconds,windows,windows_recognised,p:yes\na,,maybe,yes,1,1,1,1\n")]
    [InlineData("recording,group,label,predicted,seconds,windows,windows_recognised,p:yes\na,,yes,yes,long,1,1,1\n")]
    public void What_is_no_such_table_is_refused(string text) =>
        Should.Throw<InputException>(() => Read(text)).Message.ShouldContain("is not a table of predictions");

    private static readonly Dictionary<string, string> Empty = [];

    private (IReadOnlyList<string> Labels, IReadOnlyList<Judgement> Judgements) Read(string text)
    {
        var path = Path.Combine(_folder.Path, "predictions.csv");
        File.WriteAllText(path, text);
        return JudgementTable.Read(path);
    }
}
