using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adagrad (Duchi et al., 2011).</summary>
public partial class Adagrad : OptimizerHelper
{
    private readonly Options _defaults;

    /// <summary>Creates the optimiser over one group of parameters.</summary>
    public Adagrad(
        IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
        double initial_accumulator_value = 0, double eps = 1e-10)
        : this([new ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps)
    {
    }

    /// <summary>Creates the optimiser over groups; what a group's options leave out is given here.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Adagrad(
        IEnumerable<ParamGroup> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0,
        double initial_accumulator_value = 0, double eps = 1e-10)
    {
        Require.NotNegative(nameof(lr), lr);
        Require.NotNegative(nameof(lr_decay), lr_decay);
        Require.NotNegative(nameof(eps), eps);
        Require.NotNegative(nameof(initial_accumulator_value), initial_accumulator_value);
        Require.NotNegative(nameof(weight_decay), weight_decay);
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            lr_decay = lr_decay,
            weight_decay = weight_decay,
            initial_accumulator_value = initial_accumulator_value,
            eps = eps,
        };
        foreach (var group in parameters)
        {
            add_param_group(group);
        }
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
                var rate = options.LearningRate!.Value / (1 + ((step - 1) * options.lr_decay!.Value));
                var gradients = part.GradientsFor(false, options.weight_decay!.Value);
                var sums = part.Each(state => state.sum);
                Foreach.Addcmul_(sums, gradients, gradients, 1);
                var divisors = Foreach.Sqrt(sums);
                Foreach.Add_(divisors, options.eps!.Value);
                Foreach.Addcdiv_([.. part.Parameters], gradients, divisors, -rate);
            }
        });
}
