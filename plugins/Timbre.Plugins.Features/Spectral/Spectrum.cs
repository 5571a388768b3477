namespace Timbre.Plugins.Features;

/// <summary>What stages that take a logarithm need: values that are not negative.</summary>
internal static class Spectrum
{
    public static void Require(Signal input, string operation)
    {
        if (input.Kind == SignalKind.Waveform)
        {
            throw new StageException(
                $"The input is a {input.Shape}, whose samples are partly negative, so it has no {operation}; "
                + "place this stage after one that measures energy, such as mel-spectrogram.");
        }
    }
}
