namespace Timbre.Plugins.Models.Tests;

/// <summary>Networks that several tests build.</summary>
internal static class ReferenceNetworks
{
    /// <summary>The two-branch convolutional network over 64 mel bands and 299 frames: 1,222,082 parameters for two labels.</summary>
    public static ILayer[] TwoBranches() =>
    [
        new ParallelBranches(new ParallelBranchesOptions
        {
            Branches =
            [
                Build.Stages(new Conv2d(new Conv2dOptions { Filters = 16, Kernel = [1, 5] }), new Relu()),
                Build.Stages(new Conv2d(new Conv2dOptions { Filters = 16, Kernel = [5, 1] }), new Relu()),
            ],
        }),
        new BatchNorm(new BatchNormOptions { Momentum = 0.01, Eps = 1e-3 }),
        new MaxPool(new PoolOptions()),
        new Conv2d(new Conv2dOptions { Filters = 32, Kernel = [3] }),
        new Relu(),
        new BatchNorm(new BatchNormOptions { Momentum = 0.01, Eps = 1e-3 }),
        new MaxPool(new PoolOptions()),
        new Flatten(),
        new Dense(new DenseOptions { Units = 32 }),
        new Relu(),
        new Dropout(new DropoutOptions { Rate = 0.3 }),
        new Classifier(new ClassifierOptions()),
    ];
}
