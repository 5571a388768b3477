using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A loss of two inputs.</summary>
public abstract class Loss<T1, T2, TResult> : nn.Module<T1, T2, TResult>
{
    /// <summary>Creates a loss that is reduced to its mean unless told otherwise.</summary>
    public Loss(nn.Reduction reduction = nn.Reduction.Mean)
        : base(nameof(Loss<T1, T2, TResult>)) => this.reduction = reduction;

    /// <summary>How the losses of single values are put together.</summary>
    public nn.Reduction reduction { get; }
}

/// <summary>A loss of three inputs.</summary>
public abstract class Loss<T1, T2, T3, TResult> : nn.Module<T1, T2, T3, TResult>
{
    /// <summary>Creates a loss that is reduced to its mean unless told otherwise.</summary>
    public Loss(nn.Reduction reduction = nn.Reduction.Mean)
        : base(nameof(Loss<T1, T2, T3, TResult>)) => this.reduction = reduction;

    /// <summary>How the losses of single values are put together.</summary>
    public nn.Reduction reduction { get; }
}

/// <summary>A loss of four inputs.</summary>
public abstract class Loss<T1, T2, T3, T4, TResult> : nn.Module<T1, T2, T3, T4, TResult>
{
    /// <summary>Creates a loss that is reduced to its mean unless told otherwise.</summary>
    public Loss(nn.Reduction reduction = nn.Reduction.Mean)
        : base(nameof(Loss<T1, T2, T3, T4, TResult>)) => this.reduction = reduction;

    /// <summary>How the losses of single values are put together.</summary>
    public nn.Reduction reduction { get; }
}

/// <summary>A loss of two inputs in which classes or values count differently.</summary>
public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    /// <summary>Creates a loss with weights, or null for none.</summary>
    public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean)
        : base(reduction) => this.weight = weight;

    /// <summary>The weights, or null.</summary>
    public Tensor? weight { get; }
}
