using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimisers and learning-rate schedules.</summary>
    public static partial class optim
    {
        /// <summary>A group of parameters whose learning rate a schedule can set.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate of the next step.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate that schedules start from.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>What has a momentum that a schedule can set.</summary>
        public interface IMomentum
        {
            /// <summary>The momentum of the next step.</summary>
            double Momentum { get; set; }
        }

        /// <summary>What has decay rates of moments that a schedule can set.</summary>
        public interface IBetas
        {
            /// <summary>The decay rates of the first and of the second moment.</summary>
            (double, double) Betas { get; set; }
        }

        /// <summary>Changes parameters by their gradients.</summary>
        public abstract partial class Optimizer : IDisposable
        {
            private protected Optimizer()
            {
            }

            /// <summary>The groups of parameters.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            private protected List<ParamGroup> _parameter_groups { get; } = [];

            /// <summary>Fills all gradients with zeros.</summary>
            public abstract void zero_grad();

            /// <summary>Changes the parameters once; a closure, if given, computes the loss and its gradients first.</summary>
            /// <returns>The closure's loss, or null.</returns>
            public abstract Tensor? step(Func<Tensor>? closure = null);

            /// <summary>Adds a group of parameters with options of their own.</summary>
            public abstract void add_param_group(ParamGroup param_group);

            /// <summary>The parameters of all groups.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

            /// <summary>Frees the optimiser's state; the parameters stay.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees the optimiser's state.</summary>
            protected virtual void Dispose(bool disposing)
            {
            }

            /// <summary>The options of every group and the state of every parameter; the optimiser's own objects, not copies.</summary>
            public class StateDictionary
            {
                internal StateDictionary()
                {
                }

                /// <summary>The options, group by group.</summary>
                public List<OptimizerOptions> Options { get; } = [];

                /// <summary>The state, parameter by parameter.</summary>
                public List<OptimizerState> State { get; } = [];

                /// <summary>The places in <see cref="State"/> of each group's parameters.</summary>
                public List<List<int>> StateIndexRef { get; } = [];
            }
        }
    }
}
