using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Timbre.Benchmarks.Decoding;
using Timbre.Benchmarks.Devices;
using Timbre.Benchmarks.Features;
using Timbre.Benchmarks.InProcess;
using Timbre.Benchmarks.Machine;
using Timbre.Benchmarks.Training;

return args switch
{
    ["decode", "--runs", var runs, _, ..] when int.TryParse(runs, CultureInfo.InvariantCulture, out var count) && count > 0 =>
        DecodeBenchmark.Run(args[3..], count),
    ["decode", not "--runs", ..] => DecodeBenchmark.Run(args[1..], runs: 5),
    ["train-step", "a" or "d", var batch, var steps] => TrainStepBenchmark.Run(args[1], Count(batch), Count(steps)),
    ["machine"] => MachineBenchmark.Run(),
    ["devices"] => DeviceBenchmark.Run(),
    ["features", var feature] => FeatureBenchmark.Run(feature, runs: 20),
    ["in-process"] => InProcess(),
    _ => Usage(),
};

static int Count(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

// In this process: the projects that BenchmarkDotNet would otherwise generate and build do not know where the native library lies.
static int InProcess()
{
    var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance));
    BenchmarkRunner.Run([typeof(OperatorBenchmarks), typeof(DrawBenchmarks)], config);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("decode [--runs N] FOLDER...   decode every FLAC and WAV below to 16 kHz on all cores; prints JSON");
    Console.Error.WriteLine("features mel|mel-long|mfcc|mfcc-long   features of 32 clips of 3 seconds; prints JSON");
    Console.Error.WriteLine("train-step a|d BATCH STEPS   training steps of the two-branch network or of the LSTM; prints JSON");
    Console.Error.WriteLine("machine               matrix products, convolutions and Fourier transforms beside the processor's peak; prints JSON");
    Console.Error.WriteLine("devices               features and training steps on the CPU and, where there is one, the GPU");
    Console.Error.WriteLine("in-process            operators and random draws, by BenchmarkDotNet");
    return 2;
}
