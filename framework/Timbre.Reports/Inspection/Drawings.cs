namespace Timbre.Reports;

/// <summary>Drawings of one waveform or matrix each, with a title and axes.</summary>
internal static class Drawings
{
    private const int Width = 960;
    private const int Left = 64;
    private const int Right = 92;
    private const int Top = 44;
    private const int Bottom = 44;
    private const double QuietestScale = 1.0 / 64;
    private const int Ink = 0x1D2126;
    private const int Rule = 0xC9CED3;
    private const int Wave = 0x2A6F97;

    private static readonly TextStyle Title = new() { Size = 14, IsBold = true, Colour = Ink };
    private static readonly TextStyle Small = new();

    /// <summary>A waveform over seconds, as a PNG file.</summary>
    /// <param name="samples">The samples <c>[time]</c>, nominally in [-1, 1].</param>
    /// <param name="rate">Samples per second.</param>
    /// <param name="title">What is drawn.</param>
    public static byte[] Waveform(ReadOnlySpan<float> samples, double rate, string title)
    {
        using var canvas = new Canvas(Width, 220);
        var frame = Frame.Of(canvas);
        var peak = Scale(samples);
        Axes(canvas, frame, title, HeatmapAxis.Seconds(samples.Length / rate), "amplitude", -peak, peak);
        var columns = Math.Min(samples.Length, (int)frame.Width);
        var (upper, lower) = (new List<(double, double)>(columns), new List<(double, double)>(columns));
        for (var column = 0; column < columns; column++)
        {
            var (low, high) = Range(samples[(int)((long)column * samples.Length / columns)..(int)((column + 1L) * samples.Length / columns)]);
            var x = frame.X + ((column + 0.5) * frame.Width / columns);
            upper.Add((x, Y(high) - 0.5));
            lower.Add((x, Y(low) + 0.5));
        }

        lower.Reverse();
        canvas.Fill(Wave, [.. upper, .. lower]);
        return canvas.ToPng();

        double Y(double value) => frame.Y + (frame.Height * (1 - (value / peak)) / 2);
    }

    /// <summary>A matrix over time or index, with the scale of its colours, as a PNG file.</summary>
    public static byte[] Matrix(Heatmap map, string title)
    {
        using var canvas = new Canvas(Width, 340);
        var frame = Frame.Of(canvas);
        Axes(canvas, frame, title, map.X, map.Y.Title, 0, map.Y.End);
        canvas.Paint(map, frame.X, frame.Y, frame.Width, frame.Height);
        Legend(canvas, frame, map);
        return canvas.ToPng();
    }

    // A power of two that holds all samples, so that quiet recordings show something and equal scales are frequent.
    private static double Scale(ReadOnlySpan<float> samples)
    {
        var peak = QuietestScale;
        foreach (var sample in samples)
        {
            peak = float.IsFinite(sample) ? Math.Max(peak, Math.Abs(sample)) : peak;
        }

        return Math.Pow(2, Math.Ceiling(Math.Log2(peak)));
    }

    private static (double Low, double High) Range(ReadOnlySpan<float> samples)
    {
        var (low, high) = (0.0, 0.0);
        var isFirst = true;
        foreach (var sample in samples)
        {
            if (float.IsFinite(sample))
            {
                (low, high) = isFirst ? (sample, sample) : (Math.Min(low, sample), Math.Max(high, sample));
                isFirst = false;
            }
        }

        return (low, high);
    }

    private static void Axes(Canvas canvas, Frame frame, string title, HeatmapAxis x, string yTitle, double low, double high)
    {
        canvas.Text(title, frame.X, 26, Title);
        foreach (var (value, text) in Axis.Ticks(0, x.End, 10))
        {
            var place = frame.X + (frame.Width * value / x.End);
            canvas.Line(Rule, place, frame.Bottom, place, frame.Bottom + 4);
            canvas.Text(text, place, frame.Bottom + 16, Small with { Anchor = 0.5 });
        }

        foreach (var (value, text) in Axis.Ticks(low, high, (int)frame.Height / 40))
        {
            var place = frame.Bottom - (frame.Height * (value - low) / (high - low));
            canvas.Line(Rule, frame.X - 4, place, frame.X, place);
            canvas.Text(text, frame.X - 7, place + 4, Small with { Anchor = 1 });
        }

        canvas.Text(x.Title, frame.X + (frame.Width / 2), frame.Bottom + 34, Small with { Anchor = 0.5 });
        canvas.Text(yTitle, 16, frame.Y + (frame.Height / 2), Small with { Anchor = 0.5, IsUpright = true });
        canvas.Line(Rule, frame.X, frame.Y, frame.X, frame.Bottom);
        canvas.Line(Rule, frame.X, frame.Bottom, frame.Right, frame.Bottom);
    }

    private static void Legend(Canvas canvas, Frame frame, Heatmap map)
    {
        const int Steps = 64;
        var x = frame.Right + 14;
        for (var step = 0; step < Steps; step++)
        {
            canvas.Fill(Viridis.Colours[step * 255 / (Steps - 1)], x, frame.Bottom - ((step + 1) * frame.Height / Steps), 12, (frame.Height / Steps) + 0.6);
        }

        if (!(map.High > map.Low))
        {
            canvas.Text(FormattableString.Invariant($"all {map.Low:G4}"), x + 17, frame.Bottom, Small);
            return;
        }

        foreach (var (value, text) in Axis.Ticks(map.Low, map.High, 6))
        {
            canvas.Text(text, x + 17, frame.Bottom - (frame.Height * (value - map.Low) / (map.High - map.Low)) + 4, Small);
        }

        canvas.Text(map.Unit, x, frame.Y - 8, Small);
    }

    private sealed record Frame(double X, double Y, double Width, double Height)
    {
        public double Right => X + Width;

        public double Bottom => Y + Height;

        public static Frame Of(Canvas canvas) => new(Left, Top, canvas.Width - Left - Drawings.Right, canvas.Height - Top - Drawings.Bottom);
    }
}
