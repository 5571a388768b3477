using Timbre.Pipelines;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>The optimisers of a training run: one, or one for each factor of <c>train.learning_rates</c>.</summary>
/// <remarks>An optimiser of a plugin takes parameters of one rate, so parameters of other rates have an optimiser of their own, of the same kind.</remarks>
internal sealed class LayerRates : IDisposable
{
    private readonly IReadOnlyList<(optim.Optimizer Optimizer, double[] Rates, double Factor)> _parts;

    private LayerRates(IReadOnlyList<(optim.Optimizer Optimizer, double[] Rates, double Factor)> parts) => _parts = parts;

    /// <summary>Makes the optimisers of a network.</summary>
    /// <exception cref="StageException">The optimiser refuses; the location is its own.</exception>
    public static LayerRates Of(TrainSection section, Network network)
    {
        var parts = section.LearningRates.Count == 0
            ? [(Factor: 1.0, Parameters: network.Trainable)]
            : network.NamedTrainable
                .GroupBy(named => Factor(section.LearningRates, named.Name), named => named.Parameter)
                .OrderByDescending(group => group.Key)
                .Select(group => (Factor: group.Key, Parameters: (IEnumerable<Parameter>)group))
                .ToList();
        return new LayerRates([.. parts.Select(part =>
        {
            var optimizer = Make(section, part.Parameters);
            return (optimizer, optimizer.ParamGroups.Select(group => group.LearningRate).ToArray(), part.Factor);
        })]);
    }

    /// <summary>The keys of <c>train.learning_rates</c> that are no layer that learns, each as a mistake.</summary>
    public static IEnumerable<Diagnostic> Mistakes(LoadedPipeline pipeline, Network network)
    {
        var names = network.NamedTrainable.Select(named => named.Name).ToList();
        foreach (var key in pipeline.Pipeline.Train.LearningRates.Keys.Where(key => !names.Exists(name => IsIn(key, name))))
        {
            var known = names.Select(name => name[..Math.Max(name.LastIndexOf('.'), 0)]).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);
            yield return DataErrors.At(
                pipeline,
                $"train.learning_rates.{key}",
                $"train.learning_rates names '{key}', and the model has no such layer that learns; those that do are {string.Join(", ", known)}.");
        }
    }

    /// <summary>Forgets all gradients.</summary>
    public void ZeroGradients()
    {
        foreach (var (optimizer, _, _) in _parts)
        {
            optimizer.zero_grad();
        }
    }

    /// <summary>Changes all parameters by their gradients.</summary>
    public void Step()
    {
        foreach (var (optimizer, _, _) in _parts)
        {
            optimizer.step();
        }
    }

    /// <summary>Sets the rates of an epoch, and gives that of parameters without a factor.</summary>
    /// <param name="factor">The schedule's factor.</param>
    public double SetFactor(double factor)
    {
        foreach (var (optimizer, rates, own) in _parts)
        {
            foreach (var (group, rate) in optimizer.ParamGroups.Zip(rates))
            {
                group.LearningRate = rate * own * factor;
            }
        }

        return _parts[0].Rates[0] * factor;
    }

    /// <summary>What the optimisers remember between steps.</summary>
    public byte[] Save()
    {
        if (_parts is [var (only, _, _)])
        {
            return OptimizerState.Save(only);
        }

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        foreach (var (optimizer, _, _) in _parts)
        {
            var state = OptimizerState.Save(optimizer);
            writer.Write(state.Length);
            writer.Write(state);
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Takes back what <see cref="Save"/> gave for the same parameters and factors.</summary>
    public void Load(byte[] state)
    {
        if (_parts is [var (only, _, _)])
        {
            OptimizerState.Load(only, state);
            return;
        }

        using var stream = new MemoryStream(state);
        using var reader = new BinaryReader(stream);
        foreach (var (optimizer, _, _) in _parts)
        {
            OptimizerState.Load(optimizer, reader.ReadBytes(reader.ReadInt32()));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (optimizer, _, _) in _parts)
        {
            optimizer.Dispose();
        }
    }

    private static optim.Optimizer Make(TrainSection section, IEnumerable<Parameter> parameters) => section.Optimizer is { } stage
        ? StageErrors.At(stage.Name, stage.Location, () => stage.Plugin.Create(parameters))
        : optim.Adam(parameters);

    private static double Factor(IReadOnlyDictionary<string, double> factors, string name) =>
        factors.Where(pair => IsIn(pair.Key, name)).OrderByDescending(pair => pair.Key.Length).Select(pair => (double?)pair.Value).FirstOrDefault() ?? 1;

    private static bool IsIn(string layer, string name) => name == layer || name.StartsWith(layer + ".", StringComparison.Ordinal);
}
