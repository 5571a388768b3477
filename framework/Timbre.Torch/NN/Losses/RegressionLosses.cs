using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The squared difference.</summary>
public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>Creates the loss.</summary>
    public MSELoss(Reduction reduction = Reduction.Mean)
        : base(reduction)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) =>
        functional.mse_loss(input, target, reduction);
}

/// <summary>The absolute difference.</summary>
public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>Creates the loss.</summary>
    public L1Loss(Reduction reduction = Reduction.Mean)
        : base(reduction)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) =>
        functional.l1_loss(input, target, reduction);
}

/// <summary>Half the squared difference over beta where it is below beta, elsewhere the absolute difference less beta / 2.</summary>
public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>Creates the loss.</summary>
    public SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1.0)
        : base(reduction)
    {
        this.beta = beta;
    }

    /// <summary>Where the parabola ends.</summary>
    public double beta { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) =>
        functional.smooth_l1_loss(input, target, reduction, beta);
}

/// <summary>Half the squared difference where it is below delta, elsewhere delta (|difference| - delta / 2) (Huber, 1964).</summary>
public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>Creates the loss.</summary>
    public HuberLoss(double delta = 1.0, Reduction reduction = Reduction.Mean)
        : base(reduction)
    {
        this.delta = delta;
    }

    /// <summary>Where the parabola ends.</summary>
    public double delta { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) =>
        functional.huber_loss(input, target, delta, reduction);
}
