namespace Timbre.Engine;

/// <summary>Clips of one length, cut out of audio.</summary>
/// <param name="audio">The decoded recordings.</param>
/// <param name="cutter">Cuts the clips.</param>
/// <param name="seed">The pipeline's seed where each recording's clip is drawn once and for all; null where the caller's stream decides.</param>
internal sealed class AudioClips(AudioStore audio, ClipCutter cutter, long? seed = null) : IItems
{
    public SignalShape Shape { get; } = new(SignalKind.Waveform, [cutter.ClipLength], audio.SampleRate);

    public bool IsRandom(int sample) => seed is null && cutter.IsRandom(audio.Length(sample));

    public long Fill(int sample, RandomStream? random, Span<float> item)
    {
        var plan = cutter.Plan(audio.Length(sample), seed is { } once ? new RandomStream(once, 0, sample, RandomStages.Clip) : random);
        ClipCutter.Fill(audio, sample, plan, item);
        return plan.ValidLength;
    }
}
