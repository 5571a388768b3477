using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="Conv1d"/>.</summary>
internal sealed class Conv1dLayer : SignalLayer
{
    private readonly TorchSharp.Modules.Conv1d _conv;
    private readonly ConvolutionWindow _window;
    private readonly long _dilation;
    private readonly long _groups;

    public Conv1dLayer(long channels, Conv1dOptions options, LayerDefaults defaults)
        : base("conv1d")
    {
        ChannelGroups.Require(options.Groups, channels, options.Filters);
        _window = ConvolutionWindow.Of(options.Kernel, options.Stride, options.Dilation, options.Padding);
        (_dilation, _groups) = (options.Dilation, options.Groups);
        _conv = Part("conv1d", nn.Conv1d(channels, options.Filters, options.Kernel, groups: options.Groups, bias: options.Bias));
        Initialization.Start(_conv.weight, _conv.bias, options.Weights, defaults);
    }

    public override Signal forward(Signal input)
    {
        var values = _window.Size > 1 ? TimeAxis.Zeroed(input) : input.Values;
        var sequence = input.Kind == SignalKind.Waveform ? values.unsqueeze(1) : values.flatten(1, 2); // [batch, channel, time]
        var (seen, stride) = _window.Size == 1 ? (_window.Points(sequence, 2), 1) : (sequence, _window.Stride);
        var padded = _window.IsUneven ? nn.functional.pad(seen, [_window.Before, _window.After]) : seen;

        // A convolution of height 1, since only those over two axes have a channels-last layout.
        var convolved = nn.functional.conv2d(
            ChannelsLast.Of(padded.unsqueeze(2)), _conv.weight.unsqueeze(2), _conv.bias, [1, stride], [0, _window.Even], [1, _dilation],
            _groups);
        return TimeAxis.Slide(input, convolved, _window.Size, _window.Stride, _window.Before + _window.After);
    }
}
