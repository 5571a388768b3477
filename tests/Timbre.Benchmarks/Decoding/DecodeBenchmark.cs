using System.Diagnostics;
using System.Text.Json;
using Timbre.Audio;

namespace Timbre.Benchmarks.Decoding;

/// <summary>Decodes a folder as the engine does: in parallel, each file whole. Its peer is tools/reference/peers/decode.py.</summary>
internal static class DecodeBenchmark
{
    private const int SampleRate = 16_000;

    public static int Run(string[] folders, int runs)
    {
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".flac" or ".wav").Order(StringComparer.Ordinal).ToArray();
        var options = new DecodeOptions { SampleRate = SampleRate };
        var seconds = new double[runs];
        var samples = 0L;
        for (var run = 0; run < runs; run++)
        {
            samples = 0;
            var watch = Stopwatch.StartNew();
            Parallel.ForEach(files, path => Interlocked.Add(ref samples, AudioDecoder.Decode(path, options).Samples.Length));
            seconds[run] = watch.Elapsed.TotalSeconds;
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            files = files.Length,
            audio_seconds = (double)samples / SampleRate,
            threads = Environment.ProcessorCount,
            seconds,
            median_seconds = seconds.Order().ElementAt(runs / 2),
        }));
        return 0;
    }
}
