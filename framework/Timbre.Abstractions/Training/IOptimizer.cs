using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre;

/// <summary>Makes the optimiser of a training run.</summary>
public interface IOptimizer
{
    /// <summary>Makes the optimiser for the given parameters.</summary>
    optim.Optimizer Create(IEnumerable<Parameter> parameters);
}
