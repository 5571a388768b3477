namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning-rate schedules.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>The classes of the schedules.</summary>
            public static partial class impl
            {
            }

            /// <summary>Sets the learning rate of each group of an optimiser, once an epoch or once a step.</summary>
            /// <remarks>
            /// A schedule has no state to save: build it again over a new optimiser, call step as often as before (with the same metrics
            /// where it takes them), and load the optimiser's state after that. The parameter verbose is accepted and ignored: a library
            /// does not print.
            /// </remarks>
            public abstract class LRScheduler
            {
                internal Optimizer _optimizer = null!;
                internal int _last_epoch = -1;
                internal List<double> _base_lrs = [];
                internal List<double> _last_lrs = [];

                private protected int _step_count;

                /// <summary>Creates a schedule of other schedules.</summary>
                protected LRScheduler()
                {
                }

                /// <summary>Creates a schedule; last_epoch is the last one already done, -1 for none.</summary>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    (_optimizer, _last_epoch) = (optimizer, last_epoch);
                    _base_lrs = [.. optimizer.ParamGroups.Select(group => group.InitialLearningRate)];
                    _last_lrs = [.. optimizer.ParamGroups.Select(group => group.LearningRate)];
                }

                /// <summary>Goes on to the next epoch.</summary>
                public virtual void step() => step(null);

                /// <summary>Goes on to an epoch; null for the next.</summary>
                public virtual void step(int? epoch)
                {
                    _step_count++;
                    _last_epoch = epoch ?? (_last_epoch + 1);
                    var rates = (epoch is null ? get_lr() : get_closed_form_lr()).ToList();
                    foreach (var (group, rate) in _optimizer.ParamGroups.Zip(rates))
                    {
                        group.LearningRate = rate;
                    }

                    _last_lrs = rates;
                }

                /// <summary>Goes on to the next epoch with the metric of the one that ended, which most schedules ignore.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The rates last set, group by group.</summary>
                public IEnumerable<double> get_last_lr() => _last_lrs;

                /// <summary>The rates of the current epoch from those of the one before.</summary>
                protected virtual IEnumerable<double> get_lr() => Each((rate, _) => rate);

                /// <summary>The rates of the current epoch from the first ones.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                /// <summary>A function of each group's last and first rate.</summary>
                private protected IEnumerable<double> Each(Func<double, double, double> rate) =>
                    _optimizer.ParamGroups.Zip(_base_lrs, (group, start) => rate(group.LearningRate, start));
            }
        }
    }
}
