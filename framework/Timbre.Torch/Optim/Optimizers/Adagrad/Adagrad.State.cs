using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>What the optimiser remembers about one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps made.</summary>
        public long step;

        /// <summary>The sum of squares, of the parameter's shape.</summary>
        public Tensor sum = null!;

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
            Replace(ref sum!, Zeros().fill_(((Options)options).initial_accumulator_value!.Value));
        }

        private protected override void Visit(Fields fields, OptimizerState other)
        {
            var from = (State)other;
            fields.Count(ref step, from.step);
            fields.Tensor(ref sum!, from.sum);
        }
    }
}
