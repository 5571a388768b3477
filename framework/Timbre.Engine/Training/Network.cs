using Timbre.Pipelines;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>A pipeline's model, built for its input and placed on a device.</summary>
/// <remarks>One thread at a time uses it.</remarks>
internal sealed class Network : IDisposable
{
    private readonly Stage<IModel> _stage;
    private readonly nn.Module<Tensor, Tensor, Tensor> _module;

    private Network(Stage<IModel> stage, nn.Module<Tensor, Tensor, Tensor> module, Device device)
    {
        _stage = stage;
        _module = module;
        Device = device;
    }

    /// <summary>Where the weights are.</summary>
    public Device Device { get; }

    /// <summary>Held while a batch is predicted: stages keep constants between calls, so that only one thread at a time may be in them.</summary>
    public Lock Turn { get; } = new();

    /// <summary>The module: values and lengths to logits <c>[batch, class]</c>.</summary>
    public nn.Module<Tensor, Tensor, Tensor> Module => _module;

    /// <summary>What is trained: frozen layers stay as they are.</summary>
    public IEnumerable<TorchSharp.Modules.Parameter> Trainable => _module.parameters().Where(parameter => parameter.requires_grad);

    /// <summary><see cref="Trainable"/> with their names in the module.</summary>
    public IEnumerable<(string Name, TorchSharp.Modules.Parameter Parameter)> NamedTrainable =>
        _module.named_parameters().Where(named => named.parameter.requires_grad).Select(named => (named.name, named.parameter));

    /// <summary>Trainable numbers.</summary>
    public long ParameterCount => Trainable.Sum(parameter => parameter.numel());

    /// <summary>Builds the model on the CPU, with the seed set, and moves it to the device.</summary>
    /// <exception cref="StageException">The model cannot take the input; the location is the model's, or the layer's.</exception>
    public static Network Build(Pipeline pipeline, SignalShape input, Device device)
    {
        var stage = pipeline.Model;
        torch.manual_seed(pipeline.Seed);
        var module = StageErrors.At(stage.Name, stage.Location, () => stage.Plugin.Build(new ModelContext(input, pipeline.Data.Labels.Count)), input.ToString);
        module.to(device);
        return new Network(stage, module, device);
    }

    /// <summary>Switches what differs between training and prediction to prediction.</summary>
    public void Evaluate()
    {
        lock (Turn)
        {
            _module.eval();
        }
    }

    /// <summary>Logits <c>[batch, class]</c>, in the caller's dispose scope.</summary>
    /// <param name="features">What the front end gave, on <see cref="Device"/>.</param>
    public Tensor Forward(Signal features) =>
        StageErrors.At(_stage.Name, _stage.Location, () => _module.call(ChannelsLast(features), features.Lengths), features.Shape.ToString);

    /// <summary>The probabilities of each item's classes, in double, so that they sum to 1 within 1e-15.</summary>
    /// <param name="features">What the front end gave, on <see cref="Device"/>.</param>
    public double[][] Probabilities(Signal features)
    {
        using var scope = torch.NewDisposeScope();
        var flat = Forward(features).to(ScalarType.Float64).softmax(1).cpu().data<double>().ToArray();
        return [.. flat.Chunk(flat.Length / (int)features.BatchSize)];
    }

    /// <summary>All weights and buffers, in safetensors format.</summary>
    public byte[] SaveWeights()
    {
        using var scope = torch.NewDisposeScope();
        using var gradients = torch.no_grad();
        return TensorParts.Write(_module.state_dict());
    }

    /// <summary>Takes back what <see cref="SaveWeights"/> gave; all weights must be there, with the same shapes.</summary>
    /// <exception cref="InvalidDataException">A weight is missing, unknown or of another shape.</exception>
    public void LoadWeights(byte[] weights) => TensorParts.Use(weights, LoadWeights);

    /// <inheritdoc/>
    public void Dispose() => _module.Dispose();

    // On the CPU, oneDNN convolves channels-last tensors about twice as fast as channels-first ones; the values are the same.
    private Tensor ChannelsLast(Signal features) => features.Kind == SignalKind.FeatureMap && Device.type == DeviceType.CPU
        ? features.Values.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2)
        : features.Values;

    private void LoadWeights(IReadOnlyDictionary<string, Tensor> weights)
    {
        using var scope = torch.NewDisposeScope();
        using var gradients = torch.no_grad();
        var own = _module.state_dict();
        if (own.Keys.Except(weights.Keys).FirstOrDefault() is { } missing)
        {
            throw new InvalidDataException($"the weight '{missing}' of the model is not in the file");
        }

        foreach (var (name, weight) in weights)
        {
            if (!own.TryGetValue(name, out var target))
            {
                throw new InvalidDataException($"the file's weight '{name}' is not in the model");
            }

            if (!target.shape.SequenceEqual(weight.shape))
            {
                throw new InvalidDataException($"the weight '{name}' is [{string.Join(", ", weight.shape)}] in the file and [{string.Join(", ", target.shape)}] in the model");
            }

            target.copy_(weight);
        }
    }
}
