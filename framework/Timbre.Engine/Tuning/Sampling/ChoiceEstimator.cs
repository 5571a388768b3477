namespace Timbre.Engine;

/// <summary>How often each value of a list was seen, each once more for the prior.</summary>
/// <remarks>Source: Bergstra et al., "Algorithms for hyper-parameter optimization", NeurIPS 2011, section 4.2, where the prior counts each value once: with less, a value that a few early trials liked shuts the others out.</remarks>
internal sealed class ChoiceEstimator : IParzenEstimator
{
    private readonly ChoiceDimension _dimension;
    private readonly double[] _shares;

    public ChoiceEstimator(ChoiceDimension dimension, IReadOnlyList<string> values)
    {
        _dimension = dimension;
        _shares = [.. Enumerable.Repeat(1.0, dimension.Values.Count)];
        foreach (var value in values)
        {
            _shares[dimension.IndexOf(value)]++;
        }

        for (var i = 0; i < _shares.Length; i++)
        {
            _shares[i] /= values.Count + _shares.Length;
        }
    }

    public string Draw(RandomStream random)
    {
        var rest = random.NextUniform();
        var position = 0;
        while (position < _shares.Length - 1 && rest >= _shares[position])
        {
            rest -= _shares[position++];
        }

        return _dimension.Values[position];
    }

    public double LogDensity(string value) => Math.Log(_shares[_dimension.IndexOf(value)]);
}
