using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>RMSProp (Hinton, 2012), centred (Graves, 2013) if asked for.</summary>
public partial class RMSProp : OptimizerHelper, IMomentum
{
    private readonly Options _defaults;

    /// <summary>Creates the optimiser over one group of parameters.</summary>
    public RMSProp(
        IEnumerable<Parameter> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
        double momentum = 0, bool centered = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize)
    {
    }

    /// <summary>Creates the optimiser over groups; what a group's options leave out is given here.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public RMSProp(
        IEnumerable<ParamGroup> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0,
        double momentum = 0, bool centered = false, bool maximize = false)
    {
        Require.NotNegative(nameof(lr), lr);
        Require.NotNegative(nameof(eps), eps);
        Require.NotNegative(nameof(alpha), alpha);
        Require.NotNegative(nameof(momentum), momentum);
        Require.NotNegative(nameof(weight_decay), weight_decay);
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            alpha = alpha,
            eps = eps,
            weight_decay = weight_decay,
            momentum = momentum,
            centered = centered,
            maximize = maximize,
        };
        foreach (var group in parameters)
        {
            add_param_group(group);
        }
    }

    /// <summary>The momentum of groups to come.</summary>
    public double Momentum
    {
        get => _defaults.momentum!.Value;
        set => _defaults.momentum = value;
    }

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group) =>
        Add(param_group, _defaults, parameter => new State(parameter));

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => Step<Options, State>(closure, (options, update) =>
        {
            var (rate, alpha, momentum) = (options.LearningRate!.Value, options.alpha!.Value, options.momentum!.Value);
            update.States.ForEach(state => state.step++);
            Tensor[] parameters = [.. update.Parameters];
            var gradients = update.GradientsFor(options.maximize!.Value, options.weight_decay!.Value);
            var squares = update.Each(state => state.square_avg);
            Foreach.Mul_(squares, alpha);
            Foreach.Addcmul_(squares, gradients, gradients, 1 - alpha);
            var divisors = options.centered!.Value ? Variances(update, squares, gradients, alpha) : Foreach.Sqrt(squares);
            Foreach.Add_(divisors, options.eps!.Value);
            if (momentum > 0)
            {
                var buffers = update.Each(state => state.Buffer());
                Foreach.Mul_(buffers, momentum);
                Foreach.Addcdiv_(buffers, gradients, divisors, 1);
                Foreach.Add_(parameters, buffers, -rate);
            }
            else
            {
                Foreach.Addcdiv_(parameters, gradients, divisors, -rate);
            }
        });

    private static Tensor[] Variances(Update<State> update, Tensor[] squares, Tensor[] gradients, double alpha)
    {
        var means = update.Each(state => state.grad_avg!);
        Foreach.Mul_(means, alpha);
        Foreach.Add_(means, gradients, 1 - alpha);
        var variances = Foreach.Addcmul(squares, means, means, -1);
        Foreach.Sqrt_(variances);
        return variances;
    }
}
