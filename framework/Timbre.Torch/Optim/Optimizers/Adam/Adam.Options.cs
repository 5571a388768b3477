using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

public partial class Adam
{
    /// <summary>The options of a group; null takes the optimiser's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay of the first moment.</summary>
        public double? beta1;

        /// <summary>The decay of the second moment.</summary>
        public double? beta2;

        /// <summary>What is added to divisors.</summary>
        public double? eps;

        /// <summary>The strength of the pull towards zero.</summary>
        public double? weight_decay;

        /// <summary>Whether the greatest second moment so far divides.</summary>
        public bool? amsgrad;

        /// <summary>Whether the loss is to grow.</summary>
        public bool? maximize;

        private protected override void Visit(OptionFields fields, OptimizerOptions other)
        {
            var from = (Options)other;
            fields.Number(ref beta1, from.beta1);
            fields.Number(ref beta2, from.beta2);
            fields.Number(ref eps, from.eps);
            fields.Number(ref weight_decay, from.weight_decay);
            fields.Flag(ref amsgrad, from.amsgrad);
            fields.Flag(ref maximize, from.maximize);
        }
    }

    /// <summary>A group of parameters with options of its own.</summary>
    public class ParamGroup : ParamGroup<Options>, IBetas
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
            IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
            double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(
                parameters,
                new Options
                {
                    LearningRate = lr,
                    beta1 = beta1,
                    beta2 = beta2,
                    eps = eps,
                    weight_decay = weight_decay,
                    amsgrad = amsgrad,
                    maximize = maximize,
                })
        {
        }

        /// <inheritdoc/>
        public (double, double) Betas
        {
            get => (Options!.beta1!.Value, Options.beta2!.Value);
            set => (Options!.beta1, Options.beta2) = value;
        }
    }
}
