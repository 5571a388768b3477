using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Runs;

public sealed class ResultFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("words/20260131-120000", false)]
    [InlineData("my-folds/20260131-120000", false)]
    [InlineData("trials/20260131-120000", false)]
    [InlineData("my-matrix/20260131-120000", false)]
    [InlineData("words-folds/20260131-120000/fold-01", true)]
    [InlineData("words-repeats/20260131-120000/repeat-03/fold-12", true)]
    [InlineData("words-repeats/20260131-120000/repeat-03", true)]
    [InlineData("words-matrix/20260131-120000/others", true)]
    [InlineData("words-matrix/20260131-120000/others-folds/fold-02", true)]
    public void A_model_that_was_made_to_be_judged_is_told_by_where_it_lies(string run, bool isPart) =>
        ResultFolder.IsPart(Path.Combine(_folder.Path, run, RunFolder.BundleName)).ShouldBe(isPart);

    [Fact]
    public void A_trials_model_is_part_of_its_search()
    {
        var search = Directory.CreateDirectory(_folder["words-tune/20260131-120000"]).FullName;
        File.WriteAllText(Path.Combine(search, StudyStore.FileName), "");

        ResultFolder.IsPart(Path.Combine(search, "trials", "0001", RunFolder.BundleName)).ShouldBeTrue();
        ResultFolder.IsRun(search).ShouldBeFalse();
    }

    [Fact]
    public void Searches_and_folds_beside_runs_are_no_runs_to_go_on_with()
    {
        Directory.CreateDirectory(_folder["words-tune/20260101-000000"]);
        Directory.CreateDirectory(_folder["words-tune/20260102-000000/fold-01"]);
        Directory.CreateDirectory(_folder["words-tune/20260103-000000"]);
        File.WriteAllText(_folder["words-tune/20260103-000000/study.db"], "");

        RunFolder.Latest(_folder.Path, "words-tune").ShouldEndWith("20260101-000000");
    }
}
