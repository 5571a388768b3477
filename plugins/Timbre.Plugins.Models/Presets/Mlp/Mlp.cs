using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Dense layers with rectifiers and dropout, and a classifier, on vectors <c>[batch, feature]</c>; feature maps of one length are laid out
/// as vectors.
/// </summary>
/// <example><code>
/// model:
///   mlp: { units: [32, 16], dropout: 0.2 }
/// </code></example>
[Plugin("mlp")]
public sealed class Mlp(MlpOptions options) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Input.Kind == SignalKind.Waveform)
        {
            throw new StageException(
                $"mlp takes vectors [feature], but the features give a {context.Input}. Add features, and one that pools over time.");
        }

        return Preset.Build("mlp", context, Layers(context.Input), options.Defaults);
    }

    private IEnumerable<ILayer> Layers(SignalShape input)
    {
        if (input.Kind == SignalKind.FeatureMap)
        {
            yield return new Flatten();
        }

        foreach (var units in options.Units)
        {
            yield return new Dense(new DenseOptions { Units = units });
            if (options.BatchNorm)
            {
                yield return new BatchNorm(new BatchNormOptions());
            }

            yield return new Relu();
            yield return new Dropout(new DropoutOptions { Rate = options.Dropout });
        }

        yield return new Classifier(new ClassifierOptions());
    }
}
