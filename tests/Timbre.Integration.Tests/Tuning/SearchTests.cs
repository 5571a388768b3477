using System.Text.Json;

namespace Timbre.Integration.Tests.Tuning;

public sealed class SearchTests : IDisposable
{
    private const string Search = """

        tune:
          method: tpe
          metric: validation.accuracy
          trials: 8
          parallel: 2
          space:
            train.optimizer.adam.lr: { log_uniform: [1.0e-4, 1.0e-1] }
            model.layers[0].conv2d.filters: { int: [2, 8], step: 2 }
            train.batch_size: [4, 8]
        """;

    private readonly TemporaryFolder _folder = new();

    public SearchTests()
    {
        Tones.Write(_folder);
        File.AppendAllText(_folder["tones.yaml"], Search);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_search_killed_three_times_trains_every_trial_once_and_all_to_their_end()
    {
        await KillAtThreePoints();

        using var last = Start("--resume", "--json");
        var report = JsonDocument.Parse((await last.End()).ShouldEndWith(0).Output).RootElement;

        var trials = report.GetProperty("trials").EnumerateArray().ToList();
        trials.Select(trial => trial.GetProperty("number").GetInt32()).Order().ShouldBe(Enumerable.Range(1, 8));
        trials.ShouldAllBe(trial => trial.GetProperty("state").GetString() == "complete" && trial.GetProperty("epochs").GetArrayLength() == 3);
        Directory.GetDirectories(_folder["runs/tones-tune"]).ShouldHaveSingleItem();
        Directory.GetFiles(_folder["runs"], "model.timbre", SearchOption.AllDirectories).Length.ShouldBe(8);
        // Trained once: no epoch was begun by two processes but for the one that each kill cut short.
        EpochsLogged.ShouldBeInRange(24, 24 + 6);

        var best = report.GetProperty("best_pipeline").GetString()!;
        (await RunningProgram.Run(_folder.Path, "run", best)).ShouldEndWith(0).Output.ShouldContain("accuracy");
    }

    [Fact]
    public async Task A_search_that_prunes_loses_no_trial_and_no_epoch_when_it_is_killed()
    {
        File.WriteAllText(_folder["tones.yaml"], File.ReadAllText(_folder["tones.yaml"]).Replace("  parallel: 2\n", "  parallel: 2\n  prune: { halving: { reduction: 2 } }\n", StringComparison.Ordinal));

        await KillAtThreePoints();

        using var last = Start("--resume", "--json");
        var report = JsonDocument.Parse((await last.End()).ShouldEndWith(0).Output).RootElement;
        var trials = report.GetProperty("trials").EnumerateArray().Select(trial => (
            Number: trial.GetProperty("number").GetInt32(),
            State: trial.GetProperty("state").GetString(),
            Epochs: trial.GetProperty("epochs").EnumerateArray().Select(epoch => epoch.GetProperty("metrics").GetProperty("epoch").GetInt32()).ToList())).ToList();
        trials.Select(trial => trial.Number).Order().ShouldBe(Enumerable.Range(1, 8));
        trials.ShouldAllBe(trial => trial.Epochs.SequenceEqual(Enumerable.Range(1, trial.Epochs.Count)));
        trials.ShouldAllBe(trial => trial.State == (trial.Epochs.Count == 3 ? "complete" : "pruned"));
        trials.Select(trial => trial.State).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_search_without_a_result_ends_with_1_and_says_why()
    {
        var late = (await RunningProgram.Run(_folder.Path, "tune", "tones.yaml", "--set", "tune.max_hours=1.0e-9")).ShouldEndWith(1);
        var impossible = (await RunningProgram.Run(_folder.Path, "tune", "tones.yaml", "--set", "tune.trials=2", "--set", "tune.space={ train.batch_size: [4, 8], \"model.layers[3].max-pool\": [64, 128] }")).ShouldEndWith(1);

        late.Error.TrimEnd().Split('\n')[^1].ShouldStartWith("The search has no trial, since the time that it was given was over");
        impossible.Error.TrimEnd().Split('\n')[^1].ShouldStartWith("The search has no best trial: of 2 none has a result. Trial 1: ");
        Directory.GetFiles(_folder["runs"], "best.yaml", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task A_trial_that_no_search_started_says_so(string line)
    {
        using var trial = RunningProgram.StartShell(_folder.Path, $"echo '{line}' | '{RunningProgram.File}' trial");

        (await trial.End()).ShouldEndWith(2).Error.ShouldBe("error: 'timbre trial' is started by 'timbre tune'; search with that.\n");
    }

    [Fact]
    public async Task After_ctrl_c_the_command_that_is_printed_goes_on_and_a_second_search_in_the_folder_is_refused()
    {
        using var program = Start("--set", "tune.trials=3");
        await program.WaitForError("trial ");
        var folder = Directory.GetDirectories(_folder["runs/tones-tune"]).Single();
        (await RunningProgram.Run(_folder.Path, "tune", "tones.yaml", "--resume", folder)).ShouldEndWith(2).Error.ShouldContain("is in use by another process");

        program.Interrupt();
        var stopped = (await program.End()).ShouldEndWith(130);

        stopped.Error.ShouldContain("Stopped; the record and the checkpoints are kept. Go on with:");
        using var pasted = RunningProgram.StartShell(_folder.Path, stopped.Error.TrimEnd().Split('\n')[^1].Trim());
        var ended = (await pasted.End()).ShouldEndWith(0);
        ended.Output.ShouldContain("is the best of 3 trials, chosen by the figure itself");
        ended.Output.ShouldContain("best.yaml");
    }

    [Fact]
    public async Task A_trial_that_crashes_or_cannot_be_built_costs_only_itself()
    {
        File.WriteAllText(_folder["tones.yaml"], Tones.Pipeline.Replace("  - standardize\n", "  - standardize\n  - script: return x;\n", StringComparison.Ordinal) + """

            tune:
              method: grid
              metric: validation.loss
              parallel: 2
              space:
                features[3].script: [return x;, "System.Environment.Exit(3); return x;"]
                model.layers[3].max-pool: [2, 64]
            """);

        var result = (await RunningProgram.Run(_folder.Path, "tune", "tones.yaml", "--json")).ShouldEndWith(0);

        var trials = JsonDocument.Parse(result.Output).RootElement.GetProperty("trials").EnumerateArray().OrderBy(trial => trial.GetProperty("number").GetInt32()).ToList();
        trials.Select(trial => trial.GetProperty("state").GetString()).ShouldBe(["complete", "invalid", "failed", "failed"]);
        trials[1].GetProperty("error").GetString()!.ShouldContain("max-pool");
        trials[2].GetProperty("error").GetString()!.ShouldContain("exit code 3");
    }

    [Fact]
    public async Task A_pipeline_without_a_search_is_refused_with_what_to_write()
    {
        File.WriteAllText(_folder["tones.yaml"], Tones.Pipeline);

        (await RunningProgram.Run(_folder.Path, "tune", "tones.yaml")).ShouldEndWith(2).Error.ShouldContain("has no search; add a block 'tune:' with a space");
    }

    // Within the first trials' epochs, between two trials, and later within epochs again.
    private async Task KillAtThreePoints()
    {
        foreach (var reached in (Func<RunningProgram, Task>[])[_ => Epochs(1), program => program.WaitForError("trial "), _ => Epochs(EpochsLogged + 2)])
        {
            using var program = Start(Directory.Exists(_folder["runs/tones-tune"]) ? ["--resume"] : []);
            await reached(program);
            program.Kill();
            (await program.End()).ExitCode.ShouldBe(128 + 9);
        }
    }

    private int EpochsLogged => !Directory.Exists(_folder["runs"]) ? 0
        : Directory.EnumerateFiles(_folder["runs"], "log.jsonl", SearchOption.AllDirectories).Sum(log => File.ReadLines(log).Count(line => line.Contains("\"epoch_finished\"", StringComparison.Ordinal)));

    private async Task Epochs(int count)
    {
        while (EpochsLogged < count)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }

    private RunningProgram Start(params string[] further) => RunningProgram.Start(_folder.Path, ["tune", "tones.yaml", .. further]);
}
