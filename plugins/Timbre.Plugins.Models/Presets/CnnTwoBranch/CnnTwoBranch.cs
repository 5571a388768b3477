using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// A convolutional network whose first layer looks along frequency and along time side by side, on feature maps
/// <c>[batch, channel, frequency, time]</c> of one length.
/// </summary>
/// <remarks>
/// Two branches of <c>conv2d</c>, <c>batch-norm</c>, <c>max-pool</c>, <c>conv2d</c> of 3 × 3, <c>batch-norm</c>, <c>max-pool</c>,
/// <c>flatten</c>, <c>dense</c>, <c>dropout</c> and <c>classifier</c>, with rectifiers and Keras's defaults: 1,222,082 parameters on 64
/// bands of 299 frames for two labels.
/// </remarks>
/// <example><code>
/// model:
///   cnn-two-branch: { branch_filters: 4, filters: 8 }
/// </code></example>
[Plugin("cnn-two-branch")]
public sealed class CnnTwoBranch(CnnTwoBranchOptions options) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Preset.RequireFeatureMap("cnn-two-branch", context);
        return Preset.Build("cnn-two-branch", context, Layers(), options.Defaults);
    }

    private IEnumerable<ILayer> Layers() =>
    [
        new ParallelBranches(new ParallelBranchesOptions { Branches = [Branch([options.Kernel, 1]), Branch([1, options.Kernel])] }),
        new BatchNorm(new BatchNormOptions()),
        new MaxPool(new PoolOptions()),
        new Conv2d(new Conv2dOptions { Filters = options.Filters }),
        new Relu(),
        new BatchNorm(new BatchNormOptions()),
        new MaxPool(new PoolOptions()),
        new Flatten(),
        new Dense(new DenseOptions { Units = options.Units }),
        new Relu(),
        new Dropout(new DropoutOptions { Rate = options.Dropout }),
        new Classifier(new ClassifierOptions()),
    ];

    private Stage<ILayer>[] Branch(IReadOnlyList<int> kernel) =>
        Preset.Stages(new Conv2d(new Conv2dOptions { Filters = options.BranchFilters, Kernel = kernel }), new Relu());
}
