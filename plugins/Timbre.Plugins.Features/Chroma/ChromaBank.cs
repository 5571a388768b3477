namespace Timbre.Plugins.Features;

/// <summary>How much of each frequency of a Fourier transform belongs to each pitch class.</summary>
/// <remarks>The formula of <c>librosa.filters.chroma</c>, which follows Ellis, "Chroma feature analysis and synthesis", 2007.</remarks>
internal static class ChromaBank
{
    // librosa places 0 Hz this many octaves below the first frequency.
    private const double OctavesToZero = 1.5;

    /// <summary>The weights, <c>[frequency, class]</c>, the first class being C.</summary>
    public static float[,] Weights(ChromaOptions options, double rate)
    {
        var classes = options.NChroma;
        var weights = new float[options.Frequencies, classes];
        for (var k = 0; k < options.Frequencies; k++)
        {
            var place = Place(k, options, rate);
            // Each frequency is as wide as the step to the next one, and no narrower than a class.
            var width = Math.Max(Place(k + 1, options, rate) - place, 1);
            var bumps = Enumerable.Range(0, classes).Select(c => Bump(place - c, width, classes)).ToArray();
            var norm = Math.Sqrt(bumps.Sum(bump => bump * bump));
            for (var c = 0; c < classes; c++)
            {
                // Class 0 of the formula is A; rows begin at C, three semitones above.
                var row = (c + classes - (3 * (classes / 12))) % classes;
                weights[k, row] = (float)(bumps[c] / norm * OctaveWeight(place / classes, options));
            }
        }

        return weights;
    }

    /// <summary>A frequency's distance from the lowest A, in classes.</summary>
    private static double Place(int k, ChromaOptions options, double rate)
    {
        if (k == 0)
        {
            return Place(1, options, rate) - (OctavesToZero * options.NChroma);
        }

        var lowestA = 440 * Math.Pow(2, options.Tuning / options.NChroma) / 16;
        return options.NChroma * Math.Log2(k * rate / options.NFft / lowestA);
    }

    private static double Bump(double distance, double width, int classes)
    {
        var half = Math.Round(classes / 2.0);
        var folded = distance + half - (classes * Math.Floor((distance + half) / classes)) - half;
        return Math.Exp(-0.5 * Math.Pow(2 * folded / width, 2));
    }

    private static double OctaveWeight(double octave, ChromaOptions options) =>
        options.Octwidth is { } width ? Math.Exp(-0.5 * Math.Pow((octave - options.Ctroct) / width, 2)) : 1;
}
