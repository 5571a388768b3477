using System.Globalization;

namespace Timbre.Integration.Tests.Memory;

public sealed class MemoryTests(TrainedModel model) : IDisposable
{
    private const double Allowed = 0.05;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_thousand_training_steps_keep_no_memory()
    {
        var growth = await GrowthOverSteps(Tones.Pipeline);

        growth.ShouldBeLessThan(Allowed);
    }

    [Fact]
    public async Task The_measure_sees_a_stage_that_keeps_its_tensors()
    {
        // 32 KiB for each of 2,000 steps.
        const string Keeping = """
              - script: |
                  AppDomain.CurrentDomain.SetData(Guid.NewGuid().ToString(), torch.ones(8192).DetachFromDisposeScope());
                  return x + 0;

            """;

        var growth = await GrowthOverSteps(Tones.Pipeline.Replace("model:\n", Keeping + "model:\n", StringComparison.Ordinal));

        growth.ShouldBeGreaterThan(Allowed);
    }

    [Fact]
    public async Task Ten_thousand_predictions_keep_no_memory()
    {
        const int WarmUp = 2000;
        const int Counted = 10000;
        const int Ahead = 1000;
        Directory.CreateDirectory(_folder["heard"]);
        for (var i = 0; i < WarmUp + Counted + Ahead; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{i:D5}.wav");
            File.CreateSymbolicLink(_folder[$"heard/{name}"], model.Folder[i % 2 == 0 ? "tones/low_00.wav" : "tones/high_01.wav"]);
        }

        // The pipe holds back a program that is far ahead of the lines that are read.
        using var program = RunningProgram.Start(_folder.Path, "predict", "heard", "--csv", "--quiet", "--bundle", model.Bundle);
        await ReadLines(program, WarmUp);
        var before = program.ResidentKibibytes;
        await ReadLines(program, Counted);
        var after = program.ResidentKibibytes;
        (await program.End()).ShouldEndWith(0);

        Growth(before, after).ShouldBeLessThan(Allowed);
    }

    private static async Task ReadLines(RunningProgram program, int lines)
    {
        for (var i = 0; i < lines; i++)
        {
            (await program.Output.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();
        }
    }

    // Batches of one keep the steps many and short: 16 recordings are an epoch of 16 steps.
    private async Task<double> GrowthOverSteps(string pipeline)
    {
        Tones.Write(_folder);
        File.WriteAllText(_folder["tones.yaml"], pipeline);
        using var program = RunningProgram.Start(
            _folder.Path, "train", "tones.yaml", "--set", "train.epochs=170", "--set", "train.batch_size=1", "--workers", "2");
        await program.WaitForError("epoch  40/");
        var before = program.ResidentKibibytes;
        await program.WaitForError("epoch 165/");
        var after = program.ResidentKibibytes;
        (await program.End()).ShouldEndWith(0);
        return Growth(before, after);
    }

    private static double Growth(long before, long after)
    {
        TestContext.Current.SendDiagnosticMessage($"resident memory: {before} KiB, then {after} KiB");
        return ((double)after / before) - 1;
    }
}
