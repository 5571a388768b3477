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
        public void Dispose()
        {
            square_avg?.Dispose();
            momentum_buffer?.Dispose();
            grad_avg?.Dispose();
        }

        /// <inheritdoc/>
        public override void to(Device device)
        {
            Move(ref square_avg!, device);
            Move(ref momentum_buffer, device);
            Move(ref grad_avg, device);
        }

        /// <inheritdoc/>
        public override void SaveStateDict(BinaryWriter writer)
        {
            writer.Write(step);
            TensorStream.Write(writer, square_avg);
            TensorStream.WriteOptional(writer, momentum_buffer);
            TensorStream.WriteOptional(writer, grad_avg);
        }

        /// <inheritdoc/>
        public override void LoadStateDict(BinaryReader reader)
        {
            step = reader.ReadInt64();
            Replace(ref square_avg!, TensorStream.Read(reader, _parameter));
            Replace(ref momentum_buffer, TensorStream.ReadOptional(reader, _parameter));
            Replace(ref grad_avg, TensorStream.ReadOptional(reader, _parameter));
        }

        /// <inheritdoc/>
        public override void LoadStateDict(OptimizerState source)
        {
            var other = (State)source;
            step = other.step;
            Replace(ref square_avg!, Copy(other.square_avg));
            Replace(ref momentum_buffer, other.momentum_buffer is { } given1 ? Copy(given1) : null);
            Replace(ref grad_avg, other.grad_avg is { } given2 ? Copy(given2) : null);
        }

        /// <inheritdoc/>
        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State same
            && step == same.step
            && Close(square_avg, same.square_avg)
            && Close(momentum_buffer, same.momentum_buffer)
            && Close(grad_avg, same.grad_avg);

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
    }
}
