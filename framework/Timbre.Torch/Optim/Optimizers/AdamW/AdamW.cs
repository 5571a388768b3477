using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter, 2017).</summary>
public partial class AdamW : OptimizerHelper, IBetas
{
    private readonly Options _defaults;

    /// <summary>Creates the optimiser over one group of parameters.</summary>
    public AdamW(
        IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize)
    {
    }

    /// <summary>Creates the optimiser over groups; what a group's options leave out is given here.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public AdamW(
        IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0, bool amsgrad = false, bool maximize = false)
    {
        Require.NotNegative(nameof(lr), lr);
        Require.NotNegative(nameof(eps), eps);
        Require.Decay(nameof(beta1), beta1);
        Require.Decay(nameof(beta2), beta2);
        Require.NotNegative(nameof(weight_decay), weight_decay);
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
            amsgrad = amsgrad,
            maximize = maximize,
        };
        foreach (var group in parameters)
        {
            add_param_group(group);
        }
    }

    /// <summary>The decay rates of groups to come.</summary>
    public (double, double) Betas
    {
        get => (_defaults.beta1!.Value, _defaults.beta2!.Value);
        set => (_defaults.beta1, _defaults.beta2) = value;
    }

    /// <inheritdoc/>
    public override void add_param_group(Modules.ParamGroup param_group)
    {
        var options = (Options)(param_group.Options ??= new Options());
        options.LearningRate ??= _defaults.LearningRate;
        options.beta1 ??= _defaults.beta1;
        options.beta2 ??= _defaults.beta2;
        options.eps ??= _defaults.eps;
        options.weight_decay ??= _defaults.weight_decay;
        options.amsgrad ??= _defaults.amsgrad;
        options.maximize ??= _defaults.maximize;
        Add(param_group, parameter => new State(parameter));
    }

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => Step<Options, State>(closure, (options, update) =>
        {
            var (rate, beta1, beta2) = (options.LearningRate!.Value, options.beta1!.Value, options.beta2!.Value);
            update.States.ForEach(state => state.step++);
            foreach (var (step, part) in update.By(state => state.step))
            {
                Tensor[] parameters = [.. part.Parameters];
                var gradients = part.GradientsFor(options.maximize!.Value, 0);
                if (options.weight_decay!.Value != 0)
                {
                    Foreach.Mul_(parameters, 1 - (rate * options.weight_decay.Value));
                }

                var firsts = part.Each(state => state.exp_avg);
                var seconds = part.Each(state => state.exp_avg_sq);
                Foreach.Mul_(firsts, beta1);
                Foreach.Add_(firsts, gradients, 1 - beta1);
                Foreach.Mul_(seconds, beta2);
                Foreach.Addcmul_(seconds, gradients, gradients, 1 - beta2);
                if (options.amsgrad!.Value)
                {
                    var greatest = part.Each(state => state.max_exp_avg_sq!);
                    Foreach.Maximum_(greatest, seconds);
                    seconds = greatest;
                }

                var divisors = Foreach.Sqrt(seconds);
                Foreach.Div_(divisors, Math.Sqrt(1 - Math.Pow(beta2, step)));
                Foreach.Add_(divisors, options.eps!.Value);
                Foreach.Addcdiv_(parameters, firsts, divisors, -rate / (1 - Math.Pow(beta1, step)));
            }
        });
}
