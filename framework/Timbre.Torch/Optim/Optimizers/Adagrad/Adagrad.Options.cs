namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>The options of a group; null takes the optimiser's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay of the learning rate.</summary>
        public double? lr_decay;

        /// <summary>The strength of the pull towards zero.</summary>
        public double? weight_decay;

        /// <summary>What the sum of squares starts from.</summary>
        public double? initial_accumulator_value;

        /// <summary>What is added to divisors.</summary>
        public double? eps;

        private protected override void Visit(OptionFields fields, OptimizerOptions other)
        {
            var from = (Options)other;
            fields.Number(ref lr_decay, from.lr_decay);
            fields.Number(ref initial_accumulator_value, from.initial_accumulator_value);
            fields.Number(ref eps, from.eps);
            fields.Number(ref weight_decay, from.weight_decay);
        }
    }

    /// <summary>A group of parameters with options of its own.</summary>
    public class ParamGroup : ParamGroup<Options>
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
            IEnumerable<Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0,
            double initial_accumulator_value = 0, double eps = 1e-10)
            : base(
                parameters,
                new Options
                {
                    LearningRate = lr,
                    lr_decay = lr_decay,
                    weight_decay = weight_decay,
                    initial_accumulator_value = initial_accumulator_value,
                    eps = eps,
                })
        {
        }
    }
}
