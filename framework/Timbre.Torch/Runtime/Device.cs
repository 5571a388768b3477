using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor's memory lies: a kind of device and, where there are several, which one (-1: the current one).</summary>
    public class Device
    {
        /// <summary>A device from its name: <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.</summary>
        /// <exception cref="ArgumentException">No device has that name.</exception>
        public Device(string description)
        {
            ArgumentNullException.ThrowIfNull(description);
            var colon = description.IndexOf(':', StringComparison.Ordinal);
            type = ParseType(colon < 0 ? description : description[..colon]);
            if (colon >= 0)
            {
                if (!int.TryParse(description.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    throw new ArgumentException(
                        $"'{description}' is no device: after the colon stands the device's number, as in cuda:0.", nameof(description));
                }

                index = number;
            }
        }

        /// <summary>A device from the name of its kind and its number (-1: the current one).</summary>
        public Device(string deviceType, int index = -1)
            : this(ParseType(deviceType), index)
        {
        }

        /// <summary>A device from its kind and its number (-1: the current one).</summary>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>The CUDA device of that number.</summary>
        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>The kind of device.</summary>
        public DeviceType type { get; } = DeviceType.CPU;

        /// <summary>Which device of its kind; -1 stands for the current one.</summary>
        public int index { get; } = -1;

        /// <summary>A device from its name.</summary>
        public static implicit operator Device(string description) => new(description);

        /// <summary>The name that <see cref="Device(string)"/> reads.</summary>
        public override string ToString()
        {
            if (type == DeviceType.CPU)
            {
                return "cpu";
            }

            var name = type.ToString().ToLowerInvariant();
            return index < 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}:{index}");
        }

        private static DeviceType ParseType(string name) =>
            Enum.TryParse<DeviceType>(name, ignoreCase: true, out var type) && !char.IsAsciiDigit(name[0])
                ? type
                : throw new ArgumentException($"'{name}' is no kind of device; LibTorch knows cpu, cuda, mps and meta.", nameof(name));
    }

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>Shapes without data.</summary>
    public static readonly Device META = new(DeviceType.META);

    /// <summary>The current CUDA device.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA);

    /// <summary>The current Apple graphics processor.</summary>
    public static Device MPS { get; } = new(DeviceType.MPS);

    /// <summary>A device from its name: <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.</summary>
    public static Device device(string description) => new(description);

    /// <summary>A device from the name of its kind and its number (-1: the current one).</summary>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <summary>A device from its kind and its number (-1: the current one).</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>The CUDA device of that number.</summary>
    public static Device device(int index) => new(DeviceType.CUDA, index);
}
