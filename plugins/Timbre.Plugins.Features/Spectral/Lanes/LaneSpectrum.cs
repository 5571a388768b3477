using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbre.Plugins.Features;

/// <summary>Power or magnitude spectra of as many neighbouring frames at once as a vector has lanes.</summary>
/// <remarks>
/// A real signal of even length is transformed as a complex one of half the length (Sorensen et al., "Real-valued fast Fourier transform
/// algorithms", 1987).
/// </remarks>
/// <typeparam name="T">The precision: float or double.</typeparam>
internal sealed class LaneSpectrum<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly LaneFft<T> _fft;
    private readonly bool _root;
    private readonly int[] _places;
    private readonly T[] _window;
    private readonly T[] _twiddles;

    /// <summary>Plans the spectra.</summary>
    /// <param name="window">One weight for each of the <c>n_fft</c> samples; <see cref="Takes"/> its length.</param>
    /// <param name="phases">Where the samples of a frame lie.</param>
    /// <param name="root">Whether magnitudes are wanted instead of powers.</param>
    public LaneSpectrum(T[] window, Polyphase phases, bool root)
    {
        _fft = new LaneFft<T>(window.Length / 2);
        _root = root;
        _places = [.. window.Select((_, n) => phases.Place(n))];
        // Half the window: the parts of the transform are sums of two values where their mean is wanted.
        _window = [.. window.Select(value => value / T.CreateTruncating(2))];
        _twiddles = new T[window.Length];
        for (var k = 0; k < window.Length / 2; k++)
        {
            var (sine, cosine) = Math.SinCos(-2 * Math.PI * k / window.Length);
            _twiddles[2 * k] = T.CreateTruncating(cosine);
            _twiddles[(2 * k) + 1] = T.CreateTruncating(sine);
        }
    }

    /// <summary>The number of frequencies.</summary>
    public int Count => (_window.Length / 2) + 1;

    /// <summary>Whether frames of a length can be transformed.</summary>
    public static bool Takes(int size) => size % 2 == 0 && LaneFft<T>.Takes(size / 2);

    /// <summary>Computes the spectra of the frames from <paramref name="frame"/> on.</summary>
    /// <param name="phases">The samples, as <see cref="Polyphase"/> lays them out.</param>
    /// <param name="frame">The first frame, counted from the first of the layout.</param>
    /// <param name="data">Two vectors for each pair of samples; overwritten.</param>
    /// <param name="spare">As long; overwritten.</param>
    /// <param name="spectrum">Receives a vector for each of <see cref="Count"/> frequencies.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Compute(
        ReadOnlySpan<float> phases, int frame, Span<Vector<T>> data, Span<Vector<T>> spare, Span<Vector<T>> spectrum)
    {
        for (var n = 0; n < _window.Length; n++)
        {
            var place = _places[n];
            data[n] = place < 0 ? Vector<T>.Zero : Load(phases[(place + frame)..]) * _window[n];
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
    private void Powers(Span<Vector<T>> transform, Span<Vector<T>> spectrum)
    {
        var half = _window.Length / 2;
        var (sum, difference) = (transform[0] + transform[1], transform[0] - transform[1]);
        spectrum[0] = (sum * sum) * T.CreateTruncating(4);
        spectrum[half] = (difference * difference) * T.CreateTruncating(4);
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

    /// <summary>As many samples as there are lanes; at least as many as there are lanes of floats must follow.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Load(ReadOnlySpan<float> samples) => typeof(T) == typeof(double)
        ? Vector.WidenLower(new Vector<float>(samples)).As<double, T>()
        : new Vector<float>(samples).As<float, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<T> Square(Vector<T> real, Vector<T> imaginary) => (real * real) + (imaginary * imaginary);
}
