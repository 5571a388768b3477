namespace TorchSharp.Modules;

/// <summary>Checks the options of optimisers.</summary>
internal static class Require
{
    public static void NotNegative(string name, double value)
    {
        if (!(value >= 0))
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} is {value}; it must be 0 or more."), name);
        }
    }

    public static void Decay(string name, double value)
    {
        if (!(value >= 0 && value < 1))
        {
            throw new ArgumentException(FormattableString.Invariant($"{name} is {value}; it must be at least 0 and below 1."), name);
        }
    }
}
