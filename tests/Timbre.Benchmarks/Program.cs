using Timbre.Benchmarks.Decoding;

return args switch
{
    ["decode", var folder] => DecodeBenchmark.Run(folder, runs: 5),
    ["decode", var folder, var runs] when int.TryParse(runs, out var count) && count > 0 => DecodeBenchmark.Run(folder, count),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("decode FOLDER [RUNS]   decode every FLAC and WAV below FOLDER to 16 kHz on all cores; prints JSON");
    return 2;
}
