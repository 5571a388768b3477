using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>The options of a group; null takes the optimiser's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The share of the last change that is made again.</summary>
        public double? momentum;

        /// <summary>By how much the gradient's part in the momentum is lessened.</summary>
        public double? dampening;

        /// <summary>The strength of the pull towards zero.</summary>
        public double? weight_decay;

        /// <summary>Whether to look ahead (Nesterov).</summary>
        public bool? nesterov;

        /// <summary>Whether the loss is to grow.</summary>
        public bool? maximize;

        private protected override void Visit(OptionFields fields, OptimizerOptions other)
        {
            var from = (Options)other;
            fields.Number(ref momentum, from.momentum);
            fields.Number(ref dampening, from.dampening);
            fields.Number(ref weight_decay, from.weight_decay);
            fields.Flag(ref nesterov, from.nesterov);
            fields.Flag(ref maximize, from.maximize);
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
            IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
            bool nesterov = false, bool maximize = false)
            : base(
                parameters,
                new Options
                {
                    LearningRate = lr,
                    momentum = momentum,
                    dampening = dampening,
                    weight_decay = weight_decay,
                    nesterov = nesterov,
                    maximize = maximize,
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
