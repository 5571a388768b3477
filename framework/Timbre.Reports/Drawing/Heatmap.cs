namespace Timbre.Reports;

/// <summary>A matrix of values as an image of 256 steps, with what its axes mean.</summary>
/// <remarks>Matrices that are larger than the image are reduced by means of neighbouring values; smaller ones keep their size.</remarks>
internal sealed record Heatmap
{
    /// <summary>The most columns.</summary>
    public const int MostColumns = 400;

    /// <summary>The most rows.</summary>
    public const int MostRows = 128;

    /// <summary>Columns, along time.</summary>
    public required int Width { get; init; }

    /// <summary>Rows, the first of them the highest frequency or index.</summary>
    public required int Height { get; init; }

    /// <summary>The steps, row by row: 0 is <see cref="Low"/>, 255 is <see cref="High"/>.</summary>
    public required byte[] Pixels { get; init; }

    /// <summary>The value of the darkest step.</summary>
    public required double Low { get; init; }

    /// <summary>The value of the brightest step.</summary>
    public required double High { get; init; }

    /// <summary>What the horizontal axis counts.</summary>
    public required HeatmapAxis X { get; init; }

    /// <summary>What the vertical axis counts, from the lowest row up.</summary>
    public required HeatmapAxis Y { get; init; }

    /// <summary>What the values are, such as <c>dB</c>; empty where they have no unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Makes an image of a matrix.</summary>
    /// <param name="values">The values <c>[row, column]</c>, the last axis fastest; row 0 is the lowest.</param>
    /// <param name="rows">Rows of the matrix.</param>
    /// <param name="columns">Columns of the matrix.</param>
    /// <param name="x">What the columns are.</param>
    /// <param name="y">What the rows are.</param>
    public static Heatmap Of(ReadOnlySpan<float> values, int rows, int columns, HeatmapAxis x, HeatmapAxis y)
    {
        var (height, width) = (Math.Min(rows, MostRows), Math.Min(columns, MostColumns));
        var means = new double[height * width];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                means[(row * width) + column] = Mean(values, columns, Part(row, height, rows), Part(column, width, columns));
            }
        }

        var finite = means.Where(double.IsFinite).DefaultIfEmpty().ToList();
        var (low, high) = (finite.Min(), finite.Max());
        var pixels = new byte[means.Length];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var share = high > low ? (means[(row * width) + column] - low) / (high - low) : 0;
                pixels[((height - 1 - row) * width) + column] = double.IsFinite(share) ? (byte)Math.Round(255 * share) : (byte)0;
            }
        }

        return new Heatmap { Width = width, Height = height, Pixels = pixels, Low = low, High = high, X = x, Y = y };
    }

    private static (int First, int End) Part(int index, int parts, int count) =>
        ((int)((long)index * count / parts), (int)(((index + 1L) * count) / parts));

    private static double Mean(ReadOnlySpan<float> values, int columns, (int First, int End) rows, (int First, int End) across)
    {
        var sum = 0.0;
        for (var row = rows.First; row < rows.End; row++)
        {
            for (var column = across.First; column < across.End; column++)
            {
                sum += values[(row * columns) + column];
            }
        }

        return sum / ((rows.End - rows.First) * (across.End - across.First));
    }
}

/// <summary>What an axis of an image counts.</summary>
/// <param name="Title">Its name and unit: <c>time (s)</c>.</param>
/// <param name="End">The value at its end; it begins at 0.</param>
internal sealed record HeatmapAxis(string Title, double End)
{
    /// <summary>Time in seconds.</summary>
    public static HeatmapAxis Seconds(double end) => new("time (s)", end);

    /// <summary>Frequency in kHz.</summary>
    public static HeatmapAxis Kilohertz(double end) => new("frequency (kHz)", end);

    /// <summary>Places, counted from 0.</summary>
    public static HeatmapAxis Index(string title, int count) => new(title, count);
}
