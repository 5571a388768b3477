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
        AdaptiveMoments.RequireOptions(lr, beta1, beta2, eps, weight_decay);
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
    public override void add_param_group(Modules.ParamGroup param_group) =>
        Add(param_group, _defaults, parameter => new State(parameter));

    /// <inheritdoc/>
    public override Tensor? step(Func<Tensor>? closure = null) => Step<Options, State>(closure, (options, update) =>
        {
            update.States.ForEach(state => state.step++);
            foreach (var (step, part) in update.By(state => state.step))
            {
                Tensor[] parameters = [.. part.Parameters];
                var gradients = part.GradientsFor(options.maximize!.Value, 0);
                if (options.weight_decay!.Value != 0)
                {
                    Foreach.Mul_(parameters, 1 - (options.LearningRate!.Value * options.weight_decay.Value));
                }

                AdaptiveMoments.Step(
                    parameters, gradients, part.Each(state => state.exp_avg), part.Each(state => state.exp_avg_sq),
                    options.amsgrad!.Value ? part.Each(state => state.max_exp_avg_sq!) : null, step, options.LearningRate!.Value,
                    (options.beta1!.Value, options.beta2!.Value), options.eps!.Value);
            }
        });
}
