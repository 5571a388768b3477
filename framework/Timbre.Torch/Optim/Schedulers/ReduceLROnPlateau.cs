namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the rate by a factor when a metric has not improved for more than patience epochs.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool _smaller;
                    private readonly bool _relative;
                    private readonly double _factor;
                    private readonly int _patience;
                    private readonly double _threshold;
                    private readonly int _cooldown;
                    private readonly List<double> _least;
                    private readonly double _eps;
                    private double _best;
                    private int _cooling;
                    private int _bad;

                    /// <summary>Creates the schedule; the rate stays as it is at first.</summary>
                    /// <exception cref="ArgumentException">The factor is not below 1, or a mode is unknown.</exception>
                    public ReduceLROnPlateau(
                        Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4,
                        string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8,
                        bool verbose = false)
                        : base(optimizer, 0, verbose)
                    {
                        if (factor >= 1)
                        {
                            throw new ArgumentException(
                                FormattableString.Invariant($"factor is {factor}; it must be below 1."), nameof(factor));
                        }

                        if (mode is not ("min" or "max"))
                        {
                            throw new ArgumentException($"mode is '{mode}'; it must be 'min' or 'max'.", nameof(mode));
                        }

                        if (threshold_mode is not ("rel" or "abs"))
                        {
                            throw new ArgumentException(
                                $"threshold_mode is '{threshold_mode}'; it must be 'rel' or 'abs'.", nameof(threshold_mode));
                        }

                        (_smaller, _relative) = (mode == "min", threshold_mode == "rel");
                        (_factor, _patience, _threshold, _cooldown, _eps) = (factor, patience, threshold, cooldown, eps);
                        var groups = optimizer.ParamGroups.Count();
                        _least = [.. min_lr ?? [.. Enumerable.Repeat(0.0, groups)]];
                        if (_least.Count != groups)
                        {
                            throw new ArgumentException(
                                $"min_lr has {_least.Count} values; the optimiser has {groups} groups, and each needs one.",
                                nameof(min_lr));
                        }

                        _best = _smaller ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    /// <summary>Goes on to the next epoch with the metric of the one that ended.</summary>
                    public override void step(double current, int? epoch = null)
                    {
                        _last_epoch = epoch ?? (_last_epoch + 1);
                        if (IsBetter(current))
                        {
                            (_best, _bad) = (current, 0);
                        }
                        else
                        {
                            _bad++;
                        }

                        if (_cooling > 0)
                        {
                            (_cooling, _bad) = (_cooling - 1, 0);
                        }

                        if (_bad > _patience)
                        {
                            Reduce();
                            (_cooling, _bad) = (_cooldown, 0);
                        }

                        _last_lrs = [.. _optimizer.ParamGroups.Select(group => group.LearningRate)];
                    }

                    /// <summary>Refuses: this schedule needs the metric.</summary>
                    /// <exception cref="InvalidOperationException">Always.</exception>
                    public override void step() =>
                        throw new InvalidOperationException("ReduceLROnPlateau needs a metric; call step(metric).");

                    /// <summary>Refuses: this schedule needs the metric.</summary>
                    /// <exception cref="InvalidOperationException">Always.</exception>
                    public override void step(int? epoch) => step();

                    private bool IsBetter(double current) => (_smaller, _relative) switch
                    {
                        (true, true) => current < _best * (1 - _threshold),
                        (true, false) => current < _best - _threshold,
                        (false, true) => current > _best * (_threshold + 1),
                        (false, false) => current > _best + _threshold,
                    };

                    private void Reduce()
                    {
                        foreach (var (group, least) in _optimizer.ParamGroups.Zip(_least))
                        {
                            var reduced = Math.Max(group.LearningRate * _factor, least);
                            if (group.LearningRate - reduced > _eps)
                            {
                                group.LearningRate = reduced;
                            }
                        }
                    }
                }
            }
        }
    }
}
