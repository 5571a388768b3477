using System.Globalization;
using Timbre.Benchmarks.Decoding;

return args switch
{
    ["decode", "--runs", var runs, _, ..] when int.TryParse(runs, CultureInfo.InvariantCulture, out var count) && count > 0 =>
        DecodeBenchmark.Run(args[3..], count),
    ["decode", not "--runs", ..] => DecodeBenchmark.Run(args[1..], runs: 5),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("decode [--runs N] FOLDER...   decode every FLAC and WAV below to 16 kHz on all cores; prints JSON");
    return 2;
}
