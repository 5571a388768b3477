using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adam
{
    /// <summary>What the optimiser remembers about one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps made.</summary>
        public long step;

        /// <summary>The first moment, of the parameter's shape.</summary>
        public Tensor exp_avg = null!;

        /// <summary>The second moment, of the parameter's shape.</summary>
        public Tensor exp_avg_sq = null!;

        /// <summary>The greatest second moment so far, or null.</summary>
        public Tensor? max_exp_avg_sq;

        /// <summary>Creates the state of a parameter, to be initialised.</summary>
        public State(Parameter parameter)
            : base(parameter)
        {
        }

        /// <summary>Frees the tensors.</summary>
        public void Dispose() => FreeTensors();

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer) => SaveFields(writer);

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader) => LoadFields(reader);

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source) => LoadFields(source);

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Replace(ref exp_avg!, Zeros());
            Replace(ref exp_avg_sq!, Zeros());
            Replace(ref max_exp_avg_sq, ((Options)options).amsgrad!.Value ? Zeros() : null);
        }

        private protected override void Visit(Fields fields, OptimizerState other)
        {
            var from = (State)other;
            fields.Count(ref step, from.step);
            fields.Tensor(ref exp_avg!, from.exp_avg);
            fields.Tensor(ref exp_avg_sq!, from.exp_avg_sq);
            fields.Tensor(ref max_exp_avg_sq, from.max_exp_avg_sq, optional: true);
        }
    }
}
