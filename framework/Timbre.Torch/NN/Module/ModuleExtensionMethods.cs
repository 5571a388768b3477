using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Moves and converts modules, returning them as what they are.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Converts the floating-point parameters and buffers to a type.</summary>
    public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module =>
        (T)module.Move(null, type, non_blocking);

    /// <summary>Moves the module to a device and converts its floating-point tensors.</summary>
    public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module =>
        (T)module.Move(device, type, non_blocking);

    /// <summary>Moves the module to a device.</summary>
    public static T to<T>(
        this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module =>
        (T)module.Move(new Device(deviceType, deviceIndex), null, non_blocking);

    /// <summary>Moves the module to a device.</summary>
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : torch.nn.Module =>
        (T)module.Move(device, null, non_blocking);

    /// <summary>Moves the module to a device named like "cuda:1".</summary>
    public static T to<T>(this T module, string device, bool non_blocking = false) where T : torch.nn.Module =>
        (T)module.Move(new Device(device), null, non_blocking);

    /// <summary>Moves the module to a tensor's device and converts it to the tensor's type.</summary>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false) where T : torch.nn.Module =>
        (T)module.Move(other.device, other.dtype, non_blocking);

    /// <summary>Moves the module to the CPU.</summary>
    public static T cpu<T>(this T module, bool non_blocking = false) where T : torch.nn.Module =>
        module.to(DeviceType.CPU, -1, non_blocking);

    /// <summary>Moves the module to a GPU, by default the current one.</summary>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module =>
        module.to(DeviceType.CUDA, deviceIndex, non_blocking);

    /// <summary>Converts the module to half precision.</summary>
    public static T half<T>(this T module, bool non_blocking = false) where T : torch.nn.Module =>
        module.to(ScalarType.Float16, non_blocking);

    /// <summary>Converts the module to bfloat16.</summary>
    public static T bfloat16<T>(this T module, bool non_blocking = false) where T : torch.nn.Module =>
        module.to(ScalarType.BFloat16, non_blocking);

    /// <summary>Converts the module to single precision.</summary>
    public static T @float<T>(this T module, bool non_blocking = false) where T : torch.nn.Module =>
        module.to(ScalarType.Float32, non_blocking);

    /// <summary>Converts the module to double precision.</summary>
    public static T @double<T>(this T module, bool non_blocking = false) where T : torch.nn.Module =>
        module.to(ScalarType.Float64, non_blocking);
}
