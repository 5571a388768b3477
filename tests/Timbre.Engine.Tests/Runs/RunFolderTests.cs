using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Runs;

public sealed class RunFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Runs_that_start_in_the_same_second_get_their_own_folders()
    {
        var time = new FixedTime(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero));

        var names = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ =>
            {
                using var run = RunFolder.Create(_folder.Path, "x", time);
                return Path.GetFileName(run.Path);
            }).ToList();

        names.Distinct().Count().ShouldBe(16);
        names.ShouldContain("20300102-030405");
        names.ShouldContain("20300102-030405-02");
    }

    [Fact]
    public void A_run_in_use_cannot_be_opened_again()
    {
        using var run = RunFolder.Create(_folder.Path, "x", TimeProvider.System);

        Should.Throw<InputException>(() => RunFolder.Open(run.Path)).Message.ShouldContain("in use by another process");
    }

    [Fact]
    public void The_latest_run_to_resume_is_the_newest_that_is_not_complete()
    {
        using var first = RunFolder.Create(_folder.Path, "x", new FixedTime(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        using var second = RunFolder.Create(_folder.Path, "x", new FixedTime(new DateTimeOffset(2030, 1, 1, 0, 0, 1, TimeSpan.Zero)));

        RunFolder.Latest(_folder.Path, "x").ShouldBe(second.Path);
        File.WriteAllText(second.Bundle, "");
        RunFolder.Latest(_folder.Path, "x").ShouldBe(first.Path);
        File.WriteAllText(first.Bundle, "");

        Should.Throw<InputException>(() => RunFolder.Latest(_folder.Path, "x")).Message.ShouldContain("is complete");
        Should.Throw<InputException>(() => RunFolder.Latest(_folder.Path, "y")).Message.ShouldContain("no run of 'y'");
    }

    [Fact]
    public void A_file_is_replaced_whole_or_not_at_all()
    {
        var path = _folder["file.txt"];
        AtomicFile.WriteText(path, "first");

        Should.Throw<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException();
        }));

        File.ReadAllText(path).ShouldBe("first");
        Directory.GetFiles(_folder.Path).ShouldBe([path]);
    }

    [Fact]
    public void A_log_goes_on_behind_a_torn_line()
    {
        var path = _folder["log.jsonl"];
        File.WriteAllText(path, "{\"event\":\"warn");

        using (var log = new RunLog(path, new FixedTime(DateTimeOffset.UnixEpoch), next: null))
        {
            log.Report(new Warning("Mind the gap."));
        }

        File.ReadAllLines(path)[1].ShouldBe("{\"time\":\"1970-01-01T00:00:00.0000000+00:00\",\"event\":\"warning\",\"message\":\"Mind the gap.\"}");
    }

    [Fact]
    public void Differences_of_pipelines_are_named_by_key()
    {
        YamlDifference.Between("a: { b: 1, c: [x, y] }\ndevice: cpu", "a: { b: 2, c: [x] }\ndevice: cuda", "device")
            .ShouldBe(["a.b was 1 and is 2", "a.c[1] was y and is absent"]);
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
