namespace Timbre.Audio;

/// <summary>Audio could not be listened to; the message is a full sentence that names the source, what happened and what to do.</summary>
public sealed class CaptureException : Exception
{
    /// <summary>A failure of a source of audio.</summary>
    public CaptureException(CaptureFailure reason, string message, Exception? inner = null)
        : base(message, inner) => Reason = reason;

    /// <summary>What happened.</summary>
    public CaptureFailure Reason { get; }
}

/// <summary>Why audio could not be listened to.</summary>
public enum CaptureFailure
{
    /// <summary>There is no such device.</summary>
    Missing,

    /// <summary>Another program holds the device, or this user may not use it.</summary>
    Denied,

    /// <summary>The device offers nothing that can be used.</summary>
    Unsupported,

    /// <summary>The device was taken away, or failed, while it was listened to.</summary>
    Lost,

    /// <summary>A sample is not a number, or infinite.</summary>
    NotFinite,
}
