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
                /// Takes the rate to eta_min along half a cosine of T_max epochs, and back (Loshchilov and Hutter, 2016, without restarts).
                /// </summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double _half;
                    private readonly double _least;

                    /// <summary>Creates the schedule and sets the first learning rate.</summary>
                    public CosineAnnealingLR(
                        Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (_half, _least) = (T_max, eta_min);
                        step();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() =>
                        Each(Next);

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() =>
                        Each((_, start) => Closed(start));

                    private double Closed(double start) =>
                        _least + ((start - _least) * (1 + Math.Cos(Math.PI * _last_epoch / _half)) / 2);

                    private double Next(double rate, double start)
                    {
                        if (_last_epoch == 0)
                        {
                            return rate;
                        }

                        if (_step_count == 1)
                        {
                            return Closed(start);
                        }

                        // At the bottom of the cosine the quotient below would be of zeros.
                        if ((_last_epoch - 1 - _half) % (2 * _half) == 0)
                        {
                            return rate + ((start - _least) * (1 - Math.Cos(Math.PI / _half)) / 2);
                        }

                        var share = (1 + Math.Cos(Math.PI * _last_epoch / _half)) / (1 + Math.Cos(Math.PI * (_last_epoch - 1) / _half));
                        return (share * (rate - _least)) + _least;
                    }
                }
            }
        }
    }
}
