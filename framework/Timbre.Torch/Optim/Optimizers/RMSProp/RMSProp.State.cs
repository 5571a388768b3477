using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>What the optimiser remembers about one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The number of steps made.</summary>
        public long step;

        /// <summary>The mean square, of the parameter's shape.</summary>
        public Tensor square_avg = null!;

        /// <summary>The last change, or null without momentum.</summary>
        public Tensor? momentum_buffer;

        /// <summary>The mean, or null unless centred.</summary>
        public Tensor? grad_avg;

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
            Replace(ref square_avg!, Zeros());
            Replace(ref momentum_buffer, ((Options)options).momentum!.Value > 0 ? Zeros() : null);
            Replace(ref grad_avg, ((Options)options).centered!.Value ? Zeros() : null);
        }

        /// <summary>The last change, zero where the momentum was switched on later.</summary>
        internal Tensor Buffer() => momentum_buffer ??= Zeros();

        private protected override void Visit(Fields fields, OptimizerState other)
        {
            var from = (State)other;
            fields.Count(ref step, from.step);
            fields.Tensor(ref square_avg!, from.square_avg);
            fields.Tensor(ref momentum_buffer, from.momentum_buffer, optional: true);
            fields.Tensor(ref grad_avg, from.grad_avg, optional: true);
        }
    }
}
