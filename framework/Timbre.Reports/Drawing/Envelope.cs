namespace Timbre.Reports;

/// <summary>A waveform as it is drawn: the lowest and the highest sample of each column.</summary>
internal static class Envelope
{
    /// <summary>Lowest and highest value of each column in turn, scaled from [-1, 1] to a signed byte.</summary>
    /// <param name="samples">The waveform <c>[time]</c>.</param>
    /// <param name="columns">The most columns; a shorter waveform has one for each sample.</param>
    public static byte[] Of(ReadOnlySpan<float> samples, int columns)
    {
        columns = Math.Min(columns, samples.Length);
        var bytes = new byte[2 * columns];
        for (var column = 0; column < columns; column++)
        {
            var part = samples[(int)((long)column * samples.Length / columns)..(int)((column + 1L) * samples.Length / columns)];
            var (low, high) = (float.PositiveInfinity, float.NegativeInfinity);
            foreach (var sample in part)
            {
                (low, high) = (MathF.Min(low, sample), MathF.Max(high, sample));
            }

            bytes[2 * column] = Step(low);
            bytes[(2 * column) + 1] = Step(high);
        }

        return bytes;
    }

    private static byte Step(float value) => unchecked((byte)(sbyte)Math.Clamp(MathF.Round(value * 127), -127, 127));
}
