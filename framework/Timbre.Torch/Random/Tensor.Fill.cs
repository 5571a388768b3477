using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Truth values as 0 and 1, true with the probability that the element gives.</summary>
        public Tensor bernoulli(Generator? generator = null) => Aten.Call("bernoulli", this, generator);

        /// <summary>Sets the elements to one with probability p, else to zero.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => Aten.Mutate("bernoulli_.float", this, p, generator);

        /// <summary>Sets the elements to one with probability p, else to zero.</summary>
        public Tensor bernoulli_(Tensor p, Generator? generator = null) => Aten.Mutate("bernoulli_.Tensor", this, p, generator);

        /// <summary>num_samples indices drawn with the elements of each row as weights.</summary>
        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            Aten.Call("multinomial", this, num_samples, replacement, generator);

        /// <summary>Counts drawn from Poisson distributions whose means the elements give.</summary>
        public Tensor poisson(Generator? generator = null) => Aten.Call("poisson", this, generator);

        /// <summary>Fills the tensor from a normal distribution.</summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Aten.Mutate("normal_", this, mean, std, generator);

        /// <summary>Fills the tensor with numbers whose logarithms are drawn from a normal distribution.</summary>
        public Tensor log_normal_(double mean = 0, double std = 1, Generator? generator = null) =>
            Aten.Mutate("log_normal_", this, mean, std, generator);

        /// <summary>Fills the tensor uniformly from [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null) => Aten.Mutate("uniform_", this, from, to, generator);

        /// <summary>Fills the tensor with whole numbers uniformly from [from, to).</summary>
        public Tensor random_(double from, double to, Generator? generator = null) =>
            Aten.Mutate("random_.from", this, (long)from, (long)to, generator);

        /// <summary>Fills the tensor from an exponential distribution.</summary>
        public Tensor exponential_(double lambda = 1, Generator? generator = null) => Aten.Mutate("exponential_", this, lambda, generator);

        /// <summary>Fills the tensor from a geometric distribution.</summary>
        public Tensor geometric_(double p, Generator? generator = null) => Aten.Mutate("geometric_", this, p, generator);

        /// <summary>Fills the tensor from a Cauchy distribution.</summary>
        public Tensor cauchy_(double median = 0, double sigma = 1, Generator? generator = null) =>
            Aten.Mutate("cauchy_", this, median, sigma, generator);
    }
}
