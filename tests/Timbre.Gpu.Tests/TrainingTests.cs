using System.Globalization;
using Timbre.Engine;
using Timbre.Pipelines;

namespace Timbre.Gpu.Tests;

public sealed class TrainingTests : IDisposable
{
    private const string Yaml = """
        name: rows
        seed: 7
        data:
          source: { csv-features: { file: rows.csv, values: ["f0..f63"], shape: [8, 8], label: label, group: group } }
          labels: [rising, falling]
          split: { by: group, train: 0.5, validation: 0.25, test: 0.25 }
        features: [ standardize ]
        augment_features: [ { time-mask: { time_mask_param: 2 } } ]
        model: { layers: [ { conv2d: { filters: 8 } }, batch-norm, relu, { gru: { units: 8 } }, classifier ] }
        train: { epochs: 4, batch_size: 16, optimizer: { adam: { lr: 0.01 } } }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("timbre-gpu-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GpuFact]
    public void A_run_learns_what_it_learns_on_the_CPU()
    {
        Write();

        var there = Train(Accelerator.Name);
        var here = Train("cpu");

        there.History.Zip(here.History).ShouldAllBe(pair => Math.Abs(pair.First.Loss - pair.Second.Loss) < 0.05 * pair.Second.Loss);
        there.Report!.Accuracy.ShouldBe(here.Report!.Accuracy, 0.1);
    }

    [GpuFact]
    public void A_model_trained_on_the_GPU_judges_alike_on_the_CPU()
    {
        Write();
        var bundle = Train(Accelerator.Name).Bundle;

        Accuracy(bundle, "cpu").ShouldBe(Accuracy(bundle, Accelerator.Name), 0.05);
    }

    private double Accuracy(string bundle, string device)
    {
        using var loaded = Bundle.Load(bundle, new BundleOptions { CacheDirectory = Path.Combine(_folder, "cache"), Device = device, Catalogue = FirstParty.Catalogue });
        return Experiment.Evaluate(loaded, Load(device), Options, cancellation: TestContext.Current.CancellationToken).Report.Accuracy;
    }

    private RunResult Train(string device) => Experiment.Run(Load(device), Options, cancellation: TestContext.Current.CancellationToken);

    private RunOptions Options => new() { RunsDirectory = Path.Combine(_folder, "runs"), CacheDirectory = Path.Combine(_folder, "cache") };

    private LoadedPipeline Load(string device) =>
        PipelineLoader.LoadText(Yaml, "rows.yaml", _folder, new PipelineLoadOptions { Catalogue = FirstParty.Catalogue, Overrides = [$"device={device}"] });

    private void Write()
    {
        var lines = new List<string> { string.Join(',', Enumerable.Range(0, 64).Select(i => $"f{i}")) + ",label,group" };
        for (var row = 0; row < 128; row++)
        {
            var random = new RandomStream(row, 0, 0, 0);
            var rises = row % 2 == 0;
            var values = Enumerable.Range(0, 64).Select(i => random.NextUniform() + (0.1 * (rises ? i % 8 : 7 - (i % 8))));
            lines.Add($"{string.Join(',', values.Select(value => value.ToString("F4", CultureInfo.InvariantCulture)))},{(rises ? "rising" : "falling")},g{row % 8}");
        }

        File.WriteAllLines(Path.Combine(_folder, "rows.csv"), lines);
    }
}
