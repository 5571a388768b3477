namespace Timbre.Engine;

/// <summary>Clips of one length, cut out of audio.</summary>
/// <param name="audio">The decoded recordings.</param>
/// <param name="cutter">Cuts the clips.</param>
internal sealed class AudioClips(AudioStore audio, ClipCutter cutter) : IItems
{
    public SignalShape Shape { get; } = new(SignalKind.Waveform, [cutter.ClipLength], audio.SampleRate);

    public bool IsRandom(int sample) => cutter.IsRandom(audio.Length(sample));

    public long Fill(int sample, RandomStream? random, Span<float> item)
    {
        var plan = cutter.Plan(audio.Length(sample), random);
        ClipCutter.Fill(audio, sample, plan, item);
        return plan.ValidLength;
    }
}
