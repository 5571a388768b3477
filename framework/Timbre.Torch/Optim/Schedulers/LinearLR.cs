namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Takes the rate in even steps from start_factor to end_factor times itself.</summary>
                public class LinearLR : LRScheduler
                {
                    private readonly double _start;
                    private readonly double _end;
                    private readonly int _total;

                    /// <summary>Creates the schedule and sets the first learning rate.</summary>
                    public LinearLR(
                        Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5,
                        int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (_start, _end, _total) = (start_factor, end_factor, total_iters);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        Each((rate, _) => _last_epoch == 0 ? rate * _start
                            : _last_epoch > _total ? rate
                            : rate * (1 + ((_end - _start) / ((_total * _start) + ((_last_epoch - 1) * (_end - _start))))));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        Each((_, start) => start * (_start + ((_end - _start) * Math.Min(_total, _last_epoch) / _total)));
                }
            }
        }
    }
}
