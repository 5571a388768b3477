using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// A constant tensor that is built once for each sample rate and kept on each device that asks for it, outside all dispose scopes.
/// </summary>
/// <param name="build">Makes the tensor on the CPU for a rate.</param>
internal sealed class DeviceConstants(Func<double, Tensor> build) : IDisposable
{
    private readonly Dictionary<(DeviceType Type, int Index, double Rate), Tensor> _kept = [];

    public Tensor On(Device device, double rate = 0)
    {
        var key = (device.type, device.index, rate);
        if (!_kept.TryGetValue(key, out var constant))
        {
            // A tensor born in inference mode could never take part in a later backward pass.
            using var recording = torch.inference_mode(false);
            using var scope = torch.NewDisposeScope();
            constant = build(rate).to(device).DetachFromDisposeScope();
            _kept.Add(key, constant);
        }

        return constant;
    }

    public void Dispose()
    {
        foreach (var constant in _kept.Values)
        {
            constant.Dispose();
        }

        _kept.Clear();
    }
}
