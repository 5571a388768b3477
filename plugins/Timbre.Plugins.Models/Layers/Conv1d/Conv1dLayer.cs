using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="Conv1d"/>.</summary>
internal sealed class Conv1dLayer : nn.Module<Signal, Signal>
{
    private readonly TorchSharp.Modules.Conv1d _conv;
    private readonly long _window;
    private readonly long _padding;
    private readonly long _stride;
    private readonly long _dilation;

    public Conv1dLayer(long channels, Conv1dOptions options)
        : base("conv1d")
    {
        _window = (options.Dilation * (options.Kernel - 1)) + 1;
        _padding = options.Padding == EdgePadding.Same ? _window - 1 : 0;
        _stride = options.Stride;
        _dilation = options.Dilation;
        _conv = nn.Conv1d(channels, options.Filters, options.Kernel, bias: options.Bias);
        register_module("conv1d", _conv);
    }

    public override Signal forward(Signal input)
    {
        var values = _window > 1 ? TimeAxis.Zeroed(input) : input.Values;
        var sequence = input.Kind == SignalKind.Waveform ? values.unsqueeze(1) : values.flatten(1, 2); // [batch, channel, time]
        var before = _padding / 2;
        var padded = _padding % 2 == 0 ? sequence : nn.functional.pad(sequence, [0, 1]);

        // A convolution of height 1, since only those over two axes have a channels-last layout.
        var convolved = nn.functional.conv2d(
            ChannelsLast.Of(padded.unsqueeze(2)), _conv.weight.unsqueeze(2), _conv.bias, [1, _stride], [0, before], [1, _dilation]);
        return TimeAxis.Slide(input, convolved, _window, _stride, _padding);
    }
}
