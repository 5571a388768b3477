using Timbre;
using static TorchSharp.torch;

namespace __Class__;

/// <summary>Multiplies its input by a factor that is learned.</summary>
[Plugin("__name__")]
public sealed class __Class__Layer(__Class__Options options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => new Scale(options.Initial);

    private sealed class Scale : nn.Module<Signal, Signal>
    {
        private readonly TorchSharp.Modules.Parameter factor;

        public Scale(double initial)
            : base(nameof(Scale))
        {
            factor = nn.Parameter(tensor((float)initial));
            RegisterComponents();
        }

        public override Signal forward(Signal input) => input with { Values = input.Values * factor };
    }
}
