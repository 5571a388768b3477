using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent, with momentum (Sutskever et al., 2013) if asked for.</summary>
public partial class SGD : OptimizerHelper, IMomentum
{
    private readonly Options _defaults;

    /// <summary>Creates the optimiser over one group of parameters.</summary>
    public SGD(
        IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <summary>Creates the optimiser over groups; what a group's options leave out is given here.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public SGD(
        IEnumerable<ParamGroup> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
    {
        Require.NotNegative(nameof(lr), lr);
        Require.NotNegative(nameof(momentum), momentum);
        Require.NotNegative(nameof(weight_decay), weight_decay);
        if (nesterov && (momentum <= 0 || dampening != 0))
        {
            throw new ArgumentException(
                $"Nesterov momentum got momentum {momentum} and dampening {dampening}; it needs a momentum above 0 and no dampening.",
                nameof(nesterov));
        }

        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            momentum = momentum,
            dampening = dampening,
            weight_decay = weight_decay,
            nesterov = nesterov,
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
            var rate = options.LearningRate!.Value;
            var momentum = options.momentum!.Value;
            var changes = update.GradientsFor(options.maximize!.Value, options.weight_decay!.Value);
            if (momentum != 0)
            {
                Remember(update.States, changes, momentum, 1 - options.dampening!.Value);
                var buffers = update.Each(state => state.momentum_buffer!);
                changes = options.nesterov!.Value ? Foreach.Add(changes, buffers, momentum) : buffers;
            }

            Foreach.Add_([.. update.Parameters], changes, -rate);
        });

    private static void Remember(List<State> states, Tensor[] changes, double momentum, double share)
    {
        var known = Enumerable.Range(0, changes.Length).Where(at => states[at].momentum_buffer is not null).ToArray();
        if (known.Length > 0)
        {
            Tensor[] buffers = [.. known.Select(at => states[at].momentum_buffer!)];
            Foreach.Mul_(buffers, momentum);
            Foreach.Add_(buffers, [.. known.Select(at => changes[at])], share);
        }

        for (var at = 0; at < changes.Length; at++)
        {
            states[at].momentum_buffer ??= changes[at].clone().DetachFromDisposeScope();
        }
    }
}
