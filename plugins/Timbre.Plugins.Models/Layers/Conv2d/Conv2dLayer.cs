using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="Conv2d"/> and <see cref="DepthwiseConv2d"/>.</summary>
internal sealed class Conv2dLayer : SignalLayer
{
    private readonly TorchSharp.Modules.Conv2d _conv;
    private readonly ConvolutionWindow _frequency;
    private readonly ConvolutionWindow _time;
    private readonly bool _isPointwise;

    public Conv2dLayer(string name, long channels, Conv2dOptions options, LayerDefaults defaults)
        : base(name)
    {
        ChannelGroups.Require(options.Groups, channels, options.Filters);
        var kernel = Extent.Of(options.Kernel);
        var stride = Extent.Of(options.Stride);
        var dilation = Extent.Of(options.Dilation);
        var acrossFrequency = options.Padding == EdgePadding.Causal ? EdgePadding.Same : options.Padding;
        _frequency = ConvolutionWindow.Of(kernel.Frequency, stride.Frequency, dilation.Frequency, acrossFrequency);
        _time = ConvolutionWindow.Of(kernel.Time, stride.Time, dilation.Time, options.Padding);
        _isPointwise = kernel == (1, 1);
        var steps = _isPointwise ? (1, 1) : stride;
        _conv = Part(name, nn.Conv2d(
            channels, options.Filters, kernel, steps, (_frequency.Even, _time.Even), dilation, groups: options.Groups, bias: options.Bias));
        Initialization.Start(_conv.weight, _conv.bias, options.Weights, defaults);
    }

    public override bool LeavesOutput => true;

    public override Signal forward(Signal input)
    {
        var values = ChannelsLast.Of(_isPointwise ? _time.Points(_frequency.Points(input.Values, 2), 3) : Zeroed(input));
        var convolved = _conv.call(_time.IsUneven || _frequency.IsUneven ? Padded(values) : values);
        return TimeAxis.Slide(input, convolved, _time.Size, _time.Stride, _time.Before + _time.After);
    }

    private Tensor Zeroed(Signal input) => _time.Size > 1 ? TimeAxis.Zeroed(input) : input.Values;

    private Tensor Padded(Tensor values)
    {
        var (timeBefore, timeAfter) = _time.IsUneven ? (_time.Before, _time.After) : (0, 0);
        var (before, after) = _frequency.IsUneven ? (_frequency.Before, _frequency.After) : (0, 0);
        return nn.functional.pad(values, [timeBefore, timeAfter, before, after]);
    }
}
