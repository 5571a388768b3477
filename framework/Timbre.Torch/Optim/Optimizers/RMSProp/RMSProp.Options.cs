using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>The options of a group; null takes the optimiser's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay of the mean square.</summary>
        public double? alpha;

        /// <summary>What is added to divisors.</summary>
        public double? eps;

        /// <summary>The strength of the pull towards zero.</summary>
        public double? weight_decay;

        /// <summary>The share of the last change that is made again.</summary>
        public double? momentum;

        /// <summary>Whether the mean is taken off the mean square.</summary>
        public bool? centered;

        /// <summary>Whether the loss is to grow.</summary>
        public bool? maximize;

        private protected override void Visit(OptionFields fields, OptimizerOptions other)
        {
            var from = (Options)other;
            fields.Flag(ref maximize, from.maximize);
            fields.Number(ref momentum, from.momentum);
            fields.Number(ref alpha, from.alpha);
            fields.Number(ref eps, from.eps);
            fields.Number(ref weight_decay, from.weight_decay);
            fields.Flag(ref centered, from.centered);
        }
    }

    /// <summary>A group of parameters with options of its own.</summary>
    public class ParamGroup : ParamGroup<Options>, IMomentum
    {
        /// <summary>Creates an empty group.</summary>
        public ParamGroup()
        {
        }

        /// <summary>Creates a group.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options? options)
            : base(parameters, options)
        {
        }

        /// <summary>Creates a group.</summary>
        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0,
            double momentum = 0, bool centered = false)
            : base(
                parameters,
                new Options
                {
                    LearningRate = lr,
                    eps = eps,
                    alpha = alpha,
                    weight_decay = weight_decay,
                    momentum = momentum,
                    centered = centered,
                })
        {
        }

        /// <inheritdoc/>
        public double Momentum
        {
            get => Options!.momentum!.Value;
            set => Options!.momentum = value;
        }
    }
}
