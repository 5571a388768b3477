namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Takes the rate to zero along a polynomial.</summary>
                public class PolynomialLR : LRScheduler
                {
                    private readonly int _total;
                    private readonly double _power;

                    /// <summary>Creates the schedule and sets the first learning rate.</summary>
                    public PolynomialLR(
                        Optimizer optimizer, int total_iters = 5, double power = 1.0, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (_total, _power) = (total_iters, power);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        Each((rate, _) => _last_epoch == 0 || _last_epoch > _total
                            ? rate
                            : rate * Math.Pow(
                                (1.0 - ((double)_last_epoch / _total)) / (1.0 - ((double)(_last_epoch - 1) / _total)), _power));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        Each((_, start) => start * Math.Pow(1 - ((double)Math.Min(_total, _last_epoch) / _total), _power));
                }
            }
        }
    }
}
