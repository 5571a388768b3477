namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>One schedule after the other, each up to its milestone.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly List<LRScheduler> _schedulers;
                    private readonly List<int> _milestones;

                    /// <summary>Creates the schedule and sets the first learning rate by the first schedule.</summary>
                    /// <exception cref="ArgumentException">
                    /// The schedules are not one more than the milestones, or of several optimisers.
                    /// </exception>
                    public SequentialLR(
                        Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1)
                        : base(optimizer, last_epoch + 1)
                    {
                        (_schedulers, _milestones) = ([.. schedulers], [.. milestones]);
                        if (_schedulers.Count != _milestones.Count + 1
                            || _schedulers.Any(scheduler => !ReferenceEquals(scheduler._optimizer, optimizer)))
                        {
                            throw new ArgumentException(
                                $"SequentialLR got {_schedulers.Count} schedules and {_milestones.Count} milestones; it takes one "
                                + "schedule more than milestones, all over its own optimiser.",
                                nameof(schedulers));
                        }

                        foreach (var group in optimizer.ParamGroups)
                        {
                            group.LearningRate = group.InitialLearningRate;
                        }

                        // Each schedule has made its first step when it was created; here only the first one's counts.
                        foreach (var scheduler in _schedulers)
                        {
                            scheduler._last_epoch--;
                        }

                        _schedulers[0].step();
                        _last_lrs = _schedulers[0]._last_lrs;
                    }

                    /// <inheritdoc/>
                    public override void step()
                    {
                        _last_epoch++;
                        var index = _milestones.Count(milestone => milestone <= _last_epoch);
                        if (index > 0 && _milestones[index - 1] == _last_epoch)
                        {
                            _schedulers[index].step((int?)0);
                        }
                        else
                        {
                            _schedulers[index].step();
                        }

                        _last_lrs = _schedulers[index]._last_lrs;
                    }

                    /// <summary>Goes on to the next epoch; one cannot be chosen.</summary>
                    /// <exception cref="NotSupportedException">An epoch is given.</exception>
                    public override void step(int? epoch)
                    {
                        if (epoch is not null)
                        {
                            throw new NotSupportedException("SequentialLR goes from epoch to epoch; call step() without one.");
                        }

                        step();
                    }
                }

                /// <summary>Several schedules at once, each changing the rate that the one before it left.</summary>
                public class ChainedLR : LRScheduler
                {
                    private readonly List<LRScheduler> _schedulers;

                    /// <summary>Creates the schedule.</summary>
                    public ChainedLR(IEnumerable<LRScheduler> schedulers) => _schedulers = [.. schedulers];

                    /// <inheritdoc/>
                    public override void step()
                    {
                        foreach (var scheduler in _schedulers)
                        {
                            scheduler.step();
                        }

                        _last_lrs = _schedulers[^1]._last_lrs;
                    }

                    /// <summary>Goes on to an epoch with all schedules.</summary>
                    public override void step(int? epoch)
                    {
                        foreach (var scheduler in _schedulers)
                        {
                            scheduler.step(epoch);
                        }

                        _last_lrs = _schedulers[^1]._last_lrs;
                    }
                }
            }
        }
    }
}
