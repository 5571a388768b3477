namespace TorchSharp;

public static partial class torch
{
    /// <summary>Truth values as 0 and 1, true with the probability that the element gives.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    /// <summary>num_samples indices drawn with the elements of each row as weights.</summary>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) =>
        input.multinomial(num_samples, replacement, generator);

    /// <summary>Counts drawn from Poisson distributions whose means the elements give.</summary>
    public static Tensor poisson(Tensor input, Generator? generator = null) => input.poisson(generator);
}
