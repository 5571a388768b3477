using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="Conv2d"/>.</summary>
internal sealed class Conv2dLayer : nn.Module<Signal, Signal>
{
    private readonly TorchSharp.Modules.Conv2d _conv;
    private readonly (long Frequency, long Time) _padding;
    private readonly (long Window, long Stride) _time;

    public Conv2dLayer(long channels, Conv2dOptions options)
        : base("conv2d")
    {
        var kernel = Extent.Of(options.Kernel);
        var stride = Extent.Of(options.Stride);
        var dilation = Extent.Of(options.Dilation);
        var window = (Frequency: (dilation.Frequency * (kernel.Frequency - 1)) + 1, Time: (dilation.Time * (kernel.Time - 1)) + 1);
        _padding = options.Padding == EdgePadding.Same ? (window.Frequency - 1, window.Time - 1) : (0, 0);
        _time = (window.Time, stride.Time);
        var padding = (_padding.Frequency / 2, _padding.Time / 2);
        _conv = nn.Conv2d(channels, options.Filters, kernel, stride, padding, dilation, bias: options.Bias);
        register_module("conv2d", _conv);
    }

    public override Signal forward(Signal input)
    {
        var values = ChannelsLast.Of(_time.Window > 1 ? TimeAxis.Zeroed(input) : input.Values);
        var odd = (Frequency: _padding.Frequency % 2, Time: _padding.Time % 2);
        var padded = odd == (0, 0) ? values : nn.functional.pad(values, [0, odd.Time, 0, odd.Frequency]);
        return TimeAxis.Slide(input, _conv.call(padded), _time.Window, _time.Stride, _padding.Time);
    }
}
