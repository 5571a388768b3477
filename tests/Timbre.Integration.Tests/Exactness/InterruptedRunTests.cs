namespace Timbre.Integration.Tests.Exactness;

public sealed class InterruptedRunTests : IDisposable
{
    // So many epochs that a run is never over before it is interrupted; a checkpoint within each.
    private static readonly string[] Long = ["--set", "train={ epochs: 120, batch_size: 4, checkpoint_steps: 3, optimizer: { adam: { lr: 0.01 } } }"];

    private readonly TemporaryFolder _folder = new();

    public InterruptedRunTests() => Tones.Write(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_killed_at_any_moment_goes_on_to_the_same_weights()
    {
        var random = new RandomStream(2025, 0, 0, 0);
        for (var i = 0; i < 5; i++)
        {
            using var program = RunningProgram.Start(_folder.Path, ["run", "tones.yaml", .. Long, .. i == 0 ? (string[])[] : ["--resume"]]);
            await WaitForLog(program, Log().Length + 1 + (int)random.NextInteger(12));
            await Task.Delay((int)random.NextInteger(40), TestContext.Current.CancellationToken);
            program.Kill();
            (await program.End()).ExitCode.ShouldBe(128 + 9);
        }

        (await RunningProgram.Run(_folder.Path, ["run", "tones.yaml", .. Long, "--resume"])).ShouldEndWith(0);

        Log().Count(line => line.Contains("\"resumed\":true", StringComparison.Ordinal)).ShouldBe(5);
        Bundles.Weights(_folder.Find("model.timbre")).ShouldBe(await Undisturbed());
    }

    [Fact]
    public async Task After_ctrl_c_the_command_that_is_printed_goes_on_to_the_same_weights()
    {
        // A name and a value that a shell would take apart.
        File.Move(_folder["tones.yaml"], _folder["my tones.yaml"]);
        using var program = RunningProgram.Start(_folder.Path, ["run", "my tones.yaml", .. Long]);
        await program.WaitForError("epoch   2/");

        program.Interrupt();
        var stopped = (await program.End()).ShouldEndWith(130);

        stopped.Error.ShouldContain("Stopped; a checkpoint is kept. Go on with:");
        Directory.GetFiles(Path.GetDirectoryName(_folder.Find("log.jsonl"))!, "*", SearchOption.AllDirectories)
            .ShouldContain(file => file.Contains("/checkpoints/", StringComparison.Ordinal));
        Directory.GetFiles(_folder.Path, "model.timbre", SearchOption.AllDirectories).ShouldBeEmpty();
        using var pasted = RunningProgram.StartShell(_folder.Path, stopped.Error.TrimEnd().Split('\n')[^1].Trim());
        (await pasted.End()).ShouldEndWith(0).Error.ShouldContain("going on at epoch");
        var resumed = Bundles.Weights(_folder.Find("model.timbre"));
        File.Move(_folder["my tones.yaml"], _folder["tones.yaml"]);
        resumed.ShouldBe(await Undisturbed());
    }

    [Fact]
    public async Task A_run_in_use_is_not_resumed_by_a_second_process()
    {
        using var first = RunningProgram.Start(_folder.Path, ["run", "tones.yaml", .. Long]);
        await first.WaitForError("epoch   1/");

        var second = (await RunningProgram.Run(_folder.Path, ["run", "tones.yaml", .. Long, "--resume"])).ShouldEndWith(2);

        second.Error.ShouldContain("is in use by another process");
        second.Error.ShouldContain(Path.GetDirectoryName(_folder.Find("log.jsonl"))!);
    }

    private async Task<byte[]> Undisturbed()
    {
        (await RunningProgram.Run(_folder.Path, ["train", "tones.yaml", .. Long, "--runs", "undisturbed"])).ShouldEndWith(0);
        return Bundles.Weights(Directory.EnumerateFiles(_folder["undisturbed"], "model.timbre", SearchOption.AllDirectories).Single());
    }

    private async Task WaitForLog(RunningProgram program, int lines)
    {
        while (Log().Length < lines)
        {
            program.HasExited.ShouldBeFalse(program.HasExited ? program.Error.ReadToEnd() : "");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private string[] Log() => Directory.Exists(_folder["runs"])
        ? [.. Directory.EnumerateFiles(_folder["runs"], "log.jsonl", SearchOption.AllDirectories).SelectMany(File.ReadLines)]
        : [];
}
