using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>What the optimiser remembers about one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The last change, of the parameter's shape; null before the first step and without momentum.</summary>
        public Tensor? momentum_buffer;

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
            Replace(ref momentum_buffer, null);
        }

        private protected override void Visit(Fields fields, OptimizerState other)
        {
            var from = (State)other;
            fields.Tensor(ref momentum_buffer, from.momentum_buffer, optional: true);
        }
    }
}
