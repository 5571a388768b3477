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
        public void Dispose()
        {
            sum?.Dispose();
        }

        /// <inheritdoc/>
        public override void to(Device device)
        {
            Move(ref sum!, device);
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            TensorStream.Write(writer, sum);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            Replace(ref sum!, TensorStream.Read(reader, _parameter));
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            Replace(ref sum!, Copy(other.sum));
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State same
            && step == same.step
            && Close(sum, same.sum);

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Replace(ref sum!, Zeros().fill_(((Options)options).initial_accumulator_value!.Value));
        }
    }
}
