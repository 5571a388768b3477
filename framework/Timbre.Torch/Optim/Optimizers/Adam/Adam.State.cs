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
        public void Dispose()
        {
            exp_avg?.Dispose();
            exp_avg_sq?.Dispose();
            max_exp_avg_sq?.Dispose();
        }

        /// <inheritdoc/>
        public override void to(Device device)
        {
            Move(ref exp_avg!, device);
            Move(ref exp_avg_sq!, device);
            Move(ref max_exp_avg_sq, device);
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            TensorStream.Write(writer, exp_avg);
            TensorStream.Write(writer, exp_avg_sq);
            TensorStream.WriteOptional(writer, max_exp_avg_sq);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            Replace(ref exp_avg!, TensorStream.Read(reader, _parameter));
            Replace(ref exp_avg_sq!, TensorStream.Read(reader, _parameter));
            Replace(ref max_exp_avg_sq, TensorStream.ReadOptional(reader, _parameter));
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            Replace(ref exp_avg!, Copy(other.exp_avg));
            Replace(ref exp_avg_sq!, Copy(other.exp_avg_sq));
            Replace(ref max_exp_avg_sq, other.max_exp_avg_sq is { } given2 ? Copy(given2) : null);
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State same
            && step == same.step
            && Close(exp_avg, same.exp_avg)
            && Close(exp_avg_sq, same.exp_avg_sq)
            && Close(max_exp_avg_sq, same.max_exp_avg_sq);

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            step = 0;
            Replace(ref exp_avg!, Zeros());
            Replace(ref exp_avg_sq!, Zeros());
            Replace(ref max_exp_avg_sq, ((Options)options).amsgrad!.Value ? Zeros() : null);
        }
    }
}
