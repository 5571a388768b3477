namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>
                /// Takes the rate up to max_lr and down again, once, and the momentum the other way (Smith and Topin, 2017).
                /// </summary>
                public class OneCycleLR : LRScheduler
                {
                    private readonly Cycle[] _cycles;
                    private readonly int _steps;
                    private readonly bool _linear;
                    private readonly bool _moveMomentum;
                    private readonly Phase[] _phases;

                    /// <summary>Creates the schedule with the same rates for all groups, and sets the first ones.</summary>
                    public OneCycleLR(
                        Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                        double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85,
                        double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false,
                        int last_epoch = -1, bool verbose = false)
                        : this(
                            optimizer, Repeat(optimizer, max_lr), total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy,
                            cycle_momentum,
                            Repeat(optimizer, base_momentum), Repeat(optimizer, max_momentum), div_factor, final_div_factor, three_phase,
                            last_epoch, verbose)
                    {
                    }

                    /// <summary>Creates the schedule with rates for each group, and sets the first ones.</summary>
                    /// <exception cref="ArgumentException">The number of steps is not given, or a value is out of its range.</exception>
                    public OneCycleLR(
                        Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                        double pct_start = 0.3, AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true,
                        IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, double div_factor = 25,
                        double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _steps = total_steps > 0 ? total_steps : epochs * steps_per_epoch;
                        if (_steps <= 0 || (total_steps <= 0 && epochs <= 0))
                        {
                            throw new ArgumentException(
                                $"OneCycleLR got total_steps {total_steps}, epochs {epochs} and steps_per_epoch {steps_per_epoch}; give "
                                + "total_steps, or both others, above 0.",
                                nameof(total_steps));
                        }

                        if (!(pct_start >= 0 && pct_start <= 1))
                        {
                            throw new ArgumentException(
                                FormattableString.Invariant($"pct_start is {pct_start}; it must be between 0 and 1."), nameof(pct_start));
                        }

                        (_linear, _moveMomentum) = (anneal_strategy == AnnealStrategy.Linear, cycle_momentum);
                        _cycles = [.. max_lr.Zip(
                            base_momentum ?? Repeat(optimizer, 0.85),
                            max_momentum ?? Repeat(optimizer, 0.95)).Select(group => new Cycle(
                            group.First / div_factor, group.First, group.First / div_factor / final_div_factor, group.Second,
                            group.Third))];
                        _phases = three_phase
                            ?
                            [
                                new((pct_start * _steps) - 1, c => c.Start, c => c.Top, c => c.MostMomentum, c => c.LeastMomentum),
                                new((2 * pct_start * _steps) - 2, c => c.Top, c => c.Start, c => c.LeastMomentum, c => c.MostMomentum),
                                new(_steps - 1, c => c.Start, c => c.End, c => c.MostMomentum, c => c.MostMomentum),
                            ]
                            :
                            [
                                new((pct_start * _steps) - 1, c => c.Start, c => c.Top, c => c.MostMomentum, c => c.LeastMomentum),
                                new(_steps - 1, c => c.Top, c => c.End, c => c.LeastMomentum, c => c.MostMomentum),
                            ];
                        if (last_epoch == -1)
                        {
                            foreach (var (group, cycle) in optimizer.ParamGroups.Zip(_cycles))
                            {
                                group.InitialLearningRate = cycle.Start;
                            }
                        }

                        step();
                    }

                    /// <summary>How the rate goes from one value to the next.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Along half a cosine.</summary>
                        Cos,

                        /// <summary>In a straight line.</summary>
                        Linear,
                    }

                    /// <inheritdoc/>
                    /// <exception cref="InvalidOperationException">All steps have been made.</exception>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch > _steps)
                        {
                            throw new InvalidOperationException($"OneCycleLR was built for {_steps} steps and is asked for step "
                                + $"{_last_epoch + 1}; give it the number of steps to come.");
                        }

                        var at = 0;
                        while (at < _phases.Length - 1 && _last_epoch > _phases[at].End)
                        {
                            at++;
                        }

                        var phase = _phases[at];
                        var start = at == 0 ? 0 : _phases[at - 1].End;
                        var share = (_last_epoch - start) / (phase.End - start);
                        foreach (var (group, cycle) in _optimizer.ParamGroups.Zip(_cycles))
                        {
                            if (_moveMomentum)
                            {
                                SetMomentum(group, Between(phase.MomentumFrom(cycle), phase.MomentumTo(cycle), share));
                            }
                        }

                        return _cycles.Select(cycle => Between(phase.From(cycle), phase.To(cycle), share));
                    }

                    private static IEnumerable<double> Repeat(Optimizer optimizer, double value) =>
                        Enumerable.Repeat(value, optimizer.ParamGroups.Count());

                    private static void SetMomentum(ILearningRateController group, double value)
                    {
                        if (group is IBetas betas)
                        {
                            betas.Betas = (value, betas.Betas.Item2);
                        }
                        else if (group is IMomentum momentum)
                        {
                            momentum.Momentum = value;
                        }
                    }

                    private double Between(double from, double to, double share) => _linear
                        ? ((to - from) * share) + from
                        : to + ((from - to) / 2.0 * (Math.Cos(Math.PI * share) + 1));

                    private sealed record Cycle(double Start, double Top, double End, double LeastMomentum, double MostMomentum);

                    private sealed record Phase(
                        double End, Func<Cycle, double> From, Func<Cycle, double> To, Func<Cycle, double> MomentumFrom, Func<Cycle,
                        double> MomentumTo);
                }
            }
        }
    }
}
