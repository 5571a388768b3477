using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>How a recording is cut into windows.</summary>
/// <param name="SampleRate">Samples per second.</param>
/// <param name="Filler">Fills a window that reaches beyond the end, as a short clip is filled in training.</param>
/// <param name="Hop">Samples from the start of a window to the start of the next.</param>
internal sealed record WindowGeometry(int SampleRate, ClipCutter Filler, int Hop)
{
    /// <summary>Samples in a window.</summary>
    public int Window => Filler.ClipLength;

    /// <summary>The windows of a pipeline.</summary>
    public static WindowGeometry Of(Pipeline pipeline)
    {
        var seconds = pipeline.Predict.WindowSeconds ?? pipeline.Data.Clip.Seconds;
        var rate = pipeline.Data.SampleRate;
        var filler = new ClipCutter(new ClipSection { Seconds = seconds, Short = pipeline.Predict.Short, Long = LongClip.Truncate }, rate);
        return new WindowGeometry(rate, filler, Math.Max(1, (int)Math.Round((pipeline.Predict.HopSeconds ?? seconds) * rate)));
    }
}
