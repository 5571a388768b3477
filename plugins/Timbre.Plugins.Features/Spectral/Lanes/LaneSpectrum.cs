using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbre.Plugins.Features;

/// <summary>Power or magnitude spectra of as many neighbouring frames at once as a vector has lanes.</summary>
/// <remarks>
/// A real signal of even length is transformed as a complex one of half the length (Sorensen et al., "Real-valued fast Fourier transform
/// algorithms", 1987).
/// </remarks>
internal sealed class LaneSpectrum
{
    private readonly LaneFft _fft;
    private readonly bool _root;
    private readonly int[] _places;
    private readonly float[] _window;
    private readonly float[] _twiddles;

    /// <summary>Plans the spectra.</summary>
    /// <param name="window">One weight for each of the <c>n_fft</c> samples; <see cref="Takes"/> its length.</param>
    /// <param name="phases">Where the samples of a frame lie.</param>
    /// <param name="root">Whether magnitudes are wanted instead of powers.</param>
    public LaneSpectrum(float[] window, Polyphase phases, bool root)
    {
        _fft = new LaneFft(window.Length / 2);
        _root = root;
        _places = [.. window.Select((_, n) => phases.Place(n))];
        // Half the window: the parts of the transform are sums of two values where their mean is wanted.
        _window = [.. window.Select(value => value / 2)];
        _twiddles = new float[window.Length];
        for (var k = 0; k < window.Length / 2; k++)
        {
            var (sine, cosine) = Math.SinCos(-2 * Math.PI * k / window.Length);
            _twiddles[2 * k] = (float)cosine;
            _twiddles[(2 * k) + 1] = (float)sine;
        }
    }

    /// <summary>The number of frequencies.</summary>
    public int Count => (_window.Length / 2) + 1;

    /// <summary>Whether frames of a length can be transformed.</summary>
    public static bool Takes(int size) => size % 2 == 0 && LaneFft.Takes(size / 2);

    /// <summary>Computes the spectra of the frames from <paramref name="frame"/> on.</summary>
    /// <param name="phases">The samples, as <see cref="Polyphase"/> lays them out.</param>
    /// <param name="frame">The first frame, counted from the first of the layout.</param>
    /// <param name="data">Two vectors for each pair of samples; overwritten.</param>
    /// <param name="spare">As long; overwritten.</param>
    /// <param name="spectrum">Receives a vector for each of <see cref="Count"/> frequencies.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Compute(
        ReadOnlySpan<float> phases, int frame, Span<Vector<float>> data, Span<Vector<float>> spare, Span<Vector<float>> spectrum)
    {
        for (var n = 0; n < _window.Length; n++)
        {
            var place = _places[n];
            data[n] = place < 0 ? Vector<float>.Zero : new Vector<float>(phases[(place + frame)..]) * _window[n];
        }

        Powers(_fft.Transform(data, spare), spectrum);
        if (_root)
        {
            foreach (ref var value in spectrum)
            {
                value = Vector.SquareRoot(value);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Powers(Span<Vector<float>> transform, Span<Vector<float>> spectrum)
    {
        var half = _window.Length / 2;
        var (sum, difference) = (transform[0] + transform[1], transform[0] - transform[1]);
        spectrum[0] = 4 * (sum * sum);
        spectrum[half] = 4 * (difference * difference);
        for (var k = 1; k <= half / 2; k++)
        {
            var (real, imaginary) = (transform[2 * k], transform[(2 * k) + 1]);
            var (mirrorReal, mirrorImaginary) = (transform[2 * (half - k)], transform[(2 * (half - k)) + 1]);
            // The transform of the even samples, and that of the odd ones turned to their place.
            var (evenReal, evenImaginary) = (real + mirrorReal, imaginary - mirrorImaginary);
            var (oddReal, oddImaginary) = (imaginary + mirrorImaginary, mirrorReal - real);
            var (cosine, sine) = (_twiddles[2 * k], _twiddles[(2 * k) + 1]);
            var turnedReal = (oddReal * cosine) - (oddImaginary * sine);
            var turnedImaginary = (oddImaginary * cosine) + (oddReal * sine);
            spectrum[k] = Square(evenReal + turnedReal, evenImaginary + turnedImaginary);
            spectrum[half - k] = Square(evenReal - turnedReal, evenImaginary - turnedImaginary);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Square(Vector<float> real, Vector<float> imaginary) => (real * real) + (imaginary * imaginary);
}
